import { freeze } from './freeze';
import { policySchema, type Policy } from './policy';
import { national, presets, type PresetName } from './presets';

export interface PolicyIssue {
  /** Where, as written in the file: `grades.good`, `otherGrades[0].fair`; '' for the whole. */
  readonly path: string;
  readonly message: string;
}

/** A policy that cannot be used; `issues` says where and why, one entry a fault. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  constructor(readonly issues: readonly PolicyIssue[]) {
    super(issues.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('\n'));
  }
}

/**
 * A policy by the name of a preset, from JSON text, or from an object. `extends` names the preset that fills in what is left out
 * (national if absent); objects are merged, arrays replaced. The result is deep-frozen. @throws PolicyError
 */
export function loadPolicy(nameOrJson: string | object): Policy {
  if (typeof nameOrJson === 'string' && Object.hasOwn(presets, nameOrJson)) return presets[nameOrJson as PresetName];
  const given = typeof nameOrJson === 'string' ? parseJson(nameOrJson) : nameOrJson;
  if (!isRecord(given)) throw new PolicyError([{ path: '', message: 'expected a JSON object' }]);
  const { extends: base, ...own } = given;
  if (base !== undefined && !(typeof base === 'string' && Object.hasOwn(presets, base))) {
    throw new PolicyError([{ path: 'extends', message: `expected one of ${Object.keys(presets).join(', ')}` }]);
  }
  const result = policySchema.safeParse(merge(base === undefined ? national : presets[base as PresetName], own));
  if (result.success) return freeze(result.data);
  throw new PolicyError(
    result.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message })),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PolicyError([
      { path: '', message: `neither JSON nor the name of a preset (${Object.keys(presets).join(', ')})` },
    ]);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function merge(base: unknown, own: unknown): unknown {
  if (!isRecord(base) || !isRecord(own)) return own === undefined ? base : own;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(own)) merged[key] = merge(base[key], value);
  return merged;
}

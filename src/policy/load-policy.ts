import type { z } from 'zod';
import { freeze } from './freeze';
import { policySchema, type Policy } from './policy';
import { presets, type PresetName } from './presets';

export interface PolicyIssue {
  /** Where, as written in the file: `grades.good`, `otherGrades[0].fair`; '' for the whole. */
  readonly path: string;
  readonly problem:
    'not-json' | 'not-an-object' | 'unknown-key' | 'missing' | 'type' | 'choice' | 'range' | 'length' | 'order';
  /** What would be right, without words of any language where that can be: `number`, `"down" | "up"`, `>= 0`. */
  readonly expected: string;
}

/** A policy that cannot be used; `issues` says where and why, one entry a fault. The message lists them a line each. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  constructor(readonly issues: readonly PolicyIssue[]) {
    super(
      issues.map(({ path, problem, expected }) => `${path || 'policy'}: ${problem}, expected ${expected}`).join('\n'),
    );
  }
}

const PRESET_NAMES = Object.keys(presets).join(' | ');

/**
 * A policy by the name of a preset, from JSON text, or from an object. `extends` names the preset that fills in what is left out
 * (national if absent), `$schema` is for editors; objects are merged, arrays replaced. The result is deep-frozen. @throws PolicyError
 */
export function loadPolicy(nameOrJson: string | object): Policy {
  if (typeof nameOrJson === 'string' && isPresetName(nameOrJson)) return presets[nameOrJson];
  const given = typeof nameOrJson === 'string' ? parseJson(nameOrJson) : nameOrJson;
  if (!isRecord(given)) throw new PolicyError([{ path: '', problem: 'not-an-object', expected: '{ … }' }]);
  const { extends: base = 'national', ...own } = omit(given, '$schema');
  if (!isPresetName(base)) throw new PolicyError([{ path: 'extends', problem: 'choice', expected: PRESET_NAMES }]);
  const merged = merge(presets[base], own);
  const result = policySchema.safeParse(merged);
  if (!result.success) throw new PolicyError(result.error.issues.flatMap((issue) => describe(issue, merged)));
  const misordered = descending(result.data);
  if (misordered.length > 0) throw new PolicyError(misordered);
  return freeze(result.data);
}

function isPresetName(name: unknown): name is PresetName {
  return typeof name === 'string' && Object.hasOwn(presets, name);
}

/** Bands and grades run from the top down; anything else would grade at random. */
function descending(policy: Policy): PolicyIssue[] {
  const lists: (readonly [path: string, edges: readonly number[]])[] = [
    ['qualitativeBands', policy.qualitativeBands],
    ...[policy.grades, ...policy.otherGrades].map(
      ({ excellent, good, fair }, index) =>
        [index === 0 ? 'grades' : `otherGrades[${index - 1}]`, [excellent, good, fair]] as const,
    ),
  ];
  return lists
    .filter(([, edges]) => edges.some((edge, index) => index > 0 && edge > (edges[index - 1] ?? edge)))
    .map(([path]) => ({ path, problem: 'order', expected: 'a >= b >= c' }));
}

function describe(issue: z.core.$ZodIssue, value: unknown): PolicyIssue[] {
  const path = issue.path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}${text ? '.' : ''}${String(step)}`),
    '',
  );
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = Object.keys(at(presets.national, issue.path) ?? {}).join(' | ');
      return issue.keys.map((key) => ({
        path: path ? `${path}.${key}` : key,
        problem: 'unknown-key',
        expected: known,
      }));
    }
    case 'invalid_value':
      return [{ path, problem: 'choice', expected: issue.values.map((choice) => JSON.stringify(choice)).join(' | ') }];
    case 'too_small':
    case 'too_big': {
      const bound = issue.code === 'too_small' ? `>= ${issue.minimum}` : `<= ${issue.maximum}`;
      return [{ path, problem: issue.origin === 'number' ? 'range' : 'length', expected: bound }];
    }
    default: {
      const expected = 'expected' in issue ? String(issue.expected) : issue.message;
      return [{ path, problem: at(value, issue.path) === undefined ? 'missing' : 'type', expected }];
    }
  }
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, step) => (inner as Record<PropertyKey, unknown> | undefined)?.[step], value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PolicyError([{ path: '', problem: 'not-json', expected: `JSON | ${PRESET_NAMES}` }]);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function omit(record: Record<string, unknown>, key: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
}

function merge(base: unknown, own: unknown): unknown {
  if (!isRecord(base) || !isRecord(own)) return own === undefined ? base : own;
  return { ...base, ...Object.fromEntries(Object.entries(own).map(([key, value]) => [key, merge(base[key], value)])) };
}

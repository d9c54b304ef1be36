import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { message, type Message } from '../messages';
import { loadPolicy, PolicyError, presets, type Policy, type PolicyIssue } from '../policy';
import { ruleMetas } from '../review';
import { UsageError } from './usage-error';

/** The presets by name, as help and messages list them. */
export const presetNames = Object.keys(presets).join(', ');

/** The policy of `--policy`: a preset by name, or a JSON file. @throws UsageError */
export async function findPolicy(nameOrFile: string, base: string): Promise<Policy> {
  if (Object.hasOwn(presets, nameOrFile)) return loadPolicy(nameOrFile);
  const text = await readFile(resolve(base, nameOrFile), 'utf8').catch(() => {
    throw new UsageError(message('command.unknown-policy', { policy: nameOrFile, presets: presetNames }));
  });
  let policy: Policy;
  try {
    policy = loadPolicy(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    throw new UsageError(message('command.bad-policy', { policy: nameOrFile }), error.issues.map(sentenceOf));
  }
  const unknown = Object.keys(policy.rules).filter((code) => !ruleMetas.has(code));
  if (unknown.length > 0) {
    const details = unknown.map((code) => message('policy.unknown-rule', { code }));
    throw new UsageError(message('command.bad-policy', { policy: nameOrFile }), details);
  }
  return policy;
}

const sentences: Readonly<Record<PolicyIssue['problem'], (issue: PolicyIssue) => Message>> = {
  'not-json': () => message('policy.not-json'),
  'not-an-object': () => message('policy.not-an-object'),
  'unknown-key': (issue) => message('policy.unknown-key', issue),
  missing: (issue) => message('policy.missing', issue),
  type: (issue) => message('policy.type', issue),
  choice: (issue) => message('policy.choice', issue),
  range: (issue) => message('policy.range', issue),
  length: (issue) => message('policy.length', issue),
  order: (issue) => message('policy.order', issue),
};

const sentenceOf = (issue: PolicyIssue): Message => sentences[issue.problem](issue);

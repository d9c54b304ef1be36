import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { message } from '../messages';
import { loadPolicy, PolicyError, presets, type Policy } from '../policy';
import { UsageError } from './usage-error';

/** The presets by name, as help and messages list them. */
export const presetNames = Object.keys(presets).join(', ');

/** The policy of `--policy`: a preset by name, or a JSON file. @throws UsageError */
export async function findPolicy(nameOrFile: string, base: string): Promise<Policy> {
  if (Object.hasOwn(presets, nameOrFile)) return loadPolicy(nameOrFile);
  const text = await readFile(resolve(base, nameOrFile), 'utf8').catch(() => {
    throw new UsageError(message('command.unknown-policy', { policy: nameOrFile, presets: presetNames }));
  });
  try {
    return loadPolicy(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    throw new UsageError(message('command.bad-policy', { policy: nameOrFile, detail: error.message }));
  }
}

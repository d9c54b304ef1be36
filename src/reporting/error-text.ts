import type { Translator } from '../messages';
import type { FileError } from './outcome';

/** The sentence of a file's error. The technical detail stands behind it only where the fault is ours. */
export function errorText({ code, detail }: FileError, translator: Translator): string {
  return code === 'internal' ? translator.t('command.internal-error', { detail }) : translator.t(`error.${code}`);
}

import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { message } from '../messages';
import type { FoundFile, InputFile } from './inputs';
import { UsageError } from './usage-error';

export interface Targets {
  /** Absolute path of the report workbook. */
  readonly report: string | null;
  /** Absolute path of the folder of copies. */
  readonly copies: string | null;
}

export function targetsOf(options: { readonly report?: string; readonly annotate?: string }, base: string): Targets {
  return {
    report: options.report === undefined ? null : resolve(base, options.report),
    copies: options.annotate === undefined ? null : resolve(base, options.annotate),
  };
}

/** Whether a path is one that the command writes itself, so that folders are searched without it. */
export function isOwnOutput(path: string, { report, copies }: Targets): boolean {
  return path === report || (copies !== null && isInside(path, copies));
}

/** The folder of copies is left out of every search: one that is to be checked can't be it, nor stand below it. @throws UsageError */
export async function refuseInputFolders(inputs: readonly string[], base: string, { copies }: Targets): Promise<void> {
  if (copies === null) return;
  for (const input of inputs) {
    const path = resolve(base, input);
    const found = isInside(path, copies) && (await stat(path).catch(() => null));
    if (found && found.isDirectory())
      throw new UsageError(message('command.copies-over-inputs', { target: copies, input }));
  }
}

/**
 * Gives each file the place of its copy: its relative path, below the folder of copies. Nothing is written yet.
 * @throws UsageError where a target is an input, or two files would share a target
 */
export async function assignCopies(files: readonly FoundFile[], targets: Targets): Promise<InputFile[]> {
  const inputs = new Set(await Promise.all(files.map(({ path }) => identityOf(path))));
  const taken = new Map<string, string>();
  const claim = async (target: string, owner: string): Promise<void> => {
    if (inputs.has(await identityOf(target))) throw new UsageError(message('command.target-is-input', { target }));
    // Where letters' case does not count, A.xlsx and a.xlsx are one file.
    const key = target.normalize('NFC').toLowerCase();
    const other = taken.get(key);
    if (other !== undefined) throw new UsageError(message('command.same-target', { one: other, other: owner, target }));
    taken.set(key, owner);
  };
  if (targets.report !== null) await claim(targets.report, targets.report);
  const assigned: InputFile[] = [];
  for (const file of files) {
    const copyTo = targets.copies === null ? null : join(targets.copies, relativePlace(file));
    if (copyTo !== null) await claim(copyTo, file.name);
    assigned.push({ ...file, copyTo });
  }
  return assigned;
}

/** Where a file stands below the folder that the user named it from: never above it. */
function relativePlace({ path, name, root }: FoundFile): string {
  const own = name.split('/').join(sep);
  return isAbsolute(own) || own.split(sep).includes('..') ? relative(root, path) : own;
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!isAbsolute(way) && way.split(sep)[0] !== '..');
}

/** The file itself, whatever links lead to it; for a file that is not there yet, in the folder that it will stand in. */
async function identityOf(path: string): Promise<string> {
  return realpath(path).catch(async () => {
    const folder = dirname(path);
    return folder === path ? path : join(await identityOf(folder), basename(path));
  });
}

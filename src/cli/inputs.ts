import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { glob } from 'tinyglobby';
import { message, type Message } from '../messages';

/** Endings that are looked for in folders and globs; a file that is named itself is read whatever its ending. */
const WORKBOOKS = ['xlsx', 'xlsm', 'xltx', 'xltm', 'xls', 'xlsb', 'et', 'ett', 'ods'];

export interface FoundFile {
  readonly path: string;
  /** As results name it: with forward slashes, relative where the user named it so. */
  readonly name: string;
  readonly bytes: number;
  /** The folder that was searched, or the one that the file stands in. */
  readonly root: string;
}

export interface InputFile extends FoundFile {
  /** Absolute path of the annotated copy to be written; null for none. */
  readonly copyTo: string | null;
}

export interface Inputs {
  /** Each file once, in the order of the arguments and in name order below each. */
  readonly files: readonly FoundFile[];
  /** Arguments that gave nothing: a file that is missing, a glob without a match, a folder without a workbook. */
  readonly problems: readonly Message[];
}

/**
 * Finds the files that the arguments name.
 * @param base folder that relative arguments start from
 * @param leaveOut files that folders and globs are searched without; one that is named itself is read all the same
 */
export async function findInputs(
  args: readonly string[],
  base: string,
  leaveOut: (path: string) => boolean = () => false,
): Promise<Inputs> {
  const files: FoundFile[] = [];
  const problems: Message[] = [];
  const seen = new Set<string>();
  for (const arg of args) {
    const { paths, root, problem } = await expand(arg, base, leaveOut);
    if (problem) problems.push(problem);
    for (const path of paths) {
      const identity = await realpath(path).catch(() => path);
      if (seen.has(identity)) continue;
      seen.add(identity);
      const { size: bytes } = await stat(path).catch(() => ({ size: 0 }));
      files.push({ path, name: slashed(isAbsolute(arg) ? path : relative(base, path)), bytes, root });
    }
  }
  return { files, problems };
}

interface Expanded {
  readonly paths: readonly string[];
  readonly root: string;
  readonly problem?: Message;
}

async function expand(arg: string, base: string, leaveOut: (path: string) => boolean): Promise<Expanded> {
  const path = resolve(base, arg);
  // A name that exists is never a pattern: “自评表[1].xlsx” is what browsers make of a second download.
  const found = await stat(path).catch(() => null);
  if (found && !found.isDirectory()) {
    const root = dirname(path);
    return isLockFile(path)
      ? { paths: [], root, problem: message('command.skipped', { input: arg }) }
      : { paths: [path], root };
  }
  if (found) {
    const paths = await search(`**/*.{${WORKBOOKS.join(',')}}`, path, leaveOut);
    return paths.length > 0
      ? { paths, root: path }
      : { paths, root: path, problem: message('command.no-workbooks', { input: arg }) };
  }
  const paths = await search(slashed(arg), base, leaveOut);
  const root = isAbsolute(arg) ? commonFolder(paths) : base;
  return paths.length > 0 ? { paths, root } : { paths, root, problem: message('command.no-match', { input: arg }) };
}

async function search(pattern: string, folder: string, leaveOut: (path: string) => boolean): Promise<string[]> {
  const paths = await glob(pattern, {
    cwd: folder,
    absolute: true,
    caseSensitiveMatch: false,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  return paths
    .map((path) => resolve(path))
    .filter((path) => !isLockFile(path) && !leaveOut(path))
    .sort(byName);
}

/** The folder that holds all of the files at whatever depth. */
function commonFolder(paths: readonly string[]): string {
  const parts = paths.map((path) => dirname(path).split(sep));
  const shared = (parts[0] ?? []).findIndex((part, index) => parts.some((other) => other[index] !== part));
  return (shared < 0 ? (parts[0] ?? []) : parts[0]!.slice(0, shared)).join(sep) || sep;
}

/** `~$名称.xlsx`: what Office puts beside a workbook that is open. */
function isLockFile(path: string): boolean {
  return basename(path).startsWith('~$');
}

const collator = new Intl.Collator('en', { numeric: true });

/** Folder by folder as a file manager lists them: 2 before 10. */
function byName(a: string, b: string): number {
  const [left, right] = [a.split(sep), b.split(sep)];
  for (const [index, part] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    const order = collator.compare(part, other) || (part < other ? -1 : Number(part > other));
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function slashed(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

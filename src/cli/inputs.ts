import { realpath, stat } from 'node:fs/promises';
import { basename, isAbsolute, relative, resolve, sep } from 'node:path';
import { glob } from 'tinyglobby';
import { message, type Message } from '../messages';

/** Endings that are looked for in folders and globs; a file that is named itself is read whatever its ending. */
const WORKBOOKS = ['xlsx', 'xlsm', 'xltx', 'xltm', 'xls', 'xlsb', 'et', 'ett'];

export interface InputFile {
  readonly path: string;
  /** As results name it: with forward slashes, relative where the user named it so. */
  readonly name: string;
  readonly bytes: number;
}

export interface Inputs {
  /** Each file once, in the order of the arguments and in name order below each. */
  readonly files: readonly InputFile[];
  /** Arguments that gave nothing: a file that is missing, a glob without a match, a folder without a workbook. */
  readonly problems: readonly Message[];
}

/** Finds the files that the arguments name. @param base folder that relative arguments start from */
export async function findInputs(args: readonly string[], base: string): Promise<Inputs> {
  const files: InputFile[] = [];
  const problems: Message[] = [];
  const seen = new Set<string>();
  for (const arg of args) {
    const { paths, problem } = await expand(arg, base);
    if (problem) problems.push(problem);
    for (const path of paths) {
      const identity = await realpath(path).catch(() => path);
      if (seen.has(identity)) continue;
      seen.add(identity);
      const { size: bytes } = await stat(path).catch(() => ({ size: 0 }));
      files.push({ path, name: slashed(isAbsolute(arg) ? path : relative(base, path)), bytes });
    }
  }
  return { files, problems };
}

async function expand(arg: string, base: string): Promise<{ paths: string[]; problem?: Message }> {
  const path = resolve(base, arg);
  // A name that exists is never a pattern: “自评表[1].xlsx” is what browsers make of a second download.
  const found = await stat(path).catch(() => null);
  if (found && !found.isDirectory()) {
    return isLockFile(path) ? { paths: [], problem: message('command.skipped', { input: arg }) } : { paths: [path] };
  }
  if (found) {
    const paths = await search(`**/*.{${WORKBOOKS.join(',')}}`, path);
    return paths.length > 0 ? { paths } : { paths, problem: message('command.no-workbooks', { input: arg }) };
  }
  const paths = await search(slashed(arg), base);
  return paths.length > 0 ? { paths } : { paths, problem: message('command.no-match', { input: arg }) };
}

async function search(pattern: string, folder: string): Promise<string[]> {
  const paths = await glob(pattern, {
    cwd: folder,
    absolute: true,
    caseSensitiveMatch: false,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  return paths
    .map((path) => resolve(path))
    .filter((path) => !isLockFile(path))
    .sort(byName);
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

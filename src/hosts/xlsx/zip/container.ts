import { WorkbookError } from '../../../sheet';
import type { Limits } from '../limits';
import { readDirectory, type ZipEntry } from './directory';
import { inflateEntry } from './inflate';

/** A zip container that is open for reading; parts are inflated when they are asked for. */
export interface Container {
  readonly file: Uint8Array;
  readonly limits: Limits;
  readonly entries: readonly ZipEntry[];
  /** Entries by `partKey` of their name; folders left out. */
  readonly byKey: ReadonlyMap<string, ZipEntry>;
}

/** Some writers use backslashes, a leading slash, other escapes or another case than the relationship that points to the part. */
export function partKey(name: string): string {
  return unescapePath(name.replace(/\\/g, '/').replace(/^\/+/, '')).toLowerCase();
}

function unescapePath(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** @throws WorkbookError damaged-zip, encrypted, too-large. */
export function openContainer(file: Uint8Array, limits: Limits): Container {
  const entries = readDirectory(file, limits);
  const byKey = new Map<string, ZipEntry>();
  let declared = 0;
  for (const entry of entries) {
    if (entry.name.endsWith('/')) continue;
    const key = partKey(entry.name);
    // Two parts of one name: programs differ in which they take, so neither can be trusted.
    if (byKey.has(key)) throw new WorkbookError('damaged-zip', `two entries named ${entry.name}`);
    byKey.set(key, entry);
    // No entry may inflate to more than it declares, so the declared sizes bound them all.
    declared += entry.size;
  }
  if (declared > limits.totalBytes) throw new WorkbookError('too-large', `${declared} bytes declared`);
  return { file, limits, entries, byKey };
}

/** Hands the inflated bytes of an entry on in pieces. @throws WorkbookError */
export function streamEntry(container: Container, entry: ZipEntry, onBytes: (bytes: Uint8Array) => void): void {
  inflateEntry(container.file, entry, container.limits, onBytes);
}

/** The inflated bytes of an entry, whole. @throws WorkbookError */
export function readEntryBytes(container: Container, entry: ZipEntry): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  streamEntry(container, entry, (bytes) => {
    pieces.push(bytes);
    size += bytes.length;
  });
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

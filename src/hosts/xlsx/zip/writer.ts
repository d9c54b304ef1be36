import { deflateSync } from 'fflate';
import { WorkbookError } from '../../../sheet';
import { partKey, type Container } from './container';
import { crc32 } from './crc32';
import type { ZipEntry } from './directory';

/** A part to write instead of, beside or (null) without the container's own. */
export interface ZipChange {
  readonly name: string;
  readonly content: Uint8Array | null;
}

const VERSION = 20;
const UTF8_NAME = 0x800;
const DEFLATED = 8;
/** 1 January 1980, the first day of zip time: the same change gives the same bytes. */
const DATE = 0x0021;
const MAX_SIZE = 0xffffffff;

/** What a local header and a directory record say of an entry, and its compressed bytes. */
interface Entry {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly date: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
  readonly attributes: { readonly madeBy: number; readonly internal: number; readonly external: number };
}

/** The container with some parts changed. Compressed bytes of all others are copied as they are. @throws WorkbookError too-large. */
export function writeContainer(container: Container, changes: ReadonlyMap<string, ZipChange>): Uint8Array {
  const entries: Entry[] = [];
  const pending = new Map(changes);
  for (const entry of container.entries) {
    const key = partKey(entry.name);
    const change = entry.name.endsWith('/') ? undefined : pending.get(key);
    pending.delete(key);
    if (!change) entries.push(copied(container, entry));
    else if (change.content) entries.push(made(entry.name, change.content));
  }
  for (const { name, content } of pending.values()) if (content) entries.push(made(name, content));
  return assemble(entries);
}

function copied(container: Container, entry: ZipEntry): Entry {
  const record = new DataView(entry.record.buffer, entry.record.byteOffset, entry.record.byteLength);
  return {
    name: entry.record.subarray(46, 46 + record.getUint16(28, true)),
    // Sizes stand in the local header now, not behind the data.
    flags: entry.flags & ~0x8,
    method: entry.method,
    time: record.getUint16(12, true),
    date: record.getUint16(14, true),
    crc: entry.crc,
    size: entry.size,
    data: container.file.subarray(entry.dataStart, entry.dataStart + entry.compressedSize),
    attributes: {
      madeBy: record.getUint16(4, true),
      internal: record.getUint16(36, true),
      external: record.getUint32(38, true),
    },
  };
}

function made(name: string, content: Uint8Array): Entry {
  return {
    name: new TextEncoder().encode(name),
    flags: UTF8_NAME,
    method: DEFLATED,
    time: 0,
    date: DATE,
    crc: crc32(content),
    size: content.length,
    data: deflateSync(content, { level: 6 }),
    attributes: { madeBy: VERSION, internal: 0, external: 0 },
  };
}

function assemble(entries: readonly Entry[]): Uint8Array {
  const total = entries.reduce((sum, { name, data }) => sum + 30 + 46 + 2 * name.length + data.length, 22);
  if (total > MAX_SIZE || entries.length > 0xffff) throw new WorkbookError('too-large', `${total} bytes to write`);
  const file = new Uint8Array(total);
  const view = new DataView(file.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeCommon(view, at + 4, entry);
    file.set(entry.name, at + 30);
    file.set(entry.data, at + 30 + entry.name.length);
    at += 30 + entry.name.length + entry.data.length;
  }
  const directory = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, entry.attributes.madeBy, true);
    writeCommon(view, at + 6, entry);
    view.setUint16(at + 36, entry.attributes.internal, true);
    view.setUint32(at + 38, entry.attributes.external, true);
    view.setUint32(at + 42, offsets[index]!, true);
    file.set(entry.name, at + 46);
    at += 46 + entry.name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return file;
}

/** The 26 bytes that a local header and a directory record share. */
function writeCommon(view: DataView, at: number, entry: Entry): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, entry.time, true);
  view.setUint16(at + 8, entry.date, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.name.length, true);
}

import { WorkbookError } from '../../../sheet';
import type { Limits } from '../limits';

/** One entry of a zip container, as its central directory describes it. */
export interface ZipEntry {
  /** As written in the container. */
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the compressed bytes begin in the file. */
  readonly dataStart: number;
  /** The entry's own record of the central directory, copied when the container is written again. */
  readonly record: Uint8Array;
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const MAX_COMMENT = 0xffff;
const ENCRYPTED = 0x1;
const UTF8_NAME = 0x800;

const damaged = (detail: string) => new WorkbookError('damaged-zip', detail);

/** The directory of a zip container. Nothing is inflated. @throws WorkbookError damaged-zip, encrypted, too-large. */
export function readDirectory(bytes: Uint8Array, limits: Limits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const { count, size, offset, endOfDirectory } = readEnd(view, end);
  if (count > limits.entries) throw new WorkbookError('too-large', `${count} entries`);
  // Bytes before the container (a mail gateway's banner, a self-extractor) shift every offset by the same amount.
  const shift = endOfDirectory - size - offset;
  if (shift < 0 || offset + size > bytes.length) throw damaged('central directory out of bounds');

  const entries: ZipEntry[] = [];
  let at = offset + shift;
  for (let i = 0; i < count; i++) {
    if (at + 46 > endOfDirectory || view.getUint32(at, true) !== CENTRAL) throw damaged('central directory cut short');
    const next =
      at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > endOfDirectory) throw damaged('central directory cut short');
    entries.push(readEntry(view, bytes, at, next, shift));
    at = next;
  }
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - MAX_COMMENT);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  throw damaged('no end of central directory');
}

function readEnd(view: DataView, end: number) {
  const short = {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    offset: view.getUint32(end + 16, true),
    endOfDirectory: end,
  };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END64_LOCATOR) return short;
  const at = safeUint64(view, locator + 8);
  if (at + 56 > locator || view.getUint32(at, true) !== END64) throw damaged('zip64 record missing');
  return {
    count: safeUint64(view, at + 32),
    size: safeUint64(view, at + 40),
    offset: safeUint64(view, at + 48),
    endOfDirectory: at,
  };
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, next: number, shift: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = decodeName(rawName, flags);
  if (flags & ENCRYPTED) throw new WorkbookError('encrypted', `zip entry ${name}`);

  let compressedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let local = view.getUint32(at + 42, true);
  const extra = at + 46 + nameLength;
  for (let field = extra; field + 4 <= extra + view.getUint16(at + 30, true);) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1) {
      let value = field + 4;
      const take = () => {
        if (value + 8 > field + 4 + length) throw damaged(`zip64 sizes of ${name}`);
        value += 8;
        return safeUint64(view, value - 8);
      };
      if (size === 0xffffffff) size = take();
      if (compressedSize === 0xffffffff) compressedSize = take();
      if (local === 0xffffffff) local = take();
    }
    field += 4 + length;
  }

  const header = local + shift;
  if (header + 30 > bytes.length || view.getUint32(header, true) !== LOCAL) throw damaged(`local header of ${name}`);
  const dataStart = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (dataStart + compressedSize > bytes.length) throw damaged(`${name} is cut short`);
  return {
    name,
    method: view.getUint16(at + 10, true),
    flags,
    crc: view.getUint32(at + 16, true),
    compressedSize,
    size,
    dataStart,
    record: bytes.subarray(at, next),
  };
}

/** Part names are ASCII; other entries may carry a name in the writer's own code page, which only has to be distinct. */
function decodeName(raw: Uint8Array, flags: number): string {
  const utf8 = new TextDecoder('utf-8').decode(raw);
  if (flags & UTF8_NAME || !utf8.includes('\ufffd')) return utf8;
  return Array.from(raw, (byte) => String.fromCharCode(byte)).join('');
}

function safeUint64(view: DataView, at: number): number {
  const value = view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
  if (!Number.isSafeInteger(value) || value > view.byteLength * 2 ** 20) throw damaged('zip64 value out of bounds');
  return value;
}

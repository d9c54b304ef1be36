import { Inflate } from 'fflate';
import { WorkbookError } from '../../../sheet';
import type { Limits } from '../limits';
import { crc32 } from './crc32';
import type { ZipEntry } from './directory';

const STORED = 0;
const DEFLATED = 8;
/** Deflate grows at most about 1,030-fold, so one slice never yields more than some 17 MB before it is counted. */
const SLICE = 16 * 1024;

/**
 * Inflates one entry in pieces and hands each on, so that a sheet is never held whole.
 * Headers can lie: size, ratio and checksum are held to what really comes out. @throws WorkbookError too-large, damaged-zip.
 */
export function inflateEntry(
  file: Uint8Array,
  entry: ZipEntry,
  limits: Limits,
  onBytes: (bytes: Uint8Array) => void,
): void {
  checkSize(entry, entry.size, limits);
  const compressed = file.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
  let size = 0;
  let crc = 0;
  const readerErrors: unknown[] = [];
  const take = (bytes: Uint8Array) => {
    size += bytes.length;
    if (size > entry.size) throw damaged(entry, 'larger than declared');
    checkSize(entry, size, limits);
    crc = crc32(bytes, crc);
    if (bytes.length === 0 || readerErrors.length > 0) return;
    try {
      onBytes(bytes);
    } catch (error) {
      // Bytes that make no sense may be damaged bytes: the checksum decides which of the two is said.
      readerErrors.push(error);
    }
  };

  if (entry.method === STORED) {
    for (let at = 0; at < compressed.length; at += 1 << 20) take(compressed.subarray(at, at + (1 << 20)));
  } else if (entry.method === DEFLATED) {
    const inflate = new Inflate(take);
    for (let at = 0; at < compressed.length || at === 0; at += SLICE) {
      try {
        inflate.push(compressed.subarray(at, at + SLICE), at + SLICE >= compressed.length);
      } catch (error) {
        if (error instanceof WorkbookError) throw error;
        throw damaged(entry, error instanceof Error ? error.message : String(error), error);
      }
    }
  } else {
    throw damaged(entry, `compression method ${entry.method}`);
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged(entry, 'checksum');
  if (readerErrors.length > 0) throw readerErrors[0];
}

function damaged(entry: ZipEntry, detail: string, cause?: unknown): WorkbookError {
  return new WorkbookError('damaged-zip', `${entry.name}: ${detail}`, { cause });
}

function checkSize(entry: ZipEntry, size: number, limits: Limits): void {
  if (size > limits.partBytes) throw new WorkbookError('too-large', `${entry.name}: over ${limits.partBytes} bytes`);
  if (size > limits.ratioFrom && size > entry.compressedSize * limits.ratio) {
    throw new WorkbookError('too-large', `${entry.name}: inflates more than ${limits.ratio}-fold`);
  }
}

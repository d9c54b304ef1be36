import { WorkbookError } from '../../sheet';

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Refuses what is no zip container, and says what it is instead: encrypted, an old format, or no workbook at all. */
export function assertZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new WorkbookError('empty-file', '0 bytes');
  if (OLE2.every((byte, index) => bytes[index] === byte)) throw oleError(bytes);
  if (isBareBiff(bytes)) throw new WorkbookError('legacy-format', 'BIFF without a container');
  const zipAtStart = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2]! < 0x09;
  if (!zipAtStart && !hasEndRecord(bytes)) throw new WorkbookError('not-a-workbook', describe(bytes));
}

/** Excel 2–4 wrote the record stream without a container: it begins with a BOF record. */
function isBareBiff(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1]!) && [0x04, 0x06].includes(bytes[2]!) && bytes[3] === 0
  );
}

function hasEndRecord(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6) return true;
  }
  return false;
}

function describe(bytes: Uint8Array): string {
  const start = new TextDecoder('utf-8').decode(bytes.subarray(0, 256)).trimStart().toLowerCase();
  if (start.startsWith('<!doctype html') || start.startsWith('<html') || start.includes('<table')) return 'HTML';
  if (start.startsWith('<?xml') || start.startsWith('<')) return 'XML';
  if (start.startsWith('%pdf')) return 'PDF';
  return 'no zip container';
}

/** The directory of a compound file names its streams: that tells an encrypted .xlsx from an .xls or a Word document. */
function oleError(bytes: Uint8Array): WorkbookError {
  const names = compoundFileNames(bytes);
  if (names.has('encryptedpackage')) return new WorkbookError('encrypted', 'EncryptedPackage');
  if (names.has('workbook') || names.has('book')) return new WorkbookError('legacy-format', 'BIFF workbook');
  return new WorkbookError('not-a-workbook', 'compound file without a workbook stream');
}

const MAX_DIRECTORY_SECTORS = 4096;
const END_OF_CHAIN = 0xfffffffe;

/** In lower case: some writers spell them otherwise than Excel. */
function compoundFileNames(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  if (bytes.length < 512) return names;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorSize = 1 << Math.min(view.getUint16(30, true), 16);
  const offsetOf = (sector: number) => (sector + 1) * sectorSize;
  // The first 109 sectors of the allocation table are listed in the header: enough for the directory of any real file.
  const nextSector = (sector: number): number => {
    const perSector = sectorSize / 4;
    const index = Math.floor(sector / perSector);
    if (index >= 109) return END_OF_CHAIN;
    const at = offsetOf(view.getUint32(76 + index * 4, true)) + (sector % perSector) * 4;
    return at + 4 <= bytes.length ? view.getUint32(at, true) : END_OF_CHAIN;
  };
  let sector = view.getUint32(48, true);
  for (let step = 0; sector < END_OF_CHAIN && step < MAX_DIRECTORY_SECTORS; step++) {
    const start = offsetOf(sector);
    for (let at = start; at + 128 <= Math.min(start + sectorSize, bytes.length); at += 128) {
      const length = Math.min(view.getUint16(at + 64, true), 64);
      let name = '';
      for (let i = 0; i + 2 < length; i += 2) name += String.fromCharCode(view.getUint16(at + i, true));
      if (name !== '') names.add(name.toLowerCase());
    }
    sector = nextSector(sector);
  }
  return names;
}

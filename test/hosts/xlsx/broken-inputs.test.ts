import { CFB, utils, write, type BookType } from '@e965/xlsx';
import { strToU8 } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultLimits, readXlsx, type Limits } from '../../../src/hosts/xlsx';
import { WorkbookError, type WorkbookErrorCode } from '../../../src/sheet';
import { MAIN, oneSheet, parts, relationship, relationshipsPart, xlsx, zip } from './support/packages';

function answer(bytes: Uint8Array, limits?: Limits): WorkbookErrorCode | 'read' {
  try {
    readXlsx(bytes, limits);
    return 'read';
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}

function detail(bytes: Uint8Array): string {
  try {
    readXlsx(bytes);
  } catch (error) {
    if (error instanceof WorkbookError) return error.detail;
    throw error;
  }
  return '';
}

/** Written by another program in an old or foreign format. */
function saved(bookType: BookType): Uint8Array {
  const book = utils.book_new(utils.aoa_to_sheet([['自评表', 1]]), 'S');
  return new Uint8Array(write(book, { bookType, type: 'buffer' }) as Buffer);
}

/** The library's typings leave its container format open. */
const compound = CFB as {
  readonly utils: {
    cfb_new(): object;
    cfb_add(file: object, name: string, content: Uint8Array): void;
  };
  write(file: object, options: { type: 'buffer' }): Buffer;
};

function compoundFile(...streams: string[]): Uint8Array {
  const file = compound.utils.cfb_new();
  for (const stream of streams) compound.utils.cfb_add(file, `/${stream}`, strToU8('x'.repeat(600)));
  return new Uint8Array(compound.write(file, { type: 'buffer' }));
}

const good = oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>');
const sheet = (xml: string) => xlsx({ sheets: [{ xml }] });
const documentOf = (type: string) => {
  const made = parts({});
  const types = (made['[Content_Types].xml'] as string).replace(/application\/vnd[^"]*sheet\.main\+xml/, type);
  return zip({ ...made, '[Content_Types].xml': types });
};
/** Changes bytes of a copy, counted from the first or (negative) last occurrence of a signature. */
function patched(bytes: Uint8Array, signature: number[], offset: number, value: number[]): Uint8Array {
  const copy = bytes.slice();
  for (let at = copy.length - 4; at >= 0; at--) {
    if (signature.every((byte, i) => copy[at + i] === byte)) {
      copy.set(value, at + offset);
      return copy;
    }
  }
  throw new Error('signature not found');
}
const END = [0x50, 0x4b, 5, 6];
const CENTRAL = [0x50, 0x4b, 1, 2];
const bomb = oneSheet(`<row r="1"><c r="A1"><v>1</v></c></row>${' '.repeat(40_000_000)}`);

describe('each broken input gets its own answer', () => {
  test.each<[what: string, bytes: Uint8Array, code: WorkbookErrorCode | 'read']>([
    ['a good workbook, for comparison', good, 'read'],
    ['an empty file', new Uint8Array(), 'empty-file'],
    ['an encrypted workbook', compoundFile('EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
    ['.xls, .et (BIFF8)', saved('biff8'), 'legacy-format'],
    ['.xls of Excel 95 (BIFF5)', saved('biff5'), 'legacy-format'],
    ['.xls of Excel 2 to 4, without a container', saved('biff2'), 'legacy-format'],
    ['.xlsb', saved('xlsb'), 'legacy-format'],
    ['.ods', saved('ods'), 'legacy-format'],
    ['a .doc', compoundFile('WordDocument', '1Table'), 'not-a-workbook'],
    ['a compound file cut off after its header', compoundFile('Workbook').slice(0, 520), 'not-a-workbook'],
    [
      'an HTML table named .xlsx',
      strToU8('<html><body><table><tr><td>1</td></tr></table></body></html>'),
      'not-a-workbook',
    ],
    ['a CSV named .xlsx', strToU8('项目名称,得分\n甲,1\n'), 'not-a-workbook'],
    ['an XML spreadsheet of 2003', strToU8('<?xml version="1.0"?><Workbook/>'), 'not-a-workbook'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'not-a-workbook'],
    ['one byte', new Uint8Array([0x50]), 'not-a-workbook'],
    ['a plain zip', zip({ 'readme.txt': 'x' }), 'not-a-workbook'],
    ['an empty zip', zip({}), 'not-a-workbook'],
    [
      'a .docx',
      documentOf('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
      'not-a-workbook',
    ],
    [
      'a .pptx',
      documentOf('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'),
      'not-a-workbook',
    ],
    ['a zip cut short', good.slice(0, good.length - 30), 'damaged-zip'],
    ['a zip cut in half', good.slice(0, good.length / 2), 'damaged-zip'],
    ['a download that stopped after 100 bytes', good.slice(0, 100), 'damaged-zip'],
    ['a central directory that claims more entries', patched(good, END, 10, [0xff, 0x00]), 'damaged-zip'],
    ['a wrong checksum', patched(good, CENTRAL, 16, [1, 2, 3, 4]), 'damaged-zip'],
    ['a size that is too small', patched(good, CENTRAL, 24, [1, 0, 0, 0]), 'damaged-zip'],
    ['an unknown compression method', patched(good, CENTRAL, 10, [99, 0]), 'damaged-zip'],
    ['an encrypted zip entry', patched(good, CENTRAL, 8, [1, 0]), 'encrypted'],
    ['two parts of one name', zip({ ...parts({}), 'XL/workbook.xml': '<x/>' }), 'damaged-zip'],
    ['a part that inflates 400-fold', bomb, 'too-large'],
    ['a bomb that lies about its size', patched(bomb, CENTRAL, 24, [0, 16, 0, 0]), 'damaged-zip'],
    ['a sheet that is missing', xlsx({ parts: { 'xl/worksheets/sheet1.xml': null } }), 'damaged-part'],
    ['a workbook part that is missing', xlsx({ parts: { 'xl/workbook.xml': null } }), 'damaged-part'],
    ['a sheet cut short', sheet(`<worksheet xmlns="${MAIN}"><sheetData><row><c><v>1</v>`), 'damaged-part'],
    [
      'a sheet with a bare ampersand',
      sheet(`<worksheet xmlns="${MAIN}"><sheetData>&</sheetData></worksheet>`),
      'damaged-part',
    ],
    [
      'a sheet that is not UTF-8',
      xlsx({ parts: { 'xl/worksheets/sheet1.xml': new Uint8Array([0x3c, 0x61, 0x3e, 0xb1, 0xed]) } }),
      'damaged-part',
    ],
    [
      'an entity bomb',
      sheet('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'),
      'damaged-part',
    ],
    ['an outside entity', sheet('<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>'), 'damaged-part'],
    [
      'a document type in the workbook part',
      xlsx({ parts: { 'xl/workbook.xml': '<!DOCTYPE x><workbook/>' } }),
      'damaged-part',
    ],
    ['relationships that do not parse', xlsx({ parts: { '_rels/.rels': '<Relationships' } }), 'damaged-part'],
    [
      'a cell that points to no shared string',
      oneSheet('<row><c t="s"><v>5</v></c></row>', { strings: '' }),
      'damaged-part',
    ],
    ['a cell in the wrong row', oneSheet('<row r="1"><c r="A2"><v>5</v></c></row>'), 'damaged-part'],
    ['a row beyond the sheet', oneSheet('<row r="1048577"><c><v>5</v></c></row>'), 'damaged-part'],
    [
      'a main part of another kind',
      zip({ '_rels/.rels': relationshipsPart(relationship('r', 'officeDocument', 'a.xml')), 'a.xml': '<a/>' }),
      'not-a-workbook',
    ],
  ])('%s', (_, bytes, code) => expect(answer(bytes)).toBe(code));

  test('the name of a damaged part is said', () => {
    expect(detail(sheet('<worksheet>'))).toMatch(/^xl\/worksheets\/sheet1\.xml: /);
  });

  test('flipped bits anywhere in a real file are never read as good', () => {
    const bytes = new Uint8Array(readFileSync(join(__dirname, '../../fixtures/workbooks/right-to-left.xlsx')));
    const whole = JSON.stringify(readXlsx(bytes));
    for (let at = 0; at < bytes.length; at += 97) {
      const copy = bytes.slice();
      copy[at]! ^= 0x10;
      const outcome = answer(copy);
      // A bit of a part that is not read, or of a time stamp, changes nothing; any other is noticed.
      if (outcome === 'read') expect(JSON.stringify(readXlsx(copy))).toBe(whole);
    }
  });
});

describe('limits', () => {
  test.each<[what: string, limits: Partial<Limits>]>([
    ['entries', { entries: 3 }],
    ['bytes of one part', { partBytes: 100 }],
    ['bytes of all parts', { totalBytes: 500 }],
  ])('%s', (_, limits) => expect(answer(good, { ...defaultLimits, ...limits })).toBe('too-large'));

  test('a zip64 container is read', () => {
    // Streaming writers of Java state all sizes in zip64 fields.
    expect(answer(zip64(good))).toBe('read');
  });

  test('bytes before the container shift its offsets', () => {
    const banner = strToU8('banner');
    const shifted = new Uint8Array(banner.length + good.length);
    shifted.set(banner);
    shifted.set(good, banner.length);
    expect(answer(shifted)).toBe('read');
  });
});

/** The same container with a zip64 end record, as a writer that never knows its sizes in advance writes it. */
function zip64(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const [count, size, offset] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ];
  const record = new DataView(new ArrayBuffer(56 + 20 + 22));
  record.setUint32(0, 0x06064b50, true);
  record.setUint32(4, 44, true);
  record.setUint32(24, count, true);
  record.setUint32(32, count, true);
  record.setUint32(40, size, true);
  record.setUint32(48, offset, true);
  record.setUint32(56, 0x07064b50, true);
  record.setUint32(64, end, true);
  record.setUint32(72, 1, true);
  record.setUint32(76, 0x06054b50, true);
  record.setUint16(76 + 8, 0xffff, true);
  record.setUint16(76 + 10, 0xffff, true);
  record.setUint32(76 + 12, 0xffffffff, true);
  record.setUint32(76 + 16, 0xffffffff, true);
  const whole = new Uint8Array(end + record.byteLength);
  whole.set(bytes.subarray(0, end));
  whole.set(new Uint8Array(record.buffer), end);
  return whole;
}

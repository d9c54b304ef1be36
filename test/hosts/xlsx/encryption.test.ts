import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CFB } from '@e965/xlsx';
import { encrypt } from 'officecrypto-tool';
import { createXlsxWorkbook, openWorkbookFile } from '../../../src/hosts/xlsx';
import { decryptWorkbook } from '../../../src/hosts/xlsx/encryption';
import type { SheetGrid } from '../../../src/sheet';
const FIXTURES = join(__dirname, '../../fixtures');

/** What `CFB` offers of compound files (OLE2); the package leaves it untyped. */
const compoundFiles = CFB as {
  readonly read: (file: Uint8Array, options: { type: 'buffer' }) => unknown;
  readonly find: (file: unknown, path: string) => { content: Buffer } | null;
  readonly write: (file: unknown, options: { type: 'buffer' }) => Buffer;
};

const plain = readFileSync(join(FIXTURES, 'forms/seeds/seed-003-qingpu.sheets.xlsx'));
const fixture = (name: string): Buffer => readFileSync(join(FIXTURES, 'encrypted', name));

/** Encrypted as Excel 2007 does (standard) and as later ones do (agile). */
const standard = encrypt(plain, { password: '密码 1', type: 'standard' });
const agile = encrypt(plain, { password: '密码 1' });

describe('a file with a password to open', () => {
  test.each([
    ['standard', standard, '密码 1'],
    ['agile', agile, '密码 1'],
    ['agile, by LibreOffice', fixture('agile.xlsx'), 'secret-1'],
    ['.xls, by LibreOffice', fixture('rc4.xls'), 'abc'],
  ])('%s: opens with the right one of several, and with no other', async (_, file, password) => {
    const { bytes } = await decryptWorkbook(file, ['错的', password]);
    const sheets = await (await openWorkbookFile(bytes)).read('all');
    expect(titlesOf(sheets)).toEqual(titlesOf(await createXlsxWorkbook(plain).read('all')));
    await expect(decryptWorkbook(file, ['错的', `${password} `])).rejects.toMatchObject({ code: 'wrong-password' });
    await expect(decryptWorkbook(file, [])).rejects.toMatchObject({ code: 'encrypted' });
  });

  test.each([
    ['standard', standard, [4, 0, 2, 0]],
    ['agile', agile, [4, 0, 4, 0]],
  ])('%s: a copy is encrypted again, alike', async (_, file, version) => {
    const { bytes, encryptAgain } = await decryptWorkbook(file, ['密码 1']);
    const copy = encryptAgain(bytes);
    expect(Buffer.from(copy).includes('xl/workbook.xml')).toBe(false);
    expect([...(streamOf(copy, '/EncryptionInfo') ?? []).slice(0, 4)]).toEqual(version);
    expect(Buffer.compare((await decryptWorkbook(copy, ['密码 1'])).bytes, plain)).toBe(0);
    await expect(decryptWorkbook(copy, ['密码'])).rejects.toMatchObject({ code: 'wrong-password' });
  });

  it('opens unasked what Excel opens unasked', async () => {
    const file = encrypt(plain, { password: 'VelvetSweatshop', type: 'standard' });
    expect(Buffer.compare((await decryptWorkbook(file, [])).bytes, plain)).toBe(0);
  });

  test.each([
    ['more rounds of hashing than anyone waits for', withText(agile, 'spinCount="100000"', 'spinCount="9999999"')],
    ['rounds that are no number', withText(agile, 'spinCount="100000"', 'spinCount="1e9999"')],
    ['another way of chaining', withText(agile, 'ChainingModeCBC', 'ChainingModeCFB')],
    ['extensible encryption', withInfo(standard, (info) => info.writeUInt16LE(3, 2))],
    ['a key of 256 bits under standard encryption', withInfo(standard, (info) => info.writeUInt32LE(256, 28))],
    ['half of the description', withInfo(agile, (info) => info.fill(0x20, 300))],
  ])('says that it cannot open %s', async (_, file) => {
    await expect(decryptWorkbook(file, ['密码 1'])).rejects.toMatchObject({ code: 'unsupported-encryption' });
    await expect(decryptWorkbook(file, [])).rejects.toMatchObject({ code: 'encrypted' });
  });

  it('refuses a damaged package like any damaged file', async () => {
    const damaged = withStream(agile, '/EncryptedPackage', (content) => content.fill(7, content.length - 4096));
    const opened = decryptWorkbook(damaged, ['密码 1']).then(({ bytes }) => openWorkbookFile(bytes));
    await expect(opened).rejects.toMatchObject({ code: 'damaged-zip' });
  });
});

function titlesOf(grids: readonly SheetGrid[]): unknown[] {
  return grids.map(({ rows }) => rows[0]?.find(Boolean)?.text);
}

function streamOf(file: Uint8Array, path: string): Buffer | undefined {
  return compoundFiles.find(compoundFiles.read(file, { type: 'buffer' }), path)?.content;
}

function withStream(file: Uint8Array, path: string, change: (content: Buffer) => void): Buffer {
  const compound = compoundFiles.read(file, { type: 'buffer' });
  const stream = compoundFiles.find(compound, path)!;
  stream.content = Buffer.from(stream.content);
  change(stream.content);
  return compoundFiles.write(compound, { type: 'buffer' });
}

function withInfo(file: Uint8Array, change: (info: Buffer) => void): Buffer {
  return withStream(file, '/EncryptionInfo', change);
}

function withText(file: Uint8Array, before: string, after: string): Buffer {
  return withInfo(file, (info) => {
    const text = info.toString('latin1').replace(before, after);
    info.fill(0x20).write(text, 'latin1');
  });
}

import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { askUnseen, readPasswords } from '../../src/cli/passwords';
import { decryptWorkbook } from '../../src/hosts/xlsx/encryption';
import type { CheckResult } from '../../src/reporting';
import { goodForm, workbookOf } from './files';
import { ROOT, selfEval } from './run-cli';

jest.setTimeout(60_000);

const ENCRYPTED = join(ROOT, 'test', 'fixtures', 'encrypted');
const WAY_IN_THE_CLEAR = Buffer.from('xl/workbook.xml');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'self-eval-passwords-'));
  writeFileSync(join(folder, '好.xlsx'), workbookOf(goodForm));
  copyFileSync(join(ENCRYPTED, 'agile.xlsx'), join(folder, '甲.xlsx'));
  copyFileSync(join(ENCRYPTED, 'rc4.xls'), join(folder, '乙.xls'));
  writeFileSync(join(folder, '密码.txt'), '\uFEFFsecret-1\r\n\r\nabc\r\n');
  writeFileSync(join(folder, '一个.txt'), 'abc');
  writeFileSync(join(folder, '空.txt'), '\n\n');
});

afterAll(() => rmSync(folder, { recursive: true }));

const errorsOf = (stdout: string): Record<string, string | undefined> =>
  Object.fromEntries((JSON.parse(stdout) as CheckResult).files.map(({ file, error }) => [file, error?.code]));

it('tries every password of the file on every encrypted workbook', async () => {
  const ran = await selfEval(['check', '.', '--format', 'json', '--password-file', '密码.txt'], { cwd: folder });
  expect(errorsOf(ran.stdout)).toEqual({ '好.xlsx': undefined, '甲.xlsx': undefined, '乙.xls': undefined });
  expect(ran.code).toBe(0);
});

it('goes on with the rest of a batch where none fits, and says how to give one where none was given', async () => {
  const wrong = await selfEval(['check', '.', '--format', 'json', '--password-file', '一个.txt'], { cwd: folder });
  expect(errorsOf(wrong.stdout)).toEqual({ '好.xlsx': undefined, '甲.xlsx': 'wrong-password', '乙.xls': undefined });
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain('甲.xlsx：文件设有打开密码，所给的密码都不对');

  const none = await selfEval(['check', '甲.xlsx', '--format', 'json'], { cwd: folder });
  expect(errorsOf(none.stdout)).toEqual({ '甲.xlsx': 'encrypted' });
  expect(none.stderr).toContain('--password-file');
});

it('encrypts the copy of an encrypted workbook with the same password', async () => {
  const copies = join(folder, '副本');
  const args = ['check', '甲.xlsx', '--annotate', copies, '--password-file', '密码.txt'];
  expect((await selfEval(args, { cwd: folder })).stderr).toBe('');
  const copy = readFileSync(join(copies, '甲.xlsx'));
  expect(copy.includes(WAY_IN_THE_CLEAR)).toBe(false);
  const { bytes } = await decryptWorkbook(copy, ['secret-1']);
  expect(Buffer.from(bytes).includes(WAY_IN_THE_CLEAR)).toBe(true);
  await expect(decryptWorkbook(copy, ['abc'])).rejects.toMatchObject({ code: 'wrong-password' });
});

test.each([
  ['没有.txt', '无法读取'],
  ['空.txt', '没有密码'],
])('a password file that gives none is wrong usage: %s', async (file, said) => {
  const ran = await selfEval(['check', '.', '--password-file', file], { cwd: folder });
  expect(ran).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(said) as string });
});

it('never writes a copy of a workbook that it could not open', async () => {
  const copies = join(folder, '无');
  await selfEval(['check', '甲.xlsx', '--annotate', copies], { cwd: folder });
  expect(existsSync(join(copies, '甲.xlsx'))).toBe(false);
});

describe('standard input', () => {
  const never = (): Promise<string> => Promise.reject(new Error('asked'));

  it('is read to its end where it is a pipe', async () => {
    const pipe = new PassThrough();
    pipe.end('一\n二\n');
    await expect(readPasswords('-', folder, pipe, never)).resolves.toEqual(['一', '二']);
  });

  it('is asked on a terminal, and what is typed does not show', async () => {
    const terminal = Object.assign(new PassThrough(), { isTTY: true });
    const shown = new PassThrough();
    const passwords = readPasswords('-', folder, terminal, askUnseen('密码：', shown));
    terminal.write('secx\bret 1\r');
    await expect(passwords).resolves.toEqual(['secret 1']);
    expect(String(shown.read())).toBe('密码：\n');
  });
});

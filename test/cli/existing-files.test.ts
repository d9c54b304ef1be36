import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formWithDeduction, goodForm, workbookOf } from './files';
import { selfEval } from './run-cli';

jest.setTimeout(60_000);

/** What stands where the command would write: nobody's work is ever replaced. */
let folder: string;
const inFolder = (...names: string[]): string => join(folder, ...names);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'self-eval-existing-'));
  mkdirSync(inFolder('报送'));
  mkdirSync(inFolder('去年'));
  writeFileSync(inFolder('报送', '一.xlsx'), workbookOf(formWithDeduction));
  writeFileSync(inFolder('去年', '一.xlsx'), workbookOf(goodForm));
});

afterEach(() => rmSync(folder, { recursive: true }));

const check = (cwd: string, ...args: string[]) =>
  selfEval(['check', ...args, '--fail-on', 'never'], { cwd: inFolder(cwd) });

it('a report never replaces another workbook, not even one of the folder that is checked', async () => {
  const before = readFileSync(inFolder('报送', '一.xlsx'));
  const ran = await check('.', '报送', '--report', '报送/一.xlsx');
  expect(ran).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('不会覆盖') as string });
  expect(readFileSync(inFolder('报送', '一.xlsx')).equals(before)).toBe(true);
});

it('a copy never replaces another workbook; the rest of the batch goes on', async () => {
  writeFileSync(inFolder('报送', '二.xlsx'), workbookOf(goodForm));
  const before = readFileSync(inFolder('去年', '一.xlsx'));
  const ran = await check('报送', '.', '--annotate', '../去年');
  expect(ran).toMatchObject({ code: 2, stderr: expect.stringMatching(/^self-eval: 一\.xlsx：副本未写出/u) as string });
  expect(readFileSync(inFolder('去年', '一.xlsx')).equals(before)).toBe(true);
  expect(readdirSync(inFolder('去年')).sort()).toEqual(['一.xlsx', '二.xlsx'].sort());
});

it('what the command wrote itself is replaced', async () => {
  for (let run = 0; run < 2; run++) {
    const ran = await check('报送', '.', '--annotate', '../副本', '--report', '../报告.xlsx');
    expect(ran).toMatchObject({ code: 0, stderr: '' });
  }
});

test.each(['.', '..'])('a folder can’t be checked into itself or a folder above it: --annotate %s', async (copies) => {
  const ran = await check('报送', '.', '--annotate', copies);
  expect(ran).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('请另选副本文件夹') as string });
});

it('a name as long as the system allows', async () => {
  const name = `${'项'.repeat(83)}.xlsx`;
  writeFileSync(inFolder('报送', name), workbookOf(goodForm));
  expect(await check('报送', name, '--annotate', '../副本')).toMatchObject({ code: 0, stderr: '' });
  expect(readdirSync(inFolder('副本'))).toEqual([name]);
});

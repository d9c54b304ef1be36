import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { readXlsx } from '../../src/hosts/xlsx';
import type { CheckResult } from '../../src/reporting';
import { asXls, brokenFiles, goodForm, listWorkbook, workbookOf } from './files';
import { ROOT, selfEval } from './run-cli';

jest.setTimeout(60_000);

let folder: string;

/** A wrong rate and total, a blank score and grade; the deduction stays for a person. */
const faulty = workbookOf(
  { ...goodForm, funding: [45, 45, 43.2, 10, 90, ''], total: [100, 95], grade: '' },
  { ...goodForm, sheet: '第二个', projectName: '第二个项目' },
);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'self-eval-annotate-'));
  mkdirSync(join(folder, '上报', '街道'), { recursive: true });
  put('上报/一.xlsx', faulty);
  put('上报/街道/二.xlsx', workbookOf(goodForm));
});

afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, bytes: Uint8Array): void {
  writeFileSync(join(folder, name), bytes);
}

function tree(path = '.'): string[] {
  return readdirSync(join(folder, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

const run = (...args: string[]) => selfEval(['check', ...args], { cwd: folder });

async function codes(...args: string[]): Promise<string[]> {
  const { stdout } = await run(...args, '--format', 'json');
  const { files } = JSON.parse(stdout) as CheckResult;
  return files.flatMap(({ file, forms }) =>
    forms.flatMap(({ findings }) => findings.map(({ code, severity }) => `${file} ${severity} ${code}`)),
  );
}

test('each copy stands under its relative path, and the inputs stay as they were', async () => {
  const before = createHash('sha256')
    .update(readFileSync(join(folder, '上报/一.xlsx')))
    .digest('hex');
  const { code } = await run('上报', '--annotate', '副本');
  expect(code).toBe(1);
  expect(tree()).toEqual(['上报/一.xlsx', '上报/街道/二.xlsx', '副本/上报/一.xlsx', '副本/上报/街道/二.xlsx'].sort());
  expect(
    createHash('sha256')
      .update(readFileSync(join(folder, '上报/一.xlsx')))
      .digest('hex'),
  ).toBe(before);
});

test('checked again, the copy has no arithmetic fault left', async () => {
  const arithmetic = /funding-rate|funding-score|total-score|total-weight|grade/;
  expect((await codes('上报/一.xlsx')).filter((line) => arithmetic.test(line))).not.toEqual([]);
  await run('上报', '--annotate', '副本');
  expect((await codes('副本')).filter((line) => arithmetic.test(line))).toEqual([]);
});

test('the copy holds the corrected figures as the cells stated them, and a report that is never read as a form', async () => {
  await run('上报', '--annotate', '副本');
  const grids = readXlsx(readFileSync(join(folder, '副本/上报/一.xlsx')));
  expect(grids.map(({ name }) => name)).toEqual(['志愿服务', '第二个', '校验报告']);
  const cell = (row: number, column: number) => grids[0]!.rows[row]?.[column];
  expect([cell(5, 6), cell(5, 7), cell(16, 6), cell(17, 2)].map((c) => c?.text)).toEqual([
    '96.00',
    '9.60',
    '99.60',
    '优',
  ]);
  const report = grids[2]!.rows.flatMap((row) => (row ?? []).map((c) => c?.text ?? ''));
  expect(report).toEqual(
    expect.arrayContaining(['执行率：更正', '志愿服务!G6', '90.00', '96.00', '总分：更正', '评分等级：补填']),
  );
});

test('annotated again, nothing changes', async () => {
  await run('上报', '--annotate', '一次');
  await run('一次/上报', '--annotate', '二次');
  for (const name of ['一.xlsx', '街道/二.xlsx']) {
    const [first, second] = ['一次/上报', '二次/一次/上报'].map((path) =>
      unzipSync(readFileSync(join(folder, path, name))),
    );
    const changed = Object.keys(first!).filter(
      (part) => Buffer.compare(Buffer.from(first![part]!), Buffer.from(second![part] ?? [])) !== 0,
    );
    expect(changed).toEqual([]);
    expect(Object.keys(second!).sort()).toEqual(Object.keys(first!).sort());
  }
});

test('copies inside the folder that is checked are not checked with it, the next time either', async () => {
  for (let n = 0; n < 2; n++) await run('上报', '--annotate', '上报/副本', '--report', '上报/报告.xlsx');
  expect(tree('上报')).toEqual(
    [
      '上报/一.xlsx',
      '上报/副本/上报/一.xlsx',
      '上报/副本/上报/街道/二.xlsx',
      '上报/报告.xlsx',
      '上报/街道/二.xlsx',
    ].sort(),
  );
  const { stdout } = await run('上报/报告.xlsx', '上报/一.xlsx', '--format', 'json');
  expect((JSON.parse(stdout) as CheckResult).files.map(({ file }) => file)).toEqual(['上报/一.xlsx']);
});

test.each<[what: string, args: string[]]>([
  ['the copy would be the input', ['上报/一.xlsx', '--annotate', '.']],
  ['the copy would be another input', ['上报', '副本/上报/一.xlsx', '--annotate', '副本']],
  ['the copy would be the input by way of a link', ['上报/一.xlsx', '--annotate', '链接']],
  ['the report would be an input', ['上报/一.xlsx', '--report', '上报/一.xlsx']],
  ['two files would share a copy', ['此处/上报', '别处/上报', '--annotate', '副本']],
])('refused, with nothing written: %s', async (_, args) => {
  mkdirSync(join(folder, '副本/上报'), { recursive: true });
  put('副本/上报/一.xlsx', workbookOf(goodForm));
  symlinkSync(folder, join(folder, '链接'));
  const other = mkdtempSync(join(tmpdir(), 'self-eval-elsewhere-'));
  mkdirSync(join(other, '上报'));
  writeFileSync(join(other, '上报', '一.xlsx'), faulty);
  const named = args.map((arg) => arg.replace('此处', folder).replace('别处', other));
  const before = tree().map((name) => [name, readFileSync(join(folder, name)).length]);
  const { code, stdout, stderr } = await selfEval(['check', ...named], { cwd: folder });
  rmSync(other, { recursive: true });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/输出/);
  expect(tree().map((name) => [name, readFileSync(join(folder, name)).length])).toEqual(before);
});

test('a file that cannot be read gets no copy, and the others get theirs', async () => {
  put('上报/加密.xlsx', brokenFiles()['加密.xlsx']!.bytes);
  put('上报/名单.xlsx', listWorkbook());
  const { code } = await run('上报', '--annotate', '副本');
  expect(code).toBe(2);
  expect(tree('副本')).toEqual(['副本/上报/一.xlsx', '副本/上报/名单.xlsx', '副本/上报/街道/二.xlsx'].sort());
});

test('an .xls is checked and reported, and gets no copy', async () => {
  put('上报/旧.xls', asXls(faulty));
  const { stderr } = await run('上报', '--annotate', '副本', '--report', '报告.xlsx');
  expect(stderr).toContain('上报/旧.xls：此格式只能读取，未写副本');
  expect(tree('副本')).toEqual(['副本/上报/一.xlsx', '副本/上报/街道/二.xlsx'].sort());
});

test('the report of a batch: an overview, the projects, the findings and the files', async () => {
  put('上报/加密.xlsx', brokenFiles()['加密.xlsx']!.bytes);
  await run('上报', '--report', '报告/三月.xlsx');
  const grids = readXlsx(readFileSync(join(folder, '报告/三月.xlsx')));
  expect(grids.map(({ name }) => name)).toEqual(['校验报告', '项目', '问题', '文件']);
  const texts = (n: number) => grids[n]!.rows.map((row) => (row ?? []).map((c) => c?.text ?? '').join('|'));
  expect(texts(1).filter((line) => line.includes('第二个项目'))).toEqual([
    expect.stringMatching(/^示例市民政局\|2024\|示例市志愿服务促进中心\|第二个项目\|99\.60\|99\.60\|/),
  ]);
  expect(texts(2).some((line) => /总分与各项之和不符|执行率有误/.test(line))).toBe(true);
  expect(texts(3)).toEqual(expect.arrayContaining([expect.stringMatching(/^上报\/加密\.xlsx\|0\|文件设有打开密码/)]));
});

test('a kill at any moment leaves no half-written file under its final name', async () => {
  const launcher = join(ROOT, 'src/cli/self-eval.mjs');
  const args = [launcher, 'check', '上报', '--annotate', '副本', '--report', '报告.xlsx'];
  const start = Date.now();
  await selfEval(args.slice(1), { cwd: folder });
  const duration = Date.now() - start;
  const whole = new Map(tree('副本').map((name) => [name, readFileSync(join(folder, name)).length]));
  rmSync(join(folder, '副本'), { recursive: true });
  for (const part of [0.3, 0.5, 0.7, 0.9]) {
    const child = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' });
    const closed = once(child, 'close'); // the command may be done before it is killed
    setTimeout(() => child.kill('SIGKILL'), part * duration);
    await closed;
    if (!existsSync(join(folder, '副本'))) continue;
    for (const name of tree('副本').filter((file) => file.endsWith('.xlsx'))) {
      expect(readFileSync(join(folder, name)).length).toBe(whole.get(name));
    }
  }
});

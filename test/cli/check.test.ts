import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createXlsxWorkbook } from '../../src/hosts/xlsx';
import type { CheckResult } from '../../src/reporting';
import { asXls, brokenFiles, formWithDeduction, goodForm, listWorkbook, workbookOf } from './files';
import { ROOT, runProcess, SEEDS, selfEval } from './run-cli';

jest.setTimeout(60_000);

let folder: string;
const broken = brokenFiles();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'self-eval-check-'));
  const put = (name: string, bytes: Uint8Array): void => writeFileSync(join(folder, name), bytes);
  put('好.xlsx', workbookOf(goodForm));
  put('扣分.xlsx', workbookOf(formWithDeduction));
  put('名单.xlsx', listWorkbook());
  mkdirSync(join(folder, '上报', '街道'), { recursive: true });
  put('上报/一.xlsx', workbookOf(goodForm));
  put('上报/街道/二.xlsx', workbookOf(formWithDeduction));
  put('上报/~$一.xlsx', new Uint8Array([1, 2, 3]));
  mkdirSync(join(folder, '坏文件'));
  for (const [name, { bytes }] of Object.entries(broken)) put(join('坏文件', name), bytes);
  put('坏文件/最后.xlsx', workbookOf(goodForm));
  put(
    '口径.json',
    new TextEncoder().encode('\uFEFF{"extends":"sichuan","name":"本县","rules":{"unexplained-deduction":"warning"}}'),
  );
  put('错口径.json', new TextEncoder().encode('{"grades":{"excellent":"九十"}}'));
});

afterAll(() => rmSync(folder, { recursive: true }));

const json = (text: string): CheckResult => JSON.parse(text) as CheckResult;

describe('exit codes', () => {
  test.each<[what: string, args: string[], code: number]>([
    ['nothing to fix', ['好.xlsx'], 0],
    ['something to fix', ['扣分.xlsx'], 1],
    ['something to fix, never mind', ['扣分.xlsx', '--fail-on', 'never'], 0],
    ['only something to explain', ['扣分.xlsx', '--policy', '口径.json'], 0],
    ['something to explain, held against it', ['扣分.xlsx', '--policy', '口径.json', '--fail-on', 'warning'], 1],
    ['no form in the file', ['名单.xlsx'], 2],
    ['no form in the file, allowed', ['名单.xlsx', '--allow-empty'], 0],
    ['an unreadable file wins over findings', ['扣分.xlsx', '坏文件/加密.xlsx'], 2],
    ['never changes only 1', ['坏文件/加密.xlsx', '--fail-on', 'never'], 2],
    ['a file that is not there', ['没有.xlsx', '好.xlsx'], 2],
    ['a folder without workbooks', [], 2],
    ['an unknown policy', ['好.xlsx', '--policy', 'hunan'], 2],
    ['a policy that is none', ['好.xlsx', '--policy', '错口径.json'], 2],
    ['an unknown option', ['好.xlsx', '--fix'], 2],
  ])('%s', async (_, args, code) => {
    const ran = await selfEval(['check', ...args], { cwd: folder });
    expect({ code: ran.code, said: ran.stdout + ran.stderr }).toEqual({
      code,
      said: expect.stringMatching(/./) as string,
    });
  });
});

test('one broken file never stops the batch, and each kind says what it is', async () => {
  const { code, stdout, stderr } = await selfEval(['check', '坏文件', '--format', 'json'], { cwd: folder });
  expect(code).toBe(2);
  const result = json(stdout);
  const errors = Object.fromEntries(
    result.files.map(({ file, error }) => [file.slice('坏文件/'.length), error?.code ?? null]),
  );
  expect(errors).toEqual({
    ...Object.fromEntries(Object.entries(broken).map(([name, { error }]) => [name, error])),
    '最后.xlsx': null,
  });
  expect(result.summary).toMatchObject({ files: Object.keys(broken).length + 1, forms: 1 });
  for (const { file, error } of result.files) if (error) expect(stderr).toContain(`${file}：${error.message}`);
});

test('a waiver that is stored with the workbook is honoured: listed, not counted', async () => {
  const workbook = createXlsxWorkbook(workbookOf(formWithDeduction));
  const waiver = {
    code: 'unexplained-deduction',
    project: formWithDeduction.projectName,
    unit: formWithDeduction.implementingUnit,
    year: 2024,
    subject: '居民对志愿服务的知晓率',
    reason: '已另附说明',
    who: '审核员',
    when: '2025-03-01',
  };
  const settings = JSON.stringify({ version: 1, policy: null, waivers: [waiver] });
  await workbook.apply({ changes: [{ kind: 'settings', expect: null, put: settings }] });
  writeFileSync(join(folder, '已确认.xlsx'), workbook.save());
  const { code, stdout } = await selfEval(['check', '已确认.xlsx', '--format', 'json'], { cwd: folder });
  const { files, summary } = json(stdout);
  expect({ code, errors: summary.errors }).toEqual({ code: 0, errors: 0 });
  expect(files[0]!.forms[0]!.findings.map(({ code: rule, waived }) => [rule, waived])).toEqual([
    ['unexplained-deduction', { reason: '已另附说明', who: '审核员', when: '2025-03-01' }],
  ]);
});

test('an .xls workbook says the same as its .xlsx', async () => {
  writeFileSync(join(folder, '旧版.xls'), asXls(workbookOf(formWithDeduction)));
  const [old, current] = await Promise.all(
    ['旧版.xls', '扣分.xlsx'].map((file) => selfEval(['check', file, '--format', 'json'], { cwd: folder })),
  );
  expect(json(old!.stdout).files[0]!.forms).toEqual(json(current!.stdout).files[0]!.forms);
});

test('a folder recurses in name order; lock files are skipped; names are relative with forward slashes', async () => {
  const { stdout } = await selfEval(['check', '上报', '--format', 'json'], { cwd: folder });
  expect(json(stdout).files.map(({ file }) => file)).toEqual(['上报/一.xlsx', '上报/街道/二.xlsx']);
});

test('a glob that no shell expanded', async () => {
  const { stdout } = await selfEval(['check', '上报/**/二.*', '--format', 'ndjson'], { cwd: folder });
  expect(stdout.trimEnd().split('\n')).toHaveLength(2);
});

test('ndjson is a line for each file and a last one with what stands behind all', async () => {
  const { stdout } = await selfEval(['check', '好.xlsx', '扣分.xlsx', '--format', 'ndjson'], { cwd: folder });
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.map((line) => line.file ?? Object.keys(line))).toEqual(['好.xlsx', '扣分.xlsx', ['batch', 'summary']]);
});

test('ndjson and json say the same', async () => {
  const [one, many] = await Promise.all(
    ['json', 'ndjson'].map((format) => selfEval(['check', '上报', '--format', format], { cwd: folder })),
  );
  const whole = json(one!.stdout);
  const lines = many!.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  expect(lines).toEqual([...whole.files, { batch: whole.batch, summary: whole.summary }]);
});

test('the return note is a numbered text of what must be fixed or explained', async () => {
  const { stdout } = await selfEval(['check', '扣分.xlsx', '--format', 'return-note'], { cwd: folder });
  expect(stdout).toContain('“社区老年助餐服务补贴”绩效自评表退回意见');
  expect(stdout).toMatch(/^1\. 【须修改】居民对志愿服务的知晓率（H\d+ 单元格）：扣分未说明/mu);
});

test('a return note for nobody says so, on standard error', async () => {
  const { code, stdout, stderr } = await selfEval(['check', '好.xlsx', '--format', 'return-note'], { cwd: folder });
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: 'self-eval: 没有需要退回的项目。\n' });
});

test('--lang en answers in English, names and labels stay as printed', async () => {
  const { stdout } = await selfEval(['check', '扣分.xlsx', '--lang', 'en'], { cwd: folder });
  expect(stdout).toContain('must fix');
  expect(stdout).toContain('居民对志愿服务的知晓率');
});

const ESCAPE = String.fromCharCode(27);
test.each<[what: string, env: NodeJS.ProcessEnv, coloured: boolean]>([
  ['a pipe', {}, false],
  ['a pipe with FORCE_COLOR', { FORCE_COLOR: '1' }, true],
  ['NO_COLOR against FORCE_COLOR', { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
])('colours in %s', async (_, env, coloured) => {
  const { stdout } = await selfEval(['check', '扣分.xlsx'], { cwd: folder, env });
  expect(stdout.includes(ESCAPE)).toBe(coloured);
});

test('text wraps at the width that COLUMNS names', async () => {
  const { stdout } = await selfEval(['check', '扣分.xlsx'], { cwd: folder, env: { COLUMNS: '72' } });
  const width = (line: string): number => [...line].reduce((sum, c) => sum + (c > '\u2e7f' ? 2 : 1), 0);
  expect(Math.max(...stdout.split('\n').map(width))).toBeLessThanOrEqual(72);
});

test('a reader that goes away early is no fault', async () => {
  const command = `"${process.execPath}" "${join(ROOT, 'src/cli/self-eval.mjs')}" check "${SEEDS}" --format json --fail-on never | head -c 100; exit "\${PIPESTATUS[0]}"`;
  const { code, stdout, stderr } = await runProcess('bash', ['-c', command]);
  expect({ code, stderr, length: stdout.length }).toEqual({ code: 0, stderr: '', length: 100 });
});

test('npm run check resolves files against the folder that the user stands in', async () => {
  cpSync(join(folder, '好.xlsx'), join(folder, '上报', '用户.xlsx'));
  const { code, stdout } = await runProcess(
    'npm',
    ['run', '--silent', '--prefix', ROOT, 'check', '--', '用户.xlsx', '--format', 'ndjson'],
    { cwd: join(folder, '上报') },
  );
  expect(code).toBe(0);
  expect(stdout).toContain('"file":"用户.xlsx"');
});

test('the same input gives the same output', async () => {
  const [one, two] = await Promise.all(
    [1, 2].map(() => selfEval(['check', '上报', '--format', 'json'], { cwd: folder })),
  );
  expect(one).toEqual(two);
});

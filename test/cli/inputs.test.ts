import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findInputs } from '../../src/cli/inputs';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'self-eval-inputs-'));
  for (const file of [
    '自评表10.xlsx',
    '自评表2.XLSX',
    '自评表[1].xlsx',
    '~$自评表2.xlsx',
    '说明.docx',
    '宝山/b.xlsm',
    '宝山/a.xls',
    '宝山/子/c.et',
    '.隐藏/d.xlsx',
    '空/说明.txt',
  ]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

const everything = ['宝山/a.xls', '宝山/b.xlsm', '宝山/子/c.et', '自评表[1].xlsx', '自评表2.XLSX', '自评表10.xlsx'];

test.each<[what: string, args: string[], files: string[], problems: string[]]>([
  ['a folder: every workbook below it, 2 before 10, no lock files, nothing hidden', ['.'], everything, []],
  ['a name that exists is never a pattern', ['自评表[1].xlsx'], ['自评表[1].xlsx'], []],
  ['a file that is named itself is read whatever its ending', ['说明.docx'], ['说明.docx'], []],
  ['a glob', ['宝山/**/*.{xls,et}'], ['宝山/a.xls', '宝山/子/c.et'], []],
  ['each file once', ['宝山/b.xlsm', '宝山', './宝山/b.xlsm'], ['宝山/b.xlsm', '宝山/a.xls', '宝山/子/c.et'], []],
  ['a lock file is skipped even where a shell named it', ['~$自评表2.xlsx'], [], ['command.skipped']],
  ['a folder without workbooks', ['空'], [], ['command.no-workbooks']],
  ['what is not there', ['没有.xlsx', '没有*.xlsx'], [], ['command.no-match', 'command.no-match']],
])('%s', async (_, args, files, problems) => {
  const found = await findInputs(args, folder);
  expect(found.files.map(({ name }) => name).sort()).toEqual([...files].sort());
  expect(found.problems.map(({ id }) => id)).toEqual(problems);
});

test('folders are searched in name order, a folder among its neighbours', async () => {
  const { files } = await findInputs(['.'], folder);
  const names = files.map(({ name }) => name);
  expect(names.filter((name) => name.startsWith('自评表'))).toEqual([
    '自评表[1].xlsx',
    '自评表2.XLSX',
    '自评表10.xlsx',
  ]);
  expect(names.filter((name) => name.startsWith('宝山'))).toEqual(['宝山/a.xls', '宝山/b.xlsm', '宝山/子/c.et']);
});

test('a file is named as the user named it: absolute stays absolute', async () => {
  const { files } = await findInputs([join(folder, '宝山', 'b.xlsm')], '/');
  expect(files.map(({ name }) => name)).toEqual([`${folder}/宝山/b.xlsm`]);
});

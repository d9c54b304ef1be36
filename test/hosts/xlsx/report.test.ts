import { createReportFile, createXlsxWorkbook, readXlsx } from '../../../src/hosts/xlsx';
import type { ReportSheet, ReportTable } from '../../../src/sheet';
import { parts, xlsx, zip } from './support/packages';
import { mustApply, report } from './support/sample-changes';
import { deep, elements, packageFaults, parse, partTexts } from './support/saved-file';

const table = (name: string, headers: readonly string[], rows: ReportTable['rows'] = []): ReportTable => ({
  name,
  title: name,
  columns: headers.map((header) => ({ header, width: 12 })),
  rows,
});
const sheet = (tables: readonly ReportTable[], over: Partial<ReportSheet> = {}): ReportSheet => ({
  kind: 'report-sheet',
  sheetName: '自评校验报告',
  heading: ['自评校验报告'],
  tables,
  charts: [],
  ...over,
});
const written = async (change: ReportSheet, bytes = xlsx({})) => {
  const workbook = createXlsxWorkbook(bytes);
  await mustApply(workbook, [change]);
  return { workbook, saved: workbook.save(), files: partTexts(workbook.save()) };
};
const tablePart = (files: Map<string, string>, n = 1) => parse(files.get(`xl/tables/table${n}.xml`)!);

test('each table is a real table: its header cells, filter and columns agree', async () => {
  const { files, saved } = await written(
    sheet([table('项目', ['名称', '得分'], [['甲', null]]), table('问题', ['问题'])]),
  );
  const first = tablePart(files);
  expect([first.getAttribute('ref'), elements(first, 'autoFilter')[0]!.getAttribute('ref')]).toEqual([
    'A4:B5',
    'A4:B5',
  ]);
  expect(deep(first, 'tableColumn').map((e) => e.getAttribute('name'))).toEqual(['名称', '得分']);
  // A table without rows has one that is blank.
  expect(tablePart(files, 2).getAttribute('ref')).toBe('A8:A9');
  expect(readXlsx(saved)[1]!.rows[3]!.map((cell) => cell?.value)).toEqual(['名称', '得分']);
});

test('headers that are blank or alike, and line breaks in them, do not damage a table', async () => {
  const { files, saved } = await written(sheet([table('T', ['得分', '得分', '', 'A\nB'])]));
  expect(deep(tablePart(files), 'tableColumn').map((e) => e.getAttribute('name'))).toEqual([
    '得分',
    '得分2',
    '#3',
    'A_x000a_B',
  ]);
  expect(readXlsx(saved)[1]!.rows[3]!.map((cell) => cell?.value)).toEqual(['得分', '得分2', '#3', 'A\nB']);
});

test.each([
  ['项目', '项目'],
  ['Q1', '_Q1'],
  ['R1C1', '_R1C1'],
  ['2024 年', '_2024_年'],
  ['taken', 'taken_2'],
])('table name %s is written as %s', async (name, expected) => {
  const bytes = xlsx({ after: '<definedNames><definedName name="Taken">S1!$A$1</definedName></definedNames>' });
  expect(tablePart((await written(sheet([table(name, ['x'])]), bytes)).files).getAttribute('displayName')).toBe(
    expected,
  );
});

test.each([
  ['one table: its header stays in sight', [table('a', ['x'])], '4'],
  ['two tables: the heading does', [table('a', ['x']), table('b', ['y'])], '1'],
])('%s', async (_, tables, rows) => {
  const { files } = await written(sheet(tables));
  const pane = deep(parse(files.get('xl/worksheets/sheet2.xml')!), 'pane')[0]!;
  expect([pane.getAttribute('ySplit'), pane.getAttribute('state')]).toEqual([rows, 'frozen']);
});

test('links lead to cells and to files; text that looks like a formula stays text', async () => {
  const rows = [
    [{ text: 'B3', link: "#'S1'!B3" }, '=1+1'],
    [
      { text: '甲.xlsx', link: 'file:///d:/a%20b/甲.xlsx' },
      { number: '93.20', numberFormat: '0.00' },
    ],
  ];
  const { files, saved } = await written(sheet([table('t', ['位置', '值'], rows)]));
  const links = deep(parse(files.get('xl/worksheets/sheet2.xml')!), 'hyperlink');
  expect([links[0]!.getAttribute('ref'), links[0]!.getAttribute('location')]).toEqual(['A5', "'S1'!B3"]);
  expect(files.get('xl/worksheets/_rels/sheet2.xml.rels')).toContain(
    'Target="file:///d:/a%20b/甲.xlsx" TargetMode="External"',
  );
  expect(packageFaults(saved)).toEqual([]);
  const [, grid] = readXlsx(saved);
  expect(grid!.rows[4]![1]).toMatchObject({ value: '=1+1' });
  expect(grid!.rows[4]![1]!.formula).toBeUndefined();
  expect(grid!.rows[5]![1]).toEqual({ value: 93.2, text: '93.20', numberFormat: '0.00' });
});

test('charts show the two columns of their table, and hold the figures that they show', async () => {
  const { files } = await written(report('S1'));
  const chart = parse(files.get('xl/charts/chart1.xml')!);
  expect(deep(chart, 'f').map((e) => e.textContent)).toEqual([
    "'自评校验报告'!$B$5",
    "'自评校验报告'!$A$6:$A$7",
    "'自评校验报告'!$B$6:$B$7",
  ]);
  expect(deep(deep(chart, 'numCache')[0]!, 'v').map((e) => e.textContent)).toEqual(['93.20', '88']);
});

test('the report is known by its name, replaced where the user moved and renamed it, and taken away by undo', async () => {
  const { workbook } = await written(report('S1'));
  const renamed = Object.fromEntries(partTexts(workbook.save()));
  renamed['xl/workbook.xml'] = renamed['xl/workbook.xml']!.replaceAll('自评校验报告', '我的报告');
  const again = await written(sheet([table('新', ['x'])]), zip(renamed));
  expect(readXlsx(again.saved).map(({ name }) => name)).toEqual(['S1', '我的报告']);
  expect([...again.files.keys()].filter((name) => /charts|drawings/.test(name))).toEqual([]);
  expect(packageFaults(again.saved)).toEqual([]);

  const fresh = createXlsxWorkbook(xlsx({}));
  const { undo } = await mustApply(fresh, [report('S1')]);
  expect((await mustApply(fresh, undo.changes)).outcome).toBe('applied');
  expect(readXlsx(fresh.save()).map(({ name }) => name)).toEqual(['S1']);
  expect(packageFaults(fresh.save())).toEqual([]);
});

test('a sheet of the user’s that has the name already is left alone', async () => {
  const { saved } = await written(report('S1'), xlsx({ sheets: [{ name: '自评校验报告' }] }));
  expect(readXlsx(saved).map(({ name }) => name)).toEqual(['自评校验报告', '自评校验报告 (2)']);
});

test('a workbook that binds no prefix for relationships, and one with sheet titles in its properties', async () => {
  const made = parts({});
  const workbook = (made['xl/workbook.xml'] as string)
    .replace(/ xmlns:r="[^"]*"/, '')
    .replace('r:id=', 'xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships" q:id=');
  const properties =
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>工作表</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="1" baseType="lpstr"><vt:lpstr>S1</vt:lpstr></vt:vector></TitlesOfParts></Properties>';
  const relationships = (made['_rels/.rels'] as string).replace(
    '</R',
    '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></R',
  );
  const { files, saved } = await written(
    report('S1'),
    zip({ ...made, 'xl/workbook.xml': workbook, 'docProps/app.xml': properties, '_rels/.rels': relationships }),
  );
  expect(readXlsx(saved).map(({ name }) => name)).toEqual(['S1', '自评校验报告']);
  expect(files.get('docProps/app.xml')).toContain('<vt:i4>2</vt:i4>');
  expect(files.get('docProps/app.xml')).toContain(
    '<vt:vector size="2" baseType="lpstr"><vt:lpstr>S1</vt:lpstr><vt:lpstr>自评校验报告</vt:lpstr>',
  );
});

test('a file of reports alone: a sheet each', () => {
  const file = createReportFile([report('x'), sheet([table('问题', ['问题'])], { sheetName: '问题' })]);
  expect(readXlsx(file).map(({ name }) => name)).toEqual(['自评校验报告', '问题']);
  expect(packageFaults(file)).toEqual([]);
});

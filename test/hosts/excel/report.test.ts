import { formatCell, formatRange, type ReportSheet } from '../../../src/sheet';
import { addSheet, peekCell, snapshot, touchCell, workbookFromRows, type HostSheet } from '../../excel-host';
import { open } from './support';

const report: ReportSheet = {
  kind: 'report-sheet',
  sheetName: '校验报告',
  heading: ['绩效自评校验报告 · self-eval', '=这不是公式'],
  tables: [
    {
      name: '项目汇总',
      title: '各项目',
      columns: [
        { header: '项目', width: 30 },
        { header: '得分', width: 10 },
        { header: '得分', width: 12 },
      ],
      rows: [
        [{ text: '+甲项目', link: "#'表'!B2" }, { number: '95.5', numberFormat: '0.00' }, '优'],
        [{ text: '文件', link: 'https://example.org/' }, { number: '88', numberFormat: '0.00' }, null],
      ],
    },
    { name: 'A1', title: '', columns: [{ header: '', width: 8 }], rows: [] },
  ],
  charts: [
    { kind: 'column', title: '得分', table: '项目汇总', category: '项目', value: '得分' },
    { kind: 'bar', title: '得分', table: '项目汇总', category: '项目', value: '得分' },
    { kind: 'pie', title: '等级', table: '项目汇总', category: '项目', value: '得分' },
    { kind: 'pie', title: '无此列', table: '项目汇总', category: '别的', value: '得分' },
  ],
};

const form = () =>
  open(
    workbookFromRows({
      表: [
        ['分值', '得分'],
        [10, 9],
      ],
      其他: [['x']],
    }),
  );

function textAt(sheet: HostSheet, row: number, column: number) {
  const { value, formula, quoted } = peekCell(sheet, row, column);
  return { cell: formatCell({ row, column }), value, formula, quoted };
}

test('a report is a sheet of its own: tables, links, charts, and a hidden name by which it is known', async () => {
  const { host, workbook } = form();
  const before = snapshot(host.workbook);
  const result = await workbook.apply({ changes: [report] });
  const sheet = host.workbook.sheets.at(-1)!;

  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['表', '其他', '校验报告']);
  expect(host.workbook.names).toMatchObject([
    { name: '_self_eval_report', visible: false, refersTo: { sheet: sheet.id } },
  ]);
  expect(sheet.tables.map(({ name, range }) => [name, formatRange(range)])).toEqual([
    ['项目汇总', 'A5:C7'],
    ['_A1', 'A9:A10'],
  ]);
  expect([0, 1, 2].map((column) => peekCell(sheet, 4, column).value)).toEqual(['项目', '得分', '得分2']);
  expect(textAt(sheet, 1, 0)).toEqual({ cell: 'A2', value: '=这不是公式', formula: undefined, quoted: true });
  expect(textAt(sheet, 5, 0)).toEqual({ cell: 'A6', value: '+甲项目', formula: undefined, quoted: true });
  expect(peekCell(sheet, 5, 0).hyperlink).toEqual({ documentReference: "'表'!B2" });
  expect(peekCell(sheet, 6, 0).hyperlink).toEqual({ address: 'https://example.org/' });
  expect(peekCell(sheet, 5, 1)).toMatchObject({ value: 95.5, numberFormat: '0.00' });
  expect(
    sheet.charts.map(({ type, title, source, categories, hasLegend, minimum, isReversed }) => ({
      look: [type, title, hasLegend, minimum, isReversed],
      from: [formatRange(source), categories && formatRange(categories)],
    })),
  ).toEqual([
    { look: ['ColumnClustered', '得分', false, 0, false], from: ['B5:B7', 'A6:A7'] },
    { look: ['BarClustered', '得分', false, 0, true], from: ['B5:B7', 'A6:A7'] },
    { look: ['Pie', '等级', true, null, false], from: ['B5:B7', 'A6:A7'] },
  ]);
  expect(host.roundTrips()).toHaveLength(2);

  if (result.outcome === 'applied') await workbook.apply(result.undo);
  expect(snapshot(host.workbook)).toEqual(before);
});

test('the next run replaces it in its place, under the name that the user gave it', async () => {
  const { host, workbook } = form();
  await workbook.apply({ changes: [report] });
  const old = host.workbook.sheets.at(-1)!;
  host.user.rename('校验报告', '我的报告');
  host.workbook.sheets = [old, ...host.workbook.sheets.slice(0, 2)];

  await workbook.apply({ changes: [{ ...report, heading: ['新'] }] });
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['我的报告', '表', '其他']);
  const [sheet] = host.workbook.sheets;
  expect(sheet!.id).not.toBe(old.id);
  expect(peekCell(sheet!, 0, 0).value).toBe('新');
  expect(host.workbook.names).toMatchObject([{ refersTo: { sheet: sheet!.id } }]);
});

test('after the user has deleted the report, the next one starts anew', async () => {
  const { host, workbook } = form();
  await workbook.apply({ changes: [report] });
  host.user.deleteSheet('校验报告');
  host.workbook.names[0]!.refersTo = null;
  await workbook.apply({ changes: [report] });
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['表', '其他', '校验报告']);
  expect(host.workbook.names).toHaveLength(1);
});

test("a user's sheet, table or name of the same name is left alone", async () => {
  const { host, workbook } = form();
  touchCell(addSheet(host.workbook, '校验报告'), 0, 0).value = '用户的';
  host.workbook.names.push({ name: '项目汇总', refersTo: null, visible: true });
  await workbook.apply({ changes: [report] });
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['表', '其他', '校验报告', '校验报告 (2)']);
  expect(host.workbook.sheets.at(-1)!.tables.map(({ name }) => name)).toEqual(['项目汇总_2', '_A1']);
});

describe.each([
  ['the first report', false],
  ['a report that replaces another', true],
])('a fault at any action of %s', (_name, replaces) => {
  test('leaves the workbook as it was; where the old report was just removed, the new one stands', async () => {
    const finished: string[] = [];
    for (let atAction = 0; ; atAction++) {
      const { host, workbook } = form();
      if (replaces) await workbook.apply({ changes: [report] });
      const before = snapshot(host.workbook);
      let wasHit = false;
      host.intercept = ({ body }) => {
        if (!body.Actions.some(({ Name }) => Name.startsWith('SuspendApi')) || wasHit) return undefined;
        wasHit = atAction < body.Actions.length;
        return { when: { atAction } };
      };
      const result = await workbook.apply({ changes: [{ ...report, heading: ['新'] }] });
      if (!wasHit) {
        expect(atAction).toBeGreaterThan(80);
        break;
      }
      expect(result).toMatchObject({ outcome: 'interrupted', notRestored: [] });
      if (host.workbook.sheets.some(({ cells }) => cells.get(0)?.get(0)?.value === '新')) {
        finished.push(host.workbook.sheets.at(-1)!.name);
        expect(host.workbook.names).toMatchObject([{ refersTo: { sheet: host.workbook.sheets.at(-1)!.id } }]);
      } else expect({ atAction, ...snapshot(host.workbook) }).toEqual({ atAction, ...before });
    }
    expect(finished.length).toBeLessThanOrEqual(replaces ? 1 : 0);
  });
});

test('where the answer gets lost, the report is taken away again', async () => {
  const { host, workbook } = form();
  const before = snapshot(host.workbook);
  host.intercept = ({ number }) => (number === 2 ? { when: 'after' } : undefined);
  expect(await workbook.apply({ changes: [report] })).toMatchObject({ outcome: 'interrupted', notRestored: [] });
  expect(snapshot(host.workbook)).toEqual(before);
});

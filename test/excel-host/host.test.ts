import { loadOfficeClient } from './client';
import { addSheet, connectOffice, createExcelHost, OFFICE_2021, workbookFromRows, type HostOptions } from './index';

/** The host must be strict: what real Excel would refuse, or what nobody has written yet, must not pass a test. */

const client = loadOfficeClient(OFFICE_2021);

// The library releases kept ranges after a run, and nobody waits for that.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 20)));

function start(options: HostOptions = {}) {
  const host = createExcelHost(
    workbookFromRows({
      表: [
        ['a', 1, '=B1*2'],
        ['b', 2, '=SUM(B1:B2)'],
      ],
    }),
    options,
  );
  connectOffice(host, client);
  return host;
}

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('表');

describe('refuses loudly', () => {
  const cases: readonly [string, string, (context: Excel.RequestContext) => unknown][] = [
    ['a sheet that is not there', 'ItemNotFound', ({ workbook }) => workbook.worksheets.getItem('无').load('name')],
    ['an address that is none', 'InvalidArgument', (context) => sheetOf(context).getRange('表头').load('values')],
    ['a property that is not there', 'InvalidArgument', (context) => sheetOf(context).load('nam')],
    ['a table of the wrong shape', 'InvalidArgument', (context) => (sheetOf(context).getRange('A1:B2').values = [[1, 2]])],
    ['a formula that is none', 'InvalidArgument', (context) => (sheetOf(context).getRange('A1').values = [['=SUM(']])],
    ['a colour that is none', 'InvalidArgument', (context) => (sheetOf(context).getRange('A1').format.fill.color = '#12')],
    ['a sheet name that is taken', 'ItemAlreadyExists', ({ workbook }) => workbook.worksheets.add('表')],
    ['a sheet name that Excel does not take', 'InvalidArgument', ({ workbook }) => workbook.worksheets.add('a/b')],
    ['to delete the last sheet', 'InvalidOperation', (context) => sheetOf(context).delete()],
    ['a selection on a sheet that is not in front', 'InvalidSelection', ({ workbook }) => workbook.worksheets.add('乙').getRange('A1').select()],
    ['what ExcelApi 1.14 does not have', 'ApiNotFound', (context) => sheetOf(context).getRange('A1').getDependents().load('addresses')],
    ['what nobody has written yet', 'NotImplemented', (context) => sheetOf(context).getRange('A1').getEntireRow().insert('Down')],
    ['text that is no XML', 'InvalidArgument', ({ workbook }) => workbook.customXmlParts.add('<a>')],
    ['array constants in a rule', 'InvalidArgument', (context) => {
      const rule = sheetOf(context).getRange('A1').conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=OR($A1={1,2})';
    }],
  ]; // prettier-ignore

  test.each(cases)('%s: %s', async (_name, code, use) => {
    start();
    const run = Excel.run(async (context) => {
      use(context);
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ name: 'RichApi.Error', code });
  });

  test('a property that was not loaded', async () => {
    start();
    const run = Excel.run(async (context) => {
      const range = sheetOf(context).getRange('A1').load('values');
      await context.sync();
      return range.text;
    });
    await expect(run).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
  });

  test('a request and an answer above the limit, the request before anything is done', async () => {
    const host = start({ payloadLimit: 4_000 });
    const long = Array.from({ length: 20 }, () => ['绩效'.repeat(50)]);
    const write = Excel.run((context) => {
      sheetOf(context).getRange('A1:A20').values = long;
      return context.sync();
    });
    await expect(write).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    expect(host.workbook.sheets[0]!.cells.get(0)?.get(0)?.value).toBe('a');

    const read = Excel.run((context) => {
      sheetOf(context).getRange('A1:Z40').load('values,formulas,numberFormat');
      return context.sync();
    });
    await expect(read).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });
});

describe('behaves as Excel', () => {
  /** What Excel makes of an entry: value, formula, number format. */
  const entries: readonly [unknown, unknown, string, string][] = [
    ['12', 12, '12', 'General'],
    ['1,234.5', 1234.5, '1234.5', '#,##0.00'],
    ['95%', 0.95, '0.95', '0%'],
    ['2024-3-1', 45352, '45352', 'yyyy/m/d'],
    ['true', true, 'true', 'General'],
    ["'12", '12', '12', 'General'],
    ['=B1+1', 2, '=B1+1', 'General'],
    ['+B1', 1, '=+B1', 'General'],
    ['-', '-', '-', 'General'],
    ['#N/A', '#N/A', '#N/A', 'General'],
    ['绩效', '绩效', '绩效', 'General'],
    ['', '', '', 'General'],
  ];
  test.each(entries)('entering %j', async (entry, value, formula, numberFormat) => {
    start();
    const shown = await Excel.run(async (context) => {
      const cell = sheetOf(context).getRange('D4');
      cell.values = [[entry]];
      cell.load('values,formulas,numberFormat');
      await context.sync();
      return [cell.values[0]![0], String(cell.formulas[0]![0]), cell.numberFormat[0]![0]] as unknown[];
    });
    expect(shown).toEqual([value, formula, numberFormat]);
  });

  test('null in an array leaves the cell alone, and large arrays are one request', async () => {
    const host = start();
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange('A1:C1000');
      range.values = Array.from({ length: 1000 }, (_, row) => [null, row, null]);
      await context.sync();
    });
    expect(host.roundTrips()).toHaveLength(1);
    expect(host.workbook.sheets[0]!.cells.get(0)?.get(0)?.value).toBe('a');
    expect(host.workbook.sheets[0]!.cells.get(999)?.get(1)?.value).toBe(999);
    expect(host.workbook.sheets[0]!.cells.get(1)?.get(2)?.value).toBe(1);
  });

  test('a null object and all that comes from it are null, a new sheet can be used later, a kept range stays', async () => {
    const host = start();
    await Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('无');
      const used = none.getUsedRangeOrNullObject();
      const added = context.workbook.worksheets.add('新');
      const kept = sheetOf(context).getRange('B1:B2').load('values');
      await context.sync();
      expect([none.isNullObject, used.isNullObject]).toEqual([true, true]);
      added.name = '改名';
      kept.values = [[5], [6]];
      await context.sync();
    });
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['表', '改名']);
    expect(host.workbook.sheets[0]!.cells.get(1)?.get(2)?.value).toBe(11);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(host.requests.map(({ kind }) => kind)).toEqual(['add-in', 'add-in', 'cleanup']);
  });

  test('the used range may begin anywhere, and counts formats unless only values are asked for', async () => {
    const host = start();
    addSheet(host.workbook, '空').formatted = { top: 0, left: 0, bottom: 1_048_575, right: 3 };
    const found = await Excel.run(async (context) => {
      const empty = context.workbook.worksheets.getItem('空');
      const values = empty.getUsedRangeOrNullObject(true);
      const all = empty.getUsedRangeOrNullObject(false).load('address');
      await context.sync();
      return [values.isNullObject, all.address];
    });
    expect(found).toEqual([true, '空!A:D']);
  });

  test('a failing action leaves what came before it done', async () => {
    const host = start();
    host.intercept = ({ body }) => ({ when: { atAction: body.Actions.length - 1 } });
    const run = Excel.run(async (context) => {
      sheetOf(context).getRange('A1').values = [['新']];
      sheetOf(context).getRange('A2').values = [['新']];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'GeneralException' });
    const column = [0, 1].map((row) => host.workbook.sheets[0]!.cells.get(row)?.get(0)?.value);
    expect(column).toEqual(['新', 'b']);
  });
});

/** @jest-environment jsdom */
import { createExcelWorkbook } from '../../../src/hosts/excel';
import { createExcelHost, OOE, workbookFromRows, type ExcelHost } from '../../excel-host';
import { startDesktopOffice } from '../../excel-host/desktop';

/** Excel on the desktop: the whole office.js, from its start on, over the desktop's own way to the host. */

let host: ExcelHost;

beforeAll(async () => {
  host = createExcelHost(
    workbookFromRows({
      表: [
        ['分值', '得分'],
        [10, 9],
      ],
    }),
    { payloadLimit: 20_000 },
  );
  await startDesktopOffice(host);
});

test('office.js takes the host for Excel on Windows', () => {
  expect(Office.context.platform).toBe('PC');
  expect(Office.context.displayLanguage).toBe('zh-CN');
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.13')).toBe(true);
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
});

test('reads and writes', async () => {
  const workbook = createExcelWorkbook();
  const [grid] = await workbook.read('all', { merges: true });
  expect(grid!.rows[1]![1]).toEqual({ value: 9, text: '9', numberFormat: 'General' });
  const result = await workbook.apply({
    changes: [
      {
        kind: 'edit',
        at: { sheet: grid!.id, row: 1, column: 1 },
        expect: { kind: 'number', value: '9', numberFormat: 'General' },
        put: { kind: 'number', value: '10', numberFormat: 'General' },
      },
    ],
  });
  expect(result.outcome).toBe('applied');
  expect(host.workbook.sheets[0]!.cells.get(1)!.get(1)!.value).toBe(10);
});

test.each([
  [OOE.cellEditMode, 'cell-edit-mode'],
  [OOE.busy, 'host-busy'],
  [OOE.requestTooLarge, 'payload-too-large'],
  [OOE.failed, 'host-failed'],
])('error %i of the Office host is %s', async (ooe, code) => {
  host.intercept = () => ({ when: 'before', ooe });
  await expect(createExcelWorkbook().sheets()).rejects.toMatchObject({ code });
  host.intercept = null;
});

test('a write while a person types is refused at once, a read waits', async () => {
  const workbook = createExcelWorkbook();
  host.user.startTyping();
  const clear = { changes: [{ kind: 'clear-marks' as const, sheet: host.workbook.sheets[0]!.id }] };
  expect(await workbook.apply(clear)).toMatchObject({ outcome: 'interrupted', error: { code: 'cell-edit-mode' } });
  const reading = workbook.sheets();
  host.user.stopTyping();
  expect(await reading).toHaveLength(1);
});

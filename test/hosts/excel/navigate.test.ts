import { workbookFromRows } from '../../excel-host';
import { open } from './support';

const two = () => open(workbookFromRows({ 甲: [['a']], 乙: [['b']] }));

describe('revealing a cell', () => {
  test('brings its sheet to the front and selects it', async () => {
    const { host, workbook } = two();
    const sheet = host.workbook.sheets[1]!.id;
    await workbook.reveal({ sheet, row: 8, column: 2 });
    expect(host.workbook.activeSheet).toBe(sheet);
    expect(await workbook.selection()).toEqual({ sheet, top: 8, left: 2, bottom: 8, right: 2 });
  });

  test.each(['hidden', 'veryHidden'] as const)('on a %s sheet says so, with its name', async (visibility) => {
    const { host, workbook } = two();
    const sheet = host.workbook.sheets[1]!;
    sheet.visibility = visibility;
    const before = host.workbook.activeSheet;
    await expect(workbook.reveal({ sheet: sheet.id, row: 0, column: 0 })).rejects.toMatchObject({
      code: 'sheet-hidden',
      detail: '乙',
    });
    expect(host.workbook.activeSheet).toBe(before);
  });

  test('while another workbook is in front says so', async () => {
    const { host, workbook } = two();
    host.otherWorkbookInFocus = true;
    const sheet = host.workbook.sheets[1]!.id;
    await expect(workbook.reveal({ sheet, row: 0, column: 0 })).rejects.toMatchObject({
      code: 'other-workbook-active',
    });
  });
});

describe('the selection', () => {
  test('is a range of a sheet', async () => {
    const { host, workbook } = two();
    host.user.select('乙', 'B3:D9');
    expect(await workbook.selection()).toEqual({
      sheet: host.workbook.sheets[1]!.id,
      top: 2,
      left: 1,
      bottom: 8,
      right: 3,
    });
  });

  test('may be a whole row, whose address has no columns', async () => {
    const { host, workbook } = two();
    const { id } = host.workbook.sheets[0]!;
    host.workbook.selection = { sheet: id, range: { top: 4, left: 0, bottom: 4, right: 16_383 } };
    expect(await workbook.selection()).toEqual({ sheet: id, top: 4, left: 0, bottom: 4, right: 16_383 });
  });

  test('is none where a chart is selected, or another workbook is in front', async () => {
    const { host, workbook } = two();
    host.workbook.selection = null;
    expect(await workbook.selection()).toBeNull();
    host.otherWorkbookInFocus = true;
    expect(await workbook.selection()).toBeNull();
  });

  test('is an error where Excel fails otherwise', async () => {
    const { host, workbook } = two();
    host.intercept = () => ({ when: 'before', code: 'ActivityLimitReached' });
    await expect(workbook.selection()).rejects.toMatchObject({ code: 'host-busy' });
  });
});

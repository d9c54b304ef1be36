import { utils, write, type BookType, type CellObject } from '@e965/xlsx';
import { openWorkbookFile } from '../../../src/hosts/xlsx';
import { WorkbookError, type Cell } from '../../../src/sheet';
import { bytesOf, seedWorkbooks } from './support/fixtures';
import { xlsx } from './support/packages';

function saved(bookType: BookType): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ['项目名称', 12.5, true],
    [null, 0.9808, '无'],
  ]);
  (sheet.B2 as CellObject).z = '0.00%';
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 0 } }];
  const book = utils.book_new(sheet, '自评表');
  utils.book_append_sheet(book, utils.aoa_to_sheet([[1]]), '隐');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  return new Uint8Array(write(book, { bookType, type: 'buffer' }) as Buffer);
}

const general = (value: Cell['value'], text: string): Cell => ({ value, text, numberFormat: 'General' });

describe.each<[format: string, bookType: BookType]>([
  ['.xls, .et', 'biff8'],
  ['.xlsb', 'xlsb'],
])('%s', (_, bookType) => {
  test('is read: values, text, number formats, merges, hidden sheets', async () => {
    const workbook = await openWorkbookFile(saved(bookType));
    const [form, hidden] = await workbook.read('all');
    expect(form).toMatchObject({
      id: '自评表',
      visibility: 'visible',
      merges: [{ top: 0, left: 0, bottom: 1, right: 0 }],
    });
    expect(form!.rows[0]).toEqual([general('项目名称', '项目名称'), general(12.5, '12.5'), general(true, 'TRUE')]);
    expect(form!.rows[1]![1]).toEqual({ value: 0.9808, text: '98.08%', numberFormat: '0.00%' });
    expect(hidden).toMatchObject({ name: '隐', visibility: 'hidden' });
    expect(await workbook.sheets()).toMatchObject([
      { usedRange: { top: 0, left: 0, bottom: 1, right: 2 } },
      { id: '隐' },
    ]);
  });

  test('is never written', async () => {
    const workbook = await openWorkbookFile(saved(bookType));
    expect(workbook.capabilities.writes).toBe(false);
    expect('save' in workbook).toBe(false);
    const blank = { kind: 'blank' } as const;
    const edit = { kind: 'edit', at: { sheet: '自评表', row: 0, column: 0 }, expect: blank, put: blank } as const;
    expect(await workbook.apply({ changes: [edit, { kind: 'clear-marks', sheet: '自评表' }] })).toMatchObject({
      outcome: 'refused',
      conflicts: [
        { at: edit.at, reason: 'read-only' },
        { sheet: '自评表', reason: 'read-only' },
      ],
    });
  });

  test('cut short, it says that it is damaged', async () => {
    const bytes = saved(bookType);
    await expect(openWorkbookFile(bytes.slice(0, bytes.length * 0.6))).rejects.toBeInstanceOf(WorkbookError);
  });
});

test('.ods is read', async () => {
  const [form] = await (await openWorkbookFile(saved('ods'))).read('all');
  expect(form!.rows[0]!.map((cell) => cell?.value)).toEqual(['项目名称', 12.5, true]);
});

test('.xlsx opens to read and write', async () => {
  const workbook = await openWorkbookFile(bytesOf(seedWorkbooks[0]!));
  expect(workbook.capabilities.writes).toBe(true);
  expect('save' in workbook).toBe(true);
});

test('what is no workbook of any format is refused as before', async () => {
  await expect(openWorkbookFile(new Uint8Array())).rejects.toMatchObject({ code: 'empty-file' });
  await expect(openWorkbookFile(xlsx({ parts: { 'xl/workbook.xml': '<x' } }))).rejects.toMatchObject({
    code: 'damaged-part',
  });
});

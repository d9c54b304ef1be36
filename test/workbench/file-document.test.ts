import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cellAt } from '../../src/sheet';
import { openFileDocument, type FileDocument } from '../../src/workbench/file-document';

const sheet = '新兴领域党建工作经费';
const open = (): Promise<FileDocument> =>
  openFileDocument('a.xlsx', readFileSync(path.join(__dirname, '../../assets/samples/chongming-2024.xlsx')));
const at = (row: number, column: number) => ({ sheet, row, column });
const textAt = ({ store }: FileDocument, row: number, column: number): string =>
  cellAt(
    store.get().grids.find(({ id }) => id === sheet)!,
    row,
    column,
  )?.text ?? '';

test('several cells typed at once are one step to undo', async () => {
  const document = await open();
  const before = [textAt(document, 15, 7), textAt(document, 16, 7)];
  await document.type([
    { at: at(15, 7), typed: '已说明' },
    { at: at(16, 7), typed: '无偏差' },
  ]);
  expect([textAt(document, 15, 7), textAt(document, 16, 7)]).toEqual(['已说明', '无偏差']);
  await document.undoTyping();
  expect([textAt(document, 15, 7), textAt(document, 16, 7)]).toEqual(before);
  expect(document.store.get().canUndo).toBe(false);
});

test('all of them or none: where one cannot be written, a remark says why', async () => {
  const document = await open();
  const merged = at(0, 3);
  const before = textAt(document, 15, 7);
  await document.type([
    { at: at(15, 7), typed: '已说明' },
    { at: merged, typed: 'x' },
  ]);
  expect(textAt(document, 15, 7)).toBe(before);
  expect(document.store.get().remark?.id).toBe('conflict.merged-follower');
  document.select(at(0, 0));
  expect(document.store.get().remark).toBeNull();
});

test('what looks like a formula is stored as text, and that is said', async () => {
  const document = await open();
  await document.type([{ at: at(15, 7), typed: '=1+1' }]);
  const cell = cellAt(
    document.store.get().grids.find(({ id }) => id === sheet)!,
    15,
    7,
  );
  expect(cell).toMatchObject({ value: '=1+1' });
  expect(cell?.formula).toBeUndefined();
  expect(document.store.get().remark?.id).toBe('sheet.formula-as-text');
});

test('the selection that the pane asks for is the whole range', async () => {
  const document = await open();
  const range = { sheet, top: 11, left: 0, bottom: 11, right: 7 };
  document.select(at(11, 0), range);
  expect(await document.workbook.selection()).toEqual(range);
  await document.workbook.reveal(at(15, 7));
  expect(await document.workbook.selection()).toEqual({ sheet, top: 15, left: 7, bottom: 15, right: 7 });
});

test('a report that is taken back leaves the first sheet in front, and nothing selected', async () => {
  const document = await open();
  const report = { kind: 'report-sheet' as const, sheetName: '校验报告', heading: ['标题'], tables: [], charts: [] };
  const made = await document.workbook.apply({ changes: [report] });
  document.activate('校验报告');
  document.select({ sheet: '校验报告', row: 0, column: 0 });
  if (made.outcome === 'applied') await document.workbook.apply(made.undo);
  expect(document.store.get()).toMatchObject({ active: sheet, selected: null, range: null });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkFile } from '../../src/cli/check-file';
import { openWorkbookFile } from '../../src/hosts/xlsx';
import { presets } from '../../src/policy';
import { createSession, headerFlaw, headerIn, nameHeader, type Session } from '../../src/session';
import { cellAt, contentOf, type Edit, type SheetGrid } from '../../src/sheet';
import { createMemoryWorkbook } from '../support/memory-workbook';
import { formGrids } from '../support/forms';

const seed = 'seeds/seed-000-chongming.sheets.xlsx';
/** Header of the indicator table of chongming, and what a form that follows nobody would call its columns. */
const row = 11;
const oddNames: Readonly<Record<string, string>> = {
  一级指标: '大项',
  二级指标: '中项',
  三级指标: '事 项\n条目',
  年度指标值: '年初打算',
  实际完成值: '年末情形',
  得分: '自己给',
};
const usual = Object.entries(oddNames).map(([usualName, odd]) => [odd.replace(/\s/g, ''), usualName] as const);

function odd(grids: readonly SheetGrid[]): SheetGrid[] {
  return grids.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((cells, index) =>
      index !== row
        ? cells
        : cells?.map((cell) => {
            const text = oddNames[cell?.text ?? ''];
            return cell && text !== undefined ? { ...cell, value: text, text } : cell;
          }),
    ),
  }));
}

const totals = (session: Session) => session.getState().checked!.review.forms.map(({ score }) => score.totalScore);

/** What the pane does: finds the header in a selection, and says what the labels mean that nobody knows. */
function explain(session: Session, sheet: string) {
  const { header } = headerIn(session.getState(), { sheet, top: row, left: 0, bottom: row, right: 16_383 }, null)!;
  const means = new Map<string, string>(usual);
  const columns = header.columns.map((column) => ({
    ...column,
    means: (means.get(column.label) as typeof column.means | undefined) ?? column.means,
  }));
  return { header, explained: { ...header, columns } };
}

test('one header row that is explained is read on every sheet of the layout, kept, and taken back', async () => {
  const [one, two] = formGrids(seed) as [SheetGrid, SheetGrid];
  const plain = createSession({ workbook: createMemoryWorkbook([one, two]) });
  await plain.review('workbook');
  const workbook = createMemoryWorkbook(odd([one, two]));
  const session = createSession({ workbook });
  await session.review('workbook');
  expect(totals(session)).toEqual([]);

  const { header, explained } = explain(session, one.id);
  expect(headerFlaw(header)).not.toBeNull();
  expect(await session.perform(nameHeader, { header })).toBe(false);
  expect(session.getState().notice?.message.id).toBe('headers.lacking');
  expect(workbook.settings()).toBeNull();

  expect(await session.perform(nameHeader, { header: explained })).toBe(true);
  expect(totals(session)).toEqual(totals(plain));

  const later = createSession({ workbook });
  await later.review('workbook');
  expect(totals(later)).toEqual(totals(plain));
  await later.undo();
  expect(await later.perform(nameHeader, { header: explained, forget: true })).toBe(true);
  expect(totals(later)).toEqual([]);
  expect(workbook.settings()).toBeNull();
});

test('two columns cannot mean the same', async () => {
  const [one] = odd(formGrids(seed)) as [SheetGrid];
  const session = createSession({ workbook: createMemoryWorkbook([one]) });
  await session.review('sheet');
  const { explained } = explain(session, one.id);
  const [first, ...others] = explained.columns;
  const repeated = { ...explained, columns: [{ ...first!, means: '得分' as const }, ...others] };
  expect(headerFlaw(repeated)?.id).toBe('headers.repeated');
});

test('what was said in one program holds in the file for the command', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'named-headers-'));
  try {
    const workbook = await openWorkbookFile(readFileSync(path.join(__dirname, '../fixtures/forms', seed)));
    if (!('save' in workbook)) throw new Error('an .xlsx file can be saved');
    const [grid] = (await workbook.read('all')) as [SheetGrid];
    const edits = grid.rows[row]!.flatMap((cell, column): Edit[] => {
      const text = oddNames[cell?.text ?? ''];
      const expected = contentOf(cellAt(grid, row, column));
      const at = { sheet: grid.id, row, column };
      return text === undefined ? [] : [{ kind: 'edit', at, expect: expected, put: { kind: 'text', text } }];
    });
    expect(await workbook.apply({ changes: edits })).toMatchObject({ outcome: 'applied' });

    const session = createSession({ workbook });
    await session.review('workbook');
    const before = totals(session).length;
    await session.perform(nameHeader, { header: explain(session, grid.id).explained });
    expect(totals(session)).toHaveLength(before + 1);

    const file = path.join(folder, '自评表.xlsx');
    writeFileSync(file, workbook.save());
    const options = { policy: presets.national, language: 'zh-CN', date: '2025-03-01' } as const;
    const checked = await checkFile({ path: file, name: '自评表.xlsx', root: folder, bytes: 0, copyTo: null }, options);
    expect(checked!.outcome.review!.forms.map(({ score }) => score.totalScore)).toEqual(totals(session));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

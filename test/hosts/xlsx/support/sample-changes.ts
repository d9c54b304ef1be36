import type { XlsxWorkbook } from '../../../../src/hosts/xlsx';
import {
  cellAt,
  contentOf,
  formatCell,
  type ApplyResult,
  type Change,
  type Content,
  type Edit,
  type Mark,
  type ReportSheet,
  type SheetGrid,
  type SheetInfo,
} from '../../../../src/sheet';

export const MARK_FORMULA = 'N("self-eval:v1:sample")=0';

export const report = (sheet: string): ReportSheet => ({
  kind: 'report-sheet',
  sheetName: '自评校验报告',
  heading: ['自评校验报告 · self-eval', '=1+1'],
  tables: [
    {
      name: '项目',
      title: '项目',
      columns: [
        { header: '项目名称', width: 30 },
        { header: '自评得分', width: 10 },
        { header: '位置', width: 14 },
      ],
      rows: [
        ['=甲', { number: '93.20', numberFormat: '0.00' }, { text: 'A1', link: `#'${sheet.replace(/'/g, "''")}'!A1` }],
        ['乙<&">', { number: '88', numberFormat: '0.00' }, { text: '文件', link: 'https://example.org/?a=1&b=2' }],
      ],
    },
    { name: '问题', title: '问题', columns: [{ header: '问题', width: 60 }], rows: [] },
  ],
  charts: [
    { kind: 'column', title: '自评得分', table: '项目', category: '项目名称', value: '自评得分' },
    { kind: 'pie', title: '占比', table: '项目', category: '项目名称', value: '自评得分' },
  ],
});

/** Three edits on the first sheet that has cells: a figure, a text, and a new cell beyond all others. */
export interface Sample {
  readonly sheet: string;
  readonly edits: readonly Edit[];
  readonly mark: Mark;
}

/** Picks cells that can be written: a workbook's table headers, array formulas and pivots refuse. */
export async function sampleOf(workbook: XlsxWorkbook): Promise<Sample> {
  const grids = await workbook.read('all');
  const infos = await workbook.sheets();
  const index = Math.max(0, infos.findIndex(({ usedRange }) => usedRange !== null)); // prettier-ignore
  const grid = grids[index]!;
  const blocked = await blockedCells(workbook, grid, infos[index]!);
  const pick = (wanted: (content: Content) => boolean) => {
    for (const [row, cells] of grid.rows.entries()) {
      for (const [column, cell] of (cells ?? []).entries()) {
        const at = { sheet: grid.id, row, column };
        if (cell && cell.formula === undefined && wanted(contentOf(cell)) && !blocked.has(formatCell(at))) return at;
      }
    }
    return null;
  };
  const range = infos[index]!.usedRange ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const number = pick(({ kind }) => kind === 'number');
  const text = pick(({ kind }) => kind === 'text');
  const edit = (at: Edit['at'], put: Content): Edit => ({
    kind: 'edit',
    at,
    expect: contentOf(cellAt(grid, at.row, at.column)),
    put,
  });
  const edits = [
    ...(number ? [edit(number, { kind: 'number', value: '12.345', numberFormat: '0.0#' })] : []),
    ...(text ? [edit(text, { kind: 'text', text: '=绩效<&"\'> _x000D_\n ' })] : []),
    edit(
      { sheet: grid.id, row: range.bottom + 3, column: range.right + 2 },
      { kind: 'number', value: '7', numberFormat: 'General' },
    ),
  ];
  return {
    sheet: grid.id,
    edits,
    mark: { kind: 'mark', range: { sheet: grid.id, ...range }, formula: `=${MARK_FORMULA}`, tone: 'error' },
  };
}

async function blockedCells(workbook: XlsxWorkbook, grid: SheetGrid, info: SheetInfo): Promise<Set<string>> {
  const edits = grid.rows.flatMap((cells, row) =>
    (cells ?? []).flatMap((cell, column): Edit[] => {
      if (!cell || row > (info.usedRange?.bottom ?? 0)) return [];
      const content = contentOf(cell);
      const expect: Content = content.kind === 'text' ? { kind: 'blank' } : { kind: 'text', text: 'not this' };
      return [{ kind: 'edit', at: { sheet: grid.id, row, column }, expect, put: content }];
    }),
  );
  const result = await workbook.apply({ changes: edits });
  if (result.outcome !== 'refused') return new Set();
  return new Set(
    result.conflicts.flatMap(({ at, reason }) =>
      reason === 'changed' || at === null || !('row' in at) ? [] : [formatCell(at)],
    ),
  );
}

export async function mustApply(workbook: XlsxWorkbook, changes: readonly Change[]) {
  const result: ApplyResult = await workbook.apply({ changes });
  if (result.outcome !== 'applied') throw new Error(JSON.stringify(result));
  return result;
}

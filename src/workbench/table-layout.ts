import type { Cell, RangeAddress, SheetGrid } from '../sheet';

/** Rows that are shown at most: a browser lays out no more in reasonable time. */
export const MAX_ROWS = 3000;
const MAX_COLUMNS = 60;

export interface TableCell {
  readonly column: number;
  readonly cell: Cell | undefined;
  readonly rowSpan: number;
  readonly colSpan: number;
}

export interface TableRow {
  readonly row: number;
  readonly cells: readonly TableCell[];
}

export interface TableLayout {
  readonly columns: readonly number[];
  readonly rows: readonly TableRow[];
  /** Rows were left out. */
  readonly isCut: boolean;
}

/** A sheet as the rows of an HTML table: hidden rows and columns left out, merged areas as spans. */
export function tableLayout(grid: SheetGrid): TableLayout {
  const lastRow = grid.rows.length - 1;
  const lastColumn = Math.min(MAX_COLUMNS - 1, Math.max(7, ...grid.rows.map((row) => (row?.length ?? 0) - 1)));
  const columns = span(0, lastColumn).filter((column) => !grid.hiddenColumns.has(column));
  const visibleRows = span(0, lastRow).filter((row) => !grid.hiddenRows.has(row));
  const shown = visibleRows.slice(0, MAX_ROWS);
  const spans = spansOf(grid, columns, shown);
  return {
    columns,
    isCut: visibleRows.length > shown.length,
    rows: shown.map((row) => ({
      row,
      cells: columns.flatMap((column): TableCell[] => {
        const merged = spans.get(`${row}/${column}`);
        if (merged === 'covered') return [];
        const at = merged ? merged.anchor : { row, column };
        return [
          {
            column: at.column,
            cell: grid.rows[at.row]?.[at.column],
            rowSpan: merged?.rowSpan ?? 1,
            colSpan: merged?.colSpan ?? 1,
          },
        ];
      }),
    })),
  };
}

type Span = { readonly anchor: { row: number; column: number }; readonly rowSpan: number; readonly colSpan: number };

/** The first visible cell of every merged area carries it; the others are covered. */
function spansOf(grid: SheetGrid, columns: readonly number[], rows: readonly number[]): Map<string, Span | 'covered'> {
  const spans = new Map<string, Span | 'covered'>();
  for (const merge of grid.merges ?? []) {
    const mergedRows = rows.filter((row) => row >= merge.top && row <= merge.bottom);
    const mergedColumns = columns.filter((column) => column >= merge.left && column <= merge.right);
    mergedRows.forEach((row, r) =>
      mergedColumns.forEach((column, c) => {
        spans.set(`${row}/${column}`, r === 0 && c === 0 ? spanOf(merge, mergedRows, mergedColumns) : 'covered');
      }),
    );
  }
  return spans;
}

function spanOf(merge: RangeAddress, rows: readonly number[], columns: readonly number[]): Span {
  return { anchor: { row: merge.top, column: merge.left }, rowSpan: rows.length, colSpan: columns.length };
}

function span(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

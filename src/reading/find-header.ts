import { FUNDING_ROWS } from '../form/vocabulary';
import type { CellAddress, RangeAddress, SheetGrid } from '../sheet';
import { categoryLevel, meaningsOf, plain } from './labels';

import { columnsOf, partOf, type HeaderColumn, type HeaderTable } from './header-columns';
import type { NamedColumn, NamedHeader } from './named-headers';
import { labelText, type NamedLabels } from './named-labels';
import { isFigure, lastUpTo, piecesWithin, readSheetText, rowsFrom, type Piece, type SheetText } from './sheet-text';

/** A header as it was found in a selection, with what its labels are known to mean. */
export interface FoundHeader {
  readonly header: NamedHeader;
  /** Top left corner of the header: where its columns are counted from. */
  readonly at: CellAddress;
}

/** Tallest header, and how far below its top its end is looked for. */
const TALLEST = 3;
/** Rows below a header that show whether a column without a label holds anything. */
const ROWS_TO_PROBE = 5;

/**
 * The header in a range that a person selected: its first rows, up to the first that holds a figure or a category. A single
 * column stands for the whole row. null where there are not two labels. `table` is taken from the labels where it is left out.
 */
export function findHeader(
  grid: SheetGrid,
  range: RangeAddress,
  labels: NamedLabels,
  table: HeaderTable | null = null,
): FoundHeader | null {
  const sheet = readSheetText(grid);
  const isNarrow = range.left === range.right;
  const [left, right] = isNarrow ? [0, Infinity] : [range.left, range.right];
  const within = (row: number): readonly Piece[] => piecesWithin(sheet, row, left, right);
  const lines = rowsFrom(range.top, Math.min(range.bottom, sheet.rows.length - 1)).filter(
    (row) => within(row).length > 0,
  );
  // A line of its own over the labels is the table's caption.
  const top = lines.find((row) => within(row).length > 1);
  if (top === undefined) return null;
  const bottom = lastHeaderRow(within, top, isNarrow ? top : range.bottom);
  const rows = rowsFrom(top, bottom).map(within);
  const labelled = rows.flat();
  const kind = table ?? tableOf(labelled, labels);
  const first = Math.min(...labelled.map(({ column }) => column));
  const last = Math.max(...labelled.map((piece) => piece.right));
  const columns = rowsFrom(first, last).flatMap((column): NamedColumn[] => {
    const leaf = leafAt(rows, column);
    if (leaf ? leaf.column < column : !isFilledBelow(sheet, bottom, column)) return [];
    const label = leaf ? labelText(leaf.text) : '';
    return [{ row: leaf ? leaf.row - top : 0, column: column - first, label, means: meaningOf(label, kind, labels) }];
  });
  return { header: { table: kind, columns: withoutRivals(columns) }, at: { row: top, column: first } };
}

/** The lowest label over a column. */
function leafAt(rows: readonly (readonly Piece[])[], column: number): Piece | undefined {
  return rows
    .map((pieces) => lastUpTo(pieces, column))
    .filter((piece) => piece !== undefined && piece.right >= column)
    .at(-1);
}

function isFilledBelow(sheet: SheetText, bottom: number, column: number): boolean {
  return rowsFrom(bottom + 1, bottom + ROWS_TO_PROBE).some(
    (row) => piecesWithin(sheet, row, column, column).length > 0,
  );
}

function lastHeaderRow(within: (row: number) => readonly Piece[], top: number, end: number): number {
  for (let row = top + 1; row <= Math.min(end, top + TALLEST); row++) {
    if (within(row).length === 0 || isBody(within(row))) return row - 1;
  }
  // Rows of texts alone tell nothing: what is taller than a header begins with one row of it.
  return end - top < TALLEST ? end : top;
}

/** A row with a figure, or one that a category (产出指标) or a total begins. */
function isBody(pieces: readonly Piece[]): boolean {
  if (pieces.some(isFigure)) return true;
  const { text } = pieces[0]!;
  if (meaningsOf(text).column) return false;
  return (
    categoryLevel(text) !== '' ||
    FUNDING_ROWS.some(({ name, pattern }) => name === 'total' && pattern.test(plain(text)))
  );
}

/** The table that more of the labels belong to; 绩效指标 where none speaks for either. */
function tableOf(labelled: readonly Piece[], labels: NamedLabels): HeaderTable {
  const known = (table: HeaderTable) =>
    labelled.filter(({ text }) => meaningOf(labelText(text), table, labels) !== null).length;
  return known('funding') > known('indicators') ? 'funding' : 'indicators';
}

/** What a label is known to mean in a table, as the usual label. */
function meaningOf(label: string, table: HeaderTable, labels: NamedLabels): HeaderColumn | null {
  const { column, funding } = meaningsOf(labels[label] ?? label);
  const name = table === 'funding' ? funding?.name : column?.name;
  return columnsOf(table).find((usual) => partOf(table, usual) === name) ?? null;
}

/** Of several columns with one meaning the first keeps it: the person says which it is. */
function withoutRivals(columns: readonly NamedColumn[]): readonly NamedColumn[] {
  const seen = new Set<HeaderColumn>();
  return columns.map((column) => {
    if (column.means === null || !seen.has(column.means)) {
      if (column.means !== null) seen.add(column.means);
      return column;
    }
    return { ...column, means: null };
  });
}

/** The columns that a header still lacks to be read as its table; none where it is whole. */
export function lackingColumns({ table, columns }: NamedHeader): readonly HeaderColumn[] {
  const has = (usual: HeaderColumn) => columns.some(({ means }) => means === usual);
  if (table === 'funding') {
    const budget = has('全年预算数') || has('年初预算数');
    return [...(budget ? [] : (['全年预算数'] as const)), ...(has('全年执行数') ? [] : (['全年执行数'] as const))];
  }
  const named = has('三级指标') || has('二级指标');
  const judged = has('得分') || has('实际完成值');
  const lacking: HeaderColumn[] = [...(named ? [] : (['三级指标'] as const)), ...(judged ? [] : (['得分'] as const))];
  const count = columns.filter(({ means }) => means !== null).length + lacking.length;
  const further = (['得分', '实际完成值', '年度指标值'] as const).filter(
    (usual) => !has(usual) && !lacking.includes(usual),
  );
  return count >= FEWEST_COLUMNS ? lacking : [...lacking, ...further.slice(0, FEWEST_COLUMNS - count)];
}

const FEWEST_COLUMNS = 3;

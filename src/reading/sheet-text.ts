import { cleanText } from '../form/text';
import { WRAPPED_LABEL_END } from '../form/vocabulary';
import type { Cell, CellAddress, CellRef, RangeRef, SheetGrid } from '../sheet';
import { cellAt, isBlank, isError, mergeAt } from '../sheet';
import { isLabel, isStrongLabel } from './labels';

/** A filled cell of a sheet with the area that it covers (its merged area, or itself). */
export interface Piece {
  readonly row: number;
  readonly column: number;
  readonly bottom: number;
  readonly right: number;
  readonly cell: Cell;
  /** Cleaned of wrapping. */
  readonly text: string;
  /** The header that it belongs to, where a person pointed that out: one object for all of its labels. */
  readonly named?: { readonly table: 'indicators' | 'funding' };
}

/** The filled cells of a sheet, row by row from left to right. */
export interface SheetText {
  readonly grid: SheetGrid;
  readonly rows: readonly (readonly Piece[])[];
}

const FIGURE = /^[+-]?[\d０-９,，]*[.．]?[\d０-９]+(?:%|％|分)?$/u;

/** Whether a cell holds a figure, at a glance (or an error in its place): what it is exactly is for `parseFigure` to say. */
export function isFigure({ cell, text }: Piece): boolean {
  return typeof cell.value === 'number' || isError(cell.value) || cell.notCalculated === true || FIGURE.test(text);
}

const FEWEST_NUMBERS = 3;

/** A line under a header that only numbers its columns: 1 | 2 | 3 …, (1) | (2) | (3)=(2)/(1), 甲 | 乙 | 1 | 2, 栏次 | 1 | 2. */
export function isColumnNumbering(pieces: readonly Piece[]): boolean {
  const numbers = pieces.flatMap(({ text }) => {
    const number = /^[(（]?(\d{1,2})[)）]?(?:[=＝].{1,20})?$/u.exec(text)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
  const others = pieces.filter(({ text }) => !/^[(（]?\d{1,2}[)）]?(?:[=＝].{1,20})?$/u.test(text));
  return (
    numbers.length + others.length > FEWEST_NUMBERS &&
    numbers.length >= FEWEST_NUMBERS &&
    numbers.every((number, index) => index === 0 || number === numbers[index - 1]! + 1) &&
    others.every(({ text }) => /^(?:栏次|行次|[甲乙丙丁戊己庚辛A-H])$/u.test(text))
  );
}

const FEWEST_WRAPPED = 2;
/** 偏差原因分析 over 及改进措施. */
const LONGEST_FIRST_LINE = 6;
const NO_PIECES: readonly Piece[] = [];

/**
 * Reads the texts of a sheet. Cells below a merged area count as blank even where an exporter repeats the value in them;
 * a label that is repeated in neighbouring cells, as files without merges do, is one piece.
 */
export function readSheetText(grid: SheetGrid): SheetText {
  const rows: (readonly Piece[])[] = [];
  for (let row = 0; row < grid.rows.length; row++) {
    const cells = grid.rows[row];
    rows.push(cells && cells.length > 0 ? piecesOfRow(grid, row, cells) : NO_PIECES);
  }
  for (let row = 0; row + 1 < rows.length; row++) joinWrappedLabels(rows, row);
  return { grid, rows };
}

/** Labels that a conversion wrapped over two rows of cells (年初 over 预算数, 一级 over 指标) become one piece each; two of them at least. */
function joinWrappedLabels(rows: (readonly Piece[])[], row: number): void {
  const below = rows[row + 1]!;
  const above = rows[row]!;
  if (above.length === 0 || below.filter((piece) => WRAPPED_LABEL_END.test(piece.text)).length < FEWEST_WRAPPED) return;
  const joined = new Map<Piece, Piece>();
  const used = new Set<Piece>();
  for (const [index, upper] of above.entries()) {
    const lower = lastUpTo(below, upper.column);
    const reach = Math.max(upper.right, (above[index + 1]?.column ?? 0) - 1);
    // Several labels below one (2023年 over 指标值 | 完成值) are its parts.
    if (below.filter(({ column }) => column >= upper.column && column <= reach).length > 1) continue;
    if (!lower || lower.right < upper.column || upper.bottom > row || upper.text.length > LONGEST_FIRST_LINE) continue;
    const text = upper.text + lower.text;
    if (!WRAPPED_LABEL_END.test(lower.text) || !isStrongLabel(text)) continue;
    joined.set(upper, { ...upper, text, bottom: lower.bottom });
    used.add(lower);
  }
  if (joined.size < FEWEST_WRAPPED) return;
  rows[row] = above.map((piece) => joined.get(piece) ?? piece);
  rows[row + 1] = below.filter((piece) => !used.has(piece));
}

function piecesOfRow(grid: SheetGrid, row: number, cells: readonly (Cell | undefined)[]): Piece[] {
  const pieces: Piece[] = [];
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column];
    if (!cell || isBlank(cell)) continue;
    const merge = mergeAt(grid, { row, column });
    if (merge && (merge.top !== row || merge.left !== column)) continue;
    const piece: Piece = {
      row,
      column,
      bottom: merge?.bottom ?? row,
      right: merge?.right ?? column,
      cell,
      text: cleanText(cell.text),
    };
    const before = pieces[pieces.length - 1];
    if (before && before.right === column - 1 && before.text === piece.text && isRepeatedLabel(piece.text)) {
      pieces[pieces.length - 1] = { ...before, right: piece.right };
    } else {
      pieces.push(piece);
    }
  }
  return isOneText(pieces) ? [{ ...pieces[0]!, right: pieces.at(-1)!.right }] : pieces;
}

/** 指标 may as well be the second line of two labels beside each other. */
function isRepeatedLabel(text: string): boolean {
  return isLabel(text) && (isStrongLabel(text) || !WRAPPED_LABEL_END.test(text));
}

/** A title or a line of prose that an exporter repeats over the whole width. */
function isOneText(pieces: readonly Piece[]): boolean {
  const first = pieces[0];
  if (!first || pieces.length < 3 || first.text.length < 6) return false;
  return pieces.every((piece, index) => piece.text === first.text && piece.right === first.column + index);
}

/** The pieces of a row that begin within the columns. */
export function piecesWithin(sheet: SheetText, row: number, left: number, right: number): readonly Piece[] {
  const pieces = sheet.rows[row] ?? NO_PIECES;
  const first = firstFrom(pieces, left);
  const end = right === Infinity ? pieces.length : firstFrom(pieces, right + 1);
  return first === 0 && end === pieces.length ? pieces : pieces.slice(first, end);
}

/** Index of the first piece that begins at or right of the column; rows may be wide, so by halving. */
function firstFrom(pieces: readonly Piece[], column: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.column < column) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Row numbers from one to another, both inclusive. */
export function rowsFrom(top: number, bottom: number): number[] {
  return Array.from({ length: Math.max(0, bottom - top + 1) }, (_, index) => top + index);
}

/** The last piece of a row that begins at or before the column. */
export function lastUpTo(pieces: readonly Piece[], column: number): Piece | undefined {
  return pieces[firstFrom(pieces, column + 1) - 1];
}

export function refOf(sheet: SheetText, at: CellAddress): CellRef {
  return { sheet: sheet.grid.id, row: at.row, column: at.column };
}

/** The merged area around a cell, where merges are known and it lies in one. */
export function spanOf(sheet: SheetText, at: CellAddress): { readonly span?: RangeRef } {
  const merge = mergeAt(sheet.grid, at);
  return merge ? { span: { sheet: sheet.grid.id, ...merge } } : {};
}

/** The cell that stands for a position: the top left one of its merged area, or itself. */
export function ownerOf(sheet: SheetText, at: CellAddress): CellAddress {
  const merge = mergeAt(sheet.grid, at);
  return merge ? { row: merge.top, column: merge.left } : { row: at.row, column: at.column };
}

/** The text of a position, that of its merged area included. */
export function textAt(sheet: SheetText, at: CellAddress): string {
  const owner = ownerOf(sheet, at);
  const piece = lastUpTo(sheet.rows[owner.row] ?? NO_PIECES, owner.column);
  if (piece?.column === owner.column) return piece.text;
  // A label that an exporter repeats is one piece, so its repetitions have none of their own.
  const cell = cellAt(sheet.grid, owner.row, owner.column);
  return isBlank(cell) ? '' : cleanText(cell!.text);
}

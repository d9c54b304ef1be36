import type { CellAddress, RangeAddress } from './address';

/** An error value of a spreadsheet, such as `#DIV/0!`. */
export interface CellError {
  readonly error: string;
}

export type CellValue = number | string | boolean | CellError | null;

/** One cell as the host gives it. Plain data: it crosses worker boundaries. */
export interface Cell {
  /** What is stored: for a formula its cached result. null where the cell is blank, or where a formula has no cached result. */
  readonly value: CellValue;
  /** What the person sees, formatted by Excel itself or by a number-format library; independent of column width. */
  readonly text: string;
  /** With the leading `=`, absent in cells without a formula. */
  readonly formula?: string;
  /** Excel number format code; `General` where none is set, `@` for text cells. */
  readonly numberFormat: string;
  /** A formula that no program has calculated yet: its value is unknown, never blank or 0. */
  readonly notCalculated?: true;
}

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

/** The cells of one sheet at one moment. Plain data. */
export interface SheetGrid {
  /** The host's id of the sheet: stable while the workbook is open. In files the sheet's name. */
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Sparse: `rows[row]?.[column]`, both from 0. Blank unformatted cells may be absent. */
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  /** Merged areas, or null where the host has not read them: then a merged-away cell only looks blank. */
  readonly merges: readonly RangeAddress[] | null;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** The used range where it was too large to be read whole; rows and columns beyond what `rows` holds were not looked at. */
  readonly cutOff: RangeAddress | null;
}

export function cellAt(grid: SheetGrid, row: number, column: number): Cell | undefined {
  return grid.rows[row]?.[column];
}

export function isError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** Nothing to see and nothing to calculate. A formula that shows "" is blank to the reader of the sheet. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (cell.text.trim() === '' && !cell.notCalculated);
}

/** The merged area that covers the cell, or undefined. */
export function mergeAt(grid: SheetGrid, cell: CellAddress): RangeAddress | undefined {
  return mergeIndex(grid)
    .get(cell.row)
    ?.find((m) => cell.column >= m.left && cell.column <= m.right);
}

const indexes = new WeakMap<SheetGrid, Map<number, RangeAddress[]>>();

function mergeIndex(grid: SheetGrid): Map<number, RangeAddress[]> {
  let index = indexes.get(grid);
  if (!index) {
    index = new Map();
    for (const merge of grid.merges ?? []) {
      for (let row = merge.top; row <= merge.bottom; row++) {
        const list = index.get(row);
        if (list) list.push(merge);
        else index.set(row, [merge]);
      }
    }
    indexes.set(grid, index);
  }
  return index;
}

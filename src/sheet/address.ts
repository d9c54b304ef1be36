/** A cell position inside one sheet. Rows and columns count from 0; `A1` notation appears only where people read it. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, all four bounds inclusive and counted from 0. */
export interface RangeAddress {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A cell of a workbook. `sheet` is the host's sheet id (see `SheetInfo.id`), never the position. */
export interface CellRef extends CellAddress {
  readonly sheet: string;
}

/** A rectangle of cells of a workbook. */
export interface RangeRef extends RangeAddress {
  readonly sheet: string;
}

/** Column letters of a 0-based column: 0 → `A`, 26 → `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** 0-based column of column letters: `A` → 0, `AA` → 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index - 1;
}

/** `{row: 2, column: 1}` → `B3`. */
export function formatCell(cell: CellAddress): string {
  return columnName(cell.column) + String(cell.row + 1);
}

/** `A1:H33`, or `A1` for a single cell. */
export function formatRange(range: RangeAddress): string {
  const start = formatCell({ row: range.top, column: range.left });
  const end = formatCell({ row: range.bottom, column: range.right });
  return start === end ? start : `${start}:${end}`;
}

const CELL_PATTERN = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/** `B3` or `$B$3` → its address. @throws RangeError when the text is no cell address. */
export function parseCell(text: string): CellAddress {
  const match = CELL_PATTERN.exec(text.trim());
  if (!match) throw new RangeError(`Not a cell address: ${text}`);
  return { row: Number(match[2]) - 1, column: columnIndex(match[1]!) };
}

/** `A1:H33`, `B2` or `$A$1:$B$2` (an optional sheet prefix is ignored) → its bounds. @throws RangeError. */
export function parseRange(text: string): RangeAddress {
  const local = text.slice(text.lastIndexOf('!') + 1);
  const [first = '', second = first] = local.split(':');
  const a = parseCell(first);
  const b = parseCell(second);
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** The smallest rectangle that holds both. */
export function union(a: RangeAddress, b: RangeAddress): RangeAddress {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function contains(range: RangeAddress, cell: CellAddress): boolean {
  return cell.row >= range.top && cell.row <= range.bottom && cell.column >= range.left && cell.column <= range.right;
}

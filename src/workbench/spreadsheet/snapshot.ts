import type { ICellData, IRange, IStyleData, IWorksheetData } from '@univerjs/core';
import type { CellLook, SheetAppearance } from '../../hosts/xlsx';
import { isError, MARK_COLOURS, mergeAt, type Cell, type CellAddress, type Mark, type SheetGrid } from '../../sheet';
import { editableText } from '../typed-entry';
import { columnPixels, defaultRowPixels, rowPixels, styleSnapshot, wrappedHeight } from './style-snapshot';

/*
 * A sheet of the file as Univer takes it. Univer only draws: no formula and no number format is handed over, since the
 * document calculates and says what every cell shows. So the two views can never differ, nor the file that is saved.
 * Numbers of Univer's enums stand here as they are: the module is plain data, and loads without the library.
 */

/** Room to type below and beside what is there. */
const SPARE_ROWS = 30;
const SPARE_COLUMNS = 4;
const LEAST_ROWS = 60;
const LEAST_COLUMNS = 12;
/** Blank cells with a look are kept near the content only: people format whole columns. */
const STYLED_ROWS = 200;
const STYLED_COLUMNS = 60;

/** Rows that are fitted to their text as a sheet is opened. */
const FITTED_ROWS = 500;

const ROW_HEADER = 46;
const SCROLL_BAR = 14;
const SMALLEST_ZOOM = 0.7;

export interface SheetSnapshot {
  readonly sheet: IWorksheetData;
  /** The styles that its cells name. */
  readonly styles: Record<string, IStyleData>;
}

/**
 * The worksheet for a grid, under an id of Univer's.
 * @param available pixels of width that there are: a form shrinks until its columns fit side by side, as long as it can be read
 */
export function sheetSnapshot(
  id: string,
  grid: SheetGrid,
  appearance: SheetAppearance,
  available = Infinity,
): SheetSnapshot {
  const content = extentOf(grid);
  const styled = [...appearance.styledCells()].filter(
    ({ row, column }) => row < content.rows + STYLED_ROWS && column < content.columns + STYLED_COLUMNS,
  );
  const lastStyled = styled.reduce(
    (last, { row, column }) => ({ rows: Math.max(last.rows, row + 1), columns: Math.max(last.columns, column + 1) }),
    content,
  );
  const rowCount = Math.max(LEAST_ROWS, content.rows + SPARE_ROWS, lastStyled.rows);
  const columnCount = Math.max(LEAST_COLUMNS, content.columns + SPARE_COLUMNS, lastStyled.columns);
  const { styles, styleOf } = collectStyles(id);
  const cellData: Record<number, Record<number, ICellData>> = {};
  const put = (row: number, column: number, cell: ICellData): void => {
    (cellData[row] ??= {})[column] = cell;
  };
  for (const { row, column } of styled) put(row, column, { s: styleOf(appearance.look(row, column)) });
  grid.rows.forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      if (cell) put(row, column, { ...cellSnapshot(cell), s: styleOf(appearance.look(row, column)) });
    }),
  );
  const { frozen } = appearance;
  const columnData = columnsSnapshot(grid, appearance, columnCount);
  const defaultColumnWidth = columnPixels(appearance.defaultColumnWidth, appearance.defaultLook);
  const columnWidth = (column: number): number =>
    columnData[column]?.hd ? 0 : (columnData[column]?.w ?? defaultColumnWidth);
  const needed = Array.from({ length: content.columns }, (_, column) => columnWidth(column)).reduce(
    (sum, width) => sum + width,
    ROW_HEADER + SCROLL_BAR,
  );
  const sheet: IWorksheetData = {
    id,
    name: grid.name,
    tabColor: '',
    // Which sheet is in front is decided outside: a finding may lead to a hidden one.
    hidden: 0,
    freeze:
      frozen.rows + frozen.columns > 0
        ? { xSplit: frozen.columns, ySplit: frozen.rows, startRow: frozen.rows, startColumn: frozen.columns }
        : { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
    rowCount,
    columnCount,
    zoomRatio: Math.floor(Math.min(1, Math.max(SMALLEST_ZOOM, available / needed)) * 100) / 100,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth,
    defaultRowHeight: defaultRowPixels(appearance),
    mergeData: (grid.merges ?? []).map(rangeSnapshot),
    cellData,
    rowData: rowsSnapshot(grid, appearance, rowCount, columnWidth),
    columnData,
    defaultStyle: appearance.defaultLook ? styleSnapshot(appearance.defaultLook) : { vt: 3 },
    rowHeader: { width: ROW_HEADER },
    columnHeader: { height: 20 },
    showGridlines: appearance.showsGridLines ? 1 : 0,
    rightToLeft: 0,
  };
  return { sheet, styles };
}

/** What Univer stores of a cell: the plain value, for copying. What is seen comes from `shownCell`. */
export function cellSnapshot(cell: Cell | undefined): ICellData {
  const value = cell?.value ?? null;
  if (value === null) return { v: null, t: null };
  if (isError(value)) return { v: value.error, t: 1 };
  switch (typeof value) {
    case 'number':
      // Filled into another cell, 98.07 % is still 98.07 % there.
      return cell?.numberFormat.includes('%')
        ? { v: value, t: 2, custom: { typed: editableText(cell) } }
        : { v: value, t: 2 };
    case 'boolean':
      return { v: value ? 1 : 0, t: 3 };
    default:
      return { v: value, t: 1 };
  }
}

/**
 * What a person sees in a cell: its text as the document formats it, under a mark's colours where one shows.
 * Gives back the stored cell itself where that is the same.
 */
export function shownCell(
  stored: ICellData | null | undefined,
  style: IStyleData | null | undefined,
  cell: Cell | undefined,
  tone: Mark['tone'] | undefined,
): ICellData | null | undefined {
  const isSame = cell === undefined || cell.value === null || stored?.v === cell.text;
  if (isSame && tone === undefined) return stored;
  const shown: ICellData = { ...stored };
  if (!isSame) {
    shown.v = cell.text;
    // A text that looks like a number is none: only numbers stand at the right.
    shown.t = typeof cell.value === 'number' ? 2 : 1;
  }
  if (tone !== undefined) {
    const { fill, font } = MARK_COLOURS[tone];
    shown.s = { ...style, bg: { rgb: fill }, cl: { rgb: font } };
  }
  return shown;
}

/** A sheet as it is shown at one moment. */
export interface ShownSheet {
  readonly grid: SheetGrid;
  /** Tone of the mark that shows on a cell, by `row/column`. */
  readonly marks: ReadonlyMap<string, Mark['tone']>;
}

/** The rows of a sheet whose height the file leaves to the program, as ranges; long sheets give theirs. */
export function unsizedRows(grid: SheetGrid, appearance: SheetAppearance): IRange[] {
  const rows = Array.from({ length: Math.min(grid.rows.length, FITTED_ROWS) }, (_, row) => row);
  return rowRanges(
    grid,
    rows.filter((row) => grid.rows[row] !== undefined && appearance.rowHeight(row) === null),
  );
}

/** Whole rows, neighbours together. */
export function rowRanges(grid: SheetGrid, rows: readonly number[]): IRange[] {
  const endColumn = Math.max(0, extentOf(grid).columns - 1);
  const ranges: IRange[] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last && row <= last.endRow + 1) last.endRow = row;
    else ranges.push({ startRow: row, endRow: row, startColumn: 0, endColumn });
  }
  return ranges;
}

/** The cells that have to be drawn anew after a change. */
export function changedCells(before: ShownSheet, after: ShownSheet): CellAddress[] {
  const changed: CellAddress[] = [];
  const rows = Math.max(before.grid.rows.length, after.grid.rows.length);
  for (let row = 0; row < rows; row++) {
    const [old, now] = [before.grid.rows[row], after.grid.rows[row]];
    if (old === now) continue;
    const columns = Math.max(old?.length ?? 0, now?.length ?? 0);
    for (let column = 0; column < columns; column++) {
      if (!isSameCell(old?.[column], now?.[column])) changed.push({ row, column });
    }
  }
  const seen = new Set(changed.map(({ row, column }) => `${row}/${column}`));
  for (const key of new Set([...before.marks.keys(), ...after.marks.keys()])) {
    if (seen.has(key) || before.marks.get(key) === after.marks.get(key)) continue;
    const [row, column] = key.split('/').map(Number) as [number, number];
    changed.push({ row, column });
  }
  return changed;
}

function isSameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  return a === b || (a?.text === b?.text && a?.formula === b?.formula && rawOf(a) === rawOf(b));
}

function rawOf(cell: Cell | undefined): unknown {
  const value = cell?.value ?? null;
  return value !== null && isError(value) ? value.error : value;
}

/** Whether cells alone differ: then they are put in their places, and nothing else of the sheet is touched. */
export function hasSameLayout(a: SheetGrid, b: SheetGrid): boolean {
  const layout = ({ name, merges, hiddenRows, hiddenColumns }: SheetGrid): string =>
    JSON.stringify([name, merges, [...hiddenRows], [...hiddenColumns]]);
  return layout(a) === layout(b);
}

function extentOf(grid: SheetGrid): { rows: number; columns: number } {
  const merges = grid.merges ?? [];
  return {
    rows: Math.max(grid.rows.length, ...merges.map(({ bottom }) => bottom + 1), 0),
    columns: merges.reduce(
      (most, { right }) => Math.max(most, right + 1),
      grid.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0),
    ),
  };
}

function rangeSnapshot({ top, left, bottom, right }: NonNullable<SheetGrid['merges']>[number]): IRange {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}

function rowsSnapshot(
  grid: SheetGrid,
  appearance: SheetAppearance,
  rowCount: number,
  columnWidth: (column: number) => number,
): IWorksheetData['rowData'] {
  const rows: Record<number, { h?: number; hd?: 1; ia?: 0 | 1 }> = {};
  for (let row = 0; row < rowCount; row++) {
    const height = appearance.rowHeight(row);
    if (grid.hiddenRows.has(row)) rows[row] = { hd: 1 };
    else if (height !== null) rows[row] = { h: rowPixels(height), ia: appearance.isFixedHeight(row) ? 0 : 1 };
  }
  for (const merge of grid.merges ?? []) {
    const { top, bottom, left, right } = merge;
    if (top !== bottom || left === right || rows[top]?.hd || appearance.rowHeight(top) !== null) continue;
    const look = appearance.look(top, left);
    if (!look?.wraps) continue;
    const width = Array.from({ length: right - left + 1 }, (_, at) => columnWidth(left + at)).reduce(
      (a, b) => a + b,
      0,
    );
    const height = wrappedHeight(grid.rows[top]?.[left]?.text ?? '', width, look);
    if (height > (rows[top]?.h ?? 0)) rows[top] = { h: height, ia: 0 };
  }
  return rows;
}

function columnsSnapshot(
  grid: SheetGrid,
  appearance: SheetAppearance,
  columnCount: number,
): IWorksheetData['columnData'] {
  const columns: Record<number, { w?: number; hd?: 1 }> = {};
  for (let column = 0; column < columnCount; column++) {
    const width = appearance.columnWidth(column);
    if (grid.hiddenColumns.has(column)) columns[column] = { hd: 1 };
    else if (width !== null) columns[column] = { w: columnPixels(width, appearance.defaultLook) };
  }
  return columns;
}

/** Looks → ids of styles. Cells of the same look share one. */
function collectStyles(sheet: string): {
  readonly styles: Record<string, IStyleData>;
  readonly styleOf: (look: CellLook | null) => string | undefined;
} {
  const styles: Record<string, IStyleData> = {};
  const ids = new Map<CellLook, string>();
  return {
    styles,
    styleOf: (look) => {
      if (!look) return undefined;
      let id = ids.get(look);
      if (id === undefined) {
        id = `${sheet}/${ids.size}`;
        ids.set(look, id);
        styles[id] = styleSnapshot(look);
      }
      return id;
    },
  };
}

/** Whether a merged area hides the cell behind its first one. */
export function isCovered(grid: SheetGrid, at: CellAddress): boolean {
  const merge = mergeAt(grid, at);
  return merge !== undefined && (merge.top !== at.row || merge.left !== at.column);
}

/** What a paste or a fill would write into a cell, as if it had been typed; null where it says nothing of the content. */
export function typedOf(cell: ICellData | null | undefined): string | null {
  if (cell === null || cell === undefined) return '';
  if (cell.p?.body) return plainText(cell.p.body.dataStream);
  if (cell.v === undefined) return null;
  if (cell.v === null) return '';
  const typed: unknown = cell.custom?.['typed'];
  // A fill carries the custom data of its first cell along with other values.
  const isOwn = typeof typed === 'string' && Math.abs(parseFloat(typed) / 100 - Number(cell.v)) < 1e-12;
  return isOwn ? typed : String(cell.v);
}

/** The text of an editor's document: it ends with the marks of its last paragraph and section. */
export function plainText(dataStream: string): string {
  return dataStream.replace(/\r?\n$/u, '').replace(/\r\n?/gu, '\n');
}

import { cellAt, type CellRef, type RangeRef, type SheetGrid } from '../../sheet';
import type { TypedCell } from '../file-document';
import { editableText } from '../typed-entry';
import { isCovered } from './snapshot';

/*
 * Copying and pasting of content, as text between tabs and lines: what Excel, WPS and every other program take and give.
 * The library's own way parses the formats of foreign HTML, which the page forbids and no file could keep.
 */

/** Cells on the clipboard with what they hold rather than what they show; read by this page alone. */
export const CELLS_TYPE = 'application/x-self-eval-cells';

export interface CopiedCells {
  /** What the cells show. */
  readonly text: string;
  /** What would have to be typed to get the same, in full precision; a formula gives its result. */
  readonly typed: readonly (readonly string[])[];
}

export function copyCells(grid: SheetGrid, { top, left, bottom, right }: RangeRef): CopiedCells {
  // Whole columns end where the content does.
  const last = Math.min(bottom, Math.max(top, grid.rows.length - 1));
  const rows = Array.from({ length: last - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (_cell, c) => cellAt(grid, top + r, left + c)),
  );
  return {
    text: rows.map((cells) => cells.map((cell) => quoted(cell?.text ?? '')).join('\t')).join('\r\n'),
    typed: rows.map((cells) => cells.map((cell) => (cell ? editableText({ ...cell, formula: undefined }) : ''))),
  };
}

/** A text with breaks or tabs stands in quotes, as programs write it. */
function quoted(text: string): string {
  return /[\t\n\r"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The cells of a text between tabs and lines. The line break that programs put at its end is none of its content. */
export function cellsOfText(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const end = text.replace(/\r?\n$/u, '').length;
  for (;;) {
    const quote = text[at] === '"' ? closingQuote(text, at) : null;
    // A quote that nothing closes is a character like others.
    const stop = quote ?? nextBreak(text, at, end);
    row.push(quote === null ? text.slice(at, stop) : text.slice(at + 1, quote - 1).replaceAll('""', '"'));
    if (stop >= end) break;
    at = stop + 1;
    if (text[stop] === '\t') continue;
    if (text[stop] === '\r' && text[at] === '\n') at++;
    rows.push(row);
    row = [];
  }
  return [...rows, row];
}

function nextBreak(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) if (/[\t\r\n]/u.test(text[at]!)) return at;
  return end;
}

/** Where a quoted cell ends: behind the quote that stands before a break; null where there is none. */
function closingQuote(text: string, from: number): number | null {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at++;
    else return at + 1 >= text.length || /[\t\r\n]/u.test(text[at + 1]!) ? at + 1 : null;
  }
  return null;
}

/**
 * What pasting writes, from the first selected cell on. A single cell fills the whole selection, as in Excel. Cells behind
 * merged ones are left out, and so are those that hold the same already.
 */
export function pasteCells(grid: SheetGrid, range: RangeRef, pasted: readonly (readonly string[])[]): TypedCell[] {
  const single = pasted.length === 1 && pasted[0]?.length === 1 ? pasted[0][0]! : null;
  const height = single === null ? pasted.length : Math.min(range.bottom, grid.rows.length) - range.top + 1;
  const cells: TypedCell[] = [];
  for (let r = 0; r < Math.max(1, height); r++) {
    const width = single === null ? (pasted[r]?.length ?? 0) : range.right - range.left + 1;
    for (let c = 0; c < width; c++) {
      const at: CellRef = { sheet: range.sheet, row: range.top + r, column: range.left + c };
      const typed = single ?? pasted[r]![c]!;
      if (isCovered(grid, at) || typed === editableText(cellAt(grid, at.row, at.column))) continue;
      cells.push({ at, typed });
    }
  }
  return cells;
}

/** What the clipboard holds, as cells. */
export function readClipboard(data: Pick<DataTransfer, 'getData'>): readonly (readonly string[])[] {
  const own = parsed(data.getData(CELLS_TYPE));
  return own ?? cellsOfText(data.getData('text/plain'));
}

function parsed(json: string): string[][] | null {
  if (json === '') return null;
  try {
    const cells: unknown = JSON.parse(json);
    const isCells = (value: unknown): value is string[][] =>
      Array.isArray(value) && value.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string'));
    return isCells(cells) ? cells : null;
  } catch {
    return null;
  }
}

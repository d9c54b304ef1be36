import type { Field, Figure } from '../form';
import { D, type Grade } from '../scoring';
import { cellAt, contentOf, type Cell, type CellRef, type SheetGrid } from '../sheet';
import type { ShownEdit } from './edit-grids';

const PERCENT_FORMAT = /%/;
const TEXT_FORMAT = '@';

/**
 * Writes a computed figure in the way that the cell states its figure now: a number as a number with the same format, a
 * percentage as one, a text with its sign, unit and words. null where that cannot be done with confidence, for a formula
 * (whose result is its own), and where nothing would change.
 * @param value decimal string at the decimals that it is to be printed with; percentages in points
 */
export function representFigure(figure: Figure, cell: Cell | undefined, value: string): ShownEdit | null {
  if (figure.cell === null || cell?.formula !== undefined) return null;
  if (figure.state === 'blank') return fillBlank(figure.cell, cell, value);
  if (figure.state !== 'figure' || figure.shown === null || cell === undefined) return null;
  if (typeof cell.value === 'number') return writeNumber(figure.cell, cell, value, figure.percent, figure.text);
  return replaceInText(figure.cell, cell, figure.shown, value);
}

function writeNumber(at: CellRef, cell: Cell, value: string, percent: boolean, before: string): ShownEdit | null {
  const stored = percent ? new D(value).div(100) : new D(value);
  // The printed text with the new digits in place of the old: units and signs that the format adds stay.
  const shows = before.replace(/-?[\d,]*\.?\d+/, value);
  if (typeof cell.value === 'number' && stored.eq(cell.value)) return null;
  return {
    kind: 'edit',
    at,
    expect: contentOf(cell),
    put: { kind: 'number', value: stored.toFixed(), numberFormat: cell.numberFormat },
    shows,
  };
}

/** `执行率：98.06%` → `执行率：98.07%`, only where the figure stands there once. */
function replaceInText(at: CellRef, cell: Cell, shown: string, value: string): ShownEdit | null {
  if (typeof cell.value !== 'string') return null;
  const places = [...cell.value.matchAll(/-?\d[\d,]*(?:\.\d+)?|\.\d+/g)].filter(
    ([digits]) => digits.replaceAll(',', '') === shown,
  );
  const place = places[0];
  if (places.length !== 1 || place === undefined || shown === value) return null;
  const text = cell.value.slice(0, place.index) + value + cell.value.slice(place.index + place[0].length);
  return {
    kind: 'edit',
    at,
    expect: contentOf(cell),
    put: { kind: 'text', text, numberFormat: cell.numberFormat },
    shows: text,
  };
}

/** A blank cell takes a number in its own format; in a text cell a text, as anything typed there would be. */
function fillBlank(at: CellRef, cell: Cell | undefined, value: string): ShownEdit {
  const numberFormat = cell?.numberFormat ?? 'General';
  const edit = { kind: 'edit', at, expect: contentOf(cell) } as const;
  if (numberFormat === TEXT_FORMAT) return { ...edit, put: { kind: 'text', text: value, numberFormat }, shows: value };
  const percent = PERCENT_FORMAT.test(numberFormat);
  const stored = percent ? new D(value).div(100) : new D(value);
  const plain = numberFormat === 'General' ? stored.toFixed() : value;
  return {
    ...edit,
    put: { kind: 'number', value: stored.toFixed(), numberFormat },
    shows: percent ? `${value}%` : plain,
  };
}

/**
 * A blank 执行率 takes points where its header says so (执行率(%)) or the cell shows percentages; else it is written as a
 * percentage, so that nobody takes 98.07 for a ratio.
 */
export function representBlankRate(rate: Figure, grid: SheetGrid, value: string): ShownEdit | null {
  const at = rate.cell;
  const cell = at ? cellAt(grid, at.row, at.column) : undefined;
  if (at === null || rate.state !== 'blank' || cell?.formula !== undefined) return null;
  const numberFormat = cell?.numberFormat ?? 'General';
  const plain = fillBlank(at, cell, value);
  if (headerAbove(grid, at).match(/[%％]/) || PERCENT_FORMAT.test(numberFormat)) return plain;
  const shows = `${value}%`;
  if (numberFormat === TEXT_FORMAT) return { ...plain, put: { kind: 'text', text: shows, numberFormat }, shows };
  const decimals = value.split('.')[1]?.length ?? 0;
  const percentFormat = decimals > 0 ? `0.${'0'.repeat(decimals)}%` : '0%';
  return {
    ...plain,
    put: { kind: 'number', value: new D(value).div(100).toFixed(), numberFormat: percentFormat },
    shows,
  };
}

/** The nearest words above a cell in its column. */
function headerAbove(grid: SheetGrid, { row, column }: CellRef): string {
  for (let above = row - 1; above >= 0; above--) {
    const text = cellAt(grid, above, column)?.text ?? '';
    if (/\p{Script=Han}/u.test(text)) return text;
  }
  return '';
}

/** The grades as forms print them. */
export const GRADE_WORDS: Readonly<Record<Grade, string>> = { excellent: '优', good: '良', fair: '中', poor: '差' };

/** Writes a grade into a blank cell, or in place of the one grade that a text names (`等级：良`). */
export function representGrade(field: Field, cell: Cell | undefined, grade: Grade): ShownEdit | null {
  if (field.cell === null || cell?.formula !== undefined) return null;
  const word = GRADE_WORDS[grade];
  const old = typeof cell?.value === 'string' ? cell.value : '';
  const named = old.match(/[优良中差]/g) ?? [];
  if (old.trim() !== '' && (named.length !== 1 || named[0] === word)) return null;
  const text = old.trim() === '' ? word : old.replace(/[优良中差]/, word);
  return {
    kind: 'edit',
    at: field.cell,
    expect: contentOf(cell),
    put: { kind: 'text', text, ...(cell ? { numberFormat: cell.numberFormat } : {}) },
    shows: text,
  };
}

/** A bare ratio (0.98 for 98 %) as it would be printed. @param points the rate in points */
export function asRatio(points: string, decimals: number): string {
  return new D(points).div(100).toFixed(decimals);
}

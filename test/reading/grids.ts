import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseRange, type Cell, type RangeAddress, type SheetGrid } from '../../src/sheet';

export interface TrueFundingRow {
  readonly label: string;
  readonly initial: string | null;
  readonly budget: string | null;
  readonly executed: string | null;
  readonly weight: string | null;
  readonly rate: string | null;
  readonly score: string | null;
}

export interface TrueIndicator {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly weight?: string;
  readonly score: string;
  readonly reason?: string;
}

/** A form as a person transcribed it: the cells, and what a reader must make of them. */
export interface Transcription {
  readonly id: string;
  readonly year: string;
  readonly unit: string;
  readonly grid: readonly (readonly (string | null)[])[];
  readonly merges: readonly string[];
  readonly partial: boolean;
  readonly xlsx: readonly string[];
  readonly truth: {
    readonly projectName: string;
    readonly department: string;
    readonly implementingUnit: string;
    readonly funding: { readonly rows: readonly TrueFundingRow[] };
    readonly goals: { readonly expected: string; readonly actual: string };
    readonly indicators: readonly TrueIndicator[];
    readonly total: string | null;
    readonly totalWeight: string | null;
    readonly grade: string | null;
  };
}

const FORMS = join(__dirname, '../fixtures/forms');

export function transcriptions(folder: 'seeds' | 'regions'): Transcription[] {
  return readdirSync(join(FORMS, folder))
    .filter((name) => name.endsWith('.json') && !/index|expected/.test(name))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(FORMS, folder, name), 'utf8')) as Transcription);
}

export function fixturePath(folder: 'seeds' | 'regions', name: string): string {
  return join(FORMS, folder, name);
}

export function textCell(text: string): Cell {
  return { value: text, text, numberFormat: '@' };
}

/** A sheet from rows of texts; '' is a blank cell. `merges` null: as from a host that did not read them. */
export function gridOf(
  rows: readonly (readonly (string | Cell | null)[])[],
  merges: readonly string[] | null = [],
  more: Partial<SheetGrid> = {},
): SheetGrid {
  return {
    id: 'S',
    name: 'Sheet1',
    visibility: 'visible',
    rows: rows.map((row) =>
      row.map((cell) => (cell === null || cell === '' ? undefined : typeof cell === 'string' ? textCell(cell) : cell)),
    ),
    merges: merges && merges.map((merge) => parseRange(merge)),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    cutOff: null,
    ...more,
  };
}

/**
 * A sheet drawn with bars: one line a row, cells between bars, `·` for a blank cell, `<` continues the cell on the left and `^` the cell above
 * (merged areas), `\n` a line break in the cell.
 */
export function draw(picture: string, more: Partial<SheetGrid> = {}): SheetGrid {
  const rows = picture
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, line.endsWith('|') ? -1 : undefined)
        .split('|')
        .map((cell) => cell.trim().replace(/\\n/g, '\n')),
    );
  const merges = mergesOf(rows);
  const texts = rows.map((row) => row.map((cell) => (cell === '·' || cell === '<' || cell === '^' ? '' : cell)));
  return { ...gridOf(texts, null, more), merges };
}

function mergesOf(rows: readonly (readonly string[])[]): RangeAddress[] {
  const merges: RangeAddress[] = [];
  for (const [top, row] of rows.entries()) {
    for (const [left, cell] of row.entries()) {
      if (cell === '<' || cell === '^') continue;
      let right = left;
      while (row[right + 1] === '<') right++;
      let bottom = top;
      while (rows[bottom + 1]?.[left] === '^') bottom++;
      if (right === left && bottom === top) continue;
      const merge = { top, left, bottom, right };
      const overlapping = merges.find(
        (other) => other.left <= right && left <= other.right && other.top <= bottom && top <= other.bottom,
      );
      const isRectangle = rows
        .slice(top + 1, bottom + 1)
        .every((below) => below.slice(left, right + 1).every((c) => c === '^'));
      if (overlapping || !isRectangle) throw new Error(`No rectangle: the area that begins with "${cell}"`);
      merges.push(merge);
    }
  }
  return merges;
}

import { basename } from 'node:path';
import { readXlsx } from '../../../src/hosts/xlsx';
import { formatCell, type Cell, type SheetGrid } from '../../../src/sheet';
import { bytesOf, formWorkbooks, named, realWorkbooks } from './support/fixtures';
import { openOffice, readFlatOds, type OfficeCell } from './support/libreoffice';

/**
 * Every cell of every real workbook as LibreOffice reads it. Where the two differ, LibreOffice calculated anew on loading,
 * and what differs is counted in one of these classes; nothing else may differ.
 */
type Difference = 'volatile' | 'pivot';

const EXPECTED: Readonly<Record<string, Partial<Record<Difference, number>>>> = {
  'DataTableCities.xlsx': { pivot: 60 },
  'stress002.xlsx': { volatile: 14 },
  'template.xlsx': { pivot: 2 },
};

/** Sheets whose pivot tables LibreOffice lays out again, with its own headings. */
const PIVOTS: Readonly<Record<string, string>> = {
  'DataTableCities.xlsx': 'PivotTable',
  'template.xlsx': 'Pivot Table',
};

const office = openOffice();
afterAll(() => office.close());

test.each(named([...realWorkbooks, ...formWorkbooks]))('%s', (name, path) => {
  const theirs = readFlatOds(office.convert(path, 'fods'));
  const differences: Partial<Record<Difference, number>> = {};
  const unexplained: string[] = [];
  for (const grid of readXlsx(bytesOf(path))) {
    const sheet = theirs.get(grid.name)!;
    const ours = cellsOf(grid);
    for (const key of new Set([...ours.keys(), ...sheet.keys()])) {
      const cell = ours.get(key);
      const other = sheet.get(key);
      if (same(cell, other)) continue;
      const explained = explain(basename(path), grid.name, cell);
      if (explained) differences[explained] = (differences[explained] ?? 0) + 1;
      else unexplained.push(`${grid.name}!${key}: ${JSON.stringify(cell)} / ${JSON.stringify(other)}`);
    }
  }
  expect(unexplained).toEqual([]);
  expect(differences).toEqual(EXPECTED[name] ?? {});
});

function cellsOf(grid: SheetGrid): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  grid.rows.forEach((row, r) =>
    row?.forEach((cell, c) => {
      if (cell && (cell.value !== null || cell.formula !== undefined))
        cells.set(formatCell({ row: r, column: c }), cell);
    }),
  );
  return cells;
}

function same(cell: Cell | undefined, other: OfficeCell | undefined): boolean {
  const value = cell?.value ?? null;
  if (typeof value === 'object' && value) return other?.isError === true;
  // LibreOffice stores booleans as numbers, and no result where a formula gives an empty text.
  if (typeof value === 'boolean') return other?.value === value || other?.value === Number(value);
  if (value === '' && cell?.formula !== undefined) return other?.value == null || other.value === '';
  if (typeof value === 'number' && typeof other?.value === 'number') {
    // It writes 15 significant digits, and times of day to the nanosecond.
    return Math.abs(value - other.value) <= Math.max(1e-14 * Math.abs(value), 2e-14);
  }
  return value === (other?.value ?? null);
}

function explain(file: string, sheet: string, cell: Cell | undefined): Difference | null {
  if (cell?.formula && /\b(TODAY|NOW|RAND)\(/.test(cell.formula)) return 'volatile';
  return PIVOTS[file] === sheet ? 'pivot' : null;
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { globSync } from 'tinyglobby';
import { createExcelWorkbook } from '../../../src/hosts/excel';
import { createXlsxWorkbook } from '../../../src/hosts/xlsx';
import { contentOf, type ChangeSet, type Content, type Edit, type SheetGrid, type Workbook } from '../../../src/sheet';
import {
  connectOffice,
  createExcelHost,
  OFFICE_2021,
  workbookFromGrids,
  type ExcelHost,
  type HostOptions,
  type HostWorkbook,
  loadOfficeClient,
} from '../../excel-host';

const fixtures = path.join(__dirname, '../../fixtures');

interface Fixture {
  readonly name: string;
  readonly grids: readonly SheetGrid[];
}

/** The workbooks of the filled-in forms, as their files hold them. */
export const seedWorkbooks = () => workbooksIn('forms');

/** Workbooks of every other sort: tables, array formulas, protection, foreign functions. */
export const realWorkbooks = () => workbooksIn('workbooks');

function workbooksIn(folder: string): Promise<Fixture[]> {
  const cwd = path.join(fixtures, folder);
  const files = globSync('**/*.{xlsx,xlsm}', { cwd }).sort();
  return Promise.all(
    files.map(async (name) => ({
      name: path.basename(name),
      grids: await createXlsxWorkbook(readFileSync(path.join(cwd, name))).read('all'),
    })),
  );
}

/** Loading the library takes longer than most tests; those without events can share a copy. */
const client = loadOfficeClient(OFFICE_2021);

export interface Opened {
  readonly host: ExcelHost;
  readonly workbook: Workbook;
}

export function open(state: HostWorkbook, options: HostOptions = {}): Opened {
  const host = createExcelHost(state, options);
  connectOffice(host, client);
  return { host, workbook: createExcelWorkbook() };
}

export function openGrids(grids: readonly SheetGrid[], options: HostOptions = {}): Opened {
  return open(workbookFromGrids(grids), options);
}

/** `n` sheets, copies of the given ones in turn. */
export function sheetsLike(grids: readonly SheetGrid[], n: number): SheetGrid[] {
  return Array.from({ length: n }, (_, index) => ({ ...grids[index % grids.length]!, name: `表${index + 1}` }));
}

const WRITES: readonly Content[] = [
  { kind: 'number', value: '95.5', numberFormat: '0.00' },
  { kind: 'text', text: '=因疫情延期，见附件' },
  { kind: 'formula', formula: '=ROUND(1/3,2)', result: '0.33', numberFormat: '0.00' },
  { kind: 'text', text: '95%' },
  { kind: 'blank' },
];

/** Edits of every kind on some cells of each sheet, marks on each, and settings: what a correction does, and worse. */
export function changesFor(grids: readonly SheetGrid[], editsPerSheet = 10): ChangeSet {
  return {
    changes: [
      ...grids.flatMap((grid) => [
        ...editableCells(grid, editsPerSheet).map((at, index): Edit => ({
          kind: 'edit',
          at,
          expect: contentOf(grid.rows[at.row]?.[at.column]),
          put: WRITES[index % WRITES.length]!,
        })),
        {
          kind: 'mark' as const,
          range: { sheet: grid.id, top: 4, left: 2, bottom: 9, right: 2 },
          formula: '=AND(LEN($C5)=0,N("self-eval:v1:unexplained-deduction")=0)',
          tone: 'error' as const,
        },
        {
          kind: 'mark' as const,
          range: { sheet: grid.id, top: 6, left: 4, bottom: 6, right: 4 },
          formula: '=AND($E7=3,N("self-eval:v1:execution-rate")=0)',
          tone: 'warning' as const,
        },
      ]),
      { kind: 'settings', expect: null, put: '{"policy":"national"}' },
    ],
  };
}

/** Cells spread over the sheet, blank ones too, none of them merged away. */
function editableCells(grid: SheetGrid, count: number) {
  const covered = (row: number, column: number) =>
    (grid.merges ?? []).some(
      ({ top, left, bottom, right }) =>
        row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left),
    );
  const cells = grid.rows.flatMap((line, row) =>
    [...(line ?? []).keys()]
      .filter((column) => !covered(row, column))
      .map((column) => ({ sheet: grid.id, row, column })),
  );
  const step = Math.max(1, Math.floor(cells.length / count));
  return cells.filter((_, index) => index % step === 0).slice(0, count);
}

/** Compares large states fast, and says where they differ. */
export function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}

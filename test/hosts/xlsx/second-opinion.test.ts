import { read as readWithSheetJs, utils, type CellObject, type WorkSheet } from '@e965/xlsx';
import { readXlsx } from '../../../src/hosts/xlsx';
import { formatCell, type Cell, type SheetGrid } from '../../../src/sheet';
import { bytesOf, formWorkbooks, named, realWorkbooks } from './support/fixtures';

/** Formats whose text differs by design: the order of dates is Chinese here; the other reader invents a currency. */
const OTHER_TEXT = ['yyyy/m/d', '[$-3000401]0'];

/** Every cell of every real workbook, as another reader reads it: values, formulas (shared ones spelled out) and text. */
describe.each(named([...realWorkbooks, ...formWorkbooks]))('%s', (_, path) => {
  const bytes = bytesOf(path);
  const other = readWithSheetJs(bytes, { type: 'array', cellNF: true, cellText: true });

  test.each(readXlsx(bytes).map((grid) => [grid.name, grid] as const))('sheet %s', (name, grid) => {
    const ours = Object.fromEntries(cellsOf(grid).map(([address, cell]) => [address, plain(cell)]));
    const theirs = Object.fromEntries(
      otherCells(other.Sheets[name]!).map(([address, cell]) => [address, otherPlain(cell)]),
    );
    expect(ours).toEqual(theirs);
  });
});

function cellsOf(grid: SheetGrid): [address: string, cell: Cell][] {
  return grid.rows.flatMap((row, r) =>
    (row ?? []).flatMap((cell, c): [string, Cell][] => {
      const isBlank = !cell || (cell.value === null && cell.formula === undefined);
      return isBlank ? [] : [[formatCell({ row: r, column: c }), cell]];
    }),
  );
}

function plain({ value, formula, text, numberFormat }: Cell) {
  const shown = typeof value === 'number' && !OTHER_TEXT.includes(numberFormat) ? text : undefined;
  return { value: typeof value === 'object' && value ? value.error : value, formula, shown };
}

function otherCells(sheet: WorkSheet): [address: string, cell: CellObject][] {
  return Object.keys(sheet)
    .filter((key) => !key.startsWith('!'))
    .map((key): [string, CellObject] => [utils.encode_cell(utils.decode_cell(key)), sheet[key] as CellObject])
    .filter(([, cell]) => cell.t !== 'z' || cell.f !== undefined);
}

function otherPlain({ t, v, w, f, z }: CellObject) {
  const numberFormat = z === 'm/d/yy' ? 'yyyy/m/d' : String(z ?? '');
  return {
    value: t === 'e' ? w : (v ?? null),
    formula: f === undefined ? undefined : `=${f}`,
    shown: t === 'n' && !OTHER_TEXT.includes(numberFormat) ? w : undefined,
  };
}

import { recalculate } from '../calculation';
import { D } from '../scoring';
import { cellAt, contentOf, isError, type Cell, type CellRef, type CellValue, type SheetGrid } from '../sheet';
import type { ShownEdit } from './edit-grids';

/**
 * The formulas that read changed cells, each with the result that it has now: a copy says the same before and after a
 * spreadsheet program opened it. Formulas that the calculation engine does not know are left to that program.
 * @param grids the sheets with the changes already in them
 */
export function dependentEdits(grids: readonly SheetGrid[], changed: readonly CellRef[]): ShownEdit[] {
  return recalculate(grids, changed).flatMap(({ at, result }) => {
    const grid = grids.find(({ id }) => id === at.sheet);
    const cell = grid && cellAt(grid, at.row, at.column);
    const expect = contentOf(cell);
    const put = contentOf(cell && { ...cell, value: result });
    if (!cell || expect.kind !== 'formula' || put.kind !== 'formula') return [];
    return [{ kind: 'edit', at, expect, put, shows: printLike(cell, result) }];
  });
}

/** A new value with the decimals and the sign that the cell showed before. */
function printLike(cell: Cell, value: CellValue): string {
  if (value === null) return '';
  if (isError(value)) return value.error;
  if (typeof value !== 'number') return String(value);
  const [, decimals = '', percent = ''] = /\d(\.\d+)?(%?)\D*$/.exec(cell.text) ?? [];
  const printed = new D(value).times(percent ? 100 : 1);
  return cell.numberFormat === 'General'
    ? printed.toFixed()
    : printed.toFixed(Math.max(0, decimals.length - 1)) + percent;
}

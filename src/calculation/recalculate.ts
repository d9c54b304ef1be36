import { cellAt, contains, isError, type CellRef, type CellValue, type SheetGrid } from '../sheet';
import { evaluate, type FormulaScope } from './evaluate';
import { FormulaSyntaxError, referencesOf } from './parse';

/** A formula whose result changes. */
export interface Recalculated {
  readonly at: CellRef;
  readonly result: CellValue;
}

/** Nothing on a form depends on so many steps; a circle of formulas ends here. */
const MAX_ROUNDS = 60;

/**
 * The formulas that depend on cells which changed, with the results that they have now. Formulas that this engine does
 * not know keep theirs.
 * @param grids the sheets with the change already in them
 */
export function recalculate(grids: readonly SheetGrid[], changed: readonly CellRef[]): readonly Recalculated[] {
  const byName = new Map(grids.map((grid) => [grid.name, grid]));
  const formulas = grids.flatMap(formulasOf);
  const results = new Map<string, Recalculated>();
  let dirty = changed;
  for (let round = 0; round < MAX_ROUNDS && dirty.length > 0; round++) {
    const next: CellRef[] = [];
    for (const { at, formula, grid } of formulas) {
      const reads = referencesOf(formula).some(({ sheet, range }) => {
        const id = sheet === null ? grid.id : byName.get(sheet)?.id;
        return dirty.some((cell) => cell.sheet === id && contains(range, cell));
      });
      if (!reads) continue;
      const before = results.get(keyOf(at))?.result ?? cellAt(grid, at.row, at.column)!.value;
      const result = evaluateCell(formula, scopeOf(grid, byName, results));
      if (result === undefined || isSame(before, result)) continue;
      results.set(keyOf(at), { at, result });
      next.push(at);
    }
    dirty = next;
  }
  return [...results.values()];
}

function evaluateCell(formula: string, scope: FormulaScope): CellValue | undefined {
  try {
    return evaluate(formula, scope);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return undefined;
    throw error;
  }
}

function formulasOf(grid: SheetGrid): { at: CellRef; formula: string; grid: SheetGrid }[] {
  return grid.rows.flatMap((cells, row) =>
    (cells ?? []).flatMap((cell, column) =>
      cell?.formula === undefined ? [] : [{ at: { sheet: grid.id, row, column }, formula: cell.formula, grid }],
    ),
  );
}

function scopeOf(
  own: SheetGrid,
  byName: ReadonlyMap<string, SheetGrid>,
  results: ReadonlyMap<string, Recalculated>,
): FormulaScope {
  return {
    values: (sheet, range) => {
      const grid = sheet === null ? own : byName.get(sheet);
      if (!grid) return null;
      const bottom = Math.min(range.bottom, Math.max(range.top, grid.rows.length - 1));
      return span(range.top, bottom).map((row) =>
        span(range.left, range.right).map((column) => {
          const known = results.get(keyOf({ sheet: grid.id, row, column }));
          return known ? known.result : (cellAt(grid, row, column)?.value ?? null);
        }),
      );
    },
  };
}

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function isSame(a: CellValue, b: CellValue): boolean {
  if (a !== null && b !== null && isError(a) && isError(b)) return a.error === b.error;
  return a === b;
}

function keyOf({ sheet, row, column }: CellRef): string {
  return `${sheet}/${row}/${column}`;
}

import { evaluate, FormulaSyntaxError, shiftFormula, type FormulaScope } from '../calculation';
import { cellAt, type Mark, type SheetGrid } from '../sheet';

/** The tone of the mark that shows on each cell of a sheet, by `row/column`. The first of several wins, as in Excel. */
export function shownMarks(grid: SheetGrid, marks: readonly Mark[]): ReadonlyMap<string, Mark['tone']> {
  const shown = new Map<string, Mark['tone']>();
  const scope: FormulaScope = {
    values: (_sheet, { top, left, bottom, right }) =>
      Array.from({ length: bottom - top + 1 }, (_row, r) =>
        Array.from({ length: right - left + 1 }, (_column, c) => cellAt(grid, top + r, left + c)?.value ?? null),
      ),
  };
  for (const { range, formula, tone } of marks) {
    if (range.sheet !== grid.id) continue;
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const key = `${row}/${column}`;
        if (!shown.has(key) && holds(shiftFormula(formula, row - range.top, column - range.left), scope)) {
          shown.set(key, tone);
        }
      }
    }
  }
  return shown;
}

/** A rule that cannot be understood shows nothing: someone changed it. */
function holds(formula: string, scope: FormulaScope): boolean {
  try {
    const result = evaluate(formula, scope);
    return result === true || (typeof result === 'number' && result !== 0);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return false;
    throw error;
  }
}

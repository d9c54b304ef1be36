import type { FormReview } from '../review';
import { addendsOf } from '../rules/support/formula-references';
import { D, type Decimal } from '../scoring';
import { cellAt, contains, contentOf, type Content, type SheetGrid } from '../sheet';
import type { Correction } from './corrections';

/**
 * Totals that a wrong formula of pure addition gives (SUM leaves out a row) stay for a person to mend, but follow the
 * cells that they add: with the result that a spreadsheet program will show, the copy says the same before and after it
 * was opened in one.
 * @param grids the sheets before the corrections
 */
export function followSums(
  forms: readonly FormReview[],
  grids: readonly SheetGrid[],
  corrections: readonly Correction[],
): Correction[] {
  return forms.flatMap(({ form }) => {
    const grid = grids.find(({ id }) => id === form.sheet);
    const { totalWeight, totalScore } = form.stated;
    const totals = [
      { what: 'totalWeight', figure: totalWeight },
      { what: 'totalScore', figure: totalScore },
    ] as const;
    return totals.flatMap(({ what, figure }): Correction[] => {
      const at = figure?.cell;
      const cell = grid && at ? cellAt(grid, at.row, at.column) : undefined;
      const addends = figure?.formula ? addendsOf(figure.formula) : null;
      const expect = contentOf(cell);
      const corrected = corrections.some(
        ({ edit }) => edit.at.sheet === at?.sheet && edit.at.row === at.row && edit.at.column === at.column,
      );
      if (!at || !addends || corrected || expect.kind !== 'formula' || typeof cell?.value !== 'number') return [];
      const moved = corrections
        .filter(({ edit }) => edit.at.sheet === at.sheet)
        .flatMap(({ edit }) =>
          addends
            .filter(({ range }) => contains(range, edit.at))
            .map(({ bySum }) => added(edit.put, bySum).minus(added(edit.expect, bySum))),
        )
        .reduce((sum, change) => sum.plus(change), new D(0));
      if (moved.isZero()) return [];
      const result = new D(cell.value).plus(moved);
      const shows = result.toFixed(figure.decimals);
      return [
        {
          what,
          why: 'recalculated',
          projectName: form.projectName?.text ?? '',
          sheetName: form.sheetName,
          before: figure.text,
          after: shows,
          edit: { kind: 'edit', at, expect, put: { ...expect, result: result.toFixed() }, shows },
        },
      ];
    });
  });
}

/** What a cell adds to a sum: SUM passes over numbers that are stored as text, + does not. */
function added(content: Content, bySum: boolean): Decimal {
  if (content.kind === 'number') return new D(content.value);
  if (content.kind === 'text' && !bySum && /^-?\d+(\.\d+)?$/.test(content.text.trim()))
    return new D(content.text.trim());
  return new D(0);
}

import { halfWidth, squash } from '../form/text';
import { UNFILLED_YEAR } from '../form/vocabulary';
import type { CellRef } from '../sheet';
import { piecesWithin, refOf, type SheetText } from './sheet-text';

/** The cell that would state the year of a form: (   年度), 20XX年度, or a 年度 label without a year beside it. null where there is none. */
export function blankYearCell(sheet: SheetText, rows: readonly number[], left: number, right: number): CellRef | null {
  const pieces = rows.flatMap((row) => piecesWithin(sheet, row, left, right));
  const place = pieces.find((piece) => UNFILLED_YEAR.test(squash(halfWidth(piece.text))));
  return place ? refOf(sheet, place) : null;
}

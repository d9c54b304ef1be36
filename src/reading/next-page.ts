import { CONTINUED } from '../form/vocabulary';
import type { RangeAddress } from '../sheet';
import { readHeaderFields } from './header-fields';
import type { IndicatorHeader } from './indicator-header';
import { meaningsOf, plain } from './labels';
import { isColumnNumbering, piecesWithin, rowsFrom, type Piece, type SheetText } from './sheet-text';
import { headTitle, headYear, isContinuedTitle, plainTitle } from './titles';

/** A form whose table was found, as far as its first columns. */
export interface Started {
  readonly headers: readonly IndicatorHeader[];
  readonly top: number;
  readonly left: number;
  readonly right: number;
}

/**
 * Whether the lines over a header only head the next page of the form above: 续表, or no total above them and nothing in them that the form
 * does not say itself. `limit` is the first row below the form's columns.
 */
export function isNextPage(sheet: SheetText, form: Started, head: RangeAddress, limit: number): boolean {
  const here = statedIn(sheet, head);
  if (!here.isContinued && hasTotal(sheet, { ...head, top: limit, bottom: head.top - 1 })) return false;
  const { top, left, right, headers } = form;
  const before = statedIn(sheet, { top, left, right, bottom: headers[0]!.top - 1 }).facts;
  return Object.entries(here.facts).every(([name, fact]) => fact === null || fact === before[name]);
}

/** What the lines over a table say of the form. */
function statedIn(
  sheet: SheetText,
  { top, bottom, left, right }: RangeAddress,
): { readonly isContinued: boolean; readonly facts: Readonly<Record<string, string | null>> } {
  const rows = rowsFrom(top, bottom);
  const title = headTitle(sheet, rows, left, right);
  const { projectName, department, implementingUnit } = readHeaderFields(sheet, rows, left, right);
  return {
    isContinued: title !== null && isContinuedTitle(title),
    facts: {
      title: title && plainTitle(title.text).replace(CONTINUED, ''),
      year: headYear(sheet, rows, left, right)?.year.toString() ?? null,
      projectName: projectName && plain(projectName.text),
      department: department && plain(department.text),
      implementingUnit: implementingUnit && plain(implementingUnit.text),
    },
  };
}

/** Whether the rows hold a total that ends a table; one right below the columns does not. */
function hasTotal(sheet: SheetText, { top, bottom, left, right }: RangeAddress): boolean {
  const rows = rowsFrom(top, bottom).map((row) => piecesWithin(sheet, row, left, right));
  const isTotal = (pieces: readonly Piece[]) =>
    pieces.some((piece) => ['total', 'sum', 'grade'].includes(meaningsOf(piece.text).summary?.name ?? ''));
  const first = rows.findIndex((pieces) => pieces.length > 1 && !isTotal(pieces) && !isColumnNumbering(pieces));
  return first >= 0 && rows.slice(first).some(isTotal);
}

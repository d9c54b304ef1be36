import type { UnreadRegion } from '../form/form';
import { OTHER_TITLE } from '../form/vocabulary';
import type { RangeAddress } from '../sheet';
import { isFundingHeader } from './funding-columns';
import { isProjectNameRow } from './header-fields';
import { categoryLevel, labelKey, meaningsOf } from './labels';
import { refOf, type Piece, type SheetText } from './sheet-text';
import { titleOf } from './titles';

/** How far below its title a region is looked at. */
const TALLEST = 60;

/**
 * Regions that begin like a self-evaluation form and have no indicator table that could be read. A title alone (a directory, an instruction)
 * is not enough: two of project name, funding block, goals block and categories of indicators must follow; without a title, three.
 */
export function findFormLikeRegions(sheet: SheetText, taken: readonly RangeAddress[]): UnreadRegion[] {
  const rows = freeRows(sheet, taken);
  const found: UnreadRegion[] = [];
  for (let row = 0; row < rows.length; row++) {
    const pieces = rows[row]!;
    if (pieces.length === 0) continue;
    const title = titleOf(pieces);
    if (!title && !isProjectNameRow(sheet, row, pieces)) continue;
    const region = headFrom(sheet, rows, row, title !== undefined);
    if (!region) continue;
    found.push(region);
    row = region.range.bottom;
  }
  return found;
}

/** The pieces of every row that lie in no form. */
function freeRows(sheet: SheetText, taken: readonly RangeAddress[]): (readonly Piece[])[] {
  const rows = [...sheet.rows];
  for (const range of taken) {
    for (let row = range.top; row <= range.bottom; row++) {
      rows[row] = (rows[row] ?? []).filter((piece) => piece.column < range.left || piece.column > range.right);
    }
  }
  return rows;
}

function headFrom(
  sheet: SheetText,
  rows: readonly (readonly Piece[])[],
  top: number,
  titled: boolean,
): UnreadRegion | null {
  const above = rows.slice(Math.max(0, top - 4), top).flat();
  if (!titled && above.some((piece) => OTHER_TITLE.test(piece.text))) return null;
  const signs = new Set<'project' | 'funding' | 'goals' | 'categories'>();
  const categories = new Set<string>();
  let stopped: Piece | undefined;
  let bottom = top;
  for (let row = top; row < rows.length && row <= top + TALLEST; row++) {
    const pieces = rows[row]!;
    if (row > top && titleOf(pieces)) break;
    if (pieces.length === 0) {
      if ((rows[row + 1] ?? []).length === 0) break;
      continue;
    }
    bottom = row;
    const before = signs.size;
    const goals = new Set(pieces.map((piece) => meaningsOf(piece.text).goal?.name));
    if (isProjectNameRow(sheet, row, pieces)) signs.add('project');
    if (isFundingHeader(pieces)) signs.add('funding');
    if (goals.has('expected') && goals.has('completion')) signs.add('goals');
    for (const piece of pieces) if (categoryLevel(piece.text) !== '') categories.add(labelKey(piece.text));
    if (categories.size >= 2) signs.add('categories');
    if (signs.size > before) stopped = pieces[0];
  }
  if (signs.size < (titled ? 2 : 3)) return null;
  const pieces = rows.slice(top, bottom + 1).flat();
  return {
    sheet: sheet.grid.id,
    sheetName: sheet.grid.name,
    range: {
      sheet: sheet.grid.id,
      top,
      bottom,
      left: Math.min(...pieces.map((piece) => piece.column)),
      right: Math.max(...pieces.map((piece) => piece.right)),
    },
    reason: 'no-indicator-header',
    cell: stopped ? refOf(sheet, stopped) : null,
  };
}

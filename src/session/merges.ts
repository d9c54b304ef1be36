import type { WorkbookReview } from '../review';
import { cellAt, isBlank, type SheetGrid } from '../sheet';

/**
 * Sheets that must be read again with their merged areas before they are judged: a finding to correct points to a cell
 * that only looks blank if it is the hidden part of a merged one. Reading merges costs the user's undo stack in Excel,
 * so it is done for these alone.
 */
export function sheetsNeedingMerges(grids: readonly SheetGrid[], review: WorkbookReview): readonly string[] {
  const unmerged = new Map(grids.filter((grid) => grid.merges === null).map((grid) => [grid.id, grid]));
  const ids = new Set<string>();
  for (const { findings } of review.forms) {
    for (const { severity, cell } of findings) {
      const grid = cell && unmerged.get(cell.sheet);
      if (severity === 'error' && grid && isBlank(cellAt(grid, cell.row, cell.column))) ids.add(grid.id);
    }
  }
  return [...ids];
}

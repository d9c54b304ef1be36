import { contains, parseRange, type Conflict, type RangeAddress } from '../../../sheet';
import { childOf } from '../outline';
import { relationshipsOf, type Package } from '../package';
import type { Draft } from './draft';

/** Areas of a sheet that a cell edit must not break, each with the reason that is given. */
export interface Guard {
  readonly reason: Conflict['reason'];
  readonly range: RangeAddress;
}

/** Header rows of tables (their names are kept twice) and pivot tables (the next refresh overwrites them). */
export function sheetGuards(draft: Draft, pkg: Package, sheetPart: string): Guard[] {
  const guards: Guard[] = [];
  for (const { kind, target, external } of relationshipsOf(pkg, sheetPart)) {
    if (external) continue;
    if (kind === 'table') {
      const { attributes } = draft.outline(target).root;
      const headerRows = Number(attributes.headerRowCount ?? 1);
      if (!attributes.ref || headerRows === 0) continue;
      const range = parseRange(attributes.ref);
      guards.push({ reason: 'table-header', range: { ...range, bottom: range.top + headerRows - 1 } });
    } else if (kind === 'pivotTable') {
      const ref = childOf(draft.outline(target).root, 'location')?.attributes.ref;
      if (ref) guards.push({ reason: 'read-only', range: parseRange(ref) });
    }
  }
  return guards;
}

export function guardAt(guards: readonly Guard[], cell: { row: number; column: number }): Conflict['reason'] | null {
  return guards.find(({ range }) => contains(range, cell))?.reason ?? null;
}

/** Whether a cell is hidden below a merged area: only its first cell holds a value. */
export function isMergedFollower(merges: readonly RangeAddress[], cell: { row: number; column: number }): boolean {
  return merges.some((merge) => contains(merge, cell) && (merge.top !== cell.row || merge.left !== cell.column));
}

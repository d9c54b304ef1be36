import { contentOf, sameContent, type CellAddress, type Conflict, type Edit, type RangeAddress } from '../../../sheet';
import { isStuckAsText } from './entries';
import { isTableHeader, type Inspection } from './inspect';
import { cellKey, isBlankContent, type Plan } from './plan';

/** Merged areas by sheet, as far as they were read; null where they could not be. */
export type KnownMerges = ReadonlyMap<string, readonly RangeAddress[] | null>;

/** Every reason why the change set cannot be applied as it is. */
export function conflictsOf(plan: Plan, inspection: Inspection, merges: KnownMerges): Conflict[] {
  const conflicts = plan.edits.flatMap((edit) => editConflict(edit, inspection, merges) ?? []);
  for (const [id, { add }] of plan.marks) {
    const sheet = inspection.sheets.get(id);
    const at = add[0]?.range ?? null;
    if (!sheet) conflicts.push({ at, sheet: id, reason: 'sheet-missing' });
    else if (!sheet.allowsFormatting) conflicts.push({ at, sheet: id, reason: 'protected' });
  }
  if (plan.settings && plan.settings.expect !== (inspection.settings[0]?.json ?? null)) {
    conflicts.push({ at: null, sheet: '', reason: 'settings-changed' });
  }
  if (plan.report && inspection.names.isStructureLocked) conflicts.push({ at: null, sheet: '', reason: 'protected' });
  return conflicts;
}

function editConflict({ at, expect, put }: Edit, inspection: Inspection, merges: KnownMerges): Conflict | null {
  const conflict = (reason: Conflict['reason']): Conflict => ({ at, sheet: at.sheet, reason });
  const sheet = inspection.sheets.get(at.sheet);
  const state = inspection.cells.get(cellKey(at.sheet, at));
  if (!sheet || !state) return conflict('sheet-missing');
  if (isMergedFollower(merges.get(at.sheet) ?? [], at) && !isBlankContent(put)) return conflict('merged-follower');
  const found = contentOf(state.cell);
  if (!sameContent(found, expect)) return { ...conflict('changed'), found };
  if (state.isInArray !== false) return conflict('array-formula');
  if (isTableHeader(sheet, at)) return conflict('table-header');
  if (!sheet.isProtected) return null;
  const cannotWrite = state.isLocked !== false || isStuckAsText(put, state.numberFormat, sheet.allowsFormatting);
  return cannotWrite ? conflict('protected') : null;
}

/** Only the first cell of a merged area holds a value. */
export function isMergedFollower(merges: readonly RangeAddress[], { row, column }: CellAddress): boolean {
  return merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left),
  );
}

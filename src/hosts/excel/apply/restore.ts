import { contentOf, sameContent, type Cell, type CellRef, type Edit } from '../../../sheet';
import type { RunOptions } from '../run';
import { settingsListStep, settingsStep, writeSettingsSteps, type SettingsPart } from '../settings';
import { runSteps, type Step } from '../steps';
import { entrySteps, stateSteps, type CellStates } from './cells';
import { restoringEntry } from './entries';
import type { Inspection } from './inspect';
import { addMarkSteps, removeRuleStep, ruleListStep, type Rule } from './marks';
import { cellKey, type Plan } from './plan';
import { removeStrayStep, strayReportStep } from './report-place';

export interface Restoration {
  readonly restored: readonly CellRef[];
  readonly notRestored: readonly CellRef[];
}

/** Someone may be typing by now: putting back is worth waiting for. */
const PATIENT: RunOptions = { wait: true };

/** What the change set touches, as it stands after a failed write. */
interface Damage {
  readonly cells: CellStates;
  readonly rules: Map<string, readonly Rule[]>;
  readonly settings: SettingsPart[];
  readonly settingsIds: string[];
  readonly strayReports: string[];
}

/**
 * Puts back what a failed write has left: cells, marks, settings, a half-built report. A cell that holds neither what it held
 * before nor what we wrote was changed by someone else: it is left alone, and named.
 */
export async function restore(plan: Plan, inspection: Inspection): Promise<Restoration> {
  const touched = touchedCells(plan);
  try {
    const damage = await twice(() => assess(plan, inspection));
    const written = plan.edits.filter(({ at }) => !isAsBefore(at, inspection, damage.cells));
    await twice(() => runSteps(repairSteps(plan, inspection, damage, written), PATIENT));
    const result = await twice(() => assess(plan, inspection));
    const notRestored = [
      ...plan.edits.map(({ at }) => at).filter((at) => !isAsBefore(at, inspection, result.cells)),
      ...markedCellsLeft(plan, inspection, result),
    ];
    const restored = written.map(({ at }) => at).filter((at) => !notRestored.includes(at));
    return { restored, notRestored };
  } catch {
    // Nothing is known of the cells any more.
    return { restored: [], notRestored: touched };
  }
}

async function twice<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch {
    return action();
  }
}

function touchedCells({ edits, marks }: Plan): CellRef[] {
  const marked = [...marks.values()].flatMap(({ add }) => add);
  return [
    ...edits.map(({ at }) => at),
    ...marked.map(({ range }) => ({ sheet: range.sheet, row: range.top, column: range.left })),
  ];
}

async function assess(plan: Plan, { names }: Inspection): Promise<Damage> {
  const damage: Damage = { cells: new Map(), rules: new Map(), settings: [], settingsIds: [], strayReports: [] };
  const steps: Step[] = [
    ...stateSteps(
      plan.edits.map(({ at }) => at),
      damage.cells,
    ),
    ...[...plan.marks.keys()].map((sheet) => ruleListStep(sheet, damage.rules)),
    ...(plan.settings ? [settingsListStep(damage.settingsIds)] : []),
    ...(plan.report?.kind === 'report-sheet' ? [strayReportStep(plan.report, names, damage.strayReports)] : []),
  ];
  await runSteps(steps, PATIENT);
  await runSteps(
    damage.settingsIds.map((id) => settingsStep(id, damage.settings)),
    PATIENT,
  );
  return damage;
}

function isAsBefore(at: CellRef, { cells }: Inspection, now: CellStates): boolean {
  const before = cells.get(cellKey(at.sheet, at));
  const after = now.get(cellKey(at.sheet, at));
  return (
    before !== undefined &&
    after !== undefined &&
    alike(before.cell, after.cell) &&
    before.numberFormat === after.numberFormat
  );
}

const alike = (a: Cell | undefined, b: Cell | undefined) => sameContent(contentOf(a), contentOf(b));

function repairSteps(plan: Plan, inspection: Inspection, damage: Damage, written: readonly Edit[]): Step[] {
  const entries = written
    .filter((edit) => isOurs(edit, inspection, damage.cells))
    .map(({ at }) => ({
      at,
      entry: restoringEntry(
        withFormat(inspection, at),
        damage.cells.get(cellKey(at.sheet, at))!.numberFormat,
        inspection.sheets.get(at.sheet)?.allowsFormatting ?? true,
      ),
    }));
  const steps = entrySteps(entries);
  for (const sheet of plan.marks.keys()) {
    const known = new Set(inspection.rules.get(sheet)?.map(({ id }) => id));
    const now = damage.rules.get(sheet) ?? [];
    const standing = new Set(now.map(({ id }) => id));
    const added = now.filter(({ id, isCustom }) => isCustom && !known.has(id));
    const removed = (inspection.marks.get(sheet) ?? []).filter(({ id }) => !standing.has(id));
    steps.push(...added.map(({ id }) => removeRuleStep(sheet, id)), ...addMarkSteps(removed.map(({ mark }) => mark)));
  }
  if (plan.settings) {
    const before = inspection.settings[0]?.json ?? null;
    const isSame =
      (damage.settings[0]?.json ?? null) === before && damage.settings.length === inspection.settings.length;
    if (!isSame) steps.push(...writeSettingsSteps(before, damage.settingsIds));
  }
  steps.push(...damage.strayReports.map((id) => removeStrayStep(id, inspection.names)));
  return steps;
}

/** The cell holds what we put, or is on the way there: still as before under another format, or blank. */
function isOurs({ at, put }: Edit, { cells }: Inspection, now: CellStates): boolean {
  const key = cellKey(at.sheet, at);
  const found = contentOf(now.get(key)?.cell);
  const before = contentOf(cells.get(key)?.cell);
  const matches = (content: typeof found) => sameContent(found, content) || valueOf(found) === valueOf(content);
  return now.has(key) && (matches(put) || matches(before));
}

function valueOf(content: ReturnType<typeof contentOf>): string | number {
  switch (content.kind) {
    case 'blank':
      return '';
    case 'number':
      return Number(content.value);
    case 'text':
      return content.text;
    case 'formula':
      return content.formula.replace(/\s+/g, '').toUpperCase();
  }
}

/** What the cell held, its number format included where it was blank. */
function withFormat({ cells }: Inspection, at: CellRef): Cell {
  const { cell, numberFormat } = cells.get(cellKey(at.sheet, at))!;
  return cell ?? { value: null, text: '', numberFormat };
}

/** Cells whose marks are not as they were. */
function markedCellsLeft(plan: Plan, inspection: Inspection, now: Damage): CellRef[] {
  const count = (rules: readonly Rule[] = []) => rules.filter(({ isCustom }) => isCustom).length;
  return [...plan.marks]
    .filter(([sheet]) => count(now.rules.get(sheet)) !== count(inspection.rules.get(sheet)))
    .flatMap(([sheet, { add }]) => add.map(({ range }) => ({ sheet, row: range.top, column: range.left })));
}

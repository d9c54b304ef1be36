import {
  contentOf,
  isError,
  sameContent,
  type ApplyResult,
  type Cell,
  type CellRef,
  type Change,
  type ChangeSet,
  type Conflict,
  type Content,
  type Edit,
  type RangeAddress,
} from '../../../sheet';
import { toWorkbookError } from '../errors';
import { readMerges } from '../merges';
import { sheetOf } from '../proxies';
import type { RunOptions } from '../run';
import { writeSettingsSteps } from '../settings';
import { runSteps, type Step } from '../steps';
import { entrySteps, stateSteps, type CellStates } from './cells';
import { conflictsOf, isMergedFollower, type KnownMerges } from './conflicts';
import { entryOf, restoringEntry } from './entries';
import { inspect, type Inspection } from './inspect';
import { addMarkSteps, recalculateStep, removeRuleStep } from './marks';
import { cellKey, isBlankContent, planOf, type Plan } from './plan';
import { reportSteps } from './report';
import { removeReportSteps } from './report-place';
import { restore } from './restore';

/** What is remembered from one call to the next. */
export interface WriteMemory {
  /** Merged areas that a read has found, by sheet. */
  readonly merges: Map<string, readonly RangeAddress[]>;
  /** Logical and error values that a write has replaced, by `cellKey`: an edit names them as text, undo brings them back. */
  readonly replaced: Map<string, Cell>;
}

export const noMemory = (): WriteMemory => ({ merges: new Map(), replaced: new Map() });

/** A write never waits for a person to stop typing: it says so at once, and the person decides. */
const AT_ONCE: RunOptions = { wait: false };

/**
 * Applies a change set: looks (one request, a second where there are marks, settings, tables), writes (one for each 4 MB), and
 * looks again. Excel rolls nothing back: where a write fails, what it wrote is put back and what could not be is named.
 */
export async function applyChanges(changes: ChangeSet, memory: WriteMemory): Promise<ApplyResult> {
  const plan = planOf(changes);
  let inspection: Inspection;
  try {
    inspection = await inspect(plan, AT_ONCE);
    const conflicts = conflictsOf(plan, inspection, await mergesOf(plan, inspection, memory.merges));
    if (conflicts.length > 0) return { outcome: 'refused', conflicts };
  } catch (error) {
    return { outcome: 'interrupted', error: toWorkbookError(error), restored: [], notRestored: [] };
  }

  const steps = writeSteps(plan, inspection, memory);
  if (steps.length === 0) return { outcome: 'applied', undo: { changes: [] }, notRecalculated: [] };
  let after: CellStates;
  try {
    await runSteps(steps, { ...AT_ONCE, opening: suspend });
    after = await readBack(plan);
  } catch (error) {
    return { outcome: 'interrupted', error: toWorkbookError(error), ...(await restore(plan, inspection)) };
  }
  const lost = plan.edits.filter(({ at, put }) => !holds(after.get(cellKey(at.sheet, at))?.cell, put));
  if (lost.length > 0) return giveUp(plan, inspection, lost, after);
  remember(plan, inspection, memory);
  return { outcome: 'applied', undo: undoOf(plan, inspection, after), notRecalculated: [] };
}

/** Calculation and drawing wait until everything is written. Both end by themselves with the request. */
function suspend({ workbook: { application } }: Excel.RequestContext): void {
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
}

/**
 * Asking for merged areas costs the user's undo stack: only sheets that were never read with them are asked, and only where
 * a blank cell is to be filled – what holds something is no merged-away cell.
 */
async function mergesOf(plan: Plan, { sheets }: Inspection, known: WriteMemory['merges']): Promise<KnownMerges> {
  const unknown = new Map<string, { bottom: number; right: number }>();
  for (const { at, expect, put } of plan.edits) {
    if (known.has(at.sheet) || !sheets.get(at.sheet) || !isBlankContent(expect) || isBlankContent(put)) continue;
    const { bottom = 0, right = 0 } = unknown.get(at.sheet) ?? {};
    unknown.set(at.sheet, { bottom: Math.max(bottom, at.row), right: Math.max(right, at.column) });
  }
  if (unknown.size === 0) return known;
  // An area counts where its first cell lies: all cells above and to the left are asked too.
  const areas = [...unknown].map(([sheet, corner]) => ({ sheet, top: 0, left: 0, ...corner }));
  return new Map([...known, ...(await readMerges(areas, AT_ONCE))]);
}

function writeSteps(plan: Plan, inspection: Inspection, { replaced }: WriteMemory): Step[] {
  const { sheets, cells, marks, settings, names } = inspection;
  const steps = entrySteps(
    plan.edits.map(({ at, put }) => {
      const key = cellKey(at.sheet, at);
      const { numberFormat } = cells.get(key)!;
      const { allowsFormatting } = sheets.get(at.sheet)!;
      const original = replaced.get(key);
      const comesBack = original !== undefined && sameContent(contentOf(original), put);
      const entry = comesBack
        ? restoringEntry(original, numberFormat, allowsFormatting)
        : entryOf(put, numberFormat, allowsFormatting);
      return { at, entry };
    }),
  );
  if (!inspection.calculatesByItself) {
    for (const sheet of new Set(plan.edits.map(({ at }) => at.sheet))) {
      steps.push({ bytes: 400, run: (context) => sheetOf(context, sheet).calculate(false) });
    }
  }
  for (const [sheet, { clear, add }] of plan.marks) {
    const standing = marks.get(sheet) ?? [];
    if (clear) steps.push(...standing.map(({ id }) => removeRuleStep(sheet, id)));
    steps.push(...addMarkSteps(add));
    if (add.length > 0) steps.push(recalculateStep(sheet));
  }
  if (plan.settings) {
    const ids = settings.map(({ id }) => id);
    steps.push(...writeSettingsSteps(plan.settings.put, ids));
  }
  if (plan.report?.kind === 'report-sheet') steps.push(...reportSteps(plan.report, names));
  if (plan.report?.kind === 'remove-report-sheet') steps.push(...removeReportSteps(names));
  return steps;
}

/** Reading once more is harmless: one failure of it does not undo a write that succeeded. */
async function readBack(plan: Plan): Promise<CellStates> {
  const cells = plan.edits.map(({ at }) => at);
  const states: CellStates = new Map();
  try {
    await runSteps(stateSteps(cells, states), AT_ONCE);
  } catch {
    await runSteps(stateSteps(cells, states), { wait: true });
  }
  return states;
}

/** Whether the cell shows what was put. Number formats do not count: Excel writes some of them its own way. */
function holds(cell: Cell | undefined, put: Content): boolean {
  const found = contentOf(cell);
  switch (put.kind) {
    case 'blank':
      return found.kind === 'blank';
    case 'number':
      return found.kind === 'number' && Number(found.value) === Number(put.value);
    case 'text':
      return isBlankContent(put) ? found.kind === 'blank' : found.kind === 'text' && found.text === put.text;
    case 'formula':
      return found.kind === 'formula' && normalised(found.formula) === normalised(put.formula);
  }
}

/** Excel writes formulas its own way: capitals, and no spaces but in texts. */
function normalised(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/\s+/g, '').toUpperCase()))
    .join('');
}

/** Excel took the write and yet some cells do not hold it: everything is put back, and the reason given where it is known. */
async function giveUp(
  plan: Plan,
  inspection: Inspection,
  lost: readonly Edit[],
  after: CellStates,
): Promise<ApplyResult> {
  const restored = await restore(plan, inspection);
  const stillBlank = lost.filter(({ at, expect }) => isBlankContent(expect) && !after.get(cellKey(at.sheet, at))?.cell);
  if (stillBlank.length === lost.length && restored.notRestored.length === 0) {
    const conflicts = await followersAmong(stillBlank);
    if (conflicts.length === lost.length) return { outcome: 'refused', conflicts };
  }
  const cells = lost.map(({ at }) => `R${at.row + 1}C${at.column + 1}`).join(', ');
  return {
    outcome: 'interrupted',
    error: toWorkbookError(new Error(`Excel did not keep what was written: ${cells}`)),
    ...restored,
  };
}

/** Cells were merged since the sheet was read. */
async function followersAmong(edits: readonly Edit[]): Promise<Conflict[]> {
  try {
    const cells = edits.map(({ at }) => ({ sheet: at.sheet, top: 0, left: 0, bottom: at.row, right: at.column }));
    const merges = await readMerges(cells, AT_ONCE);
    return edits
      .filter(({ at }) => isMergedFollower(merges.get(at.sheet) ?? [], at))
      .map(({ at }): Conflict => ({ at, sheet: at.sheet, reason: 'merged-follower' }));
  } catch {
    return [];
  }
}

function remember({ edits }: Plan, { cells }: Inspection, { replaced }: WriteMemory): void {
  for (const { at } of edits) {
    const key = cellKey(at.sheet, at);
    const cell = cells.get(key)?.cell;
    if (cell && cell.formula === undefined && (typeof cell.value === 'boolean' || isError(cell.value))) {
      replaced.set(key, cell);
    }
  }
}

function undoOf(plan: Plan, inspection: Inspection, after: CellStates): ChangeSet {
  const changes: Change[] = plan.edits.map(({ at }): Edit => {
    const before = inspection.cells.get(cellKey(at.sheet, at))!;
    const now = after.get(cellKey(at.sheet, at))!;
    const content = contentOf(before.cell);
    const put: Content = content.kind === 'blank' ? { kind: 'blank', numberFormat: before.numberFormat } : content;
    return { kind: 'edit', at: cellOnly(at), expect: contentOf(now.cell), put };
  });
  for (const sheet of plan.marks.keys()) {
    const standing = inspection.marks.get(sheet) ?? [];
    changes.push({ kind: 'clear-marks', sheet }, ...standing.map(({ mark }) => mark));
  }
  if (plan.settings)
    changes.push({ kind: 'settings', expect: plan.settings.put, put: inspection.settings[0]?.json ?? null });
  // A report that replaces another is not undone: both are made from the same workbook.
  if (plan.report?.kind === 'report-sheet' && !inspection.names.report) changes.push({ kind: 'remove-report-sheet' });
  return { changes };
}

const cellOnly = ({ sheet, row, column }: CellRef): CellRef => ({ sheet, row, column });

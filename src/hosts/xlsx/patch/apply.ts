import type { CellRef, Change, ChangeSet, ClearMarks, Conflict, Edit, Mark, SaveSettings } from '../../../sheet';
import type { Package } from '../package';
import type { OpenWorkbook } from '../read-workbook';
import { findReportSheet, removeReportSheet, writeReportSheet } from '../report/report-sheet';
import { readStyles } from '../styles';
import type { SheetEntry } from '../workbook-part';
import { planCells, writeCells, type CellChange, type Originals, type SheetToEdit } from './cells';
import { dependentsOf } from './dependents';
import { createDraft, type Draft } from './draft';
import { markSheet } from './marks';
import { readSettings, writeSettings } from './settings';
import { sheetGuards } from './sheet-guards';
import { scanSheet } from './sheet-scan';
import { createStyleEditor, type StyleEditor } from './style-editor';
import { dropCalculationChain, requestRecalculation } from './workbook-xml';

export interface Patch {
  readonly pkg: Package;
  readonly originals: Originals;
  readonly undo: ChangeSet;
  /** Formulas whose stored result may be out of date now; Excel calculates them when it opens the file. */
  readonly notRecalculated: readonly CellRef[];
}

/** A change set with its changes by kind. Marks and their clearing keep their order on each sheet. */
interface Sorted {
  readonly edits: ReadonlyMap<string, Edit[]>;
  readonly marks: ReadonlyMap<string, (Mark | ClearMarks)[]>;
  readonly settings: readonly SaveSettings[];
  readonly report: Extract<Change, { kind: 'report-sheet' | 'remove-report-sheet' }> | undefined;
}

/** The workbook with a change set applied whole, or why it cannot be. Nothing of `workbook` is changed. @throws WorkbookError */
export function applyChanges(
  workbook: OpenWorkbook,
  { changes }: ChangeSet,
  known: Originals,
  writeProtected: boolean,
): Patch | { readonly conflicts: readonly Conflict[] } {
  const sorted = sort(changes);
  const draft = createDraft(workbook.pkg);
  const styles = createStyleEditor(draft, workbook.part);
  const originals: Originals = new Map(known);
  const { conflicts, plans } = plan(workbook, sorted, draft, writeProtected);
  if (conflicts.length > 0) return { conflicts };

  const undo: Change[] = [];
  const edited: CellChange[] = [];
  let formulasChanged = false;
  for (const { entry, sheet, cells } of plans) {
    const written = writeCells(cells, sheet, styles, originals);
    draft.setText(entry.part, written.text);
    formulasChanged ||= written.formulasChanged;
    edited.push(...cells);
  }
  undo.push(...edited.map(({ at, before, put }): Edit => ({ kind: 'edit', at, expect: put, put: before })));
  for (const [name, list] of sorted.marks) {
    const before = markSheet(draft, entryOf(workbook, name)!.part, name, list, styles);
    undo.push({ kind: 'clear-marks', sheet: name }, ...before);
  }
  if (sorted.settings.length > 0) {
    const put = sorted.settings.at(-1)!.put;
    undo.push({ kind: 'settings', expect: put, put: readSettings(workbook.pkg, workbook.part) });
    writeSettings(draft, workbook.part, put);
  }
  undo.push(...writeReport(workbook, sorted, draft, styles));

  const notRecalculated = dependentsOf(
    workbook,
    edited.map(({ at }) => at),
  );
  if (formulasChanged) dropCalculationChain(draft, workbook.part.name);
  if (notRecalculated.length > 0 || edited.some(({ put }) => put.kind === 'formula')) {
    requestRecalculation(draft, workbook.part.name);
  }
  styles.finish();
  return { pkg: draft.current(), originals, undo: { changes: undo }, notRecalculated };
}

function sort(changes: readonly Change[]): Sorted {
  const edits = new Map<string, Edit[]>();
  const marks = new Map<string, (Mark | ClearMarks)[]>();
  const settings: SaveSettings[] = [];
  let report: Sorted['report'];
  const add = <T>(map: Map<string, T[]>, key: string, item: T) => void map.set(key, [...(map.get(key) ?? []), item]);
  for (const change of changes) {
    switch (change.kind) {
      case 'edit':
        add(edits, change.at.sheet, change);
        break;
      case 'mark':
        add(marks, change.range.sheet, change);
        break;
      case 'clear-marks':
        add(marks, change.sheet, change);
        break;
      case 'settings':
        settings.push(change);
        break;
      case 'report-sheet':
      case 'remove-report-sheet':
        report = change;
        break;
    }
  }
  return { edits, marks, settings, report };
}

interface SheetPlan {
  readonly entry: SheetEntry;
  readonly sheet: SheetToEdit;
  readonly cells: readonly CellChange[];
}

/** What will be written, or every reason why it cannot be. */
function plan(workbook: OpenWorkbook, sorted: Sorted, draft: Draft, writeProtected: boolean) {
  const conflicts: Conflict[] = [];
  const plans: SheetPlan[] = [];
  const locked = sorted.edits.size > 0 ? readStyles(workbook.pkg, workbook.part).locked : [];
  for (const [name, edits] of sorted.edits) {
    const entry = entryOf(workbook, name);
    if (!entry) {
      conflicts.push(...edits.map(({ at }): Conflict => ({ at, sheet: name, reason: 'sheet-missing' })));
      continue;
    }
    const sheet: SheetToEdit = {
      scan: scanSheet(entry.part, draft.text(entry.part), new Set(edits.map(({ at }) => at.row))),
      content: workbook.sheet(entry),
      guards: sheetGuards(draft, workbook.pkg, entry.part),
      locked,
      numberFormats: workbook.context.numberFormats,
      writeProtected,
    };
    const planned = planCells(edits, sheet);
    conflicts.push(...planned.conflicts);
    plans.push({ entry, sheet, cells: planned.changes });
  }
  for (const [name, list] of sorted.marks) {
    const entry = entryOf(workbook, name);
    const reason = !entry ? 'sheet-missing' : workbook.sheet(entry).isProtected && !writeProtected ? 'protected' : null;
    if (reason) conflicts.push({ at: list.find((m) => m.kind === 'mark')?.range ?? null, sheet: name, reason });
  }
  if (sorted.settings.length > 0 && sorted.settings[0]!.expect !== readSettings(workbook.pkg, workbook.part)) {
    conflicts.push({ at: null, sheet: '', reason: 'settings-changed' });
  }
  const { isStructureLocked } = workbook.part;
  if (sorted.report && isStructureLocked && !writeProtected) {
    const exists = findReportSheet(workbook.part) !== null;
    const changesSheets = sorted.report.kind === 'report-sheet' ? !exists : exists;
    if (changesSheets) conflicts.push({ at: null, sheet: '', reason: 'protected' });
  }
  return { conflicts, plans };
}

/** A report that replaces another is not undone: both are made from the same workbook. */
function writeReport(workbook: OpenWorkbook, { report }: Sorted, draft: Draft, styles: StyleEditor): Change[] {
  if (report?.kind === 'remove-report-sheet') removeReportSheet(draft);
  if (report?.kind !== 'report-sheet') return [];
  writeReportSheet(draft, report, styles);
  return findReportSheet(workbook.part) ? [] : [{ kind: 'remove-report-sheet' }];
}

function entryOf(workbook: OpenWorkbook, name: string): SheetEntry | undefined {
  return workbook.part.sheets.find((sheet) => sheet.name === name);
}

import { contains, type Edit, type RangeAddress } from '../../../sheet';
import { toWorkbookError } from '../errors';
import { sheetOf, sheetOrNull } from '../proxies';
import type { RunOptions } from '../run';
import { settingsListStep, settingsStep, type SettingsPart } from '../settings';
import { boundsOf } from '../sheets';
import { runSteps, type Step } from '../steps';
import { stateSteps, type CellStates } from './cells';
import {
  HOPELESS,
  markSteps,
  marksBySheet,
  readRulesByHalves,
  ruleListStep,
  type FoundMarks,
  type Rule,
  type StandingMark,
} from './marks';
import { cellKey, type Plan } from './plan';
import { namesStep, noNames, type WorkbookNames } from './report-place';

/** The workbook before a change set is applied, as far as the change set touches it. */
export interface Inspection {
  /** By id; null for a sheet that is gone. */
  readonly sheets: ReadonlyMap<string, SheetState | null>;
  readonly cells: CellStates;
  /** Every conditional format of the sheets whose marks change. */
  readonly rules: ReadonlyMap<string, readonly Rule[]>;
  /** Our marks among them, in order of priority. */
  readonly marks: ReadonlyMap<string, readonly StandingMark[]>;
  readonly settings: SettingsPart[];
  readonly names: WorkbookNames;
  readonly calculatesByItself: boolean;
}

export interface SheetState {
  readonly isProtected: boolean;
  readonly allowsFormatting: boolean;
  readonly tableHeaders: readonly RangeAddress[];
}

interface SheetNotes {
  isProtected: boolean;
  allowsFormatting: boolean;
  tableHeaders: RangeAddress[];
  /** Tables with a header row. */
  tables: string[];
}

/** Looks at everything in one request; in a second one only where the first raises a question: marks, settings, tables, mixed cells. */
export async function inspect(plan: Plan, options: RunOptions): Promise<Inspection> {
  const sheets = new Map<string, SheetNotes | null>();
  const cells: CellStates = new Map();
  const rules = new Map<string, readonly Rule[]>();
  const settingsIds: string[] = [];
  const names = noNames();
  let calculatesByItself = true;

  const editedSheets = new Set(plan.edits.map(({ at }) => at.sheet));
  const first: Step[] = [
    {
      bytes: 300,
      run: ({ workbook: { application } }) => {
        application.load('calculationMode');
        return () => (calculatesByItself = application.calculationMode === 'Automatic');
      },
    },
    ...[...new Set([...editedSheets, ...plan.marks.keys()])].map((id) => sheetStep(id, editedSheets.has(id), sheets)),
    ...stateSteps(
      plan.edits.map(({ at }) => at),
      cells,
    ),
    ...[...plan.marks.keys()].map((id) => ruleListStep(id, rules)),
    ...(plan.settings ? [settingsListStep(settingsIds)] : []),
    ...(plan.report ? [namesStep(names)] : []),
  ];
  await runSteps(first, options);

  const settings: SettingsPart[] = [];
  const second: Step[] = [
    ...settingsIds.map((id) => settingsStep(id, settings)),
    ...headerSteps(sheets),
    ...stateSteps(mixedCells(plan.edits, cells), cells, true),
  ];
  const allRules = [...rules.values()].flat();
  const found: FoundMarks = new Map();
  try {
    await runSteps([...second, ...markSteps(allRules, found)], options);
  } catch (error) {
    if (HOPELESS.includes(toWorkbookError(error).code)) throw error;
    settings.length = 0;
    await runSteps(second, options);
    await readRulesByHalves(allRules, found, options);
  }
  return { sheets, cells, rules, marks: marksBySheet(allRules, found), settings, names, calculatesByItself };
}

/** Cells of rectangles that are neither all locked nor all free, or only partly in an array. */
function mixedCells(edits: readonly Edit[], cells: CellStates) {
  return edits
    .map(({ at }) => at)
    .filter((at) => {
      const state = cells.get(cellKey(at.sheet, at));
      return state !== undefined && (state.isLocked === null || state.isInArray === null);
    });
}

function sheetStep(id: string, isEdited: boolean, sheets: Map<string, SheetNotes | null>): Step {
  return {
    bytes: 1_200,
    run: (context) => {
      const sheet = sheetOrNull(context, id).load('id');
      const protection = sheet.protection.load(['protected', 'options']);
      const tables = isEdited ? sheet.tables.load('items/id,items/showHeaders') : null;
      return () => {
        if (sheet.isNullObject) {
          sheets.set(id, null);
          return;
        }
        sheets.set(id, {
          isProtected: protection.protected,
          allowsFormatting: !protection.protected || protection.options.allowFormatCells === true,
          tableHeaders: [],
          tables: tables?.items.filter(({ showHeaders }) => showHeaders).map((table) => table.id) ?? [],
        });
      };
    },
  };
}

function headerSteps(sheets: ReadonlyMap<string, SheetNotes | null>): Step[] {
  return [...sheets].flatMap(([id, sheet]) =>
    (sheet?.tables ?? []).map((table) => ({
      bytes: 900,
      run: (context: Excel.RequestContext) => {
        const header = sheetOf(context, id).tables.getItem(table).getHeaderRowRange().untrack();
        header.load(['rowIndex', 'columnIndex', 'rowCount', 'columnCount']);
        return () => void sheet!.tableHeaders.push(boundsOf(header));
      },
    })),
  );
}

export function isTableHeader({ tableHeaders }: SheetState, cell: { row: number; column: number }): boolean {
  return tableHeaders.some((header) => contains(header, cell));
}

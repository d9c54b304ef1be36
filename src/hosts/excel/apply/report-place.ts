import { freeSheetName, REPORT_SHEET_NAME, type ReportSheet } from '../../../sheet';
import { sheetOf } from '../proxies';
import type { Step } from '../steps';

/** What a report sheet needs to know of the workbook. */
export interface WorkbookNames {
  readonly sheets: { readonly id: string; readonly name: string }[];
  /** Tables and defined names, which share their names. */
  readonly taken: string[];
  /** Position and name of the report sheet that stands. */
  report: { readonly id: string; readonly name: string; readonly position: number } | null;
  hasReportName: boolean;
  isStructureLocked: boolean;
}

export const noNames = (): WorkbookNames => ({
  sheets: [],
  taken: [],
  report: null,
  hasReportName: false,
  isStructureLocked: false,
});

/** Looks for the report sheet and for all names that a new one must not take. */
export function namesStep(names: WorkbookNames): Step {
  return {
    bytes: 100_000,
    run: ({ workbook }) => {
      const sheets = workbook.worksheets.load('items/id,items/name');
      const tables = workbook.tables.load('items/name');
      const defined = workbook.names.load('items/name,items/formula');
      const protection = workbook.protection.load('protected');
      return () => {
        names.sheets.push(...sheets.items.map(({ id, name }) => ({ id, name })));
        names.taken.push(...tables.items.map(({ name }) => name), ...defined.items.map(({ name }) => name));
        const reportName = defined.items.find(({ name }) => name === REPORT_SHEET_NAME);
        names.hasReportName = reportName !== undefined;
        const home = sheetNameIn(String(reportName?.formula ?? ''));
        const position = names.sheets.findIndex(({ name }) => name === home);
        if (position >= 0) names.report = { ...names.sheets[position]!, position };
        names.isStructureLocked = protection.protected;
      };
    },
  };
}

/** `='校验报告'!$A$1` → the sheet's name; none where the sheet is gone. */
function sheetNameIn(formula: string): string | null {
  const name = /^='?(.+?)'?!\$?[A-Z]+\$?\d+/.exec(formula)?.[1];
  return name === undefined ? null : name.replace(/''/g, "'");
}

/** The name under which a new report is built, before it takes the place of the old one. */
export function draftName({ sheets }: WorkbookNames): string {
  const taken = sheets.map(({ name }) => name);
  return freeSheetName('self-eval …', taken);
}

export function finalName(report: ReportSheet, { sheets, report: old }: WorkbookNames): string {
  const taken = sheets.map(({ name }) => name);
  return old?.name ?? freeSheetName(report.sheetName, taken);
}

/** Looks for a new report that a failed write has left: half-built, or in its place although Excel's answer got lost. */
export function strayReportStep(report: ReportSheet, names: WorkbookNames, strays: string[]): Step {
  const known = new Set(names.sheets.map(({ id }) => id));
  const ours = [draftName(names), finalName(report, names)];
  return {
    bytes: 50_000,
    run: (context) => {
      const sheets = context.workbook.worksheets.load('items/id,items/name');
      return () => {
        // With the old report gone, the new one is all that there is.
        if (names.report && !sheets.items.some(({ id }) => id === names.report?.id)) return;
        strays.push(
          ...sheets.items.filter(({ id, name }) => !known.has(id) && ours.includes(name)).map(({ id }) => id),
        );
      };
    },
  };
}

/** Takes a stray report away, and lets the name refer to the old one again. */
export function removeStrayStep(id: string, { report }: WorkbookNames): Step {
  return {
    bytes: 1_500,
    run: (context) => {
      const { workbook } = context;
      workbook.names.getItemOrNullObject(REPORT_SHEET_NAME).delete();
      if (report) {
        const corner = sheetOf(context, report.id).getRange('A1').untrack();
        workbook.names.add(REPORT_SHEET_NAME, corner).visible = false;
      }
      sheetOf(context, id).delete();
    },
  };
}

export function removeReportSteps(names: WorkbookNames): Step[] {
  if (!names.hasReportName) return [];
  return [
    {
      bytes: 1_000,
      run: (context) => {
        context.workbook.names.getItem(REPORT_SHEET_NAME).delete();
        if (names.report) sheetOf(context, names.report.id).delete();
      },
    },
  ];
}

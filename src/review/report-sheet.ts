import { cellAt, type SheetGrid } from '../sheet';

/** Defined name by which a report sheet of ours is known in a workbook. */
export const REPORT_SHEET_NAME = '_self_eval_report';

/** Ends the heading in A1 of every report sheet, in every language: it is known again where names were not read or got lost. */
export const REPORT_SHEET_MARKER = '· self-eval';

/** A report sheet that we wrote: never read as a form, whatever its tables look like. */
export function isReportSheet(grid: SheetGrid): boolean {
  return cellAt(grid, 0, 0)?.text.trimEnd().endsWith(REPORT_SHEET_MARKER) ?? false;
}

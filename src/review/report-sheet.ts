import { cellAt, type SheetGrid } from '../sheet';

/** Ends the heading in A1 of every report sheet, in every language: it is known again where names were not read or got lost. */
export const REPORT_SHEET_MARKER = '· self-eval';

/** A report sheet that we wrote: never read as a form, whatever its tables look like. */
export function isReportSheet(grid: SheetGrid): boolean {
  return cellAt(grid, 0, 0)?.text.trimEnd().endsWith(REPORT_SHEET_MARKER) ?? false;
}

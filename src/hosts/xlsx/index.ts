export type { CellLook, SheetAppearance } from './appearance';
export { defaultLimits, type Limits } from './limits';
export { openWorkbookFile } from './open-file';
export { readXlsx } from './read-workbook';
export { createReportFile } from './report/report-file';
export { createXlsxWorkbook, type XlsxOptions, type XlsxWorkbook } from './workbook';

export type { CellLook, SheetAppearance } from './appearance';
export { defaultLimits, type Limits } from './limits';
export { readXlsx } from './read-workbook';
export { createReportFile } from './report/report-file';
export { createXlsxWorkbook, type XlsxOptions, type XlsxWorkbook } from './workbook';

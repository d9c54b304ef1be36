export type { SheetAppearance } from './appearance';
export type { CellBorders, CellLine, CellLook, LineStyle } from './looks';
export { defaultLimits, type Limits } from './limits';
export { openWorkbookFile } from './open-file';
export { readXlsx } from './read-workbook';
export { createReportFile } from './report/report-file';
export { createXlsxWorkbook, type WorkbookFile, type XlsxOptions, type XlsxWorkbook } from './workbook';

export { defaultLimits, type Limits } from './limits';
export { readXlsx } from './read-workbook';
export { createXlsxWorkbook, type XlsxOptions, type XlsxWorkbook } from './workbook';

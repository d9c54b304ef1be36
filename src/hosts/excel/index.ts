export { createExcelWorkbook } from './workbook';

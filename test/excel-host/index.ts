export { connectOffice } from './bridge';
export { loadOfficeClient, type OfficeClient } from './client';
export {
  createExcelHost,
  OFFICE_2021,
  OOE,
  type ExcelHost,
  type Fault,
  type HostOptions,
  type RequestRecord,
} from './host';
export * from './model';
export { openPane, type Pane, type PaneOptions } from './pane';
export { snapshot, workbookFromGrids, workbookFromRows } from './workbooks';

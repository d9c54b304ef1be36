export { ruleMetas } from '../rules/catalogue';
export { addCounts, countFindings } from './counts';
export { isReportSheet, REPORT_SHEET_MARKER } from './report-sheet';
export { figuresOf, type FormFigures } from './figures';
export { condense, reviewBatch } from './batch';
export {
  columnsOf,
  findHeader,
  labelText,
  lackingColumns,
  type FoundHeader,
  type HeaderColumn,
  type HeaderTable,
  type NamedColumn,
  type NamedHeader,
  type NamedLabels,
} from '../reading';
export { reviewForms, reviewGrids, reviewInSteps, type ReviewOptions } from './review';
export { waiverKey, waiverSubject, type WaiverSubject } from './waivers';
export type { BatchFinding, BatchReview, Counts, FormReview, StoredWaiver, WorkbookReview } from './types';

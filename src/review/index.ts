export { ruleMetas } from '../rules/catalogue';
export { addCounts, countFindings } from './counts';
export { isReportSheet, REPORT_SHEET_MARKER } from './report-sheet';
export { figuresOf, type FormFigures } from './figures';
export { condense, reviewBatch } from './batch';
export { relabel, labelText, type NamedLabels } from './relabel';
export { reviewForms, reviewGrids, reviewInSteps, type ReviewOptions } from './review';
export { waiverKey, waiverSubject, type WaiverSubject } from './waivers';
export type { BatchFinding, BatchReview, Counts, FormReview, StoredWaiver, WorkbookReview } from './types';

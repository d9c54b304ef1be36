import { addCounts, countFindings, type BatchReview, type WorkbookReview } from '../review';
import type { Counts } from '../review';
import type { CheckSummary } from './check-result';
import type { FileOutcome } from './outcome';

export const EMPTY_SUMMARY: CheckSummary = { files: 0, forms: 0, errors: 0, warnings: 0, notes: 0, unread: 0 };

/** Adds a file to a running summary, so that no batch needs to be held whole. */
export function addFile(summary: CheckSummary, { review }: FileOutcome): CheckSummary {
  return {
    files: summary.files + 1,
    forms: summary.forms + (review?.forms.length ?? 0),
    ...addCounts(summary, ...(review ? [countReview(review)] : [])),
    unread: summary.unread + (review?.unread.length ?? 0),
  };
}

export function addBatch(summary: CheckSummary, { findings }: BatchReview): CheckSummary {
  return { ...summary, ...addCounts(summary, countFindings(findings)) };
}

/** All findings of a workbook: those on its forms and those on the whole. */
export function countReview({ findings, forms }: WorkbookReview): Counts {
  return addCounts(countFindings(findings), ...forms.map((form) => countFindings(form.findings)));
}

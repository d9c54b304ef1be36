import { addCounts, countFindings, type BatchReview, type WorkbookReview } from '../review';
import type { Counts } from '../review';
import type { CheckSummary } from './check-result';
import type { FileOutcome } from './outcome';

export const EMPTY_SUMMARY: CheckSummary = { files: 0, forms: 0, errors: 0, warnings: 0, notes: 0, unread: 0 };

export function summaryOf({ review }: FileOutcome): CheckSummary {
  if (!review) return { ...EMPTY_SUMMARY, files: 1 };
  return { files: 1, forms: review.forms.length, ...countReview(review), unread: review.unread.length };
}

export function addSummaries(one: CheckSummary, other: CheckSummary): CheckSummary {
  return {
    files: one.files + other.files,
    forms: one.forms + other.forms,
    ...addCounts(one, other),
    unread: one.unread + other.unread,
  };
}

export function addBatch(summary: CheckSummary, { findings }: BatchReview): CheckSummary {
  return { ...summary, ...addCounts(summary, countFindings(findings)) };
}

/** All findings of a workbook: those on its forms and those on the whole. */
export function countReview({ findings, forms }: WorkbookReview): Counts {
  return addCounts(countFindings(findings), ...forms.map((form) => countFindings(form.findings)));
}

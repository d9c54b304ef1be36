import type { Policy } from '../policy';
import { workbookRules } from '../rules/catalogue';
import type { FormEntry } from '../rules/rule';
import { runWorkbookRules } from './run-rules';
import type { BatchReview, WorkbookReview } from './types';

/** Runs the rules on many forms over all files of a batch, and keeps what concerns more than one file. */
export function reviewBatch(reviews: readonly WorkbookReview[], policy: Policy): BatchReview {
  const entries = reviews.flatMap(({ file, forms }) =>
    forms.map(({ form, score }): FormEntry => ({ file, form, score })),
  );
  const found = runWorkbookRules(workbookRules, entries, policy);
  return {
    findings: found
      .filter(({ among }) => new Set(among.map(({ file }) => file)).size > 1)
      .map(({ entry, finding }) => ({
        ...finding,
        file: entry?.file ?? null,
        sheetName: entry?.form.sheetName ?? null,
      })),
  };
}

import type { Field, SelfEvaluationForm } from '../form';
import type { Policy } from '../policy';
import { workbookRules } from '../rules/catalogue';
import type { FormEntry } from '../rules/rule';
import { runWorkbookRules } from './run-rules';
import type { BatchReview, FormReview, WorkbookReview } from './types';

/** Runs the rules on many forms over all files of a batch, and keeps what concerns more than one file. */
export function reviewBatch(reviews: readonly Pick<WorkbookReview, 'file' | 'forms'>[], policy: Policy): BatchReview {
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

/**
 * What the rules across files need of a workbook: header, money, weights and scores, without other words and findings.
 * It still shares parts with what was read: who keeps it clones it, as sending it between threads does.
 */
export function condense({ file, forms }: WorkbookReview): Pick<WorkbookReview, 'file' | 'forms'> {
  return { file, forms: forms.map(condenseForm) };
}

const UNSAID: Field = { text: '', cell: null };
const WORDLESS = { level1: UNSAID, level2: UNSAID, name: UNSAID, target: null, actual: null, reason: null } as const;

function condenseForm({ form, score }: FormReview): FormReview {
  const condensed: SelfEvaluationForm = {
    ...form,
    funding: form.funding && { ...form.funding, breakdown: [] },
    goals: { expected: null, completion: null },
    indicators: form.indicators.map((indicator) => ({ ...indicator, ...WORDLESS })),
    explanations: [],
    notes: [],
  };
  return { form: condensed, score: { ...score, indicators: [] }, findings: [] };
}

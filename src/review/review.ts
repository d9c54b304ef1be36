import type { ReadingResult, SelfEvaluationForm } from '../form';
import type { Policy } from '../policy';
import { readForms, type NamedHeader, type NamedLabels, type NamedParts } from '../reading';
import { formRules, ruleMetas, workbookRules } from '../rules/catalogue';
import type { Finding } from '../rules/finding';
import type { FormEntry } from '../rules/rule';
import { inferRateRounding, scoreForm } from '../scoring';
import type { SheetGrid } from '../sheet';
import { foldNotes } from './fold';
import { oneFactOneFinding } from './one-fact';
import { inSheetOrder } from './order';
import { isReportSheet } from './report-sheet';
import { runFormRules, runWorkbookRules } from './run-rules';
import type { StoredWaiver, WorkbookReview } from './types';
import { unreadFindings } from './unread';
import { applyWaivers, indexWaivers } from './waivers';

export interface ReviewOptions {
  /** How the caller names the file, for findings that compare files; '' if left out. */
  readonly file?: string;
  /** Findings that a reviewer has accepted: listed with the waiver, never counted. */
  readonly waivers?: readonly StoredWaiver[];
  /** Ids of report sheets of ours that the host knows by their defined name; those with our marker in A1 are known anyway. */
  readonly reportSheets?: readonly string[];
  /** Labels of these forms that nobody else uses, by what a person said they mean. */
  readonly labels?: NamedLabels;
  /** Headers of these forms that a person pointed out. */
  readonly headers?: readonly NamedHeader[];
}

/** Reads, scores and validates the sheets of one workbook. Pure: plain data in and out. */
export function reviewGrids(grids: readonly SheetGrid[], policy: Policy, options: ReviewOptions = {}): WorkbookReview {
  const steps = reviewInSteps(grids, policy, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same a sheet at a time, so that a face can let the person act in between: every step is the number of sheets that
 * were read, and the last one scores and validates all of them.
 */
export function* reviewInSteps(
  grids: readonly SheetGrid[],
  policy: Policy,
  options: ReviewOptions = {},
): Generator<number, WorkbookReview, void> {
  const own = new Set(options.reportSheets);
  const readings: ReadingResult[] = [];
  for (const [index, grid] of grids.entries()) {
    if (!own.has(grid.id) && !isReportSheet(grid)) readings.push(readingOf(grid, options));
    yield index + 1;
  }
  return reviewForms(
    readings.flatMap(({ forms }) => forms),
    policy,
    {
      ...options,
      unread: readings.flatMap(({ unread }) => unread),
      others: readings.flatMap(({ others }) => others),
    },
  );
}

/** What sheets hold, with what a person has said of them: a review after an edit reads only the sheets that it changed. */
const known = new WeakMap<SheetGrid, NamedParts & { readonly reading: ReadingResult }>();

function readingOf(grid: SheetGrid, { labels, headers }: NamedParts): ReadingResult {
  const before = known.get(grid);
  if (before && before.labels === labels && before.headers === headers) return before.reading;
  const reading = readForms(grid, { labels, headers });
  known.set(grid, { labels, headers, reading });
  return reading;
}

/** Scores and validates forms that were read, or that never were in a sheet. */
export function reviewForms(
  forms: readonly SelfEvaluationForm[],
  policy: Policy,
  options: ReviewOptions & Partial<Pick<ReadingResult, 'unread' | 'others'>> = {},
): WorkbookReview {
  const file = options.file ?? '';
  const waivers = indexWaivers(options.waivers ?? []);
  const rateRounding = inferRateRounding(forms);
  const entries = forms.map((form): FormEntry => ({ file, form, score: scoreForm(form, policy, { rateRounding }) }));
  const acrossForms = runWorkbookRules(workbookRules, entries, policy);
  const onWorkbook = acrossForms.filter(({ entry }) => entry === null).map(({ finding }) => finding);

  const findingsOf = (entry: FormEntry): readonly Finding[] => {
    const findings = [
      ...runFormRules(formRules, { ...entry, policy }),
      ...acrossForms.filter((found) => found.entry === entry).map(({ finding }) => finding),
    ];
    return applyWaivers(oneFactOneFinding(findings, ruleMetas), entry.form, waivers);
  };
  const found = entries.map((entry) => ({ entry, findings: findingsOf(entry) }));

  return {
    file,
    policy: policy.name,
    rateRounding,
    forms: foldNotes(found, ruleMetas).map(({ entry: { form, score }, findings }) => ({
      form,
      score,
      findings: inSheetOrder(findings),
    })),
    unread: options.unread ?? [],
    others: options.others ?? [],
    findings: applyWaivers([...unreadFindings(options.unread ?? [], policy), ...onWorkbook], null, waivers),
  };
}

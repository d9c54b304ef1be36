import { createTranslator, type Translator } from '../messages';
import {
  errorText,
  formats,
  otherTableText,
  reportRows,
  summaryOf,
  type CheckSummary,
  type FileOutcome,
  type FormatName,
  type ReportRows,
} from '../reporting';
import { condense } from '../review';
import { formatRange } from '../sheet';
import { checkFile, type CheckedInput, type CheckFileOptions } from './check-file';
import type { InputFile } from './inputs';

/** What every file of a batch has in common. Plain data: it goes to worker threads once. */
export interface JobSettings extends CheckFileOptions {
  readonly format: FormatName;
  readonly width: number;
  readonly colours: boolean;
  /** Whether there are other files to compare with. */
  readonly acrossFiles: boolean;
  /** Whether a report is made of the batch. */
  readonly report: boolean;
}

/** What is left of a file once it was checked. Plain data: it comes back from a worker thread. */
export interface JobResult {
  /** The file's piece of the result. */
  readonly text: string;
  /** What a person should know besides. */
  readonly problems: readonly string[];
  readonly summary: CheckSummary;
  /** The file, or a part of it that looks like a form, could not be read; or its copy not written. */
  readonly failed: boolean;
  /** The file could not be read for want of a password. */
  readonly needsPassword: boolean;
  /** What the rules across files need. */
  readonly review: ReturnType<typeof condense> | null;
  readonly rows: ReportRows | null;
}

/** Checks one file and puts the result into words. null for a report of ours, which is skipped. */
export async function runJob(file: InputFile, settings: JobSettings): Promise<JobResult | null> {
  const checked = await checkFile(file, settings);
  return checked && describe(checked, settings);
}

/** What a file comes to whose check ended with its thread. */
export function crashed({ name }: InputFile, error: unknown, settings: JobSettings): JobResult {
  const detail = error instanceof Error ? error.message : String(error);
  const outcome: FileOutcome = { file: name, sha256: null, error: { code: 'internal', detail }, review: null };
  return describe({ outcome, notices: [], copyFailed: false }, settings);
}

function describe({ outcome, notices, copyFailed }: CheckedInput, settings: JobSettings): JobResult {
  const { file, review } = outcome;
  const translator = createTranslator(settings.language);
  const formatter = formats[settings.format]({ ...settings, translator, policy: settings.policy.name });
  const problems = [
    // The text says it in its place.
    ...(settings.format === 'text' ? [] : problemsOf(outcome, translator)),
    ...notices.map((notice) => translator.render(notice)),
  ];
  return {
    text: formatter.file(outcome),
    problems: problems.map((problem) => translator.t('command.file-problem', { file, problem })),
    summary: summaryOf(outcome),
    needsPassword: outcome.error?.code === 'encrypted',
    failed: !review || review.unread.length > 0 || copyFailed,
    review: review && settings.acrossFiles ? condense(review) : null,
    rows: settings.report ? reportRows(outcome, translator) : null,
  };
}

function problemsOf({ error, review }: FileOutcome, translator: Translator): string[] {
  const { t } = translator;
  if (error) return [errorText(error, translator)];
  const { forms, unread, others } = review!;
  if (forms.length + unread.length === 0)
    return [t('command.no-form'), ...others.map((table) => otherTableText(table, translator))];
  return unread.map(({ sheetName, range, reason }) =>
    t('command.unread-region', { sheet: sheetName, range: formatRange(range), reason: t(`unread.${reason}`) }),
  );
}

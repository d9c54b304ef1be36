import { createTranslator, type Language } from '../messages';
import type { Policy } from '../policy';
import { errorText, formats, type CheckSummary, type FileOutcome, type FormatName, summaryOf } from '../reporting';
import type { WorkbookReview } from '../review';
import { formatRange } from '../sheet';
import { checkFile } from './check-file';
import type { InputFile } from './inputs';

/** What every file of a batch has in common. Plain data: it goes to worker threads once. */
export interface JobSettings {
  readonly policy: Policy;
  readonly language: Language;
  readonly format: FormatName;
  readonly width: number;
  readonly colours: boolean;
}

/** What is left of a file once it was checked. Plain data: it comes back from a worker thread. */
export interface JobResult {
  /** The file's piece of the result. */
  readonly text: string;
  /** What a person should know of a file whose result only a program reads. */
  readonly problems: readonly string[];
  readonly summary: CheckSummary;
  /** The file, or a part of it that looks like a form, could not be read. */
  readonly unreadable: boolean;
  /** The forms without their findings, for the rules across files. */
  readonly review: WorkbookReview | null;
}

/** Checks one file and puts the result into words. null for a report of ours, which is skipped. */
export async function runJob(file: InputFile, settings: JobSettings): Promise<JobResult | null> {
  const outcome = await checkFile(file, settings.policy);
  return outcome && describe(outcome, settings);
}

/** What a file comes to whose check ended with its thread. */
export function crashed({ name }: InputFile, error: unknown, settings: JobSettings): JobResult {
  const detail = error instanceof Error ? error.message : String(error);
  return describe({ file: name, sha256: null, error: { code: 'internal', detail }, review: null }, settings);
}

function describe(outcome: FileOutcome, settings: JobSettings): JobResult {
  const { review } = outcome;
  const translator = createTranslator(settings.language);
  const formatter = formats[settings.format]({ ...settings, translator, policy: settings.policy.name });
  return {
    text: formatter.file(outcome),
    problems: problemsOf(outcome, translator),
    summary: summaryOf(outcome),
    unreadable: !review || review.unread.length > 0,
    review: review && { ...review, findings: [], forms: review.forms.map((form) => ({ ...form, findings: [] })) },
  };
}

function problemsOf({ file, error, review }: FileOutcome, translator: ReturnType<typeof createTranslator>): string[] {
  const { t } = translator;
  const unread = (review?.unread ?? []).map(({ sheetName, range, reason }) =>
    t('command.unread-region', { sheet: sheetName, range: formatRange(range), reason: t(`unread.${reason}`) }),
  );
  const problems = error
    ? [errorText(error, translator)]
    : review!.forms.length + unread.length === 0
      ? [t('command.no-form')]
      : unread;
  return problems.map((problem) => t('command.file-problem', { file, problem }));
}

import type { Translator } from '../messages';
import {
  addBatch,
  addFile,
  EMPTY_SUMMARY,
  errorText,
  formats,
  type CheckSummary,
  type FileOutcome,
} from '../reporting';
import { reviewBatch, type WorkbookReview } from '../review';
import { formatRange } from '../sheet';
import { checkFile } from './check-file';
import type { CheckOptions, FailOn } from './command-line';
import { findInputs } from './inputs';
import { wantsColours, widthOf, writeTo } from './output';
import { findPolicy } from './policy';
import { startProgress } from './progress';
import { UsageError } from './usage-error';
import { message } from '../messages';

/** What the command needs of the process that it runs in. */
export interface Surroundings {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: NodeJS.ProcessEnv;
  /** Folder that relative paths start from. */
  readonly base: string;
}

export type ExitCode = 0 | 1 | 2;

/** Checks every file that the options name and writes the result as it comes. @throws UsageError */
export async function check(
  options: CheckOptions,
  translator: Translator,
  { stdout, stderr, env, base }: Surroundings,
): Promise<ExitCode> {
  if (options.inputs.length === 0) throw new UsageError(message('command.no-inputs'));
  const policy = await findPolicy(options.policy, base);
  const { files, problems } = await findInputs(options.inputs, base);
  const say = (text: string): Promise<boolean> => writeTo(stderr, `self-eval: ${text}\n`);
  for (const problem of problems) await say(translator.render(problem));

  const formatter = formats[options.format]({
    translator,
    policy: policy.name,
    width: widthOf(stdout, env),
    colours: wantsColours(stdout, env),
  });
  const progress = startProgress(stderr, files.length, translator.t('command.progress'));
  let summary: CheckSummary = EMPTY_SUMMARY;
  let unreadable =
    problems.length > 0 && !(options.allowEmpty && problems.every(({ id }) => id === 'command.no-workbooks'));
  let returned = false;
  // Kept for the rules across files; the findings of a file are done with once they are written.
  const reviews: WorkbookReview[] = [];

  let heard = await writeTo(stdout, formatter.begin());
  for (const file of files) {
    const outcome = heard ? await checkFile(file, policy) : null;
    progress.step();
    if (!outcome) continue;
    summary = addFile(summary, outcome);
    unreadable ||= isUnreadable(outcome, options.allowEmpty);
    if (outcome.review)
      reviews.push({ ...outcome.review, forms: outcome.review.forms.map((form) => ({ ...form, findings: [] })) });
    const text = formatter.file(outcome);
    returned ||= text !== '';
    await progress.aside(async () => {
      if (options.format !== 'text') for (const problem of problemsOf(outcome, translator)) await say(problem);
      heard = await writeTo(stdout, text);
    });
  }
  progress.stop();

  const batch = reviewBatch(reviews, policy);
  summary = addBatch(summary, batch);
  await writeTo(stdout, formatter.end(batch, summary));
  if (options.format === 'return-note' && !returned) await say(translator.t('command.nothing-to-return'));
  return unreadable ? 2 : exceeds(summary, options.failOn) ? 1 : 0;
}

function isUnreadable({ review }: FileOutcome, allowEmpty: boolean): boolean {
  return !review || review.unread.length > 0 || (review.forms.length === 0 && !allowEmpty);
}

function exceeds({ errors, warnings }: CheckSummary, failOn: FailOn): boolean {
  return failOn !== 'never' && errors + (failOn === 'warning' ? warnings : 0) > 0;
}

/** What a person should know of a file whose result only a program reads. */
function problemsOf({ file, error, review }: FileOutcome, translator: Translator): string[] {
  const { t } = translator;
  const problems = error
    ? [errorText(error, translator)]
    : [
        ...review!.unread.map(({ sheetName, range, reason }) =>
          t('command.unread-region', { sheet: sheetName, range: formatRange(range), reason: t(`unread.${reason}`) }),
        ),
        ...(review!.forms.length + review!.unread.length === 0 ? [t('command.no-form')] : []),
      ];
  return problems.map((problem) => t('command.file-problem', { file, problem }));
}

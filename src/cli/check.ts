import { message, type Translator } from '../messages';
import { addBatch, addSummaries, EMPTY_SUMMARY, formats, type CheckSummary, type ReportRows } from '../reporting';
import { reviewBatch } from '../review';
import type { CheckOptions, FailOn } from './command-line';
import { findInputs } from './inputs';
import type { JobResult, JobSettings } from './job';
import { mayReplace } from './may-replace';
import { wantsColours, widthOf, writeTo } from './output';
import { askUnseen, readPasswords, type Input } from './passwords';
import { findPolicy } from './policy';
import { startProgress } from './progress';
import { runJobs } from './run-jobs';
import { assignCopies, isOwnOutput, refuseInputFolders, targetsOf } from './targets';
import { UsageError } from './usage-error';
import { writeReport } from './write-report';

/** What the command needs of the process that it runs in. */
export interface Surroundings {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly stdin: Input;
  readonly env: NodeJS.ProcessEnv;
  /** Folder that relative paths start from. */
  readonly base: string;
  /** The script of a worker thread. */
  readonly worker: string;
  /** Today, as reports print it. */
  readonly date: string;
}

export type ExitCode = 0 | 1 | 2;

/** Checks every file that the options name and writes the result as it comes. @throws UsageError */
export async function check(
  options: CheckOptions,
  translator: Translator,
  { stdout, stderr, stdin, env, base, worker, date }: Surroundings,
): Promise<ExitCode> {
  if (options.inputs.length === 0) throw new UsageError(message('command.no-inputs'));
  const policy = await findPolicy(options.policy, base);
  const targets = targetsOf(options, base);
  await refuseInputFolders(options.inputs, base, targets);
  const found = await findInputs(options.inputs, base, (path) => isOwnOutput(path, targets));
  const files = await assignCopies(found.files, targets);
  const say = (text: string): Promise<boolean> => writeTo(stderr, `self-eval: ${text}\n`);
  for (const problem of found.problems) await say(translator.render(problem));

  const ask = askUnseen(translator.t('command.password-prompt'), stderr);
  const passwords = await readPasswords(options.passwordFile, base, stdin, ask);
  if (targets.report !== null && !(await mayReplace(targets.report, passwords))) {
    throw new UsageError(message('command.target-taken', { target: targets.report }));
  }
  const settings: JobSettings = {
    policy,
    passwords,
    language: translator.language,
    date,
    format: options.format,
    width: widthOf(stdout, env),
    colours: wantsColours(stdout, env),
    acrossFiles: files.length > 1,
    report: targets.report !== null,
  };
  const formatter = formats[options.format]({ ...settings, translator, policy: policy.name });
  const progress = startProgress(stderr, files.length, translator.t('command.progress'));
  let summary: CheckSummary = EMPTY_SUMMARY;
  let failed = found.problems.some(({ id }) => !(options.allowEmpty && id === 'command.no-workbooks'));
  let told = false;
  let needsPassword = false;
  const reviews: NonNullable<JobResult['review']>[] = [];
  const rows: ReportRows[] = [];

  let heard = await writeTo(stdout, formatter.begin);
  for await (const result of runJobs(files, settings, { worker, inOrder: options.format !== 'ndjson' })) {
    progress.step();
    if (!result) continue;
    const piece = (summary.files > 0 ? formatter.between : '') + result.text;
    told ||= result.text !== '';
    summary = addSummaries(summary, result.summary);
    needsPassword ||= result.needsPassword;
    failed ||= result.failed || (result.summary.forms === 0 && !options.allowEmpty);
    if (result.review) reviews.push(result.review);
    if (result.rows) rows.push(result.rows);
    await progress.aside(async () => {
      for (const problem of result.problems) await say(problem);
      if (heard) heard = await writeTo(stdout, piece);
    });
    // With nobody left to read the result only copies and a report are worth the rest of the work.
    if (!heard && !targets.report && !targets.copies) break;
  }
  progress.stop();

  const batch = reviewBatch(reviews, policy);
  summary = addBatch(summary, batch);
  if (heard) await writeTo(stdout, formatter.end(batch, summary));
  if (options.format === 'return-note' && !told) await say(translator.t('command.nothing-to-return'));
  if (needsPassword) await say(translator.t('command.needs-password'));
  if (targets.report !== null) {
    await writeReport(targets.report, rows, batch, { date, policy, summary }, base, translator);
  }
  return failed ? 2 : exceeds(summary, options.failOn) ? 1 : 0;
}

function exceeds({ errors, warnings }: CheckSummary, failOn: FailOn): boolean {
  return failOn !== 'never' && errors + (failOn === 'warning' ? warnings : 0) > 0;
}

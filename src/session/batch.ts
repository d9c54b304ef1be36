import type { Translator } from '../messages';
import type { Policy } from '../policy';
import { reportedFinding, reportRows, type ReportRows } from '../reporting/report-rows';
import type { FileOutcome } from '../reporting/outcome';
import { batchReport } from '../reporting/report';
import { addBatch, addSummaries, EMPTY_SUMMARY, summaryOf } from '../reporting/summary';
import type { CheckSummary } from '../reporting/check-result';
import { condense, reviewBatch, reviewGrids } from '../review';
import { formatCell, WorkbookError, type ReportSheet, type Workbook } from '../sheet';
import { policyNamed, reviewOptionsOf } from './settings';
import { parseSettings } from './stored-settings';
import { projectRows, type ProjectRow } from './views/projects';

/** A file of a batch before it is checked. */
export interface BatchInput {
  /** Path as the person knows it. */
  readonly file: string;
  readonly sha256: string | null;
  /** @throws WorkbookError */
  readonly open: () => Promise<Workbook>;
}

/** What is kept of a checked file. Plain data: it crosses worker boundaries, and there may be hundreds. */
export interface BatchFile {
  readonly rows: ReportRows;
  readonly projects: readonly ProjectRow[];
  readonly summary: CheckSummary;
  /** What the rules across files need; null where the file could not be read. */
  readonly review: ReturnType<typeof condense> | null;
}

/** Reads and checks one file of a batch by the settings that it carries. Never rejects: a broken file says why. */
export async function checkBatchFile({ file, sha256, open }: BatchInput, translator: Translator): Promise<BatchFile> {
  const outcome = await outcomeOf(file, sha256, open);
  return {
    rows: reportRows(outcome, translator),
    projects: outcome.review ? projectRows(outcome.review) : [],
    summary: summaryOf(outcome),
    review: outcome.review && condense(outcome.review),
  };
}

async function outcomeOf(file: string, sha256: string | null, open: BatchInput['open']): Promise<FileOutcome> {
  try {
    const workbook = await open();
    const settings = parseSettings(await workbook.loadSettings());
    const policy = policyNamed(settings?.policy ?? 'national');
    const options = { file, ...reviewOptionsOf(settings) };
    const review = reviewGrids(await workbook.read('all'), policy, options);
    return { file, sha256, error: null, review };
  } catch (error) {
    const isKnown = error instanceof WorkbookError;
    const detail = error instanceof Error ? error.message : String(error);
    return { file, sha256, error: { code: isKnown ? error.code : 'internal', detail }, review: null };
  }
}

/** The report workbook of a batch, the same as the command's: overview, projects, findings, files. */
export function batchReportSheets(
  files: readonly BatchFile[],
  policy: Policy,
  date: string,
  translator: Translator,
): readonly ReportSheet[] {
  const batch = reviewBatch(
    files.flatMap(({ review }) => review ?? []),
    policy,
  );
  const summary = addBatch(
    files.reduce((sum, file) => addSummaries(sum, file.summary), EMPTY_SUMMARY),
    batch,
  );
  const across = batch.findings.map((finding) => {
    const { file, sheetName, cell } = finding;
    return reportedFinding(
      { file: file ?? '', sheet: sheetName, cell: cell && formatCell(cell) },
      '',
      finding,
      translator,
    );
  });
  const title = translator.language === 'zh-CN' ? policy.title.zh : policy.title.en;
  return batchReport(
    files.map(({ rows }) => rows),
    across,
    { date, policy: title, summary },
    ({ file, sheet, cell }) =>
      encodeURI(sheet === null ? file : `${file}#'${sheet.replaceAll("'", "''")}'!${cell ?? 'A1'}`),
    translator,
  );
}

import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { createReportFile } from '../hosts/xlsx';
import { message, type Translator } from '../messages';
import type { Policy } from '../policy';
import { batchReport, reportedFinding, type CheckSummary, type LinkTo, type ReportRows } from '../reporting';
import type { BatchReview } from '../review';
import { formatCell } from '../sheet';
import { UsageError } from './usage-error';
import { writeWhole } from './write-file';

export interface BatchFacts {
  readonly date: string;
  readonly policy: Policy;
  readonly summary: CheckSummary;
}

/** Writes the report workbook of a batch. @throws UsageError where its place cannot be written */
export async function writeReport(
  target: string,
  rows: readonly ReportRows[],
  batch: BatchReview,
  { date, policy, summary }: BatchFacts,
  base: string,
  translator: Translator,
): Promise<void> {
  const across = batch.findings.map((finding) => {
    const { file, sheetName: sheet, cell } = finding;
    return reportedFinding({ file: file ?? '', sheet, cell: cell && formatCell(cell) }, '', finding, translator);
  });
  const title = translator.language === 'zh-CN' ? policy.title.zh : policy.title.en;
  const sheets = batchReport(
    rows,
    across,
    { date, policy: title, summary },
    linkFrom(dirname(target), base),
    translator,
  );
  try {
    await writeWhole(target, createReportFile(sheets));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UsageError(message('command.report-failed', { target, detail }));
  }
}

/** Links from a folder to places in the files of the batch, which are named from `base`. */
function linkFrom(folder: string, base: string): LinkTo {
  return ({ file, sheet, cell }) => {
    const path = resolve(base, file);
    const way = relative(folder, path);
    const target = (isAbsolute(way) ? `file:///${way}` : way).replaceAll('\\', '/');
    const inside = sheet === null ? '' : `#'${sheet.replaceAll("'", "''")}'!${cell ?? 'A1'}`;
    return escapeTarget(target) + inside.replaceAll('%', '%25').replaceAll(' ', '%20');
  };
}

/** What would end a path early in an address. */
function escapeTarget(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('#', '%23').replaceAll('?', '%3F').replaceAll(' ', '%20');
}

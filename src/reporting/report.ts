import type { Translator } from '../messages';
import { REPORT_SHEET_MARKER } from '../review';
import type { ReportSheet, ReportTable } from '../sheet';
import {
  bandsChart,
  bandsTable,
  departmentsTable,
  filesTable,
  findingsTable,
  frequentChart,
  frequentTable,
  projectsTable,
} from './batch-tables';
import type { CheckSummary } from './check-result';
import type { LinkTo } from './report-cells';
import type { ReportedFinding, ReportedProject, ReportRows } from './report-rows';
import { compactFindings, compactProjects, correctionsTable, type ReportedCorrection } from './sheet-tables';
import { RULESET, TOOL } from './versions';

/** What a report says of the check itself. */
export interface ReportFacts {
  /** Date of the check as it is to be printed; the only thing that two reports on the same input differ in. */
  readonly date: string;
  /** Title of the policy. */
  readonly policy: string;
  readonly summary: CheckSummary;
}

/** The one report sheet of a workbook or of its annotated copy: its projects, findings, and the cells that were written. */
export function workbookReport(
  rows: ReportRows,
  corrections: readonly ReportedCorrection[],
  facts: ReportFacts,
  translator: Translator,
): ReportSheet {
  const { t } = translator;
  const frequent = [frequentTable(rows.findings, translator)].filter((table) => table.rows.length > 0);
  return {
    kind: 'report-sheet',
    sheetName: t('report.sheet.overview'),
    heading: headingOf(facts, translator),
    tables: [
      compactProjects(rows.projects, translator),
      compactFindings(rows.findings, translator),
      ...(corrections.length > 0 ? [correctionsTable(corrections, translator)] : []),
      ...frequent,
    ],
    charts: frequent.map(() => frequentChart(translator)),
  };
}

/** The sheets of the report workbook of a batch: overview with charts, projects, findings, files. */
export function batchReport(
  files: readonly ReportRows[],
  acrossFiles: readonly ReportedFinding[],
  facts: ReportFacts,
  link: LinkTo,
  translator: Translator,
): ReportSheet[] {
  const { t } = translator;
  const projects = inGroups(files.flatMap((file) => file.projects));
  const findings = [...acrossFiles, ...files.flatMap((file) => file.findings)];
  const frequent = [frequentTable(findings, translator)].filter((table) => table.rows.length > 0);
  const [title = '', ...lines] = headingOf(facts, translator);
  // A table of its own for each sheet keeps its header in sight.
  const sheet = (sheetName: string, only: ReportTable): ReportSheet => ({
    kind: 'report-sheet',
    sheetName,
    heading: [title],
    tables: [only],
    charts: [],
  });
  return [
    {
      kind: 'report-sheet',
      sheetName: t('report.sheet.overview'),
      heading: [title, ...lines],
      tables: [departmentsTable(projects, translator), bandsTable(projects, translator), ...frequent],
      charts: [bandsChart(translator), ...frequent.map(() => frequentChart(translator))],
    },
    sheet(t('report.sheet.projects'), projectsTable(projects, link, translator)),
    sheet(t('report.sheet.findings'), findingsTable(findings, link, translator)),
    sheet(t('report.sheet.files'), filesTable(files, link, translator)),
  ];
}

function headingOf({ date, policy, summary }: ReportFacts, { t }: Translator): string[] {
  return [
    `${t('report.title')} ${REPORT_SHEET_MARKER}`,
    t('report.made', { date, tool: TOOL, ruleset: RULESET, policy }),
    t('report.counts', { ...summary }),
  ];
}

/** By 主管部门, then year, then 实施单位; otherwise in the order of the batch. */
function inGroups(projects: readonly ReportedProject[]): ReportedProject[] {
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  return [...projects].sort(
    (a, b) =>
      collator.compare(a.department, b.department) || (a.year ?? 0) - (b.year ?? 0) || collator.compare(a.unit, b.unit),
  );
}

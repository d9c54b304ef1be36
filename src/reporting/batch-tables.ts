import type { Translator } from '../messages';
import { D, dec } from '../scoring';
import type { ReportChart, ReportTable, ReportValue } from '../sheet';
import { figure, groupBy, percentage, placeLink, table, whole, type Column, type LinkTo } from './report-cells';
import type { ReportedFinding, ReportedProject, ReportRows } from './report-rows';

export function projectsTable(projects: readonly ReportedProject[], link: LinkTo, { t }: Translator): ReportTable {
  const columns: Column<ReportedProject>[] = [
    [t('report.column.department'), 28, ({ department }) => department],
    [t('report.column.year'), 8, ({ year }) => whole(year)],
    [t('report.column.unit'), 28, ({ unit }) => unit],
    [t('report.column.project'), 34, ({ name }) => name],
    [t('report.column.stated'), 10, ({ stated }) => figure(stated)],
    [t('report.column.computed'), 10, ({ computed }) => figure(computed)],
    [t('report.column.difference'), 8, ({ difference }) => figure(difference)],
    [t('report.column.grade'), 8, ({ grade }) => grade],
    [t('report.column.rate'), 10, ({ rate }) => percentage(rate)],
    [t('severity.error'), 8, ({ errors }) => whole(errors)],
    [t('severity.warning'), 8, ({ warnings }) => whole(warnings)],
    [t('severity.note'), 8, ({ notes }) => whole(notes)],
    [t('report.column.all-full'), 8, ({ allFull }) => (allFull ? t('report.yes') : '')],
    [t('report.column.place'), 40, ({ place }) => placeLink(place, link)],
  ];
  return table('projects', t('report.table.projects'), columns, projects);
}

export function findingsTable(findings: readonly ReportedFinding[], link: LinkTo, { t }: Translator): ReportTable {
  const columns: Column<ReportedFinding>[] = [
    [t('report.column.project'), 30, ({ project }) => project || t('report.whole')],
    [t('report.column.severity'), 8, ({ severity }) => t(`severity.${severity}`)],
    [t('report.column.subject'), 28, ({ subject }) => subject],
    [t('report.column.message'), 80, ({ message }) => message],
    [t('report.column.basis'), 36, ({ basis }) => basis],
    [t('report.column.waived'), 20, ({ waived }) => waived],
    [t('report.column.place'), 40, ({ place }) => placeLink(place, link)],
    [t('report.column.code'), 28, ({ code }) => code],
  ];
  return table('findings', t('report.table.findings'), columns, findings);
}

export function filesTable(files: readonly ReportRows[], link: LinkTo, { t }: Translator): ReportTable {
  const columns: Column<ReportRows['file']>[] = [
    [t('report.column.file'), 50, ({ file }) => ({ text: file, link: link({ file, sheet: null, cell: null }) })],
    [t('report.column.projects'), 8, ({ forms }) => whole(forms)],
    [t('report.column.problem'), 60, ({ problem }) => problem ?? t('report.read')],
    [t('report.column.sha256'), 68, ({ sha256 }) => sha256],
  ];
  return table(
    'files',
    t('report.table.files'),
    columns,
    files.map(({ file }) => file),
  );
}

export function departmentsTable(projects: readonly ReportedProject[], { t }: Translator): ReportTable {
  const groups = [...groupBy(projects, ({ department, year }) => JSON.stringify([department, year])).values()];
  const sum = (group: readonly ReportedProject[], of: 'errors' | 'warnings' | 'notes'): ReportValue =>
    whole(group.reduce((total, project) => total + project[of], 0));
  const columns: Column<readonly ReportedProject[]>[] = [
    [t('report.column.department'), 34, ([first]) => first!.department],
    [t('report.column.year'), 8, ([first]) => whole(first!.year)],
    [t('report.column.projects'), 8, ({ length }) => whole(length)],
    [t('report.column.mean'), 14, meanStated],
    [t('severity.error'), 8, (group) => sum(group, 'errors')],
    [t('severity.warning'), 8, (group) => sum(group, 'warnings')],
    [t('severity.note'), 8, (group) => sum(group, 'notes')],
    [t('report.column.all-full'), 8, (group) => whole(group.filter(({ allFull }) => allFull).length)],
  ];
  return table('departments', t('report.table.departments'), columns, groups);
}

function meanStated(group: readonly ReportedProject[]): ReportValue {
  const totals = group.flatMap(({ stated }) => dec(stated) ?? []);
  if (totals.length === 0) return null;
  return figure(
    totals
      .reduce((sum, total) => sum.plus(total), new D(0))
      .div(totals.length)
      .toFixed(2),
  );
}

/** Lower edges of the bands of totals; the last is a full 100. */
const BANDS = [0, 60, 80, 90, 95, 100] as const;

export function bandsTable(projects: readonly ReportedProject[], { t }: Translator): ReportTable {
  const totals = projects.flatMap(({ stated, computed }) => dec(stated ?? computed) ?? []);
  const bands = BANDS.map((low, index) => {
    const high = BANDS[index + 1];
    const inside = totals.filter((total) => total.gte(low) && (high === undefined || total.lt(high)));
    const label =
      high === undefined
        ? t('report.band.full')
        : low === 0
          ? t('report.band.below', { high })
          : t('report.band.between', { low, high });
    return { label, count: inside.length };
  });
  return table(
    'bands',
    t('report.table.bands'),
    [
      [t('report.column.band'), 34, ({ label }) => label],
      [t('report.column.projects'), 8, ({ count }) => whole(count)],
    ],
    bands,
  );
}

const MOST_FREQUENT = 10;

/** Findings that count, by rule, the most frequent first. */
export function frequentTable(findings: readonly ReportedFinding[], { t }: Translator): ReportTable {
  const counted = findings.filter(({ waived }) => waived === '');
  const groups = [...groupBy(counted, ({ code }) => code).values()]
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_FREQUENT);
  return table(
    'frequent',
    t('report.table.frequent'),
    [
      [t('report.column.message'), 34, ([first]) => first!.title],
      [t('report.column.count'), 8, ({ length }) => whole(length)],
    ] satisfies Column<readonly ReportedFinding[]>[],
    groups,
  );
}

export function bandsChart({ t }: Translator): ReportChart {
  return {
    kind: 'column',
    title: t('report.chart.bands'),
    table: 'self_eval_bands',
    category: t('report.column.band'),
    value: t('report.column.projects'),
  };
}

export function frequentChart({ t }: Translator): ReportChart {
  return {
    kind: 'bar',
    title: t('report.chart.frequent'),
    table: 'self_eval_frequent',
    category: t('report.column.message'),
    value: t('report.column.count'),
  };
}

import type { Translator } from '../messages';
import { isReportSheet } from '../review';
import { isBlank, type ReportTable, type SheetGrid } from '../sheet';
import { figure, linkWithin, percentage, table, whole, type Column } from './report-cells';
import type { Place, ReportedFinding, ReportedProject } from './report-rows';

/** A computed cell that was written into a copy. */
export interface ReportedCorrection {
  readonly place: Place;
  readonly project: string;
  /** Which figure, and how it came to be written. */
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

// Tables of the one sheet in a copy: they stand below each other and share their column widths.

export function compactProjects(projects: readonly ReportedProject[], { t }: Translator): ReportTable {
  const columns: Column<ReportedProject>[] = [
    [t('report.column.project'), 34, ({ name, place }) => ({ text: name, link: linkWithin(place) })],
    [t('report.column.unit'), 60, ({ unit }) => unit],
    [t('report.column.year'), 10, ({ year }) => whole(year)],
    [t('report.column.stated'), 12, ({ stated }) => figure(stated)],
    [t('report.column.computed'), 12, ({ computed }) => figure(computed)],
    [t('report.column.difference'), 12, ({ difference }) => figure(difference)],
    [t('report.column.grade'), 10, ({ grade }) => grade],
    [t('report.column.rate'), 10, ({ rate }) => percentage(rate)],
    [t('severity.error'), 8, ({ errors }) => whole(errors)],
    [t('severity.warning'), 8, ({ warnings }) => whole(warnings)],
    [t('severity.note'), 8, ({ notes }) => whole(notes)],
    [t('report.column.all-full'), 8, ({ allFull }) => (allFull ? t('report.yes') : '')],
  ];
  return table('projects', t('report.table.projects'), columns, projects);
}

export function compactFindings(findings: readonly ReportedFinding[], { t }: Translator): ReportTable {
  const columns: Column<ReportedFinding>[] = [
    [t('report.column.project'), 34, ({ project }) => project || t('report.whole')],
    [t('report.column.message'), 60, (finding) => wholeMessage(finding, t)],
    [t('report.column.severity'), 10, ({ severity }) => t(`severity.${severity}`)],
    [t('report.column.place'), 12, ({ place }) => (place.cell ? { text: place.cell, link: linkWithin(place) } : null)],
  ];
  return table('findings', t('report.table.findings'), columns, findings);
}

/** Everything that is told of a finding, in the one wide column. */
function wholeMessage({ subject, message, basis, code, waived }: ReportedFinding, t: Translator['t']): string {
  return [
    subject ? t('report.finding', { subject, message }) : message,
    t('report.basis', { basis, code }),
    ...(waived ? [waived] : []),
  ].join('\n');
}

export function correctionsTable(corrections: readonly ReportedCorrection[], { t }: Translator): ReportTable {
  const columns: Column<ReportedCorrection>[] = [
    [t('report.column.project'), 34, ({ project }) => project],
    [t('report.column.what'), 60, ({ what }) => what],
    [t('report.column.place'), 10, ({ place }) => ({ text: placeText(place), link: linkWithin(place) })],
    [t('report.column.before'), 12, ({ before }) => before],
    [t('report.column.after'), 12, ({ after }) => after],
  ];
  return table('corrections', t('report.table.corrections'), columns, corrections);
}

const PLACE = /^(.*)!([A-Z]{1,3}\d+)$/s;

function placeText({ sheet, cell }: Place): string {
  return `${sheet ?? ''}!${cell ?? ''}`;
}

/**
 * The corrections that an earlier report sheet of ours tells of: a copy that is annotated again keeps saying what was
 * written into it.
 */
export function earlierCorrections(
  grids: readonly SheetGrid[],
  translators: readonly Translator[],
): ReportedCorrection[] {
  const titles = translators.map(({ t }) => t('report.table.corrections'));
  return grids.filter(isReportSheet).flatMap((grid) => {
    const title = grid.rows.findIndex((row) => titles.includes(row?.[0]?.text ?? ''));
    if (title < 0) return [];
    const below = grid.rows.slice(title + 2);
    const end = below.findIndex((row) => isBlank(row?.[0]) && isBlank(row?.[2]));
    return below.slice(0, end < 0 ? undefined : end).flatMap((row) => {
      const [project = '', what = '', place = '', before = '', after = ''] = Array.from(
        { length: 5 },
        (_, column) => row?.[column]?.text ?? '',
      );
      const [, sheet = '', cell = ''] = PLACE.exec(place) ?? [];
      return cell === '' ? [] : [{ place: { file: '', sheet, cell }, project, what, before, after }];
    });
  });
}

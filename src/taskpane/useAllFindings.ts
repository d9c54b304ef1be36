import { useMemo, useState } from 'react';
import { findingText, ruleTitle } from '../reporting/render-finding';
import type { Severity } from '../rules/finding';
import {
  everyFinding,
  filterFindings,
  foldIdentical,
  listFindings,
  type Checked,
  type FindingFilter,
  type FindingGroup,
  type ListedFinding,
} from '../session';
import { formatCell } from '../sheet';
import { usePane } from './PaneContext';
import { useStepper, type Stepper } from './useStepper';

export const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** The findings of one project under its name; `form` null: those on the whole workbook. */
export interface FindingSection {
  readonly form: number | null;
  readonly groups: readonly FindingGroup[];
  readonly count: number;
}

export interface AllFindingsState {
  readonly filter: FindingFilter;
  readonly setFilter: (filter: FindingFilter) => void;
  readonly counts: Record<Severity, number>;
  readonly codes: readonly string[];
  readonly sheets: readonly string[];
  readonly sections: readonly FindingSection[];
  readonly stepper: Stepper;
}

/** Filters, groups and walks the findings of a whole review. Advice is hidden until it is asked for. */
export function useAllFindings(checked: Checked): AllFindingsState {
  const { translator } = usePane();
  const [filter, setFilter] = useState<FindingFilter>({ ...everyFinding, severities: ['error', 'warning'] });

  const listed = useMemo(
    () => listFindings(checked.review).filter(({ finding }) => finding.waived === null),
    [checked.review],
  );
  const facets = useMemo(
    () => ({
      counts: Object.fromEntries(
        severities.map((severity) => [severity, listed.filter(({ finding }) => finding.severity === severity).length]),
      ) as Record<Severity, number>,
      codes: [...new Set(listed.map(({ finding }) => finding.code))],
      sheets: [...new Set(listed.map(({ sheetName }) => sheetName).filter((name) => name !== ''))],
    }),
    [listed],
  );
  const sections = useMemo(() => {
    const searched = ({ finding }: ListedFinding): string =>
      [
        finding.subject,
        finding.cell ? formatCell(finding.cell) : '',
        ruleTitle(finding.code, translator),
        findingText(finding, translator),
      ].join(' ');
    const byForm = new Map<number | null, ListedFinding[]>();
    for (const finding of filterFindings(listed, filter, searched)) {
      const section = byForm.get(finding.form);
      if (section) section.push(finding);
      else byForm.set(finding.form, [finding]);
    }
    return [...byForm].map(([form, findings]): FindingSection => ({
      form,
      count: findings.length,
      groups: foldIdentical(findings, ({ finding }) => `${finding.subject}\n${findingText(finding, translator)}`),
    }));
  }, [listed, filter, translator]);
  const walkable = useMemo(
    () => sections.flatMap(({ groups }) => groups.flatMap(({ first, others }) => [first, ...others])),
    [sections],
  );
  return { filter, setFilter, ...facets, sections, stepper: useStepper(walkable) };
}

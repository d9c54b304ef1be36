import { message } from '../messages';
import type { Finding } from '../rules/finding';
import type { FormEntry, RuleMeta } from '../rules/rule';
import { departmentsOf, listed, projectOf } from '../rules/support/departments';

export interface FoundOnForm {
  readonly entry: FormEntry;
  readonly findings: readonly Finding[];
}

/**
 * One fact, one finding: a habit of one 主管部门 – notes of a rule that folds (`foldsNotes`) on several of its forms – is told
 * once, on the first of them, which names the others. Waived notes are left where they are.
 */
export function foldNotes(forms: readonly FoundOnForm[], metas: ReadonlyMap<string, RuleMeta>): FoundOnForm[] {
  const folded = new Map<Finding, Finding | null>();
  const foundOn = new Map(forms.map(({ entry, findings }) => [entry, findings]));
  for (const { entries } of departmentsOf(forms.map(({ entry }) => entry))) {
    for (const [code, { foldsNotes }] of metas) {
      if (!foldsNotes) continue;
      const alike = entries.flatMap((entry) =>
        (foundOn.get(entry) ?? [])
          .filter((finding) => finding.code === code && finding.severity === 'note' && !finding.waived)
          .map((finding) => ({ entry, finding })),
      );
      const [first, ...others] = alike;
      if (!first || others.length === 0) continue;
      folded.set(first.finding, tellAlso(first.finding, others));
      for (const { finding } of others) folded.set(finding, null);
    }
  }
  return forms.map(({ entry, findings }) => ({
    entry,
    findings: findings.flatMap((finding) => (folded.has(finding) ? (folded.get(finding) ?? []) : finding)),
  }));
}

function tellAlso(
  finding: Finding,
  others: readonly { readonly entry: FormEntry; readonly finding: Finding }[],
): Finding {
  const projects = [...new Set(others.map(({ entry }) => projectOf(entry)))];
  return {
    ...finding,
    related: [...finding.related, ...others.flatMap(({ finding: { cell } }) => cell ?? [])],
    details: [
      ...finding.details,
      message('finding.also-on-forms', { count: projects.length, projects: listed(projects) }),
    ],
  };
}

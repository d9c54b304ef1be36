import type { WorkbookReview } from '../../review';
import type { Finding, Severity } from '../../rules/finding';

/** A finding with where it belongs, as lists show it. */
export interface ListedFinding {
  /** Stable over a review that finds the same again, so that a list keeps its place. */
  readonly id: string;
  readonly finding: Finding;
  /** Index in `review.forms`; null for findings on the whole workbook. */
  readonly form: number | null;
  readonly sheetName: string;
}

export interface FindingFilter {
  /** Severities to show; empty: all. */
  readonly severities: readonly Severity[];
  readonly code: string | null;
  readonly sheetName: string | null;
  /** Words that the subject, the address or the sentence must hold, in any order; as typed. */
  readonly search: string;
}

export const everyFinding: FindingFilter = { severities: [], code: null, sheetName: null, search: '' };

/** Every finding of a review in the order of the workbook, those on the whole workbook last. */
export function listFindings(review: WorkbookReview): readonly ListedFinding[] {
  const seen = new Map<string, number>();
  const listed = (finding: Finding, form: number | null, sheetName: string): ListedFinding => {
    const at = finding.cell ? `${finding.cell.sheet}/${finding.cell.row}/${finding.cell.column}` : 'workbook';
    const key = `${finding.code}/${at}`;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return { id: count === 0 ? key : `${key}/${count}`, finding, form, sheetName };
  };
  return [
    ...review.forms.flatMap(({ form, findings }, index) => findings.map((f) => listed(f, index, form.sheetName))),
    ...review.findings.map((finding) => listed(finding, null, '')),
  ];
}

/** @param textOf the finding as people read it, in their language: what a search looks through. */
export function filterFindings(
  findings: readonly ListedFinding[],
  { severities, code, sheetName, search }: FindingFilter,
  textOf: (finding: ListedFinding) => string,
): readonly ListedFinding[] {
  const words = fold(search).split(/\s+/u).filter(Boolean);
  return findings.filter((listed) => {
    const { finding } = listed;
    if (severities.length > 0 && !severities.includes(finding.severity)) return false;
    if (code !== null && finding.code !== code) return false;
    if (sheetName !== null && listed.sheetName !== sheetName) return false;
    if (words.length === 0) return true;
    const text = fold(textOf(listed));
    return words.every((word) => text.includes(word));
  });
}

function fold(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase();
}

/** Findings that say the same of several cells: shown once, with all of their cells. */
export interface FindingGroup {
  readonly first: ListedFinding;
  readonly others: readonly ListedFinding[];
}

/** Folds findings whose code and sentence are the same; each group stands where its first finding stood. */
export function foldIdentical(
  findings: readonly ListedFinding[],
  textOf: (finding: ListedFinding) => string,
): readonly FindingGroup[] {
  const groups = new Map<string, ListedFinding[]>();
  for (const listed of findings) {
    const { code, severity, waived } = listed.finding;
    const key = JSON.stringify([code, severity, waived, textOf(listed)]);
    const group = groups.get(key);
    if (group) group.push(listed);
    else groups.set(key, [listed]);
  }
  return [...groups.values()].map(([first, ...others]) => ({ first: first!, others }));
}

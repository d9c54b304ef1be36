import type { Finding } from '../rules/finding';
import type { RuleMeta } from '../rules/rule';

/**
 * One fact, one finding: drops every finding of a form whose rule yields to another that fires on the same indicator
 * row (`yieldsToInRow`) or anywhere on the form (`yieldsToInForm`). Judged on what fired at first, so that the order of
 * the rules does not matter: where A yields to B and B to C, all three speak of the one fact that C tells.
 */
export function oneFactOneFinding(findings: readonly Finding[], metas: ReadonlyMap<string, RuleMeta>): Finding[] {
  const inForm = new Set(findings.map((finding) => finding.code));
  const inRow = new Set(findings.flatMap(({ row, code }) => (row === null ? [] : [rowKey(row, code)])));
  return findings.filter(({ code, row }) => {
    const meta = metas.get(code);
    const yieldsInForm = meta?.yieldsToInForm?.some((other) => inForm.has(other)) ?? false;
    const yieldsInRow = row !== null && (meta?.yieldsToInRow?.some((other) => inRow.has(rowKey(row, other))) ?? false);
    return !yieldsInForm && !yieldsInRow;
  });
}

function rowKey(row: number, code: string): string {
  return `${row}/${code}`;
}

import type { Finding, Severity } from '../rules/finding';

const RANK: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

/** Findings as a person walks the sheet: by row, then column, the graver first in one cell, and those without a cell last. */
export function inSheetOrder<F extends Finding>(findings: readonly F[]): F[] {
  return [...findings].sort((a, b) => {
    if (a.cell === null || b.cell === null) {
      return Number(a.cell === null) - Number(b.cell === null) || RANK[a.severity] - RANK[b.severity];
    }
    return a.cell.row - b.cell.row || a.cell.column - b.cell.column || RANK[a.severity] - RANK[b.severity];
  });
}

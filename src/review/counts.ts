import type { Finding } from '../rules/finding';
import type { Counts } from './types';

/** Counts findings by severity; waived ones do not count. */
export function countFindings(findings: Iterable<Finding>): Counts {
  const counts = { errors: 0, warnings: 0, notes: 0 };
  for (const { severity, waived } of findings) {
    if (waived) continue;
    if (severity === 'error') counts.errors += 1;
    else if (severity === 'warning') counts.warnings += 1;
    else counts.notes += 1;
  }
  return counts;
}

export function addCounts(...all: readonly Counts[]): Counts {
  return {
    errors: all.reduce((sum, { errors }) => sum + errors, 0),
    warnings: all.reduce((sum, { warnings }) => sum + warnings, 0),
    notes: all.reduce((sum, { notes }) => sum + notes, 0),
  };
}

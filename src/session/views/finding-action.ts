import type { Finding } from '../../rules/finding';
import { cellAt, isBlank } from '../../sheet';
import type { Checked } from '../state';

/** What a person does about a finding: type into a blank cell, let the computed value be written, or go and look. */
export type FindingAction = 'fill' | 'write' | 'look';

/** Findings that are plain arithmetic on a computed cell. */
export const arithmeticCodes: ReadonlySet<string> = new Set([
  'funding-rate',
  'funding-score',
  'total-weight',
  'total-score',
  'grade',
]);

export function findingAction({ code, severity, cell }: Finding, { grids }: Checked): FindingAction {
  if (cell === null) return 'look';
  const grid = grids.find(({ id }) => id === cell.sheet);
  const blank = grid !== undefined && isBlank(cellAt(grid, cell.row, cell.column));
  if (arithmeticCodes.has(code) && (severity === 'error' || blank)) return 'write';
  return blank ? 'fill' : 'look';
}

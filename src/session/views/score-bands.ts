import { dec } from '../../scoring';
import type { ProjectRow } from './projects';

/** A bar of the chart: projects whose total lies in `[low, high)`; the last band is a full 100 alone. */
export interface ScoreBand {
  readonly low: number;
  /** null: no upper edge. */
  readonly high: number | null;
  readonly withErrors: number;
  readonly withWarnings: number;
  readonly clean: number;
  readonly count: number;
}

const edges = [0, 60, 70, 80, 90, 95, 100];

/** Parts the projects by their total: the stated one, or the computed one where none is stated. Those without either are in no band. */
export function scoreBands(rows: readonly ProjectRow[]): readonly ScoreBand[] {
  return edges.map((low, index) => {
    const band = { low, high: edges[index + 1] ?? null };
    const inside = rows.filter((row) => isInBand(row, band));
    const withErrors = inside.filter(({ errors }) => errors > 0).length;
    const withWarnings = inside.filter(({ errors, warnings }) => errors === 0 && warnings > 0).length;
    return {
      ...band,
      withErrors,
      withWarnings,
      clean: inside.length - withErrors - withWarnings,
      count: inside.length,
    };
  });
}

export function isInBand(row: ProjectRow, { low, high }: Pick<ScoreBand, 'low' | 'high'>): boolean {
  const total = dec(row.stated ?? row.computed);
  return total !== null && total.gte(low) && (high === null || total.lt(high));
}

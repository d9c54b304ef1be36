import type { Figure } from '../form';
import { D, dec, stored, unitOf, type Decimal } from './decimal';

/** A sum in both readings of its parts, and the decimals it is printed with. */
export interface Sum {
  readonly shown: Decimal;
  readonly stored: Decimal;
  readonly decimals: number;
}

/** The sum of figures in both readings; null where one of them is blank, unread or missing: such a sum is never judged. */
export function sumOf(parts: readonly (Figure | null)[]): Sum | null {
  let sum: Sum = { shown: new D(0), stored: new D(0), decimals: 0 };
  for (const part of parts) {
    const shown = dec(part);
    const exact = stored(part);
    if (!part || !shown || !exact) return null;
    sum = {
      shown: sum.shown.plus(shown),
      stored: sum.stored.plus(exact),
      decimals: Math.max(sum.decimals, part.decimals),
    };
  }
  return sum;
}

/** Whether a stated total is the sum: either reading explains it, half up at its decimals. */
export function isSum(sum: Sum, total: Figure): boolean {
  const readings = [
    { value: dec(total), decimals: total.decimals },
    { value: stored(total), decimals: Math.max(total.decimals, stored(total)?.decimalPlaces() ?? 0) },
  ];
  return readings.some(
    ({ value, decimals }) =>
      value !== null &&
      [sum.shown, sum.stored].some((s) => {
        const half = unitOf(decimals).div(2);
        return s.gte(value.minus(half)) && s.lt(value.plus(half));
      }),
  );
}

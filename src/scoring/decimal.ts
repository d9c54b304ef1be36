import type { Figure } from '../form';
import { D, type Decimal } from '../form/decimal';

export { D, type Decimal };

/** The number of a figure (its printed reading) or of a decimal string; null where there is none. */
export function dec(x: Figure | string | null | undefined): Decimal | null {
  if (x == null) return null;
  const text = typeof x === 'string' ? x : x.shown;
  return text === null ? null : new D(text);
}

/** The stored reading of a figure; equals the printed one where nothing more was stored. */
export function stored(figure: Figure | null | undefined): Decimal | null {
  return figure?.value == null ? null : new D(figure.value);
}

/** Rounded half away from zero, as Excel's ROUND does: 2.345 → 2.35, -2.345 → -2.35. */
export function roundHalfUp(x: Decimal, decimals: number): Decimal {
  return x.toDecimalPlaces(decimals, D.ROUND_HALF_UP);
}

/** One unit of the last printed decimal: 2 → 0.01. */
export function unitOf(decimals: number): Decimal {
  return new D(10).pow(-decimals);
}

export function clamp(x: Decimal, low: Decimal, high: Decimal): Decimal {
  return D.max(low, D.min(high, x));
}

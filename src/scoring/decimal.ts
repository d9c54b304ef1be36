import type { Figure } from '../form';
import { D, unitOf, type Decimal } from '../form/decimal';

export { D, unitOf, type Decimal };

/** The number of a figure (its printed reading) or of a decimal string; null where there is none. */
export function dec(x: Figure | string | null | undefined): Decimal | null {
  if (x == null) return null;
  if (typeof x === 'string') return new D(x);
  return x.shown === null ? null : decimalOf(shownDecimals, x, x.shown);
}

/** The stored reading of a figure; equals the printed one where nothing more was stored. */
export function stored(figure: Figure | null | undefined): Decimal | null {
  return figure?.value == null ? null : decimalOf(storedDecimals, figure, figure.value);
}

/** Every rule asks for the same figures again, and their digits are long to parse. */
const shownDecimals = new WeakMap<Figure, Decimal>();
const storedDecimals = new WeakMap<Figure, Decimal>();

function decimalOf(known: WeakMap<Figure, Decimal>, figure: Figure, digits: string): Decimal {
  let decimal = known.get(figure);
  if (!decimal) known.set(figure, (decimal = new D(digits)));
  return decimal;
}

/** Rounded half away from zero, as Excel's ROUND does: 2.345 → 2.35, -2.345 → -2.35. */
export function roundHalfUp(x: Decimal, decimals: number): Decimal {
  return x.toDecimalPlaces(decimals, D.ROUND_HALF_UP);
}

export function clamp(x: Decimal, low: Decimal, high: Decimal): Decimal {
  return D.max(low, D.min(high, x));
}

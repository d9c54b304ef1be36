import { Decimal } from 'decimal.js';

/** This project's own decimal arithmetic: 40 digits, half up. A private clone, so no other code's settings reach it. */
export const D = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 60 });

export type { Decimal };

/** The number that a spreadsheet keeps: 15 significant digits, without the binary noise behind them (0.1 + 0.2 → 0.3). */
export function fromNumber(stored: number): Decimal {
  return new D(stored).toSignificantDigits(15);
}

/** One unit of the last printed decimal: 2 → 0.01. */
export function unitOf(decimals: number): Decimal {
  return (UNITS[decimals] ??= new D(10).pow(-decimals));
}

const UNITS: Decimal[] = [];

/** Decimals of printed digits: `1.00` → 2. */
export function decimalsOf(digits: string): number {
  return digits.split('.')[1]?.length ?? 0;
}

import type { Figure, MoneyUnit } from '../form';
import { moneyFactor } from '../form/unit';
import { D, dec, stored, unitOf, type Decimal } from './decimal';

/** A closed interval with exact bounds. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** An amount in 元 where a unit is known, else as printed. */
export interface Amount extends Interval {
  /** As printed. */
  readonly printed: Decimal;
  /** As stored. */
  readonly stored: Decimal;
}

/**
 * What an amount may really be. Printed with decimals in 千元, 万元 or 亿元 (or without any stated unit) it is known only to half of
 * its last digit: 9.66 ± 0.005; whole numbers and amounts in 元 are exact. What the cell stores always belongs to it.
 * A unit inside the cell (`17.00万元`) goes before the header's. null where the cell holds no figure.
 */
export function amountOf(figure: Figure | null | undefined, unit: MoneyUnit | null): Amount | null {
  if (!figure) return null;
  let byUnit = known.get(figure);
  if (!byUnit) known.set(figure, (byUnit = new Map<MoneyUnit | null, Amount | null>()));
  let amount = byUnit.get(unit);
  if (amount === undefined) byUnit.set(unit, (amount = workOut(figure, unit)));
  return amount;
}

/** Every rule on money asks for the same amounts again. */
const known = new WeakMap<Figure, Map<MoneyUnit | null, Amount | null>>();

function workOut(figure: Figure, unit: MoneyUnit | null): Amount | null {
  const printed = dec(figure);
  const exact = stored(figure);
  if (!printed || !exact) return null;
  const own = figure.unit === null ? null : moneyFactor(figure.unit);
  const factor = own ?? (unit === null ? null : moneyFactor(unit));
  const rounded = figure.decimals > 0 && !factor?.eq(1);
  const half = rounded ? unitOf(figure.decimals).div(2) : new D(0);
  const scale = factor ?? new D(1);
  return {
    low: D.min(printed.minus(half), exact).times(scale),
    high: D.max(printed.plus(half), exact).times(scale),
    printed: printed.times(scale),
    stored: exact.times(scale),
  };
}

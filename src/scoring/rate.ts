import type { FundingRow, MoneyUnit, SelfEvaluationForm } from '../form';
import { amountOf, type Interval } from './amount';
import { D, dec, stored, unitOf, type Decimal } from './decimal';
import type { DecimalInterval, RateRounding } from './types';

const ROUNDINGS: readonly RateRounding[] = ['down', 'half-up', 'up'];
const MODES = { down: D.ROUND_DOWN, 'half-up': D.ROUND_HALF_UP, up: D.ROUND_UP } as const;
/** A stated rate that only the envelope saves is noted from this distance (in points) on. */
const NOTED_FROM = new D('0.05');

/** A stated rate in points as it may be meant: `0.98` stands for 98 % as well. */
interface Reading {
  readonly points: Decimal;
  readonly decimals: number;
}

/** The true execution rate in points, given that the printed amounts were rounded; null without both amounts or with a budget of 0. */
export function rateBounds(row: FundingRow, unit: MoneyUnit | null): Interval | null {
  const budget = amountOf(row.annualBudget, unit);
  const executed = amountOf(row.executed, unit);
  // A budget whose bounds reach 0 gives no rate.
  if (!budget || !executed || !budget.low.gt(0) || !budget.printed.gt(0)) return null;
  const corners = [budget.low, budget.high].flatMap((b) =>
    [executed.low, executed.high].map((e) => e.div(b).times(100)),
  );
  return { low: D.min(...corners), high: D.max(...corners) };
}

/** As `rateBounds`, in decimal strings of at most 10 decimals, rounded outwards. */
export function rateInterval(row: FundingRow, unit: MoneyUnit | null): DecimalInterval | null {
  const bounds = rateBounds(row, unit);
  if (!bounds) return null;
  return {
    low: bounds.low.toDecimalPlaces(10, D.ROUND_FLOOR).toFixed(),
    high: bounds.high.toDecimalPlaces(10, D.ROUND_CEIL).toFixed(),
  };
}

/** Executed / annual budget of the amounts as printed, in points, unrounded. null without both amounts or with a budget of 0. */
export function printedRate(row: FundingRow, unit: MoneyUnit | null): Decimal | null {
  return quotient(row, unit, 'printed');
}

function quotient(row: FundingRow, unit: MoneyUnit | null, reading: 'printed' | 'stored'): Decimal | null {
  const budget = amountOf(row.annualBudget, unit);
  const executed = amountOf(row.executed, unit);
  if (!budget || !executed || !budget[reading].gt(0)) return null;
  return executed[reading].div(budget[reading]).times(100);
}

/** What a stated rate may mean: as displayed, as stored, and as a bare ratio (1 or 0.98 for 100 % or 98 %). */
export function statedRates(row: FundingRow): readonly Reading[] {
  const rate = row.rate;
  const shown = dec(rate);
  const exact = stored(rate);
  if (!rate || !shown || !exact) return [];
  const readings: Reading[] = [{ points: shown, decimals: rate.decimals }];
  if (!exact.eq(shown)) readings.push({ points: exact, decimals: exact.decimalPlaces() });
  if (rate.percent || exact.abs().gt(1) || exact.isZero()) return readings;
  return [
    ...readings,
    ...readings.map(({ points, decimals }) => ({ points: points.times(100), decimals: Math.max(decimals - 2, 0) })),
  ];
}

/** Whether some rounding (down, half up, up) of some value of the interval gives the reading. */
function explains({ low, high }: Interval, { points, decimals }: Reading): boolean {
  const unit = unitOf(decimals);
  return high.gt(points.minus(unit)) && low.lt(points.plus(unit));
}

/**
 * Whether a stated execution rate is right: some rounding of some value within the envelope gives it, at the decimals it is printed with.
 * `within-envelope`: only the rounding of the amounts saves it, and it lies more than 0.05 points from the quotient of the printed amounts.
 * `cannot-tell`: the rate or an amount is missing, or the budget is 0.
 */
export function judgeRate(
  row: FundingRow,
  unit: MoneyUnit | null,
): 'right' | 'within-envelope' | 'wrong' | 'cannot-tell' {
  const bounds = rateBounds(row, unit);
  const readings = statedRates(row);
  if (!bounds || readings.length === 0) return 'cannot-tell';
  const saved = readings.filter((reading) => explains(bounds, reading));
  if (saved.length === 0) return 'wrong';
  const points = [quotient(row, unit, 'printed'), quotient(row, unit, 'stored')].filter((q) => q !== null);
  const plain = saved.some((reading) =>
    points.some((q) => explains({ low: q, high: q }, reading) || reading.points.minus(q).abs().lte(NOTED_FROM)),
  );
  return plain ? 'right' : 'within-envelope';
}

/** A rate in points, rounded by a convention. */
function roundRate(rate: Decimal, rounding: RateRounding, decimals: number): Decimal {
  return rate.toDecimalPlaces(decimals, MODES[rounding]);
}

/** The execution rate of a row by a convention, from the amounts as printed: `98.07`. null without both amounts or with a budget of 0. */
export function rateAtConvention(
  row: FundingRow,
  unit: MoneyUnit | null,
  rounding: RateRounding,
  decimals: number,
): string | null {
  const rate = printedRate(row, unit);
  return rate && roundRate(rate, rounding, decimals).toFixed(decimals);
}

/** The conventions that lead from the printed amounts to the stated rate; all three where it divides evenly, none where it is wrong. */
function conventionsOf(row: FundingRow, unit: MoneyUnit | null): readonly RateRounding[] {
  const rate = printedRate(row, unit);
  const readings = statedRates(row);
  if (!rate) return [];
  return ROUNDINGS.filter((rounding) =>
    readings.some(({ points, decimals }) => roundRate(rate, rounding, decimals).eq(points)),
  );
}

/**
 * The rounding convention of a document, over all stated rates of its total rows that decide anything: the one that explains more of
 * them than any other. null where none decides, or where two explain equally many.
 */
export function inferRateRounding(forms: readonly SelfEvaluationForm[]): RateRounding | null {
  const votes = { down: 0, 'half-up': 0, up: 0 };
  for (const { funding } of forms) {
    if (!funding?.total) continue;
    const conventions = conventionsOf(funding.total, funding.unit);
    if (conventions.length === ROUNDINGS.length) continue;
    for (const convention of conventions) votes[convention]++;
  }
  const most = Math.max(...Object.values(votes));
  const leaders = ROUNDINGS.filter((rounding) => votes[rounding] === most);
  return most > 0 && leaders.length === 1 ? (leaders[0] ?? null) : null;
}

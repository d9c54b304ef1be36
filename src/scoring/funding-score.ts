import type { FundingRow, MoneyUnit } from '../form';
import type { Interval } from './amount';
import { clamp, D, dec, roundHalfUp, stored, unitOf, type Decimal } from './decimal';
import { printedRate, rateBounds, statedRates } from './rate';

/** Rounding to fewer than two decimals is remarked on where it moves a score by more than this. */
const COARSE_FROM = new D('0.05');
const USUAL_DECIMALS = 2;

/** Weight × rate, not below 0 and capped at the weight, unrounded. `rate` in points. */
function scoreOfRate(weight: Decimal, rate: Decimal): Decimal {
  return clamp(weight.times(rate).div(100), new D(0), weight);
}

/** The scores of the execution rate that the exact and the stated rate lead to, unrounded; none without a rate. */
function fundingScoreBounds(row: FundingRow, unit: MoneyUnit | null, weight: Decimal): readonly Interval[] {
  const bounds = rateBounds(row, unit);
  // A budget of 0 has no rate, whatever is stated.
  if (!bounds) return [];
  const exact = { low: scoreOfRate(weight, bounds.low), high: scoreOfRate(weight, bounds.high) };
  const fromStated = statedRates(row).map(({ points }) => scoreOfRate(weight, points));
  return [exact, ...fromStated.map((score) => ({ low: score, high: score }))];
}

/**
 * Whether the stated score of the execution rate is min(weight, weight × rate), from the exact or the stated rate, half up at its decimals.
 * `coarse`: only rounding to fewer than two decimals explains it, and that moves it by more than 0.05 (9 for 8.62).
 * `cannot-tell`: no score, no amounts, or a budget of 0.
 */
export function judgeFundingScore(
  row: FundingRow,
  unit: MoneyUnit | null,
  weight: Decimal,
): 'right' | 'coarse' | 'wrong' | 'cannot-tell' {
  const shown = dec(row.score);
  const exact = stored(row.score);
  const bounds = fundingScoreBounds(row, unit, weight);
  if (!row.score || !shown || !exact || bounds.length === 0) return 'cannot-tell';
  const readings = [
    { score: shown, decimals: row.score.decimals },
    { score: exact, decimals: exact.decimalPlaces() },
  ];
  const verdicts = readings.flatMap(({ score, decimals }) => {
    const reaches = (by: Decimal): boolean =>
      bounds.some(({ low, high }) => high.gte(score.minus(by)) && low.lte(score.plus(by)));
    const half = unitOf(decimals).div(2);
    const rounded = bounds.some(({ low, high }) => high.gte(score.minus(half)) && low.lt(score.plus(half)));
    return rounded ? [reaches(COARSE_FROM) ? 'right' : 'coarse'] : [];
  });
  if (verdicts.length === 0) return 'wrong';
  return verdicts.includes('right') ? 'right' : 'coarse';
}

/**
 * The score of the execution rate from the amounts as printed, half up at two decimals (more where the form shows more); null without a
 * rate. A right stated score stands as it is. A form that shows fewer decimals gets as many as the score needs: 8.62 for a stated 9.
 */
export function computeFundingScore(row: FundingRow, unit: MoneyUnit | null, weight: Decimal): string | null {
  const rate = printedRate(row, unit);
  if (!rate) return null;
  if (row.score?.shown && judgeFundingScore(row, unit, weight) === 'right') return row.score.shown;
  const shown = row.score?.state === 'figure' ? row.score.decimals : USUAL_DECIMALS;
  const score = roundHalfUp(scoreOfRate(weight, rate), Math.max(shown, USUAL_DECIMALS));
  return score.toFixed(Math.max(shown, score.decimalPlaces()));
}

import type { Indicator } from '../form';
import { GROWTH } from '../form/vocabulary';
import type { Policy } from '../policy';
import { clamp, D, dec, roundHalfUp, type Decimal } from './decimal';
import type { Comparison, SuggestedScore } from './types';

/** Decimals to which a suggestion is said at least. */
const SUGGESTED_DECIMALS = 2;
/** Whatever the decimals of the column: a score this near to the formula is never held against anyone. */
const TOLERANCE = new D('0.05');

/**
 * The scores that the formulas give, in points, half up at the form's decimals (two at least):
 * met → the weight; met far beyond the target → up to the weight, lower open (`low` null); missed floor or exact target → weight × actual / target;
 * missed ceiling → from weight × [1 − (actual − target) / target] (0 from twice the ceiling) to weight × target / actual.
 * A target of 0 gives all or nothing; a negative actual counts as 0. null where no formula applies: nothing to compare, compound, negative and
 * growth targets, deadlines.
 */
export function acceptedScores(
  indicator: Indicator,
  comparison: Comparison,
  policy: Policy,
  decimals: number,
): SuggestedScore | null {
  const exact = exactScores(indicator, comparison, policy);
  const places = Math.max(decimals, SUGGESTED_DECIMALS);
  const print = (score: string): string => roundHalfUp(new D(score), places).toFixed(places);
  return exact && { low: exact.low === null ? null : print(exact.low), high: print(exact.high) };
}

/** The same before they are rounded: what a stated score is held to with `scoreFits`, which knows the roundings. */
export function exactScores(indicator: Indicator, comparison: Comparison, policy: Policy): SuggestedScore | null {
  const weight = dec(indicator.weight);
  if (comparison.outcome === 'undecided' || comparison.outcome === 'late' || !weight?.gt(0)) return null;
  if (indicator.target?.measure.kind === 'compound' || GROWTH.test(indicator.name.text)) return null;
  const within = (score: Decimal): string => clamp(score, new D(0), weight).toFixed();
  const target = new D(comparison.target);
  const actual = D.max(comparison.actual, 0);
  if (target.isNegative() && !target.isZero()) return null;
  if (comparison.outcome === 'met') {
    const far = comparison.beyond !== null && new D(comparison.beyond).gte(policy.overfulfilment.threshold);
    return { low: far ? null : within(weight), high: within(weight) };
  }
  if (target.isZero()) return { low: within(target), high: within(target) };
  const proportional = weight.times(actual).div(target);
  if (comparison.direction !== 'ceiling') return { low: within(proportional), high: within(proportional) };
  const inverse = weight.times(target).div(actual);
  const linear = weight.times(new D(2).minus(actual.div(target)));
  return { low: within(policy.ceilingFormula === 'ratio' ? inverse : linear), high: within(inverse) };
}

/**
 * Whether a stated score lies within the scores that the formulas give: any rounding (down, half up, up) at the decimals of the form's score column counts,
 * and 0.05 points either way at least.
 */
export function scoreFits(score: Decimal, exact: SuggestedScore, decimals: number): 'within' | 'above' | 'below' {
  const high = new D(exact.high);
  if (score.gt(D.max(high.toDecimalPlaces(decimals, D.ROUND_CEIL), high.plus(TOLERANCE)))) return 'above';
  if (exact.low === null) return 'within';
  const low = new D(exact.low);
  if (score.lt(D.min(low.toDecimalPlaces(decimals, D.ROUND_FLOOR), low.minus(TOLERANCE)))) return 'below';
  return 'within';
}

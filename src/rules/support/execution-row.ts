import { EXECUTION_RATE } from '../../form/vocabulary';
import { D, dec, roundHalfUp } from '../../scoring';
import type { FormContext } from '../rule';
import type { IndicatorRow } from './indicator-rows';
import { bareName } from './names';

/**
 * The execution rate as a row of the indicator table, scored as weight × rate. Its points follow from the money: what a low rate asks for is
 * told with the funding block, and where there is none, only a rate below the policy's threshold needs a reason.
 */
export function isScoredByExecution({ form, score, policy }: FormContext, row: IndicatorRow): boolean {
  const { indicator } = row;
  const [weight, points] = [dec(indicator.weight), dec(indicator.score)];
  if (!weight || !points || !EXECUTION_RATE.test(bareName(indicator))) return false;
  const actual = indicator.actual?.measure;
  const own = actual?.kind === 'quantity' && actual.unit !== null ? [actual.value] : [];
  return [...own, ...(score.rate === null ? [] : [score.rate])].some((rate) => {
    const needsNoReason = form.funding !== null || new D(rate).gte(policy.lowExecution.threshold);
    const exact = weight.times(D.min(rate, 100)).div(100);
    return needsNoReason && (points.minus(exact).abs().lte('0.05') || roundHalfUp(exact, points.dp()).eq(points));
  });
}

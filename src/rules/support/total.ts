import type { SelfEvaluationForm } from '../../form';
import {
  D,
  dec,
  isExecutionPrintedTwice,
  isFundingScored,
  isSum,
  printedRate,
  roundHalfUp,
  sumOf,
  type Decimal,
  type Sum,
} from '../../scoring';
import { plus } from './weights';

/** The parts of 总分 as they are stated. */
export interface TotalParts {
  readonly indicators: Sum;
  /** Score of the execution rate; null where the layout gives it none. */
  readonly funding: Sum | null;
  readonly sum: Sum;
}

/** What 总分 should be the sum of; null while a part that the layout has is blank or unread. */
export function totalParts(form: SelfEvaluationForm): TotalParts | null {
  if (!form.columns.has('score') || form.indicators.length === 0) return null;
  const indicators = sumOf(form.indicators.map(({ score }) => score));
  if (!indicators) return null;
  if (!isFundingScored(form) || isExecutionPrintedTwice(form)) return { indicators, funding: null, sum: indicators };
  const score = form.funding?.total?.score ?? null;
  const funding = sumOf([score]);
  const sum = score && plus(indicators, score);
  return funding && sum && { indicators, funding, sum };
}

/** Whether the stated total is the sum; it may have been added up from the score of the execution rate before that was rounded. */
export function isTotal(form: SelfEvaluationForm, { indicators, sum }: TotalParts): boolean {
  const total = form.stated.totalScore;
  if (!total) return false;
  if (isSum(sum, total)) return true;
  const unrounded = unroundedFundingScore(form);
  const more = unrounded && {
    shown: indicators.shown.plus(unrounded),
    stored: indicators.stored.plus(unrounded),
    decimals: indicators.decimals,
  };
  return more ? isSum(more, total) : false;
}

/** Weight × rate, where rounding it at the decimals of the stated score gives that score. */
function unroundedFundingScore(form: SelfEvaluationForm): Decimal | null {
  const row = form.funding?.total;
  const [weight, score] = [dec(row?.weight), dec(row?.score)];
  const rate = row && printedRate(row, form.funding?.unit ?? null);
  if (!row?.score || !weight || !score || !rate) return null;
  const exact = D.min(weight, weight.times(rate).div(100));
  return roundHalfUp(exact, row.score.decimals).eq(score) ? exact : null;
}

/** The stated total is the sum of the indicators alone, though the execution rate has a score besides. */
export function omitsFundingScore(form: SelfEvaluationForm): boolean {
  const parts = totalParts(form);
  const total = form.stated.totalScore;
  return !!parts?.funding?.shown.gt(0) && total !== null && isSum(parts.indicators, total);
}

import type { Figure, FundingRow, SelfEvaluationForm } from '../form';
import type { Policy } from '../policy';
import { acceptedScores } from './accepted-scores';
import { compareMeasures } from './compare';
import { D, dec, type Decimal } from './decimal';
import { isExecutionPrintedTwice } from './execution-row';
import { computeFundingScore } from './funding-score';
import { gradeOf } from './grade';
import { inferRateRounding, judgeRate, rateAtConvention, rateInterval } from './rate';
import { sumOf } from './sum';
import type { FormScore, RateRounding } from './types';

const USUAL_DECIMALS = 2;

/** Decimals of the form's indicator scores: the most that any of them shows; else those of the weights; else 2. */
export function scoreDecimals(form: SelfEvaluationForm): number {
  const shown = (column: 'score' | 'weight'): number[] =>
    form.indicators.flatMap((indicator) => (indicator[column]?.state === 'figure' ? [indicator[column].decimals] : []));
  const decimals = [shown('score'), shown('weight')].find((list) => list.length > 0);
  return decimals ? Math.max(...decimals) : USUAL_DECIMALS;
}

/** Whether the layout gives the execution rate points of its own: its total row has a 分值 or a 得分 column. */
export function isFundingScored(form: SelfEvaluationForm): boolean {
  const total = form.funding?.total;
  return !!total && (total.weight !== null || total.score !== null);
}

/** Points of the execution rate: stated, or else the policy's; null where the form gives it none. */
export function fundingWeight(form: SelfEvaluationForm, policy: Policy): Decimal | null {
  if (!isFundingScored(form)) return null;
  return dec(form.funding?.total?.weight) ?? new D(policy.executionWeight);
}

export interface ScoreOptions {
  /** The convention of the whole document (see `inferRateRounding`); absent: inferred from this form alone. */
  readonly rateRounding?: RateRounding | null;
}

/**
 * A form's figures worked out anew: execution rate, its score, totals, grade, and a suggestion per indicator. Sums use the figures as
 * stated, so that a wrong part shows once. Points in 分, rates in percent points, decimal strings throughout. Never throws.
 */
export function scoreForm(form: SelfEvaluationForm, policy: Policy, options: ScoreOptions = {}): FormScore {
  const total = form.funding?.total ?? null;
  const unit = form.funding?.unit ?? null;
  const inferred = options.rateRounding === undefined ? inferRateRounding([form]) : options.rateRounding;
  const rounding = policy.rateRounding === 'infer' ? inferred : policy.rateRounding;
  const weight = fundingWeight(form, policy);
  const decimals = scoreDecimals(form);
  const fundingScore = total && weight && computeFundingScore(total, unit, weight);
  const weights = sumOf(form.columns.has('weight') ? form.indicators.map((indicator) => indicator.weight) : [null]);
  const scores = sumOf(form.columns.has('score') ? form.indicators.map((indicator) => indicator.score) : [null]);
  const totalWeight = withFunding(form, 'weight', weights && print(weights));
  const totalScore = withFunding(form, 'score', scores && print(scores));
  return {
    rate: total && computeRate(total, form, rounding ?? 'half-up'),
    rateInterval: total && rateInterval(total, unit),
    rateRounding: rounding,
    fundingWeight: weight && (total?.weight?.shown ?? weight.toFixed()),
    fundingScore,
    totalWeight,
    totalScore,
    indicatorWeightSum: weights && print(weights),
    indicatorScoreSum: scores && print(scores),
    grade: totalScore === null ? null : gradeOf(totalScore, policy.grades),
    indicators: form.indicators.map((indicator) => {
      const comparison = compareMeasures(indicator, form.year);
      return { comparison, suggested: acceptedScores(indicator, comparison, policy, decimals) };
    }),
  };
}

function print({ shown, decimals }: { readonly shown: Decimal; readonly decimals: number }): string {
  return shown.toFixed(decimals);
}

function decimalsOr(figure: Figure | null, usual: number): number {
  return figure?.state === 'figure' ? figure.decimals : usual;
}

/** A stated rate that is right stands as it is; otherwise the printed amounts decide, by the document's convention. */
function computeRate(total: FundingRow, form: SelfEvaluationForm, rounding: RateRounding): string | null {
  const unit = form.funding?.unit ?? null;
  const stated = total.rate;
  const bare = stated?.state === 'figure' && !stated.percent && new D(stated.shown ?? 0).abs().lte(1);
  const decimals = decimalsOr(bare ? null : stated, USUAL_DECIMALS);
  const verdict = judgeRate(total, unit);
  if (!bare && stated?.shown && (verdict === 'right' || verdict === 'within-envelope')) return stated.shown;
  return rateAtConvention(total, unit, rounding, decimals);
}

/** Indicator sum plus the funding block's own part as stated; null where that part is blank or unread. */
function withFunding(form: SelfEvaluationForm, column: 'weight' | 'score', sum: string | null): string | null {
  if (sum === null || !isFundingScored(form) || isExecutionPrintedTwice(form)) return sum;
  const part = form.funding?.total?.[column];
  const own = dec(part);
  if (!part || !own) return null;
  return plus(sum, own.toFixed(part.decimals));
}

/** The sum of two printed figures, with the decimals of the longer one. */
function plus(a: string, b: string): string {
  const decimals = Math.max(...[a, b].map((figure) => figure.split('.')[1]?.length ?? 0));
  return new D(a).plus(b).toFixed(decimals);
}

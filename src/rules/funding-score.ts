import type { FundingRow, MoneyUnit, SelfEvaluationForm } from '../form';
import { message } from '../messages';
import type { Policy } from '../policy';
import { D, dec, judgeFundingScore, printedRate, roundHalfUp, sumOf, type Decimal } from '../scoring';
import type { FormRule } from './rule';
import { isUnstated, plain } from './support/figures';
import { SUBJECT } from './support/labels';

export const fundingScore: FormRule = {
  meta: {
    code: 'funding-score',
    title: { zh: '预算执行得分计算有误', en: 'Score of the execution rate does not follow from the rate' },
    severity: 'error',
    alsoAs: {
      warning: {
        zh: '只有取整到不足两位小数才能解释，且影响得分超过0.05分（如8.62取为9）',
        en: 'only rounding to fewer than two decimals explains it, and it moves the score by more than 0.05 (9 for 8.62)',
      },
      note: {
        zh: '得分未填而分值、预算数、执行数俱全（给出计算值）',
        en: 'the score is blank while weight and amounts stand (the computed value is offered)',
      },
    },
    basis: ['10号文', 'system'],
    explanation: {
      zh: '预算执行得分＝分值×执行率，以分值为上限。由金额算出的执行率和表内填报的执行率，任取其一能得出即为正确，因此执行率填错时不会连带提示得分。表内未列分值的，按评价口径的分值或100分减去各指标分值计算。',
      en: 'Score of budget execution = weight × execution rate, capped at the weight. It is right if either the rate of the amounts or the stated rate leads to it, so a wrong rate is not told twice. Where the form states no weight, that of the policy, or what the indicators leave of 100, is taken.',
    },
    yieldsToInForm: ['funding-zero-budget'],
  },
  *check({ form, score, policy }) {
    const total = form.funding?.total;
    if (!form.funding || !total?.score) return;
    const { unit } = form.funding;
    const weights = possibleWeights(form, policy);
    const verdicts = new Set(weights.map((weight) => judgeFundingScore(total, unit, weight)));
    const exact = exactScore(total, unit, weights[0] ?? new D(0));
    if (!exact) return;
    const { rate, weight } = exact;
    const given = {
      cell: total.score.cell,
      related: [total.rate?.cell],
      subject: SUBJECT.funding,
      expected: exact.score,
      stated: total.score.shown,
    };
    const figures = { weight, rate, expected: exact.score, stated: total.score.shown ?? '' };
    if (isUnstated(total.score) && dec(total.weight)) {
      const expected = score.fundingScore ?? exact.score;
      const sentence = message('finding.funding-score.blank', { ...figures, expected });
      yield { ...given, severity: 'note', message: sentence, expected };
    }
    if (verdicts.has('right') || verdicts.has('cannot-tell')) return;
    if (verdicts.has('coarse')) {
      yield { ...given, severity: 'warning', message: message('finding.funding-score.coarse', figures) };
    } else if (new D(rate).gt(100)) {
      yield { ...given, message: message('finding.funding-score.capped', figures) };
    } else {
      yield { ...given, message: message('finding.funding-score', figures) };
    }
  },
};

/** Weight × rate of the amounts, to two decimals whatever the form shows: 8.62 where 9 stands. null without a rate. */
function exactScore(
  total: FundingRow,
  unit: MoneyUnit | null,
  weight: Decimal,
): { readonly weight: string; readonly rate: string; readonly score: string } | null {
  const rate = printedRate(total, unit);
  if (!rate) return null;
  const points = roundHalfUp(D.max(0, D.min(weight, weight.times(rate).div(100))), DECIMALS);
  const decimals = Math.max(total.score?.decimals ?? 0, points.decimalPlaces());
  return { weight: plain(weight), rate: plain(roundHalfUp(rate, DECIMALS)), score: points.toFixed(decimals) };
}

const DECIMALS = 2;

/** The weight as stated; otherwise what it may be: the policy's, or what the indicators leave of 100. */
function possibleWeights(form: SelfEvaluationForm, policy: Policy): readonly Decimal[] {
  const stated = dec(form.funding?.total?.weight);
  if (stated) return [stated];
  const indicators = form.columns.has('weight') ? sumOf(form.indicators.map(({ weight }) => weight)) : null;
  const rest = indicators && new D(100).minus(indicators.shown);
  return [new D(policy.executionWeight), ...(rest?.gt(0) ? [rest] : [])];
}

import { message } from '../messages';
import { D, unitOf } from '../scoring';
import type { FormRule } from './rule';
import { isScoredByExecution } from './support/execution-row';
import {
  indicatorRows,
  isMissed,
  isUnexplained,
  onRow,
  unconfirmed,
  type IndicatorRow,
} from './support/indicator-rows';
import { measureText, quote } from './support/row-texts';

export const unexplainedShortfall: FormRule = {
  meta: {
    code: 'unexplained-shortfall',
    title: { zh: '未达标未说明', en: 'Target missed without a reason' },
    severity: 'error',
    basis: ['10号文'],
    explanation: {
      zh: '完成值未达到目标（或完成日期晚于要求的期限），说明栏空白。同一行已按“扣分未说明”“未达标却得满分”提示的，不再重复；得分尚未填写的，先补填得分。',
      en: 'The actual misses the target (or a date lies behind its deadline) and the explanation is blank. Not repeated where the same row is told as a deduction without a reason or as a full score despite a shortfall; a row without its score is to be filled in first.',
    },
    yieldsToInRow: [
      'full-score-despite-shortfall',
      'unexplained-deduction',
      'score-above-weight',
      'implausible-percentage',
    ],
  },
  *check(context) {
    for (const row of indicatorRows(context)) {
      if (!isMissed(row) || isRounding(row) || row.isUnscored || !isUnexplained(row)) continue;
      if (isScoredByExecution(context, row)) continue;
      const { indicator, place } = row;
      const params = {
        target: measureText(indicator.target, indicator.actual),
        actual: measureText(indicator.actual, indicator.target),
        column: place.label,
      };
      const text = place.field.text;
      yield {
        ...onRow(row, place.field, indicator.target, indicator.actual),
        message: text
          ? message('finding.unexplained-shortfall.placeholder', { ...params, text: quote(text) })
          : message('finding.unexplained-shortfall', params),
        details: unconfirmed(context.form),
        mark: 'explanation',
      };
    }
  },
};

/** 33.3% for 33.33%: the actual was printed with fewer decimals, and what it may stand for reaches the target. */
function isRounding({ comparison, indicator }: IndicatorRow): boolean {
  const [target, actual] = [indicator.target?.measure, indicator.actual?.measure];
  if (comparison.outcome !== 'missed' || target?.kind !== 'quantity' || actual?.kind !== 'quantity') return false;
  if (actual.decimals >= target.decimals || (actual.unit !== null && actual.unit !== target.unit)) return false;
  const half = unitOf(actual.decimals).div(2);
  return new D(comparison.target).minus(comparison.actual).abs().lt(half);
}

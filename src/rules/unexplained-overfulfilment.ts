import { canonicalUnit, isMoney } from '../form/unit';
import { LESS_IS_BETTER_RATE, SMALL_IS_GOOD } from '../form/vocabulary';
import { message } from '../messages';
import { D, type Comparison } from '../scoring';
import type { FormRule, Report } from './rule';
import { indicatorRows, isUnexplained, onRow, unconfirmed, type IndicatorRow } from './support/indicator-rows';
import { boundText, measureText, percentText } from './support/row-texts';

export const unexplainedOverfulfilment: FormRule = {
  meta: {
    code: 'unexplained-overfulfilment',
    title: { zh: '完成值远超目标未说明', en: 'Far beyond the target without a reason' },
    severity: 'warning',
    alsoAs: {
      error: { zh: '政策如此规定（广西）', en: 'the policy says so (Guangxi)' },
      note: {
        zh: '计数指标只多1个单位（目标1次，实际2次），或成本、金额远低于上限',
        en: 'a count is just one above (1 → 2), or a cost or amount lies far below its ceiling',
      },
    },
    basis: ['10号文', 'system', 'tool'],
    explanation: {
      zh: '完成值超过目标30%及以上（可在政策中调整），且多出1个单位以上，说明栏空白。请说明超额完成的原因；如属指标值设得偏低，下年应调整。计数只多1个、成本或金额远低于上限的，仅作建议。投诉、事故、差错、调整次数、结余率等本来就应少的，不提示。',
      en: 'The actual lies 30 % or more beyond the target (adjustable in the policy) and more than one unit above it, and the explanation is blank. State the reason; if the target was set too low, adjust it next year. A count that is just one above, and a cost or amount far below its ceiling, are notes. Complaints, accidents, errors and the like are left out.',
    },
    yieldsToInRow: ['unexplained-deduction', 'implausible-percentage'],
  },
  *check(context) {
    const { threshold, severity } = context.policy.overfulfilment;
    for (const row of indicatorRows(context)) {
      const { comparison, indicator, place } = row;
      if (comparison.outcome !== 'met' || comparison.beyond === null || row.isUnscored || !isUnexplained(row)) continue;
      if (new D(comparison.beyond).lt(threshold)) continue;
      const found = comparison.direction === 'ceiling' ? belowCeiling(row) : aboveTarget(row, comparison, severity);
      if (!found) continue;
      yield {
        ...onRow(row, place?.field, indicator.target, indicator.actual),
        ...found,
        details: unconfirmed(context.form),
        mark: 'explanation',
      };
    }
  },
};

type Found = Pick<Report, 'severity' | 'message'>;

function aboveTarget(
  { indicator }: IndicatorRow,
  { target, actual, unit, beyond }: Extract<Comparison, { outcome: 'met' | 'missed' }>,
  severity: Report['severity'],
): Found | null {
  // One 万人 more is not one person more.
  const multiple = unit !== null && /^[十百千万亿]/u.test(unit) ? canonicalUnit(unit).factor : 1;
  const excess = new D(actual).minus(target).times(multiple);
  const params = {
    target: measureText(indicator.target, indicator.actual),
    actual: measureText(indicator.actual, indicator.target),
  };
  if (excess.gt(1)) {
    const percent = percentText(beyond ?? '0');
    return { severity, message: message('finding.unexplained-overfulfilment', { ...params, percent }) };
  }
  // One more on a count: 1次 → 2次. Half a percentage point or 0.3 of an index says nothing.
  if (!excess.eq(1) || unit === '%' || !new D(target).isInteger()) return null;
  return {
    severity: 'note',
    message: message('finding.unexplained-overfulfilment.one-more', { ...params, unit: unit ?? '' }),
  };
}

/** Spending far less may mean that the ceiling was too wide; fewer complaints are just good. */
function belowCeiling({ indicator, comparison }: IndicatorRow): Found | null {
  if (comparison.outcome !== 'met') return null;
  const { level1, level2, name } = indicator;
  const isCost = [level1, level2, name].some(({ text }) => text.includes('成本'));
  const isSpending = isCost || (comparison.unit !== null && isMoney(comparison.unit));
  const isGoodWhenSmall = SMALL_IS_GOOD.test(name.text) || LESS_IS_BETTER_RATE.test(name.text);
  if (!isSpending || isGoodWhenSmall) return null;
  return {
    severity: 'note',
    message: message('finding.unexplained-overfulfilment.ceiling', {
      target: boundText(indicator.target, indicator.actual),
      actual: measureText(indicator.actual, indicator.target),
      percent: percentText(comparison.beyond ?? '0'),
    }),
  };
}

import type { Indicator, Quantity } from '../form';
import { canonicalUnit, isMoney } from '../form/unit';
import { INCOME, LESS_IS_BETTER, LESS_IS_BETTER_RATE, MORE_IS_BETTER, SMALL_OUTPUT } from '../form/vocabulary';
import { message, type Message } from '../messages';
import { D } from '../scoring';
import type { FormRule } from './rule';
import { indicatorRows, onRow } from './support/indicator-rows';
import { bareName, isUnder } from './support/names';
import { measureText, signText } from './support/row-texts';

const TIME_UNITS = new Set(['天', '工作日', '月', '小时', '分钟', '周', '年', '秒', '日']);

export const comparatorDirection: FormRule = {
  meta: {
    code: 'comparator-direction',
    title: { zh: '指标值的方向存疑', en: 'The target points the wrong way' },
    severity: 'note',
    basis: ['reviewers'],
    explanation: {
      zh: '成本指标用“≥”，产出指标用“≤”（投诉、差错、误差、时限等本来应少的除外），满意度用“=”且低于100%；或目标为“＞”“＜”而实际恰为临界值（按达标处理）。建议核对比较符号。',
      en: 'A cost indicator with ≥, an output with ≤ (complaints, errors, time limits and the like excepted), satisfaction with = below 100 %; or a target with > or < that the actual equals (taken as met). Check the sign.',
    },
  },
  *check(context) {
    for (const row of indicatorRows(context)) {
      const { indicator, comparison } = row;
      const { target, actual } = indicator;
      if (target?.measure.kind !== 'quantity') continue;
      const text = measureText(target, actual);
      const found = doubt(indicator, target.measure, text);
      if (found) {
        yield { ...onRow(row, target), message: found, stated: target.text };
      } else if (comparison.outcome === 'met' && comparison.strictEdge) {
        const sign = target.measure.comparator ?? '>';
        yield {
          ...onRow(row, target, actual),
          message: message('finding.comparator-direction.strict', {
            target: text,
            actual: measureText(actual, target),
            sign: signText(sign),
            suggested: signText(sign === '<' ? '<=' : '>='),
          }),
          stated: target.text,
        };
      }
    }
  },
};

function doubt(indicator: Indicator, measure: Quantity, target: string): Message | null {
  const { comparator, unit } = measure;
  const name = bareName(indicator);
  const params = { target };
  if (comparator === '>=' || comparator === '>') {
    const isGain = MORE_IS_BETTER.test(name) || INCOME.test(name) || /率$/u.test(name);
    return isUnder(indicator, '成本') && !isGain ? message('finding.comparator-direction', params) : null;
  }
  if (comparator === '<=' || comparator === '<') {
    return isOutput(indicator, unit) && !isFewByNature(name)
      ? message('finding.comparator-direction.output', params)
      : null;
  }
  const isSatisfaction = isUnder(indicator, '满意') || name.endsWith('满意度');
  const isPercent = unit === null || canonicalUnit(unit).base === '%';
  return comparator === '=' && isSatisfaction && isPercent && new D(measure.value).lt(100)
    ? message('finding.comparator-direction.satisfaction', params)
    : null;
}

/** 产出 other than cost and time, whose targets are limits. */
function isOutput(indicator: Indicator, unit: string | null): boolean {
  if (!isUnder(indicator, '产出') || isUnder(indicator, /成本|时效|进度|时间/u)) return false;
  return unit === null || !(isMoney(unit) || TIME_UNITS.has(canonicalUnit(unit).base));
}

function isFewByNature(name: string): boolean {
  return [LESS_IS_BETTER, LESS_IS_BETTER_RATE, SMALL_OUTPUT].some((few) => few.test(name));
}

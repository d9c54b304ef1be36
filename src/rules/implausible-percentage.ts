import type { Indicator, MeasureField } from '../form';
import { canonicalUnit } from '../form/unit';
import { OPEN_RATE, PART_OF_A_WHOLE } from '../form/vocabulary';
import { message } from '../messages';
import { D, type Decimal } from '../scoring';
import type { FormRule } from './rule';
import { plain } from './support/figures';
import { indicatorRows, onRow } from './support/indicator-rows';
import { bareName } from './support/names';

export const implausiblePercentage: FormRule = {
  meta: {
    code: 'implausible-percentage',
    title: { zh: '百分比超过100%', en: 'Percentage above 100 %' },
    severity: 'error',
    basis: ['arithmetic'],
    explanation: {
      zh: '满意度、覆盖率、合格率、准确率、及时率、参加率、知晓率、支付率等部分占整体的比率超过100%；或在百分比格式的单元格中填入98.07，显示成9807%。完成率、增长率、回报率可以超过100%。该行与目标的比较以此数为前提，不另作提示。',
      en: 'A rate that measures a part of a whole (satisfaction, coverage, pass rate …) is above 100 %, or 98.07 was typed into a percent-formatted cell and reads 9807 %. Rates of completion, growth and return may exceed 100 %. Whatever rests on the figure is not told besides.',
    },
  },
  *check(context) {
    for (const row of indicatorRows(context)) {
      const { target, actual } = row.indicator;
      for (const [field, other] of [
        [actual, target],
        [target, actual],
      ] as const) {
        const value = percentOf(field, other);
        if (!field || !value) continue;
        const params = { name: row.name, value: plain(value) };
        const at = { ...onRow(row, field, other), stated: field.text };
        if (isFormatSlip(row.indicator, value, percentOf(other, field))) {
          const entered = plain(value.div(100));
          yield {
            ...at,
            message: message('finding.implausible-percentage.format', { ...params, entered }),
            expected: `${entered}%`,
          };
          break;
        }
        if (value.gt(100) && PART_OF_A_WHOLE.test(bareName(row.indicator))) {
          yield { ...at, message: message('finding.implausible-percentage', params) };
          break;
        }
      }
    }
  },
};

/** The percentage that a target or actual states; a bare number is one where the other side is, or states no unit either. */
function percentOf(field: MeasureField | null, other: MeasureField | null): Decimal | null {
  const isPercent = (unit: string | null): boolean => unit !== null && canonicalUnit(unit).base === '%';
  if (field?.measure.kind !== 'quantity') return null;
  const otherUnit = other?.measure.kind === 'quantity' ? other.measure.unit : null;
  const { unit, value } = field.measure;
  return isPercent(unit) || (unit === null && (otherUnit === null || isPercent(otherUnit))) ? new D(value) : null;
}

/** 9807 % beside a target of 95 %: somebody typed 98.07 into a cell that shows percentages. */
function isFormatSlip(indicator: Indicator, value: Decimal, other: Decimal | null): boolean {
  if (value.lt(1000) || value.gt(10_000) || OPEN_RATE.test(indicator.name.text)) return false;
  const name = bareName(indicator);
  return PART_OF_A_WHOLE.test(name) || (/(?:率|度|比例|占比)$/u.test(name) && (other?.lte(100) ?? false));
}

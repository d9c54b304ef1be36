import { halfWidth, squash, type Figure, type MeasureField, type MoneyUnit, type SelfEvaluationForm } from '../form';
import { moneyFactor } from '../form/unit';
import { AMOUNT_NAME, EXECUTION_RATE, EXECUTION_ROW } from '../form/vocabulary';
import { message } from '../messages';
import { amountOf, D, fundingWeight, isExecutionPrintedTwice } from '../scoring';
import type { FormRule } from './rule';
import { plain } from './support/figures';
import { indicatorRows, onRow, type IndicatorRow } from './support/indicator-rows';
import { bareName, isUnder } from './support/names';
import { measureText, unitOf } from './support/row-texts';

export const doubleCountedExecution: FormRule = {
  meta: {
    code: 'double-counted-execution',
    title: { zh: '预算执行重复计分', en: 'Budget execution is scored twice' },
    severity: 'warning',
    basis: ['reviewers'],
    explanation: {
      zh: '执行率已在资金部分计分，又把预算执行率、资金支付（完成）率，或与本项目预算数、执行数相同的金额列为绩效指标，等于重复计分。请改设反映工作数量、质量或效果的指标。拨付及时性、下拨数、发放准确率不在此列；以“≤”控制的成本、资金部分不计分的表、在指标表里列示同一笔执行率分值的表也不提示。',
      en: 'The execution rate has points of its own in the funding block, and a budget execution or payment rate, or an amount equal to the project’s own budget and executed amount, is scored again as an indicator. Set an indicator of quantity, quality or effect. Timeliness of payment, numbers of grants and accuracy are other things; costs under a ceiling, forms that do not score the funding block, and forms that print the same points once more in the table are left out.',
    },
  },
  *check(context) {
    const { form, policy } = context;
    const weight = fundingWeight(form, policy);
    if (!weight?.gt(0)) return;
    const printedTwice = isExecutionPrintedTwice(form);
    const points = plain(weight);
    for (const row of indicatorRows(context)) {
      const { indicator, name } = row;
      const { target, actual } = indicator;
      if (printedTwice && isExecutionRow(row)) continue;
      if (EXECUTION_RATE.test(bareName(indicator))) {
        yield {
          ...onRow(row, indicator.name, form.funding?.total?.score),
          message: message('finding.double-counted-execution', { points, name }),
        };
      } else if (isOwnAmounts(form, row)) {
        yield {
          ...onRow(row, indicator.name, target, actual, form.funding?.total?.executed),
          message: message('finding.double-counted-execution.amounts', {
            target: measureText(target, actual),
            actual: measureText(actual, target),
            points,
          }),
        };
      }
    }
  },
};

function isExecutionRow({ indicator: { level1, level2, name } }: IndicatorRow): boolean {
  return [level1, level2, name].some(({ text }) => EXECUTION_ROW.test(squash(halfWidth(text))));
}

/** Target and actual are the budget and the executed amount of the form. A cost below its ceiling is no execution rate. */
function isOwnAmounts(form: SelfEvaluationForm, { indicator }: IndicatorRow): boolean {
  const { target, actual } = indicator;
  const total = form.funding?.total;
  if (!total || target?.measure.kind !== 'quantity') return false;
  const { comparator } = target.measure;
  if (comparator === '<=' || comparator === '<' || (isUnder(indicator, '成本') && comparator !== '>=')) return false;
  // A bare number is in the unit of the other side, or in that of the funding block if the name says money.
  const usual = AMOUNT_NAME.test(bareName(indicator)) ? (form.funding?.unit ?? null) : null;
  const equals = (field: MeasureField | null, other: MeasureField | null, figure: Figure | null): boolean =>
    isAmount(field, unitOf(field) ?? unitOf(other) ?? usual, figure, form.funding?.unit ?? null);
  const isBudget = equals(target, actual, total.annualBudget) || equals(target, actual, total.initialBudget);
  return isBudget && equals(actual, target, total.executed);
}

/** The same amount within what either side may have been rounded by. */
function isAmount(
  field: MeasureField | null,
  unit: string | null,
  figure: Figure | null,
  formUnit: MoneyUnit | null,
): boolean {
  const measure = field?.measure;
  const factor = unit === null ? null : moneyFactor(unit);
  if (measure?.kind !== 'quantity' || !factor) return false;
  const amount = amountOf(figure, formUnit);
  if (!amount?.printed.gt(0)) return false;
  const value = new D(measure.value).times(factor);
  const rounded = measure.decimals > 0 && !factor.eq(1);
  const half = rounded ? factor.div(new D(10).pow(measure.decimals)).div(2) : new D(0);
  return (value.gte(amount.low) && value.lte(amount.high)) || amount.printed.minus(value).abs().lte(half);
}

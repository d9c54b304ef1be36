import type { FundingRow, MoneyUnit } from '../form';
import { moneyFactor } from '../form/unit';
import { message } from '../messages';
import { amountOf } from '../scoring/amount';
import type { FormRule } from './rule';
import { amountText, plain } from './support/figures';
import { fundingLabel } from './support/labels';
import { isRateUnitSlip } from './support/unit-slip';

export const fundingOverspent: FormRule = {
  meta: {
    code: 'funding-overspent',
    title: { zh: '执行数大于全年预算数', en: 'More was spent than budgeted' },
    severity: 'warning',
    basis: ['practice'],
    explanation: {
      zh: '执行数超出全年预算数，且不能以金额取位解释。常见原因是年中追加后未更新全年预算数，或执行数含有其他项目的支出。总额未超而其中某一行超出的，提示该行。预算为0的总额由“全年预算为0却有执行”提示。',
      en: 'The executed amount exceeds the annual budget by more than rounding explains. Usually funds were added within the year and the annual budget was not updated, or spending of another project was counted. Where the total is not exceeded but a row under 其中 is, that row is told. A total budget of 0 is told by funding-zero-budget.',
    },
    yieldsToInForm: ['funding-zero-budget'],
  },
  *check({ form }) {
    const { funding } = form;
    if (!funding) return;
    const { total, breakdown, unit } = funding;
    const over = [...(total ? [total] : []), ...breakdown].filter((row) => excessOf(row, unit) !== null);
    const told = total && over.includes(total) ? [total] : over;
    for (const row of told) {
      if (!row.annualBudget || !row.executed) continue;
      const given = {
        budget: amountText(row.annualBudget, unit),
        executed: amountText(row.executed, unit),
        excess: excessOf(row, unit) ?? '',
      };
      yield {
        cell: row.executed.cell,
        related: [row.annualBudget.cell, ...over.filter((other) => other !== row).map((other) => other.executed?.cell)],
        subject: fundingLabel(row),
        message:
          row === total
            ? message('finding.funding-overspent', given)
            : message('finding.funding-overspent.row', { row: fundingLabel(row), ...given }),
        stated: row.executed.shown,
      };
    }
  },
};

/** By how much a row was overspent, beyond what rounding explains; null where it was not. */
function excessOf(row: FundingRow, unit: MoneyUnit | null): string | null {
  const budget = amountOf(row.annualBudget, unit);
  const executed = amountOf(row.executed, unit);
  if (!budget || !executed || !executed.low.gt(budget.high)) return null;
  // 元 beside 万元: funding-rate says so.
  if (isRateUnitSlip(row, unit)) return null;
  const factor = unit && moneyFactor(unit);
  return plain(executed.printed.minus(budget.printed).div(factor ?? 1)) + (unit ?? '');
}

import type { FundingRow } from '../form';
import { message } from '../messages';
import { D, dec, type Decimal } from '../scoring';
import type { CellRef } from '../sheet';
import type { FormRule } from './rule';
import { amountText } from './support/figures';
import { SUBJECT } from './support/labels';
import { hasOtherExplanation, moneyExplanation } from './support/money-explanation';

export const fundingLowExecution: FormRule = {
  meta: {
    code: 'funding-low-execution',
    title: { zh: '执行率偏低未说明', en: 'Low execution without explanation' },
    severity: 'warning',
    alsoAs: {
      error: { zh: '四川口径', en: 'in the Sichuan preset' },
    },
    basis: ['sichuan', 'practice', 'tool'],
    explanation: {
      zh: '执行率低于90%（可在“政策”中调整），而表内没有涉及资金的说明。资金部分的“原因”栏、指标的偏差原因、表末的原因分析和备注都算，但须谈到资金（支付、结余、结转、招标、限价、采购等）；其他方面的原因不能代替。模板自带的填表说明不算说明。',
      en: 'The execution rate is below 90 % (adjustable in the policy) and nothing on the form explains what became of the money. The reason cell of the funding block, reasons of indicators, form-level explanations and notes all count if they speak of money (payment, balance, carry-over, tender, ceiling price, procurement …); a reason of another kind does not replace it. Instructions printed on the template do not count.',
    },
    yieldsToInForm: ['funding-zero-budget'],
  },
  *check({ form, score, policy }) {
    const total = form.funding?.total;
    const rate = score.rate ?? statedRate(total);
    const { threshold, severity } = policy.lowExecution;
    if (!form.funding || !total || rate === null || new D(rate).gte(threshold) || moneyExplanation(form)) return;
    const { unit } = form.funding;
    const budget = dec(total.annualBudget) && total.annualBudget;
    const executed = dec(total.executed) && total.executed;
    const sentence =
      budget && executed
        ? message('finding.funding-low-execution', {
            budget: amountText(budget, unit),
            executed: amountText(executed, unit),
            rate,
            threshold,
          })
        : message('finding.funding-low-execution.rate-only', { rate, threshold });
    yield {
      severity,
      cell: placeFor(total),
      related: [total.rate?.cell],
      subject: SUBJECT.funding,
      message: sentence,
      details: hasOtherExplanation(form) ? [message('finding.funding-low-execution.other-reasons')] : [],
      stated: total.rate?.shown ?? null,
      mark: total.reason ? 'explanation' : 'value',
    };
  },
};

/** Where the explanation belongs: the funding block's own 原因 cell; without one the rate is what a person looks at. */
function placeFor(total: FundingRow): CellRef | null {
  return total.reason?.cell ?? total.rate?.cell ?? total.executed?.cell ?? total.label.cell;
}

/** The stated rate in points, for forms whose amounts cannot be read; a bare 0.98 stands for 98 %. */
function statedRate(total: FundingRow | null | undefined): string | null {
  const rate: Decimal | null = dec(total?.rate);
  if (!rate) return null;
  return (total?.rate?.percent || rate.gt(1) ? rate : rate.times(100)).toFixed();
}

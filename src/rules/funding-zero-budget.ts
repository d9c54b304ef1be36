import { message, type Message } from '../messages';
import { dec } from '../scoring';
import type { FormRule } from './rule';
import { amountText, isPositive, isUnstated } from './support/figures';
import { SUBJECT } from './support/labels';

export const fundingZeroBudget: FormRule = {
  meta: {
    code: 'funding-zero-budget',
    title: { zh: '全年预算为0却有执行', en: 'Nothing budgeted, yet spent or scored' },
    severity: 'error',
    basis: ['system'],
    explanation: {
      zh: '年度资金总额的全年预算数为0或未填，却填有执行数，或填报了大于0的执行率、得分。预算为0时执行率没有意义，得分也无从计算。请先核实全年预算数。本条出现时，执行率、得分、超支、执行率偏低各条不再重复提示。其中各行预算和执行均为0属正常。',
      en: 'The annual budget of the total row is 0 or blank, but something was spent, or a rate or score above 0 is claimed. A budget of 0 gives no rate and no score. Check the annual budget first. Where this fires, the rules on rate, score, overspending and low execution stay silent. Rows under 其中 with 0 of 0 are normal.',
    },
  },
  *check({ form }) {
    const total = form.funding?.total;
    const budget = total?.annualBudget;
    if (!form.funding || !total || !budget) return;
    const blank = isUnstated(budget);
    if (!blank && !dec(budget)?.lte(0)) return;
    // The rows under 其中 hold a budget: then it is the total that was not filled in (funding-breakdown).
    if (form.funding.breakdown.some((row) => isPositive(row.annualBudget))) return;
    const details: Message[] = [];
    if (isPositive(total.executed)) {
      const executed = amountText(total.executed, form.funding.unit);
      details.push(message('finding.funding-zero-budget.executed', { executed }));
    }
    if (isPositive(total.rate)) {
      details.push(message('finding.funding-zero-budget.rate', { rate: total.rate.shown ?? '' }));
    }
    if (isPositive(total.score)) {
      details.push(message('finding.funding-zero-budget.score', { score: total.score.shown ?? '' }));
    }
    if (details.length === 0) return;
    yield {
      cell: budget.cell,
      related: [total.executed, total.rate, total.score].filter(isPositive).map(({ cell }) => cell),
      subject: SUBJECT.funding,
      message: blank ? message('finding.funding-zero-budget.blank') : message('finding.funding-zero-budget'),
      details,
      stated: budget.shown,
    };
  },
};

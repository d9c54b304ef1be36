import { moneyFactor } from '../form/unit';
import { message } from '../messages';
import { dec } from '../scoring';
import { amountOf } from '../scoring/amount';
import type { FormRule } from './rule';
import { amountText, plain } from './support/figures';
import { SUBJECT } from './support/labels';
import { moneyExplanation } from './support/money-explanation';

export const fundingAdjusted: FormRule = {
  meta: {
    code: 'funding-adjusted',
    title: { zh: '年中预算调整未说明', en: 'Budget change within the year without explanation' },
    severity: 'note',
    alsoAs: { warning: { zh: '四川口径', en: 'in the Sichuan preset' } },
    basis: ['sichuan'],
    explanation: {
      zh: '全年预算数与年初预算数不同，而表内没有涉及资金的说明。年初预算为0（年中下达、新增项目）很常见，只在四川口径下提示。',
      en: 'Annual and initial budget differ and nothing on the form speaks of it. An initial budget of 0 (funds allotted within the year) is common and told in the Sichuan preset only.',
    },
    yieldsToInForm: ['funding-unit'],
  },
  *check({ form, policy }) {
    const total = form.funding?.total;
    const [initial, annual] = [total?.initialBudget, total?.annualBudget];
    const unit = form.funding?.unit ?? null;
    const [before, after] = [amountOf(initial, unit), amountOf(annual, unit)];
    if (!total || !initial || !annual || !before || !after) return;
    if (!dec(annual)?.gt(0) || (dec(initial)?.isZero() && !policy.adjustedBudget.countInitialZero)) return;
    const raised = after.low.gt(before.high);
    if ((!raised && !after.high.lt(before.low)) || moneyExplanation(form)) return;
    const factor = unit && moneyFactor(unit);
    const given = {
      initial: amountText(initial, unit),
      annual: amountText(annual, unit),
      difference:
        plain(
          after.printed
            .minus(before.printed)
            .abs()
            .div(factor ?? 1),
        ) + (unit ?? ''),
    };
    yield {
      severity: policy.adjustedBudget.severity,
      cell: total.reason?.cell ?? annual.cell,
      related: [initial.cell],
      subject: SUBJECT.funding,
      message: raised ? message('finding.funding-adjusted.raised', given) : message('finding.funding-adjusted', given),
      stated: annual.shown,
      mark: total.reason ? 'explanation' : 'value',
    };
  },
};

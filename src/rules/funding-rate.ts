import type { FundingRow, MoneyUnit } from '../form';
import { message, type Message } from '../messages';
import { dec, judgeRate, rateAtConvention, type FormScore } from '../scoring';
import type { FormRule, Report } from './rule';
import { amountText, isUnstated } from './support/figures';
import { fundingLabel } from './support/labels';
import { isRateUnitSlip } from './support/unit-slip';

export const fundingRate: FormRule = {
  meta: {
    code: 'funding-rate',
    title: { zh: '执行率与金额不符', en: 'Execution rate does not follow from the amounts' },
    severity: 'error',
    alsoAs: {
      note: {
        zh: '执行率未填而预算数、执行数俱全（给出计算值）；或只有考虑金额取位才能解释，且相差超过0.05个百分点',
        en: 'the rate is blank while both amounts stand (the computed value is offered); or only the rounding of the amounts explains it, and it is more than 0.05 points off',
      },
    },
    basis: ['forms', 'system'],
    explanation: {
      zh: '执行率＝全年执行数÷全年预算数。各地系统取位方式不同（截断、四舍五入、进一），万元金额本身也经过取位，因此凡能由金额取位范围内的某个数值按任一方式得出的执行率，都视为正确；裸写的1或0.98也按100%、98%理解。其余的请核对金额后更正。其中各行同样核对，预算和执行均为0的行除外。',
      en: 'Execution rate = executed ÷ annual budget. Systems truncate, round half up or round up, and amounts in 万元 were rounded themselves, so a rate is right if any of these ways leads to it from any value within the rounding of the amounts; a bare 1 or 0.98 also counts as 100 % or 98 %. Otherwise check the amounts and correct the rate. Rows under 其中 are checked too, 0 of 0 excepted.',
    },
    yieldsToInForm: ['funding-zero-budget'],
  },
  *check({ form, score }) {
    const { funding } = form;
    if (!funding?.total) return;
    const { total, breakdown, unit } = funding;
    // A row that repeats the total states the same fact once more.
    const copies = breakdown.filter((row) => statesTheSame(row, total));
    for (const report of ofTotal(total, unit, score)) {
      yield { ...report, related: copies.map((row) => row.rate?.cell) };
    }
    for (const row of breakdown) {
      if (copies.includes(row) || judgeRate(row, unit) !== 'wrong' || !row.rate) continue;
      const expected = rateAtConvention(row, unit, score.rateRounding ?? 'half-up', row.rate.decimals);
      yield wrong(
        row,
        unit,
        expected ?? '',
        message('finding.funding-rate.row', { row: fundingLabel(row), ...figures(row, unit, expected) }),
      );
    }
  },
};

function* ofTotal(total: FundingRow, unit: MoneyUnit | null, { rate: expected }: FormScore): Generator<Report> {
  if (!total.rate || expected === null) return;
  const given = figures(total, unit, expected);
  const offer = { severity: 'note', cell: total.rate.cell, subject: fundingLabel(total), expected } as const;
  if (isUnstated(total.rate)) {
    yield { ...offer, message: message('finding.funding-rate.blank', given) };
  } else if (total.rate.state === 'unread') {
    const text = total.rate.text;
    yield { ...offer, message: message('finding.funding-rate.unread', { text, ...given }), stated: text };
  }
  const verdict = judgeRate(total, unit);
  if (verdict === 'wrong') yield wrong(total, unit, expected, message('finding.funding-rate', given));
  if (verdict === 'within-envelope') {
    // The stated rate may stand, so nothing is offered in its place.
    const quotient = rateAtConvention(total, unit, 'half-up', Math.max(total.rate.decimals, 2)) ?? '';
    const stated = total.rate.shown ?? '';
    yield {
      ...offer,
      message: message('finding.funding-rate.envelope', { stated, expected: quotient }),
      expected: null,
      stated,
    };
  }
}

function wrong(row: FundingRow, unit: MoneyUnit | null, expected: string, sentence: Message): Report {
  return {
    cell: row.rate?.cell ?? null,
    subject: fundingLabel(row),
    message: sentence,
    details: [...causes(row, unit)],
    expected,
    stated: row.rate?.shown ?? null,
  };
}

function* causes(row: FundingRow, unit: MoneyUnit | null): Generator<Message> {
  const byInitial = { ...row, annualBudget: row.initialBudget };
  if (row.initialBudget && judgeRate(byInitial, unit) === 'right') {
    yield message('finding.funding-rate.by-initial', { initial: amountText(row.initialBudget, unit) });
  }
  if (isRateUnitSlip(row, unit)) yield message('finding.funding-rate.unit-slip');
}

function figures(
  row: FundingRow,
  unit: MoneyUnit | null,
  expected: string | null,
): {
  executed: string;
  budget: string;
  expected: string;
  stated: string;
} {
  return {
    executed: row.executed ? amountText(row.executed, unit) : '',
    budget: row.annualBudget ? amountText(row.annualBudget, unit) : '',
    expected: expected ?? '',
    stated: row.rate?.shown ?? '',
  };
}

function statesTheSame(row: FundingRow, total: FundingRow): boolean {
  return (['annualBudget', 'executed', 'rate'] as const).every((column) => {
    const [one, other] = [dec(row[column]), dec(total[column])];
    return one !== null && other !== null && one.eq(other);
  });
}

import type { Figure, FundingRow, MoneyUnit } from '../form';
import { moneyFactor } from '../form/unit';
import { message, type Message } from '../messages';
import { D, dec, type Decimal } from '../scoring';
import { amountOf, type Interval } from '../scoring/amount';
import type { FormRule, Report } from './rule';
import { isUnstated, plain } from './support/figures';
import { AMOUNT_COLUMNS, fundingLabel, SUBJECT } from './support/labels';
import { isUnitSlip } from './support/unit-slip';

export const fundingBreakdown: FormRule = {
  meta: {
    code: 'funding-breakdown',
    title: { zh: '资金总额与其中各行不符', en: 'Total funding and its parts disagree' },
    severity: 'error',
    alsoAs: {
      warning: {
        zh: '其中只列了部分来源，合计小于总额',
        en: 'only a part is listed under 其中, and it comes to less than the total',
      },
    },
    basis: ['arithmetic'],
    explanation: {
      zh: '年初预算数、全年预算数、执行数三栏分别核对：其中各行之和大于总额，或各类来源齐列而合计与总额不等，或总额未填、为0而其中各行有数，均须修改。万元金额的取位误差不计；再细分的行（中央、省级等）不重复相加；其中各行的分值、得分从不相加。有单元格未能识别为数值时不判断。',
      en: 'Initial budget, annual budget and executed are checked one by one: the rows under 其中 exceed the total, or all usual sources stand and their sum differs, or the total is blank or 0 while they are not. Rounding of amounts in 万元 is allowed for; rows that split another row are not added twice; weights and scores of these rows are never added. Nothing is judged while a cell cannot be read as a figure.',
    },
  },
  *check({ form }) {
    const { funding } = form;
    if (!funding?.total) return;
    const rows = funding.breakdown.filter((row) => !row.nested);
    for (const [column, label] of AMOUNT_COLUMNS) {
      const total = funding.total[column];
      const parts = rows.map((row) => ({ row, figure: row[column] }));
      if (total) yield* checkColumn(total, parts, label, funding.unit);
    }
  },
};

interface Part {
  readonly row: FundingRow;
  readonly figure: Figure | null;
}

function* checkColumn(
  total: Figure,
  parts: readonly Part[],
  column: string,
  unit: MoneyUnit | null,
): Generator<Report> {
  const filled = parts.filter(({ figure }) => figure?.state === 'figure');
  const blank = parts.filter(({ figure }) => isUnstated(figure));
  if (filled.length === 0 || filled.length + blank.length < parts.length) return;
  const amounts = filled.flatMap(({ figure }) => amountOf(figure, unit) ?? []);
  const sum = {
    low: D.sum(...amounts.map(({ low }) => low)),
    high: D.sum(...amounts.map(({ high }) => high)),
    printed: D.sum(...amounts.map(({ printed }) => printed)),
  };
  const inUnit = (yuan: Decimal): string => plain(yuan.div((unit && moneyFactor(unit)) ?? 1)) + (unit ?? '');
  const report = {
    cell: total.cell,
    related: filled.map(({ figure }) => figure?.cell),
    subject: SUBJECT.funding,
    details: unitSlips(filled, total),
    stated: total.shown,
  };
  if (isUnstated(total) || dec(total)?.isZero()) {
    if (!sum.low.gt(0)) return;
    const given = { column, sum: inUnit(sum.printed) };
    yield {
      ...report,
      message: message('finding.funding-breakdown.no-total', given),
      expected: plain(sum.printed.div((unit && moneyFactor(unit)) ?? 1)),
    };
    return;
  }
  const stated = amountOf(total, unit);
  if (!stated) return;
  const bounds = widened(stated, total, filled, unit);
  const given = {
    column,
    sum: inUnit(sum.printed),
    total: inUnit(stated.printed),
    difference: inUnit(sum.printed.minus(stated.printed).abs()),
  };
  if (sum.low.gt(bounds.high)) {
    yield { ...report, message: message('finding.funding-breakdown.exceeds', given) };
  } else if (sum.high.lt(bounds.low)) {
    const whole = blank.length === 0 && new Set(parts.map(({ row }) => row.kind)).size >= USUAL_SOURCES;
    yield whole
      ? { ...report, message: message('finding.funding-breakdown', given) }
      : { ...report, severity: 'warning', message: message('finding.funding-breakdown.part', given) };
  }
}

/** 财政拨款, 上年结转, 其他资金; or 财政资金, 专户, 单位资金: a list of three kinds or more is whole. */
const USUAL_SOURCES = 3;

/** A total in whole 万元 over parts with decimals was rounded itself. */
function widened(amount: Interval, total: Figure, parts: readonly Part[], unit: MoneyUnit | null): Interval {
  const factor = unit && moneyFactor(unit);
  const rounded = total.decimals === 0 && !factor?.eq(1) && parts.some(({ figure }) => (figure?.decimals ?? 0) > 0);
  const half = rounded ? (factor ?? new D(1)).div(2) : new D(0);
  return { low: amount.low.minus(half), high: amount.high.plus(half) };
}

function unitSlips(parts: readonly Part[], total: Figure): Message[] {
  const stated = dec(total);
  return parts.flatMap(({ row, figure }) => {
    const part = dec(figure);
    const slip = part !== null && stated !== null && isUnitSlip(part, stated);
    return slip ? message('finding.funding-breakdown.unit-slip', { row: fundingLabel(row) }) : [];
  });
}

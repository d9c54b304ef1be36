import type { Figure, FundingBlock, FundingRow, SelfEvaluationForm } from '../form';
import { moneyFactor } from '../form/unit';
import { GRASS_ROOTS_UNIT } from '../form/vocabulary';
import { message } from '../messages';
import { D, dec } from '../scoring';
import { amountOf } from '../scoring/amount';
import type { FormRule, Report } from './rule';
import { amountText, plain } from './support/figures';
import { AMOUNT_COLUMNS, fundingLabel, SUBJECT } from './support/labels';
import { isUnitSlip } from './support/unit-slip';

const YI_YUAN = new D(10).pow(8);
/** A project of more is written in the wrong unit, we take it: 1000亿元 for anyone, 10亿元 for a town, a school or a clinic. */
const LARGEST = YI_YUAN.times(1000);
const LARGEST_GRASS_ROOTS = YI_YUAN.times(10);
/** A project of less than 100元. */
const SMALLEST = new D(100);

export const fundingUnit: FormRule = {
  meta: {
    code: 'funding-unit',
    title: { zh: '金额单位疑有误', en: 'Unit of money in doubt' },
    severity: 'warning',
    basis: ['practice', 'tool'],
    explanation: {
      zh: '同一资金表内两个金额恰差一万倍，多为元与万元混用；或按表头单位折算后金额不可能成立（超过1000亿元，乡镇、街道、学校、卫生院等基层单位超过10亿元，或不足100元）。执行率或其中各行已因此报错的，只在那里说明。',
      en: 'Two amounts of the block differ by exactly ten thousand times, mostly 元 beside 万元; or an amount is impossible in the unit of the header (above 1000亿元, above 10亿元 for a town, a school or a clinic, or below 100元). Where the rate or the breakdown is already wrong because of it, it is told there.',
    },
    yieldsToInForm: ['funding-breakdown', 'funding-rate'],
  },
  *check({ form }) {
    const { funding } = form;
    if (!funding?.total) return;
    yield* mixedUnits(funding, funding.total);
    yield* impossible(form, funding, funding.total);
  },
};

/** Amounts of the total row among themselves, and every row under 其中 against the total of its column. */
function* mixedUnits({ breakdown, unit }: FundingBlock, total: FundingRow): Generator<Report> {
  const inTotal = AMOUNT_COLUMNS.flatMap(([column, label]) => {
    const figure = total[column];
    return figure?.state === 'figure' ? [{ label, figure }] : [];
  });
  const pairs: { label: string; figure: Figure }[][] = [];
  inTotal.forEach((one, index) => {
    pairs.push(...inTotal.slice(index + 1).map((other) => [one, other]));
  });
  for (const row of breakdown) {
    for (const [column] of AMOUNT_COLUMNS) {
      const [part, whole] = [row[column], total[column]];
      if (part && whole) {
        pairs.push([
          { label: fundingLabel(row), figure: part },
          { label: SUBJECT.funding, figure: whole },
        ]);
      }
    }
  }
  // A unit inside the cell says what is meant: 145000元 beside 14.5万元 is no slip.
  const slip = pairs.find(([one, other]) => {
    if (!one || !other || one.figure.unit !== other.figure.unit) return false;
    const [a, b] = [dec(one.figure), dec(other.figure)];
    return a !== null && b !== null && isUnitSlip(a, b);
  });
  const [one, other] = slip ?? [];
  if (!one || !other) return;
  yield {
    cell: one.figure.cell,
    related: [other.figure.cell],
    subject: SUBJECT.funding,
    message: message('finding.funding-unit', {
      first: one.label,
      one: amountText(one.figure, unit),
      second: other.label,
      other: amountText(other.figure, unit),
    }),
    stated: one.figure.shown,
  };
}

function* impossible(form: SelfEvaluationForm, { unit, unitCell }: FundingBlock, total: FundingRow): Generator<Report> {
  const [column, label] = AMOUNT_COLUMNS.find(([name]) => dec(total[name])?.gt(0)) ?? [];
  const figure = column && total[column];
  const amount = amountOf(figure, unit);
  // Without a unit nothing is impossible.
  if (!figure || !label || !amount || moneyFactor(figure.unit ?? unit ?? '') === null) return;
  const grassRoots = GRASS_ROOTS_UNIT.test(form.implementingUnit?.text ?? '');
  const tooLarge = amount.printed.gt(grassRoots ? LARGEST_GRASS_ROOTS : LARGEST);
  const tooSmall = amount.printed.lt(SMALLEST);
  if (!tooLarge && !tooSmall) return;
  const given = { column: label, amount: amountText(figure, unit) };
  const yuan = plain(amount.printed.div(YI_YUAN).toDecimalPlaces(2));
  yield {
    cell: unitCell ?? figure.cell,
    related: [figure.cell],
    subject: SUBJECT.funding,
    message: tooLarge
      ? message('finding.funding-unit.too-large', { ...given, yuan })
      : message('finding.funding-unit.too-small', given),
    stated: figure.shown,
  };
}

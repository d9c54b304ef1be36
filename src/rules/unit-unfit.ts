import type { Indicator } from '../form';
import { canonicalUnit } from '../form/unit';
import { MISFIT_UNITS, NO_SHARE } from '../form/vocabulary';
import { message } from '../messages';
import type { FormRule, Report } from './rule';
import { indicatorRows, onRow, type IndicatorRow } from './support/indicator-rows';
import { bareName } from './support/names';
import { measureText, quote, unitOf } from './support/row-texts';

export const unitUnfit: FormRule = {
  meta: {
    code: 'unit-unfit',
    title: { zh: '计量单位与指标名称不符', en: 'The unit does not fit the indicator' },
    severity: 'note',
    basis: ['reviewers'],
    explanation: {
      zh: '名为“率”的指标不以“%”计量（效率、频率、汇率等除外），或项目数、家数、人数、次数用了对不上的单位（项目数写“个人”）。建议改用相称的单位，或改指标名称。',
      en: 'An indicator that is called a rate (率) is not counted in %, or a number of projects, firms, persons or times has a unit that does not count them (个人 for projects). Use a fitting unit, or another name.',
    },
  },
  *check(context) {
    const rows = indicatorRows(context);
    for (const row of rows) {
      const report = misfit(row);
      if (report) yield report;
    }
    const [first, ...others] = rows.filter(({ indicator }) => isRateWithoutUnit(indicator));
    if (!first) return;
    yield {
      ...onRow(first, first.indicator.target, ...others.map(({ indicator }) => indicator.target)),
      message: message('finding.unit-unfit.no-unit', {
        name: first.name,
        target: measureText(first.indicator.target),
      }),
      details: others.length
        ? [
            message('finding.unit-unfit.no-unit-rows', {
              count: others.length,
              names: others.map(({ name }) => quote(name)).join('、'),
            }),
          ]
        : [],
    };
  },
};

function misfit(row: IndicatorRow): Report | null {
  const { indicator, name } = row;
  const unit = statedUnit(indicator);
  if (unit === null) return null;
  const at = onRow(row, unitOf(indicator.target) === null ? indicator.actual : indicator.target);
  const { base } = canonicalUnit(unit);
  if (isRate(indicator)) {
    // 1.2元/件 measures something per something: a rate of another kind.
    if (base === '%' || base === '百分点' || unit.includes('/')) return null;
    return { ...at, message: message('finding.unit-unfit.rate', { name, unit }), expected: '%', stated: unit };
  }
  const counted = MISFIT_UNITS.find((entry) => entry.name.test(bareName(indicator)));
  if (!counted?.unfit.includes(base)) return null;
  const [first, second] = counted.fit;
  return { ...at, message: message('finding.unit-unfit', { name, unit, first, second }), stated: unit };
}

function statedUnit({ target, actual }: Indicator): string | null {
  return unitOf(target) ?? unitOf(actual);
}

function isRate(indicator: Indicator): boolean {
  const name = bareName(indicator);
  return name.endsWith('率') && !NO_SHARE.test(name);
}

/** 100 for a 率, on either side without a %. A bare number up to 1 may well be a ratio. */
function isRateWithoutUnit(indicator: Indicator): boolean {
  const measure = indicator.target?.measure;
  return (
    isRate(indicator) && measure?.kind === 'quantity' && statedUnit(indicator) === null && Number(measure.value) > 1
  );
}

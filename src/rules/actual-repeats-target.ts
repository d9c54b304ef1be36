import { halfWidth, squash, type Comparator, type Measure, type MeasureField } from '../form';
import { message } from '../messages';
import { D } from '../scoring';
import type { FormRule, Report } from './rule';
import { plain } from './support/figures';
import { indicatorRows, onRow, type IndicatorRow } from './support/indicator-rows';
import { quote } from './support/row-texts';

export const actualRepeatsTarget: FormRule = {
  meta: {
    code: 'actual-repeats-target',
    title: { zh: '完成值照抄目标', en: 'The actual copies the target' },
    severity: 'warning',
    alsoAs: {
      note: {
        zh: '照抄的是“=”（数值清楚），或只给出范围而不同于目标',
        en: 'what is copied is an = (its figure is clear), or it is a bound other than the target',
      },
    },
    basis: ['reviewers'],
    explanation: {
      zh: '完成值带着“≥”“≤”等符号照抄了指标值，看不出实际完成多少。请填写实际数值。照抄“=90%”的，数值清楚，只作建议。',
      en: 'The actual repeats the target with its ≥ or ≤, so nobody can tell what was achieved. Enter the actual figure. A copied = is only a note, since its figure is clear.',
    },
  },
  *check(context) {
    for (const row of indicatorRows(context)) {
      const { target, actual } = row.indicator;
      const report = target && actual && copied(row, target, actual);
      if (report) yield report;
    }
  },
};

function copied(row: IndicatorRow, target: MeasureField, actual: MeasureField): Report | null {
  const at = onRow(row, actual, target);
  const text = quote(actual.text);
  const comparators = comparatorsOf(actual.measure);
  const isBound = comparators.some((comparator) => comparator !== '=') || actual.measure.kind === 'range';
  const isCopy = squash(halfWidth(target.text)) === squash(halfWidth(actual.text)) || isSameQuantity(target, actual);
  if (isBound && isCopy) return { ...at, message: message('finding.actual-repeats-target', { text }), stated: text };
  if (isBound) {
    return {
      ...at,
      severity: 'note',
      message: message('finding.actual-repeats-target.bound', { text }),
      stated: text,
    };
  }
  if (!isCopy || comparators[0] !== '=' || actual.measure.kind !== 'quantity') return null;
  const value = `${plain(new D(actual.measure.value))}${actual.measure.unit ?? ''}`;
  return {
    ...at,
    severity: 'note',
    message: message('finding.actual-repeats-target.equals', { text, value }),
    expected: value,
    stated: text,
  };
}

function comparatorsOf(measure: Measure): readonly Comparator[] {
  if (measure.kind === 'quantity') return measure.comparator ? [measure.comparator] : [];
  if (measure.kind === 'compound') return measure.parts.flatMap(({ comparator }) => comparator ?? []);
  return [];
}

/** >=90% for ≥90%, 不少于12种 for ≥12种. */
function isSameQuantity({ measure: target }: MeasureField, { measure: actual }: MeasureField): boolean {
  return (
    target.kind === 'quantity' &&
    actual.kind === 'quantity' &&
    target.comparator === actual.comparator &&
    new D(target.value).eq(actual.value)
  );
}

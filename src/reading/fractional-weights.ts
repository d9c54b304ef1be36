import { D, decimalsOf } from '../form/decimal';
import type { Figure } from '../form/field';
import type { SelfEvaluationForm } from '../form/form';

/** 0.05 of 1 is five points of 100. */
const DIGITS_TO_SHIFT = 2;

/**
 * The form with its weights in points where the sheet states them as parts of one (权重 0.1) beside scores of a hundred; they read as 10 % does.
 * Weights that are all at most 1, with a fraction among them, and scores above them tell that it is so.
 */
export function withWeightsInPoints(form: SelfEvaluationForm): SelfEvaluationForm {
  if (!areFractions(form)) return form;
  const { funding, stated } = form;
  return {
    ...form,
    indicators: form.indicators.map((row) => ({ ...row, weight: row.weight && inPoints(row.weight) })),
    funding: funding?.total
      ? { ...funding, total: { ...funding.total, weight: funding.total.weight && inPoints(funding.total.weight) } }
      : funding,
    stated: { ...stated, totalWeight: stated.totalWeight && inPoints(stated.totalWeight) },
  };
}

function areFractions({ indicators }: SelfEvaluationForm): boolean {
  const weights = indicators.flatMap(({ weight }) => (weight?.value && !weight.percent ? [new D(weight.value)] : []));
  const scores = indicators.flatMap(({ score }) => (score?.value ? [new D(score.value)] : []));
  const sum = weights.reduce((total, weight) => total.plus(weight), new D(0));
  return (
    weights.length > 1 &&
    weights.every((weight) => weight.greaterThan(0) && weight.lessThan(1)) &&
    sum.lessThanOrEqualTo(1) &&
    scores.some((score) => score.greaterThan(1))
  );
}

function inPoints(figure: Figure): Figure {
  if (figure.value === null || figure.shown === null || new D(figure.value).greaterThan(1)) return figure;
  const shown = new D(figure.shown).times(100).toFixed(Math.max(0, figure.decimals - DIGITS_TO_SHIFT));
  return {
    ...figure,
    value: new D(figure.value).times(100).toFixed(),
    shown,
    decimals: decimalsOf(shown),
    percent: true,
  };
}

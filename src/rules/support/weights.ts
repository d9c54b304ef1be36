import { squash, halfWidth, type Figure, type Indicator, type SelfEvaluationForm } from '../../form';
import { CATEGORY } from '../../form/vocabulary';
import { D, dec, isExecutionPrintedTwice, isFundingScored, sumOf, type Decimal, type Sum } from '../../scoring';

/** Rows of the indicator table that stand under one label, one after the other. */
export interface Category {
  readonly label: Indicator['level1'];
  readonly rows: readonly Indicator[];
}

/** The indicator rows by their first- or second-level label, in order. A label that is printed again on the next page goes on. */
export function categoriesOf(form: SelfEvaluationForm, level: 'level1' | 'level2'): readonly Category[] {
  const categories: { label: Indicator['level1']; rows: Indicator[] }[] = [];
  let last: Indicator | null = null;
  for (const indicator of form.indicators) {
    const goesOn =
      last !== null &&
      indicator[level].text === last[level].text &&
      (level === 'level1' || indicator.level1.text === last.level1.text);
    if (goesOn) categories.at(-1)?.rows.push(indicator);
    else categories.push({ label: indicator[level], rows: [indicator] });
    last = indicator;
  }
  return categories;
}

/** The points that a label states: 产出指标(50分) → 50. null where it states none. */
export function labelPoints(label: string): Decimal | null {
  const match = /(\d+(?:\.\d+)?)分\)?$/u.exec(squash(halfWidth(label)));
  return match?.[1] ? new D(match[1]) : null;
}

/** 产出指标(50分), 项目产出 → 产出; null for any other category. */
export function categoryName(label: string): string | null {
  const plain = squash(halfWidth(label)).replace(/\([^()]*\)|\d+(?:\.\d+)?分$/gu, '');
  return CATEGORY.exec(plain)?.[1] ?? null;
}

/**
 * Weights of all indicators together: their own, or where the layout has no column for them the points that the first-level labels
 * state. null where one of them is blank or unread.
 */
export function indicatorWeights(form: SelfEvaluationForm): Sum | null {
  if (form.indicators.length === 0) return null;
  if (form.columns.has('weight')) return sumOf(form.indicators.map(({ weight }) => weight));
  const points = categoriesOf(form, 'level1').map(({ label }) => labelPoints(label.text));
  if (points.some((point) => point === null)) return null;
  const sum = D.sum(...points.flatMap((point) => point ?? []));
  return { shown: sum, stored: sum, decimals: sum.decimalPlaces() };
}

/** Whether either reading of a sum is the figure exactly. */
export function isExactly(sum: Sum, figure: Decimal | number): boolean {
  return sum.shown.eq(figure) || sum.stored.toDecimalPlaces(8).eq(figure);
}

/** A sum and one figure more, in both readings. */
export function plus(sum: Sum, figure: Figure): Sum | null {
  const more = sumOf([figure]);
  return (
    more && {
      shown: sum.shown.plus(more.shown),
      stored: sum.stored.plus(more.stored),
      decimals: Math.max(sum.decimals, more.decimals),
    }
  );
}

/** The points that the funding block has of its own; null where the layout gives it none or they are printed once more as an indicator. */
export function ownFundingWeight(form: SelfEvaluationForm): Figure | null {
  const total = form.funding?.total;
  if (!total || !isFundingScored(form) || isExecutionPrintedTwice(form)) return null;
  return total.weight;
}

/** The indicators alone already take all 100 points, though the execution rate has points of its own besides. */
export function areIndicatorsFull(form: SelfEvaluationForm): boolean {
  const sum = indicatorWeights(form);
  const funding = dec(ownFundingWeight(form));
  return sum !== null && isExactly(sum, 100) && (funding?.gt(0) ?? false);
}

/** The weights of the indicators and of the execution rate together; null while one that the layout has is blank or unread. */
export function allWeights(form: SelfEvaluationForm): Sum | null {
  const indicators = indicatorWeights(form);
  if (!indicators || !isFundingScored(form) || isExecutionPrintedTwice(form)) return indicators;
  const funding = ownFundingWeight(form);
  return funding && plus(indicators, funding);
}

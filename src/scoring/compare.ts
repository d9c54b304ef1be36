import type { Comparator, Indicator, Measure, Quantity } from '../form';
import { canonicalUnit, convert, isMoney } from '../form/unit';
import { INCOME, LESS_IS_BETTER, LESS_IS_BETTER_RATE, MORE_IS_BETTER } from '../form/vocabulary';
import { compareDeadlines } from './deadline';
import { D, type Decimal } from './decimal';
import type { Comparison } from './types';

type Direction = 'floor' | 'ceiling' | 'exact';
type Undecided = Extract<Comparison, { outcome: 'undecided' }>['why'];

const undecided = (why: Undecided): Comparison => ({ outcome: 'undecided', why });

/**
 * How an indicator's actual stands to its target. The comparator decides the direction, else the unit and the name: ≥, but ≤ for money and
 * for names such as 成本 or 投诉. Units convert (万元, ‰, 公顷), a missing one is taken from the other side. Where a number cell stores more
 * than it shows, the target is met if either reading meets it. `year` is the form's: it stands in where a deadline or date names none.
 */
export function compareMeasures(indicator: Indicator, year: number | null = null): Comparison {
  const target = indicator.target?.measure ?? { kind: 'blank' };
  const actual = indicator.actual?.measure ?? { kind: 'blank' };
  if (isNothing(target) || isNothing(actual)) return undecided('blank');
  if (target.kind === 'deadline' || actual.kind === 'deadline') {
    const both = target.kind === 'deadline' && actual.kind === 'deadline';
    return both ? compareDeadlines(target, actual, year) : undecided('deadline');
  }
  if (target.kind === 'compound' || actual.kind === 'compound') {
    const both = target.kind === 'compound' && actual.kind === 'compound';
    return both ? compareParts(indicator, target.parts, actual.parts) : undecided('compound');
  }
  if (target.kind === 'range') return compareWithRange(indicator, target, actual);
  if (target.kind !== 'quantity') return undecided('no-figures');
  if (actual.kind === 'range') return compareRangeActual(indicator, target, actual);
  return actual.kind === 'quantity' ? compareQuantities(indicator, target, actual) : undecided('no-figures');
}

function isNothing(measure: Measure): boolean {
  return measure.kind === 'blank' || measure.kind === 'placeholder' || measure.kind === 'unreadable';
}

/** Whether less is better for an indicator whose target carries no inequality of its own. */
function lessIsBetter(indicator: Indicator, unit: string | null): boolean {
  const name = indicator.name.text.replace(/[(（][^()（）]*[)）]\s*$/u, '');
  const said = `${name} ${indicator.target?.text ?? ''}`;
  if (MORE_IS_BETTER.test(said)) return false;
  if (/率$/u.test(name)) return LESS_IS_BETTER_RATE.test(name);
  if (LESS_IS_BETTER.test(said)) return true;
  if (INCOME.test(said)) return false;
  return (
    (unit !== null && isMoney(unit)) || [indicator.level1, indicator.level2].some(({ text }) => text.includes('成本'))
  );
}

function directionOf(indicator: Indicator, comparator: Comparator | null, unit: string | null): Direction {
  if (comparator === '>=' || comparator === '>') return 'floor';
  if (comparator === '<=' || comparator === '<') return 'ceiling';
  if (lessIsBetter(indicator, unit)) return 'ceiling';
  return comparator === '=' ? 'exact' : 'floor';
}

/** A percentage beside a bare number up to 1, which may be a ratio or that many percent; 0 is 0 either way. */
function mayBeRatio(percent: Quantity, bare: Quantity): boolean {
  const value = new D(bare.value);
  return (
    percent.unit !== null &&
    canonicalUnit(percent.unit).base === '%' &&
    bare.unit === null &&
    value.gt(0) &&
    value.lte(1)
  );
}

/** Printed and stored reading. */
function readings(quantity: Quantity): readonly Decimal[] {
  return [quantity.value, quantity.stored].filter((text) => text !== null).map((text) => new D(text));
}

function compareQuantities(indicator: Indicator, target: Quantity, actual: Quantity): Comparison {
  if (mayBeRatio(target, actual) || mayBeRatio(actual, target)) return undecided('percent-or-ratio');
  const unit = target.unit ?? actual.unit;
  const direction = directionOf(indicator, target.comparator, unit);
  const pairs = readings(target).flatMap((t) =>
    readings(actual).map((a) => ({ target: t, actual: convert(a, actual.unit, target.unit) })),
  );
  const decided = pairs.flatMap(({ target: t, actual: a }) => (a ? [{ target: t, actual: a }] : []));
  const meets = decided.find((pair) => isMet(direction, pair.target, pair.actual, actual.comparator));
  const pair = meets ?? decided[0];
  if (!pair) return undecided('unit-mismatch');
  return decide(direction, pair.target, pair.actual, unit, meets !== undefined, target.comparator);
}

function isMet(direction: Direction, target: Decimal, actual: Decimal, comparator: Comparator | null): boolean {
  if (direction === 'ceiling') return comparator === '>' ? actual.lt(target) : actual.lte(target);
  // 不足95% falls short of 95 %, though its bound is the same.
  return comparator === '<' ? actual.gt(target) : actual.gte(target);
}

function decide(
  direction: Direction,
  target: Decimal,
  actual: Decimal,
  unit: string | null,
  met: boolean,
  comparator: Comparator | null,
): Extract<Comparison, { outcome: 'met' | 'missed' }> {
  const distance = direction === 'ceiling' ? target.minus(actual) : actual.minus(target);
  return {
    outcome: met ? 'met' : 'missed',
    direction,
    target: target.toFixed(),
    actual: actual.toFixed(),
    unit,
    ratio: target.gt(0) ? actual.div(target).times(100).toFixed() : null,
    strictEdge: met && target.eq(actual) && (comparator === '>' || comparator === '<'),
    beyond: met && target.gt(0) && distance.gt(0) ? distance.div(target).times(100).toFixed() : null,
  };
}

/**
 * Part by part by label, where both sides name the same parts in the same units: the part that stands worst decides. Otherwise undecided.
 * Compounds have no score formula (see `acceptedScores`).
 */
function compareParts(
  indicator: Indicator,
  targets: readonly (Quantity & { readonly label: string })[],
  actuals: readonly (Quantity & { readonly label: string })[],
): Comparison {
  if (targets.length !== actuals.length) return undecided('compound');
  const results = targets.map((target, index) => {
    const actual = actuals[index];
    return actual?.label === target.label ? compareQuantities(indicator, target, actual) : undecided('compound');
  });
  if (results.some(({ outcome }) => outcome !== 'met' && outcome !== 'missed')) return undecided('compound');
  return (
    results.find(({ outcome }) => outcome === 'missed') ??
    results.find((result) => result.outcome === 'met' && result.beyond === null) ??
    results[0] ??
    undecided('compound')
  );
}

/** Within both bounds the target is met; beyond the bad one it is missed; beyond the good one nobody can tell. */
function compareWithRange(
  indicator: Indicator,
  target: Extract<Measure, { kind: 'range' }>,
  actual: Measure,
): Comparison {
  if (actual.kind !== 'quantity') return undecided('range');
  const unit = target.unit ?? actual.unit;
  const values = readings(actual).map((value) => convert(value, actual.unit, target.unit));
  const [value] = values;
  if (!value) return undecided('unit-mismatch');
  const [low, high] = [new D(target.low), new D(target.high)];
  const inside = values.find((v) => v?.gte(low) && v.lte(high));
  if (inside) return { ...decide('exact', low, inside, unit, true, null), beyond: null };
  const less = lessIsBetter(indicator, unit);
  if (less && value.gt(high)) return decide('ceiling', high, value, unit, false, null);
  if (!less && value.lt(low)) return decide('floor', low, value, unit, false, null);
  return undecided('range');
}

/** An actual such as 10～12个: decided only where both of its bounds fall on the same side of the target. */
function compareRangeActual(
  indicator: Indicator,
  target: Quantity,
  { low, high, unit, decimals }: Extract<Measure, { kind: 'range' }>,
): Comparison {
  const bound = (value: string): Comparison =>
    compareQuantities(indicator, target, { comparator: null, value, stored: null, decimals, unit });
  const [first, last] = [bound(low), bound(high)];
  if (first.outcome !== last.outcome) return undecided('range');
  return first;
}

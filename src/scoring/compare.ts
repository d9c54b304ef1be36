import type { Indicator } from '../form';
import { D } from './decimal';
import type { Comparison } from './types';

/** How an indicator's actual stands to its target. */
export function compareMeasures(indicator: Indicator): Comparison {
  const target = indicator.target?.measure;
  const actual = indicator.actual?.measure;
  if (target?.kind !== 'quantity' || actual?.kind !== 'quantity') return { outcome: 'undecided', why: 'no-figures' };
  const [t, a] = [new D(target.value), new D(actual.value)];
  const direction =
    target.comparator === '<=' || target.comparator === '<' ? 'ceiling' : target.comparator === '=' ? 'exact' : 'floor';
  const met = direction === 'ceiling' ? a.lte(t) : a.gte(t);
  const distance = direction === 'ceiling' ? t.minus(a) : a.minus(t);
  return {
    outcome: met ? 'met' : 'missed',
    direction,
    target: t.toFixed(),
    actual: a.toFixed(),
    unit: target.unit ?? actual.unit,
    ratio: t.gt(0) ? a.div(t).times(100).toFixed() : null,
    strictEdge: t.eq(a) && (target.comparator === '>' || target.comparator === '<'),
    beyond: met && t.gt(0) && distance.gt(0) ? distance.div(t).times(100).toFixed() : null,
  };
}

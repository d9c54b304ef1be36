import { halfWidth, squash, type SelfEvaluationForm } from '../form';
import { EXECUTION_ROW } from '../form/vocabulary';
import { dec } from './decimal';
import { sumOf } from './sum';

/**
 * Some forms print the execution rate with its points in the funding block and once more as a row of the indicator table, whose weights
 * then come to 100 by themselves: those points count once. A row beside 100 points in all counts like any other.
 */
export function isExecutionPrintedTwice(form: SelfEvaluationForm): boolean {
  const own = dec(form.funding?.total?.weight);
  const isRow = form.indicators.some(({ level1, level2, name, weight }) => {
    const named = [level1, level2, name].some(({ text }) => EXECUTION_ROW.test(squash(halfWidth(text))));
    return named && own !== null && (dec(weight)?.eq(own) ?? false);
  });
  return isRow && (sumOf(form.indicators.map(({ weight }) => weight))?.shown.eq(100) ?? false);
}

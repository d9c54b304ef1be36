import type { SelfEvaluationForm } from '../../form';
import { categoryName } from './weights';

/**
 * The table seems to break off: no 总分 row, and neither 效益 nor 满意度 below 产出. Then weights that come to less than 100 are no fault of
 * whoever filled in the form.
 */
export function looksCut(form: SelfEvaluationForm): boolean {
  if (form.stated.totalScore !== null) return false;
  const names = new Set(form.indicators.map(({ level1 }) => categoryName(level1.text)));
  return !names.has('效益') && !names.has('满意度');
}

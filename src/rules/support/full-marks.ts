import type { SelfEvaluationForm } from '../../form';
import { dec } from '../../scoring';

/** Whether every indicator of a form has its full weight as score; a form without weights or scores has not. */
export function hasFullMarks(form: SelfEvaluationForm): boolean {
  return form.indicators.length > 0 && form.indicators.every(({ weight, score }) => isFull(dec(weight), dec(score)));
}

function isFull(weight: ReturnType<typeof dec>, score: ReturnType<typeof dec>): boolean {
  return weight !== null && score !== null && score.eq(weight);
}

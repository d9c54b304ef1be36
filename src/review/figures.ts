import { dec } from '../scoring';
import type { FormReview } from './types';

/** The figures that sum a form up: decimal strings as the form shows them, or as they were worked out. */
export interface FormFigures {
  readonly stated: string | null;
  readonly computed: string | null;
  /** Stated less computed total; null where either is missing. */
  readonly difference: string | null;
  /** Stated execution rate, or the computed one where none is stated; in points. */
  readonly rate: string | null;
  /** Every indicator has its full weight. */
  readonly allFull: boolean;
}

export function figuresOf({ form, score }: FormReview): FormFigures {
  const stated = form.stated.totalScore?.shown ?? null;
  const computed = score.totalScore;
  const [a, b] = [dec(stated), dec(computed)];
  return {
    stated,
    computed,
    difference: a && b ? a.minus(b).toFixed() : null,
    rate: form.funding?.total?.rate?.shown ?? score.rate,
    allFull: isAllFull(form.indicators),
  };
}

function isAllFull(indicators: FormReview['form']['indicators']): boolean {
  return (
    indicators.length > 0 &&
    indicators.every(({ weight, score }) => {
      const [full, given] = [dec(weight), dec(score)];
      return full !== null && given !== null && given.gte(full);
    })
  );
}

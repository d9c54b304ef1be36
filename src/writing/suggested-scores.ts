import type { Indicator } from '../form';
import { message, type Message } from '../messages';
import type { FormReview } from '../review';
import { dec, scoreDecimals, scoreFits, type IndicatorScore } from '../scoring';
import { cellAt, type SheetGrid } from '../sheet';
import type { ShownEdit } from './edit-grids';
import { representFigure } from './represent';

/** What a formula gives for an indicator whose score is blank or lies outside of it. Judgement stays with the person. */
export interface ScoreSuggestion {
  readonly name: string;
  /** `blank`, or how the stated score stands to what the formula gives. */
  readonly standing: 'blank' | 'above' | 'below';
  readonly before: string;
  /** The formula with its figures, and the range that it gives. */
  readonly why: Message;
  /** One score alone is explained, not a range. */
  readonly isExact: boolean;
  /** Writes the highest score that the formula explains. */
  readonly edit: ShownEdit;
}

/** Suggestions for the indicators of a form, in sheet order. Scores that a formula explains are left out. */
export function suggestScores({ form, score }: FormReview, grid: SheetGrid): readonly ScoreSuggestion[] {
  const decimals = scoreDecimals(form);
  return form.indicators.flatMap((indicator, index): ScoreSuggestion[] => {
    const { suggested } = score.indicators[index]!;
    const figure = indicator.score;
    if (!suggested || !figure?.cell) return [];
    const stated = dec(figure);
    const standing = stated ? scoreFits(stated, suggested, decimals) : figure.state === 'blank' ? 'blank' : null;
    if (standing === null || standing === 'within') return [];
    const edit = representFigure(figure, cellAt(grid, figure.cell.row, figure.cell.column), suggested.high);
    const why = formulaOf(indicator, score.indicators[index]!);
    if (!edit || !why) return [];
    const isExact = suggested.low === suggested.high;
    return [{ name: indicator.name.text, standing, before: figure.text, why, isExact, edit }];
  });
}

/** The formula that gives a suggestion, with the figures of the row. */
function formulaOf({ weight }: Indicator, { comparison, suggested }: IndicatorScore): Message | null {
  // Nothing is in proportion to a date.
  if (comparison.outcome === 'undecided' || comparison.outcome === 'late' || !suggested || !weight?.shown) return null;
  const { target, actual, direction } = comparison;
  const figures = { weight: weight.shown, target, actual, high: suggested.high };
  if (comparison.outcome === 'met') {
    return suggested.low === null ? message('suggest.beyond', figures) : message('suggest.met', figures);
  }
  if (dec(target)?.isZero()) return message('suggest.zero-target', figures);
  if (direction !== 'ceiling') return message('suggest.proportional', figures);
  return message('suggest.ceiling', { ...figures, low: suggested.low ?? suggested.high });
}

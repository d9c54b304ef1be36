import type { Figure, FundingRow, SelfEvaluationForm } from '../../form';
import type { CellRef } from '../../sheet';
import { fundingLabel, indicatorLabel, SUBJECT } from './labels';

/** A figure or measure of a form with what it belongs to. */
export interface PlacedFigure {
  readonly cell: CellRef | null;
  /** As displayed. */
  readonly text: string;
  /** An error value such as #DIV/0!. */
  readonly isError: boolean;
  readonly storedAsText: boolean;
  readonly formula: string | null;
  readonly subject: string;
  /** The column that it stands in: figures of one column that fail alike are one fact. */
  readonly column: string;
  /** Index in `form.indicators`, or null. */
  readonly row: number | null;
}

const FUNDING_COLUMNS = ['initialBudget', 'annualBudget', 'executed', 'weight', 'rate', 'score'] as const;

/** Every cell of a form that holds figures, from top to bottom. */
export function figuresOf(form: SelfEvaluationForm): readonly PlacedFigure[] {
  const { funding, indicators, stated } = form;
  const rows: FundingRow[] = funding ? [...(funding.total ? [funding.total] : []), ...funding.breakdown] : [];
  return [
    ...rows.flatMap((row) =>
      FUNDING_COLUMNS.flatMap((column) => placed(row[column], fundingLabel(row), `funding/${column}`)),
    ),
    ...indicators.flatMap((indicator, index): PlacedFigure[] => {
      const subject = indicatorLabel(indicator);
      const measures = (['target', 'actual'] as const).flatMap((column): PlacedFigure[] => {
        const field = indicator[column];
        if (!field) return [];
        const isError = field.measure.kind === 'unreadable' && field.measure.reason === 'error';
        const { cell, text } = field;
        return [{ cell, text, isError, storedAsText: false, formula: null, subject, column, row: index }];
      });
      const figures = (['weight', 'score'] as const).flatMap((column) =>
        placed(indicator[column], subject, column, index),
      );
      return [...measures, ...figures];
    }),
    ...placed(stated.totalWeight, SUBJECT.total, 'weight'),
    ...placed(stated.totalScore, SUBJECT.total, 'score'),
  ];
}

function placed(figure: Figure | null, subject: string, column: string, row: number | null = null): PlacedFigure[] {
  if (!figure) return [];
  const { cell, text, state, storedAsText, formula } = figure;
  return [{ cell, text, isError: state === 'error', storedAsText, formula, subject, column, row }];
}

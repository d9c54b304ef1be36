import { explanationOf, type Field, type Figure, type Indicator, type SelfEvaluationForm } from '../../form';
import { message, type Message } from '../../messages';
import { D, dec, stored, type Comparison, type Decimal, type SuggestedScore } from '../../scoring';
import type { CellRef } from '../../sheet';
import type { FormContext, Report } from '../rule';
import { isUnstated } from './figures';
import { indicatorLabel } from './labels';

/** How a score stands to its weight; null where one of the two is no figure, or is no point of this row alone. */
export type Standing = 'full' | 'cut' | 'above' | 'negative';

/** Where a row's explanation is asked for. */
export interface ExplanationPlace {
  readonly field: Field;
  /** The label of the column or row, as printed. */
  readonly label: string;
}

/** An indicator row with all that rules ask about it. */
export interface IndicatorRow {
  readonly index: number;
  readonly indicator: Indicator;
  readonly name: string;
  readonly comparison: Comparison;
  /** null where no formula applies, or the points belong to several rows together. */
  readonly suggested: SuggestedScore | null;
  readonly standing: Standing | null;
  /** Printed weight less printed score; null without a standing. */
  readonly loss: Decimal | null;
  /** The layout has a 得分 column and nothing stands in it: the form is not filled in yet, its scores are not judged. */
  readonly isUnscored: boolean;
  /** What explains the row, or null. */
  readonly explanation: Field | null;
  /** Where an explanation would stand; null where the layout has no place for one. */
  readonly place: ExplanationPlace | null;
}

const USUAL_REASON_HEADER = '偏差原因分析及改进措施';

/** Every rule on indicators asks for the same rows: worked out once for what the rules of a form see. */
const known = new WeakMap<FormContext, readonly IndicatorRow[]>();

/** The rows of the indicator table in order. */
export function indicatorRows(context: FormContext): readonly IndicatorRow[] {
  const rows = known.get(context) ?? workOut(context);
  known.set(context, rows);
  return rows;
}

function workOut({ form, score }: FormContext): readonly IndicatorRow[] {
  const shares = areWeightsShares(form);
  return form.indicators.map((indicator, index): IndicatorRow => {
    const judged = score.indicators[index];
    const group = groupOf(form, index);
    const standing = shares || group === null ? null : standingOf(indicator);
    const [weight, points] = [dec(indicator.weight), dec(indicator.score)];
    return {
      index,
      indicator,
      name: indicatorLabel(indicator),
      comparison: judged?.comparison ?? { outcome: 'undecided', why: 'no-figures' },
      suggested: shares || group?.length !== 1 ? null : (judged?.suggested ?? null),
      standing,
      loss: standing && weight && points ? weight.minus(points) : null,
      isUnscored: isUnstated(indicator.score),
      explanation: explanationOfGroup(form, group ?? [indicator]),
      place: placeOf(form, indicator),
    };
  });
}

/** Weights such as 0.1 that come to 1 beside scores in points: shares of the total, not points. */
function areWeightsShares(form: SelfEvaluationForm): boolean {
  const weights = form.indicators.flatMap(({ weight }) => dec(weight) ?? []);
  const scores = form.indicators.flatMap(({ score }) => dec(score) ?? []);
  return weights.length > 1 && D.sum(...weights).lte('1.0001') && scores.some((score) => score.gt(1));
}

/** The rows over which a merged 分值 stands, if 得分 is merged likewise: they are judged as one. null where it is not. */
function groupOf(form: SelfEvaluationForm, index: number): readonly Indicator[] | null {
  const indicator = form.indicators[index];
  if (!indicator) return null;
  const under = (figure: Figure | null): readonly Indicator[] => {
    const bottom = figure?.span?.bottom;
    if (bottom === undefined) return [];
    return form.indicators.slice(index + 1).filter(({ name }) => name.cell !== null && name.cell.row <= bottom);
  };
  const members = under(indicator.weight);
  return indicator.score && under(indicator.score).length !== members.length ? null : [indicator, ...members];
}

function explanationOfGroup(form: SelfEvaluationForm, group: readonly Indicator[]): Field | null {
  for (const member of group) {
    const found = explanationOf(form, member);
    if (found) return found;
  }
  return null;
}

function placeOf(form: SelfEvaluationForm, { reason }: Indicator): ExplanationPlace | null {
  if (reason) return { field: reason, label: form.reasonHeader ?? USUAL_REASON_HEADER };
  return form.blankExplanation ? { field: form.blankExplanation, label: form.blankExplanation.label } : null;
}

/** A score is cut or above its weight only if the printed and the stored figures say so. */
function standingOf({ weight, score }: Indicator): Standing | null {
  const [printedWeight, printedScore] = [dec(weight), dec(score)];
  const [storedWeight, storedScore] = [stored(weight), stored(score)];
  if (!printedWeight || !printedScore || !storedWeight || !storedScore) return null;
  if (printedScore.isNegative() && !printedScore.isZero()) return 'negative';
  if (printedScore.lt(printedWeight) && storedScore.lt(storedWeight)) return 'cut';
  if (printedScore.gt(printedWeight) && storedScore.gt(storedWeight)) return 'above';
  return printedWeight.gt(0) ? 'full' : null;
}

/** The target was not reached: by the figures, or a date lies behind its deadline. */
export function isMissed({ comparison }: IndicatorRow): boolean {
  return comparison.outcome === 'missed' || comparison.outcome === 'late';
}

/** Nothing explains the row though the layout asks for it. */
export function isUnexplained(row: IndicatorRow): row is IndicatorRow & { readonly place: ExplanationPlace } {
  return row.explanation === null && row.place !== null;
}

/** The members of a report that every finding on a row has. */
export function onRow(
  row: IndicatorRow,
  at: Field | null | undefined,
  ...related: readonly (Field | null | undefined)[]
): Pick<Report, 'row' | 'subject' | 'cell'> & { readonly related: readonly CellRef[] } {
  return {
    row: row.index,
    subject: row.name,
    cell: at?.cell ?? null,
    related: related.flatMap((field) => field?.cell ?? []),
  };
}

/** Said of every finding that rests on a blank explanation where merged areas were not read. */
export function unconfirmed(form: SelfEvaluationForm): readonly Message[] {
  return form.mergesKnown ? [] : [message('finding.merges-unread')];
}

import type { Field, Figure } from '../../form';
import { message, type LabelId, type Message } from '../../messages';
import type { FormReview } from '../../review';
import { dec } from '../../scoring';
import type { CellRef } from '../../sheet';
import type { ComputedCell } from '../../writing';
import { arithmeticCodes } from './finding-action';

/** A computed figure of a form beside the one that the form states. */
export interface ComputedRow {
  readonly what: ComputedCell;
  readonly label: LabelId;
  readonly cell: CellRef | null;
  /** As printed; null where the form leaves it blank or has no such cell. */
  readonly stated: string | null;
  readonly computed: string | null;
  /** Stated less computed where both are figures, null where they agree or one is missing. */
  readonly difference: string | null;
  /** A finding to correct points to this cell. */
  readonly isWrong: boolean;
  /** How the computed figure comes about. */
  readonly why: Message | null;
}

/** 执行率, 预算执行得分, 总分值, 总分, 等级 as stated and as worked out anew, with the way there. */
export function computedRows(review: FormReview): readonly ComputedRow[] {
  const { form, score, findings } = review;
  const total = form.funding?.total ?? null;
  const row = (
    what: ComputedCell,
    field: Field | Figure | null,
    computed: string | null,
    why: Message | null,
  ): ComputedRow => {
    const cell = field?.cell ?? null;
    const stated = field === null ? null : 'shown' in field ? field.shown : field.text || null;
    const [a, b] = what === 'grade' ? [null, null] : [dec(stated), dec(computed)];
    return {
      what,
      label: `computed.${what}`,
      cell,
      stated,
      computed,
      difference: a && b && !a.eq(b) ? a.minus(b).toString() : null,
      isWrong: findings.some(
        (finding) =>
          arithmeticCodes.has(finding.code) &&
          finding.severity === 'error' &&
          !finding.waived &&
          sameCell(finding.cell, cell),
      ),
      why,
    };
  };

  return [
    row('rate', total?.rate ?? null, score.rate, whyRate(review)),
    row('fundingScore', total?.score ?? null, score.fundingScore, whyFundingScore(review)),
    row('totalWeight', form.stated.totalWeight, score.totalWeight, whySum(review, 'weight')),
    row('totalScore', form.stated.totalScore, score.totalScore, whySum(review, 'score')),
    { ...row('grade', form.stated.grade, score.grade, null), computed: score.grade },
  ].filter(({ cell, computed }) => cell !== null || computed !== null);
}

function whyRate({ form, score }: FormReview): Message | null {
  const { annualBudget, executed } = form.funding?.total ?? {};
  if (!annualBudget?.shown || !executed?.shown || score.rate === null) return null;
  return message('computed.why-rate', { executed: executed.shown, budget: annualBudget.shown, rate: score.rate });
}

function whyFundingScore({ score }: FormReview): Message | null {
  if (score.fundingWeight === null || score.fundingScore === null || score.rate === null) return null;
  return message('computed.why-funding-score', {
    weight: score.fundingWeight,
    rate: score.rate,
    score: score.fundingScore,
  });
}

function whySum({ form, score }: FormReview, column: 'weight' | 'score'): Message | null {
  const own = form.funding?.total?.[column]?.shown ?? null;
  const indicators = column === 'weight' ? score.indicatorWeightSum : score.indicatorScoreSum;
  const sum = column === 'weight' ? score.totalWeight : score.totalScore;
  if (indicators === null || sum === null) return null;
  return own === null
    ? message('computed.why-sum-of-indicators', { count: form.indicators.length, sum })
    : message('computed.why-sum', { own, indicators, sum });
}

function sameCell(a: CellRef | null, b: CellRef | null): boolean {
  return a !== null && b !== null && a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

import type { Period } from '../form';

/** How a stated execution rate was rounded: truncated, half up, or up. */
export type RateRounding = 'down' | 'half-up' | 'up';

/** A closed interval of decimal strings: a printed figure stands for every value that prints so. */
export interface DecimalInterval {
  readonly low: string;
  readonly high: string;
}

/** 优 良 中 差. */
export type Grade = 'excellent' | 'good' | 'fair' | 'poor';

/** How an indicator's actual stands to its target. */
export type Comparison =
  /** Nothing to compare: words, blank, a placeholder, compound, deadlines that agree, units that differ. */
  | {
      readonly outcome: 'undecided';
      readonly why: 'no-figures' | 'unit-mismatch' | 'percent-or-ratio' | 'compound' | 'deadline' | 'blank' | 'range';
    }
  /** A date after its deadline: no figures, no formula. */
  | { readonly outcome: 'late'; readonly due: Period; readonly done: Period }
  | {
      readonly outcome: 'met' | 'missed';
      /** The direction that was applied: `floor` ≥, `ceiling` ≤, `exact` =. */
      readonly direction: 'floor' | 'ceiling' | 'exact';
      /** Both sides in the same unit, decimal strings. */
      readonly target: string;
      readonly actual: string;
      readonly unit: string | null;
      /** actual / target in percent points; null for a target of 0. */
      readonly ratio: string | null;
      /** Met on the edge of a strict comparator (> or <): a note. */
      readonly strictEdge: boolean;
      /** How far the actual lies beyond the target on the good side, in percent points of the target; null where it does not, or the target is 0. */
      readonly beyond: string | null;
    };

/** The scores that explain an indicator, in points; null where no formula applies. */
export interface SuggestedScore {
  /** null: points may be cut at discretion (met far beyond the target). */
  readonly low: string | null;
  readonly high: string;
}

export interface IndicatorScore {
  readonly comparison: Comparison;
  readonly suggested: SuggestedScore | null;
}

/** A form's figures worked out anew. null: cannot be computed from what stands there. */
export interface FormScore {
  /** 执行率 in percent points at the stated decimals (2 if none stated), in the document's inferred convention. */
  readonly rate: string | null;
  /** The true rate lies here, given that printed amounts were rounded. */
  readonly rateInterval: DecimalInterval | null;
  /** The convention that was applied, null where nothing decided it. */
  readonly rateRounding: RateRounding | null;
  /** Weight of the execution rate: stated, or the policy's. */
  readonly fundingWeight: string | null;
  readonly fundingScore: string | null;
  /** Funding weight + Σ indicator weights. null where a weight that the layout has is blank or unread. */
  readonly totalWeight: string | null;
  /** Funding score + Σ indicator scores as stated; null where a part is blank or unread. */
  readonly totalScore: string | null;
  readonly indicatorWeightSum: string | null;
  readonly indicatorScoreSum: string | null;
  readonly grade: Grade | null;
  /** In the order of `form.indicators`. */
  readonly indicators: readonly IndicatorScore[];
}

import type { OtherTable, SelfEvaluationForm, UnreadRegion } from '../form';
import type { Finding } from '../rules/finding';
import type { FormScore, RateRounding } from '../scoring';

/** One form with its figures worked out anew and what is wrong with it, in sheet order. */
export interface FormReview {
  readonly form: SelfEvaluationForm;
  readonly score: FormScore;
  readonly findings: readonly Finding[];
}

/** How many findings count: waived ones are listed, never counted. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

/** Everything known of one workbook. Plain data: it crosses worker boundaries. */
export interface WorkbookReview {
  /** As the caller named the file; '' where there is none. */
  readonly file: string;
  /** Name of the policy that was applied. */
  readonly policy: string;
  /** The rounding convention that the stated execution rates of the whole document show; null where none decides it. */
  readonly rateRounding: RateRounding | null;
  /** In the order of the sheets, and of the forms on each. */
  readonly forms: readonly FormReview[];
  readonly unread: readonly UnreadRegion[];
  /** Tables of the field that are no filled form of a project (a blank template, a department's form): named, never judged. */
  readonly others: readonly OtherTable[];
  /** Findings on the whole workbook, or on a part of it that is no readable form. */
  readonly findings: readonly Finding[];
}

/** What a rule says about several files at once. */
export interface BatchFinding extends Finding {
  /** The file and the sheet that the finding points to; null where it speaks of the whole batch. */
  readonly file: string | null;
  readonly sheetName: string | null;
}

export interface BatchReview {
  readonly findings: readonly BatchFinding[];
}

/** A reviewer's word that a finding may stand (人工确认), as it is stored with the workbook. */
export interface StoredWaiver {
  readonly code: string;
  readonly project: string;
  /** 实施单位. */
  readonly unit: string;
  readonly year: number | null;
  readonly subject: string;
  readonly reason: string;
  readonly who: string;
  readonly when: string;
}

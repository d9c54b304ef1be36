import { allFullMarks } from './all-full-marks';
import { categoryLabelWeight } from './category-label-weight';
import { categoryWeights } from './category-weights';
import { duplicateProject } from './duplicate-project';
import { formulaError } from './formula-error';
import { fundingAdjusted } from './funding-adjusted';
import { fundingBreakdown } from './funding-breakdown';
import { fundingLowExecution } from './funding-low-execution';
import { fundingOverspent } from './funding-overspent';
import { fundingRate } from './funding-rate';
import { fundingScore } from './funding-score';
import { fundingUnit } from './funding-unit';
import { fundingZeroBudget } from './funding-zero-budget';
import { goalCompletion } from './goal-completion';
import { goalContradictsScores } from './goal-contradicts-scores';
import { goalFigureUnreported } from './goal-figure-unreported';
import { grade } from './grade';
import { headerIncomplete } from './header-incomplete';
import { mixedRounding } from './mixed-rounding';
import { mixedYears } from './mixed-years';
import { numberAsText } from './number-as-text';
import type { FormRule, RegionRule, RuleMeta, WorkbookRule } from './rule';
import { summaryMissing } from './summary-missing';
import { totalScore } from './total-score';
import { totalWeight } from './total-weight';
import { unreadableForm } from './unreadable-form';
import { yearMismatch } from './year-mismatch';

/** Rules on the header and the goals of a form. */
const headRules: readonly FormRule[] = [
  headerIncomplete,
  yearMismatch,
  goalCompletion,
  goalContradictsScores,
  goalFigureUnreported,
];

/** Rules on the funding block (项目资金). */
const fundingRules: readonly FormRule[] = [
  fundingRate,
  fundingScore,
  fundingBreakdown,
  fundingOverspent,
  fundingZeroBudget,
  fundingLowExecution,
  fundingAdjusted,
  fundingUnit,
];

/** Rules on indicator rows (绩效指标). */
const indicatorRules: readonly FormRule[] = [];

/** Rules on totals, weights and grade, and on the figures of the whole form. */
const summaryRules: readonly FormRule[] = [
  totalScore,
  totalWeight,
  grade,
  categoryLabelWeight,
  categoryWeights,
  summaryMissing,
  formulaError,
  numberAsText,
];

/** Every rule on one form, block by block as they stand on the sheet. The order is that of docs/rules.md. */
export const formRules: readonly FormRule[] = [...headRules, ...fundingRules, ...indicatorRules, ...summaryRules];

/** Rules on all forms of a workbook or batch. */
export const workbookRules: readonly WorkbookRule[] = [allFullMarks, duplicateProject, mixedYears, mixedRounding];

/** Rules on what could not be read as a form. */
export const regionRules: readonly RegionRule[] = [unreadableForm];

/** The rules by the part of a form that they speak of, as docs/rules.md lists them. */
export const ruleGroups = {
  head: headRules,
  funding: fundingRules,
  indicators: indicatorRules,
  summary: summaryRules,
  workbook: [...workbookRules, ...regionRules],
} as const satisfies Record<string, readonly { readonly meta: RuleMeta }[]>;

/** What is known of every rule, by its code. */
export const ruleMetas: ReadonlyMap<string, RuleMeta> = new Map(
  [...formRules, ...workbookRules, ...regionRules].map(({ meta }) => [meta.code, meta]),
);

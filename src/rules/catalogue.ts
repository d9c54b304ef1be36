import { actualNotMeasured } from './actual-not-measured';
import { actualRepeatsTarget } from './actual-repeats-target';
import { allFullMarks } from './all-full-marks';
import { categoryLabelWeight } from './category-label-weight';
import { categoryWeights } from './category-weights';
import { comparatorDirection } from './comparator-direction';
import { deductedAlthoughMet } from './deducted-although-met';
import { doubleCountedExecution } from './double-counted-execution';
import { duplicateIndicator } from './duplicate-indicator';
import { duplicateProject } from './duplicate-project';
import { formulaError } from './formula-error';
import { fullScoreDespiteShortfall } from './full-score-despite-shortfall';
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
import { implausiblePercentage } from './implausible-percentage';
import { indicatorIncomplete } from './indicator-incomplete';
import { indicatorMisplaced } from './indicator-misplaced';
import { mixedRounding } from './mixed-rounding';
import { mixedYears } from './mixed-years';
import { numberAsText } from './number-as-text';
import { qualitativeBand } from './qualitative-band';
import { reasonContradictsScore } from './reason-contradicts-score';
import { reasonWithoutMeasure } from './reason-without-measure';
import type { FormRule, RegionRule, RuleMeta, WorkbookRule } from './rule';
import { satisfactionNotNumeric } from './satisfaction-not-numeric';
import { scoreAboveWeight } from './score-above-weight';
import { scoreNotProportional } from './score-not-proportional';
import { summaryMissing } from './summary-missing';
import { totalScore } from './total-score';
import { totalWeight } from './total-weight';
import { unexplainedDeduction } from './unexplained-deduction';
import { unexplainedOverfulfilment } from './unexplained-overfulfilment';
import { unexplainedShortfall } from './unexplained-shortfall';
import { unitMismatch } from './unit-mismatch';
import { unitUnfit } from './unit-unfit';
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
const indicatorRules: readonly FormRule[] = [
  unexplainedDeduction,
  fullScoreDespiteShortfall,
  unexplainedShortfall,
  unexplainedOverfulfilment,
  deductedAlthoughMet,
  scoreNotProportional,
  scoreAboveWeight,
  qualitativeBand,
  indicatorIncomplete,
  actualRepeatsTarget,
  actualNotMeasured,
  unitMismatch,
  unitUnfit,
  implausiblePercentage,
  satisfactionNotNumeric,
  comparatorDirection,
  indicatorMisplaced,
  reasonWithoutMeasure,
  reasonContradictsScore,
  duplicateIndicator,
  doubleCountedExecution,
];

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

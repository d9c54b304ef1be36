/**
 * The scoring library: rounding, execution rate, indicator scores, totals and grade of a self-evaluation form. Pure; decimal arithmetic
 * throughout. Works on forms that never were in a sheet (see `buildForm` and docs/scoring-library.md).
 */
export * from './types';
export { D, dec, roundHalfUp, stored, unitOf, type Decimal } from './decimal';
export { inferRateRounding, judgeRate, printedRate, rateAtConvention, rateInterval } from './rate';
export { amountOf, type Amount } from './amount';
export { judgeFundingScore } from './funding-score';
export { compareMeasures } from './compare';
export { acceptedScores, exactScores, scoreFits } from './accepted-scores';
export { isSum, sumOf, type Sum } from './sum';
export { isExecutionPrintedTwice } from './execution-row';
export { gradeOf } from './grade';
export { fundingWeight, isFundingScored, scoreDecimals, scoreForm, type ScoreOptions } from './score-form';

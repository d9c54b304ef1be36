export {
  correctionReason,
  planCorrections,
  type ComputedCell,
  type Correction,
  type CorrectionOptions,
  type Corrections,
} from './corrections';
export { planMarks } from './marks';
export { nativeFormula, type NativeFormula } from './native-formulas';
export { suggestScores, type ScoreSuggestion } from './suggested-scores';
export { editGrids } from './edit-grids';

export * from './field';
export * from './measure';
export * from './form';
export { cleanText, halfWidth, squash } from './text';
export { figureFromText, parseFigure } from './parse-figure';
export { parseMeasure } from './parse-measure';
export { explanationOf, isExplanation, ownExplanation } from './explanation';
export {
  buildForm,
  type CellInput,
  type FormInput,
  type FundingInput,
  type FundingRowInput,
  type IndicatorInput,
} from './build-form';

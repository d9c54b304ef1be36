export { evaluate, type FormulaScope } from './evaluate';
export { FormulaSyntaxError, parseFormula, referencesOf, shiftFormula } from './parse';
export { recalculate, type Recalculated } from './recalculate';

export { planCorrections, type ComputedCell, type Correction, type Corrections } from './corrections';
export { planMarks } from './marks';

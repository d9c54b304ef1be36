import type { CellRef, RangeRef } from '../sheet';

/** A text that was read, with where it stands. */
export interface Field {
  /** As shown, without the line breaks and spaces that only come from wrapping. '' where the cell is blank. */
  readonly text: string;
  /** The cell that holds it, or would hold it while blank; null in a form that never was in a sheet. */
  readonly cell: CellRef | null;
  /** The merged area around the cell, where merges were read and it lies in one. */
  readonly span?: RangeRef;
}

/**
 * What stands in a figure cell.
 * `placeholder`: -, —, /, 无 and the like. `unread`: text that is no figure. `not-calculated`: a formula without a cached result.
 */
export type FigureState = 'figure' | 'blank' | 'placeholder' | 'unread' | 'not-calculated' | 'error';

/**
 * A number that was read. Decimal strings throughout, never floats; percentages are in points (98.07 for 98.07 %).
 * Two readings, since a cell may store more than it shows: a sum or a rate is right if either explains it.
 */
export interface Figure extends Field {
  readonly state: FigureState;
  /** The stored number; null unless `state` is `figure`. */
  readonly value: string | null;
  /** The number as printed, less thousands separators, units and the % sign; keeps its decimals (`9.00`). */
  readonly shown: string | null;
  /** Decimals of `shown`. */
  readonly decimals: number;
  /** A % sign stands behind it, or the cell is percent-formatted. */
  readonly percent: boolean;
  /** A unit inside the cell (`17.00万元`), or null. */
  readonly unit: string | null;
  /** The figure is stored as text, so formulas on the sheet do not add it. */
  readonly storedAsText: boolean;
  /** The formula of the cell, if it has one. */
  readonly formula: string | null;
}

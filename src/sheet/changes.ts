import type { CellRef, RangeRef } from './address';

/** What a cell holds, as far as an edit must know it. A number is a decimal string, so that no binary noise is written. */
export type Content =
  /** `numberFormat` is given by undo, where the write had changed it; without it the format stays. */
  | { readonly kind: 'blank'; readonly numberFormat?: string }
  | { readonly kind: 'number'; readonly value: string; readonly numberFormat: string }
  | { readonly kind: 'text'; readonly text: string; readonly numberFormat?: string }
  | { readonly kind: 'formula'; readonly formula: string; readonly result: string; readonly numberFormat: string };

/** Writes one cell, and only if it still holds `expect`. Undo is the same edit with `expect` and `put` swapped. */
export interface Edit {
  readonly kind: 'edit';
  readonly at: CellRef;
  readonly expect: Content;
  readonly put: Content;
}

/** A conditional format that we own: known again by the marker in its formula. */
export interface Mark {
  readonly kind: 'mark';
  readonly range: RangeRef;
  /** Relative to the top-left cell of `range`, with the leading `=`; contains `N("self-eval:v1:CODE")=0`. */
  readonly formula: string;
  readonly tone: 'error' | 'warning';
}

/** Removes every mark that we own on a sheet, and nothing else. */
export interface ClearMarks {
  readonly kind: 'clear-marks';
  readonly sheet: string;
}

export type ReportValue =
  | string
  | { readonly number: string; readonly numberFormat: string }
  | { readonly text: string; readonly link: string }
  | null;

/** A table of the report sheet: header and rows of literal values, never formulas made from cell text. */
export interface ReportTable {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly { readonly header: string; readonly width: number }[];
  readonly rows: readonly (readonly ReportValue[])[];
}

/** A native chart over two columns of one of the report's tables. */
export interface ReportChart {
  readonly kind: 'column' | 'bar' | 'pie';
  readonly title: string;
  readonly table: string;
  readonly category: string;
  readonly value: string;
}

/** Replaces the report sheet (known by the defined name `_self_eval_report`) or makes one. */
export interface ReportSheet {
  readonly kind: 'report-sheet';
  readonly sheetName: string;
  readonly heading: readonly string[];
  readonly tables: readonly ReportTable[];
  readonly charts: readonly ReportChart[];
}

/** Removes the report sheet where there is one: the undo of making it. */
export interface RemoveReportSheet {
  readonly kind: 'remove-report-sheet';
}

/** Stores the workbook's settings (policy, waivers, layout hints) as one custom XML part. */
export interface SaveSettings {
  readonly kind: 'settings';
  readonly expect: string | null;
  readonly put: string | null;
}

export type Change = Edit | Mark | ClearMarks | ReportSheet | RemoveReportSheet | SaveSettings;

/** A list of actions that is applied whole, or reported exactly. Plain data. */
export interface ChangeSet {
  readonly changes: readonly Change[];
}

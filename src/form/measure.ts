import type { Field } from './field';

export type Comparator = '>=' | '<=' | '=' | '>' | '<';

/** A figure with what surrounds it: ≥1.00(次), 98 %, 不少于12种. */
export interface Quantity {
  readonly comparator: Comparator | null;
  /** Decimal string; percentages in points. */
  readonly value: string;
  /** The stored number where it differs from the printed one (a number cell that shows fewer decimals). */
  readonly stored: string | null;
  /** Decimals as printed. */
  readonly decimals: number;
  /** Without brackets; `%` for ％ and 百分比; null where none stands. */
  readonly unit: string | null;
}

/**
 * The three official phrases and their cousins of 101号文, as a whole cell.
 * `met` 达成(年度/预期)指标, 基本达成目标 · `partly` 部分达成年度指标并具有一定效果, 部分实现目标 · `missed` 未达成年度指标且效果较差, 实现目标程度较低
 */
export type OfficialBand = 'met' | 'partly' | 'missed';

/** The end of a period that a deadline or a date names; month and day null where it names none. */
export interface Period {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** A 指标值 (target) or 完成值 (actual) as it is understood. The text itself is in `MeasureField.text`. */
export type Measure =
  | { readonly kind: 'blank' }
  /** -, —, /, 无, 不适用. */
  | { readonly kind: 'placeholder' }
  | ({ readonly kind: 'quantity' } & Quantity)
  /** 90%-95%, 10～12个: both bounds hold. */
  | {
      readonly kind: 'range';
      readonly low: string;
      readonly high: string;
      readonly decimals: number;
      readonly unit: string | null;
    }
  /** 党务干部140人、信息员65人: part by part by label; never scored by formula. */
  | { readonly kind: 'compound'; readonly parts: readonly (Quantity & { readonly label: string })[] }
  /** 9月前, 2021年12月完成, 2019年, 按月发放 (`period` null: recurring or open): no figure. */
  | { readonly kind: 'deadline'; readonly period: Period | null; readonly recurring: boolean }
  | { readonly kind: 'official'; readonly band: OfficialBand }
  /** Any other words. `figure` is a lone number with unit that stands inside a sentence, else null. */
  | { readonly kind: 'words'; readonly figure: Quantity | null }
  /** A formula without result, or an error value. */
  | { readonly kind: 'unreadable'; readonly reason: 'not-calculated' | 'error' };

export interface MeasureField extends Field {
  readonly measure: Measure;
}

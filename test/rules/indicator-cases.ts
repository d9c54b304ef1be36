import type { CellInput, FormInput } from '../../src/form';
import { soundForm } from './sound-form';

/** An indicator row as cases write it; what is left out is as in the sound row. */
export interface RowCase {
  readonly level1?: string;
  readonly level2?: string;
  readonly name?: string;
  readonly target?: CellInput;
  readonly actual?: CellInput;
  readonly weight?: CellInput;
  readonly score?: CellInput;
  readonly reason?: string | null;
}

/** A row that nothing is wrong with: 20 points for a target of 100 that was just reached. */
const soundRow = {
  level1: '产出指标',
  level2: '数量指标',
  name: '走访慰问',
  target: '≥100户',
  actual: '100户',
  weight: '20',
  score: '20',
  reason: '',
} as const satisfies RowCase;

/**
 * The sound form with these indicator rows in place of its own. The first stands in row 13: 一级 A13, 二级 B13, 三级 C13, 指标值 D13,
 * 完成值 E13, 分值 F13, 得分 G13, 原因 H13.
 */
export function withRows(rows: readonly RowCase[], more: Partial<FormInput> = {}): FormInput {
  return { ...soundForm, ...more, indicators: rows.map((row) => ({ ...soundRow, ...row })) };
}

/** The sound form with one indicator row, in row 13. */
export function withRow(row: RowCase, more: Partial<FormInput> = {}): FormInput {
  return withRows([row], more);
}

/** The same without some columns of the indicator table: a layout that never had them. */
export function withoutColumns(form: FormInput, ...columns: readonly (keyof RowCase)[]): FormInput {
  return {
    ...form,
    indicators: (form.indicators ?? []).map((row) =>
      Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column as keyof RowCase))),
    ),
  };
}

/** A case without a finding: what is special about it, and the row. */
export type PassingRow = readonly [name: string, row: RowCase];

export function passing(...rows: readonly PassingRow[]): { readonly name: string; readonly form: FormInput }[] {
  return rows.map(([name, row]) => ({ name, form: withRow(row) }));
}

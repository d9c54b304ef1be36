import type { SelfEvaluationForm } from '../../src/form';
import { readForms } from '../../src/reading';
import { formatCell, type CellRef } from '../../src/sheet';
import { draw } from './grids';

/** The only form of a drawn sheet; fails where there is another or where something was left unread. */
export function readOne(picture: string): SelfEvaluationForm {
  const { forms, unread } = readForms(draw(picture));
  expect(unread).toEqual([]);
  expect(forms).toHaveLength(1);
  return forms[0]!;
}

/** `B3`, or null for a field that stands nowhere. */
export function at(field: { readonly cell: CellRef | null } | null | undefined): string | null {
  return field?.cell ? formatCell(field.cell) : null;
}

/** A plain indicator table that makes any head above it a form. */
export const TABLE = `
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
  | 产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 90 | 88 | 两盏待料 |`;

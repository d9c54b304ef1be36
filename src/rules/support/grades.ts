import { halfWidth, squash } from '../../form';
import type { Grade } from '../../scoring';

/** Grades as they are printed in Chinese, whatever the language of the reader. */
export const GRADE_LABEL: Readonly<Record<Grade, string>> = { excellent: '优', good: '良', fair: '中', poor: '差' };

const WAYS: readonly (readonly [Grade, RegExp])[] = [
  ['excellent', /^(?:优秀?|A级?|一等|一级)$/u],
  ['good', /^(?:良好?|B级?|二等|二级)$/u],
  ['fair', /^(?:中等?|合格|一般|C级?|三等|三级)$/u],
  ['poor', /^(?:较?差|不合格|不及格|D级?|四等|四级)$/u],
];

/** 优, 优秀, 优(90-100分), “优”级 → excellent; null for anything that is no grade. */
export function gradeIn(text: string): Grade | null {
  const plain = squash(halfWidth(text))
    .replace(/\([^()]*\)|[“”"'。.]/gu, '')
    .replace(/(?<=[优良中差])(?:级|等级?)?$/u, '');
  return WAYS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

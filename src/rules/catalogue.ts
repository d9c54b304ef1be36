import type { FormRule, WorkbookRule } from './rule';

/** Rules on one form, block by block as they stand on the sheet. The order is that of docs/rules.md. */
export const formRules: readonly FormRule[] = [
  // Header and goals
  // Funding (项目资金)
  // Indicators (绩效指标)
  // Summary (总分, 评分等级)
];

/** Rules on all forms of a workbook or batch. */
export const workbookRules: readonly WorkbookRule[] = [];

const byCode: ReadonlyMap<string, FormRule | WorkbookRule> = new Map(
  [...formRules, ...workbookRules].map((rule) => [rule.meta.code, rule]),
);

/** The rule with a code, or undefined. */
export function ruleByCode(code: string): FormRule | WorkbookRule | undefined {
  return byCode.get(code);
}

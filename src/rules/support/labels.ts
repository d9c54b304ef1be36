import type { FundingRow, Indicator } from '../../form';

/**
 * What a finding is about where it is no indicator: the form's own labels. They stay Chinese in every language, since that is how they
 * stand on the sheet, and waivers are recognised by them.
 */
export const SUBJECT = {
  year: '年度',
  projectName: '项目名称',
  department: '主管部门',
  implementingUnit: '实施单位',
  funding: '年度资金总额',
  goals: '年度总体目标',
  indicators: '绩效指标',
  total: '总分',
  grade: '评分等级',
} as const;

/** Columns of amounts in the funding block, in the order of the sheet. */
export const AMOUNT_COLUMNS = [
  ['initialBudget', '年初预算数'],
  ['annualBudget', '全年预算数'],
  ['executed', '全年执行数'],
] as const satisfies readonly (readonly [keyof FundingRow, string])[];

/** 其中：当年财政拨款 → 当年财政拨款; the total row by its usual name. */
export function fundingLabel(row: FundingRow): string {
  if (row.kind === 'total') return SUBJECT.funding;
  return row.label.text.replace(/^其中\s*[:：]?\s*/u, '') || '其中';
}

/** The third-level indicator's name as printed; where that is blank, its category. */
export function indicatorLabel(indicator: Indicator): string {
  return indicator.name.text || indicator.level2.text || indicator.level1.text || SUBJECT.indicators;
}

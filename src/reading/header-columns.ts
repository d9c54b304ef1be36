/** The tables of a form whose header a person can point out, and the columns of each by the label that most forms print. */
export const headerColumns = {
  indicators: {
    一级指标: 'level1',
    二级指标: 'level2',
    三级指标: 'name',
    年度指标值: 'target',
    实际完成值: 'actual',
    分值: 'weight',
    得分: 'score',
    偏差原因分析及改进措施: 'reason',
    指标性质: 'sign',
    计量单位: 'unit',
  },
  funding: {
    年初预算数: 'initialBudget',
    全年预算数: 'annualBudget',
    全年执行数: 'executed',
    分值: 'weight',
    执行率: 'rate',
    得分: 'score',
    原因说明: 'reason',
  },
} as const;

export type HeaderTable = keyof typeof headerColumns;
/** The usual label of a column. */
export type HeaderColumn = { [Table in HeaderTable]: keyof (typeof headerColumns)[Table] }[HeaderTable];

/** The columns that a table may have, as most forms print them. */
export function columnsOf(table: HeaderTable): readonly HeaderColumn[] {
  return Object.keys(headerColumns[table]) as HeaderColumn[];
}

/** The part of the table that a usual label stands for. */
export function partOf(table: HeaderTable, usual: HeaderColumn): string | undefined {
  const parts: Partial<Record<HeaderColumn, string>> = headerColumns[table];
  return parts[usual];
}

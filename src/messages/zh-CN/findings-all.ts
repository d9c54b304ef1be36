/** Findings on totals, header, goals, workbook and batch. */
export const findingsAll = {} as const;

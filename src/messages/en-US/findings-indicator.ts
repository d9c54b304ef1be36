/** Findings on indicator rows (绩效指标). */
export const findingsIndicator = {};

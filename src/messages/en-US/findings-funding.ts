/** Findings on the funding block (项目资金). */
export const findingsFunding = {};

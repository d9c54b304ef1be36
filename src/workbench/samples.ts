import type { LabelId } from '../messages';

/** Workbooks that come with the page; the first one is opened at the start. */
export const samples = [
  { file: 'chongming-2024.xlsx', label: 'sample.chongming' },
  { file: 'baoshan-2024.xlsx', label: 'sample.baoshan' },
  { file: 'qingpu-2023.xlsx', label: 'sample.qingpu' },
  { file: 'problems-2024.xlsx', label: 'sample.problems' },
] as const satisfies readonly { file: string; label: LabelId }[];

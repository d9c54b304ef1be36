import type { CellRef } from '../sheet';
import type { Message } from '../messages/message';

/** 须修改, 需说明, 建议. An error is something that a finance reviewer would send the form back for. */
export type Severity = 'error' | 'warning' | 'note';

/** What a waiver (人工确认) records: the finding stays listed and is never counted. */
export interface Waiver {
  readonly reason: string;
  readonly who: string;
  readonly when: string;
}

/** How the mark of a finding goes out again (see docs/architecture.md, Marks). */
export type MarkKind =
  | 'deduction' // live rule over the form's explanation column
  | 'explanation' // until the explanation cell is filled
  | 'value'; // until the cell changes

/** What a rule reports. `cell` is where a person would correct it. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly cell: CellRef | null;
  /** Other cells that the finding speaks of. */
  readonly related: readonly CellRef[];
  /** Third-level indicator name, or the label of the row or block (年度资金总额, 总分, 评分等级, 年度总体目标). */
  readonly subject: string;
  /** Index in `form.indicators` where the finding is about an indicator row: findings of one row can supersede each other. */
  readonly row: number | null;
  readonly message: Message;
  /** Further sentences: what else is known of the same fact. */
  readonly details: readonly Message[];
  /** What would be right, and what stands there, where both can be said as figures or words. */
  readonly expected: string | null;
  readonly stated: string | null;
  readonly mark: MarkKind;
  readonly waived: Waiver | null;
}

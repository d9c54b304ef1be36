import type { Message, LabelId } from '../messages';
import type { ChangeSet } from '../sheet';
import type { SessionState } from './state';

/** What an action would change, in full, before anything is written. */
export interface Plan {
  readonly changes: ChangeSet;
  /** Said once it is done. */
  readonly done: Message;
  /** How many cells it writes; 0 for marks, report and settings. */
  readonly cells: number;
}

/** Said instead of a plan where there is nothing to do, or it cannot be done. */
export interface Blocked {
  readonly blocked: Message;
}

export type ActionName =
  'correct' | 'mark' | 'clear' | 'report' | 'waive' | 'withdrawWaiver' | 'choosePolicy' | 'nameLabel' | 'nameHeader';

/**
 * A use case that writes to the workbook, whichever face offers it: the pane's buttons, the ribbon, the workbench.
 * `plan` is pure, so that a face can show all of it first.
 */
export interface Action<Input> {
  readonly name: ActionName;
  readonly label: LabelId;
  readonly plan: (state: SessionState, input: Input) => Plan | Blocked;
  /** Whether the findings may differ afterwards, so that the sheets are checked again. */
  readonly changesFindings: boolean;
}

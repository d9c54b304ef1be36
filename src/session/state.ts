import type { Message, LabelId } from '../messages';
import type { Policy } from '../policy';
import type { WorkbookReview } from '../review';
import type { CellRef, ChangeSet, SheetGrid } from '../sheet';
import type { Settings } from './settings';

/** What a check covers: the sheet in front, or every sheet. */
export type Scope = 'sheet' | 'workbook';

/** What was read and what was found in it; the grids are kept, since plans need the cells as they were read. */
export interface Checked {
  readonly scope: Scope;
  readonly grids: readonly SheetGrid[];
  readonly review: WorkbookReview;
}

/** What runs just now. `total` is 0 while it is not known. */
export interface Work {
  readonly label: LabelId;
  readonly done: number;
  readonly total: number;
  readonly cancellable: boolean;
}

/** How the last action went, in words; `cells` are the places that it speaks of. */
export interface Notice {
  readonly tone: 'success' | 'info' | 'warning' | 'error';
  readonly message: Message;
  readonly details: readonly Message[];
  readonly cells: readonly CellRef[];
}

/** A change set that was applied, and the way back. */
export interface Written {
  readonly label: LabelId;
  readonly undo: ChangeSet;
  /** How many cells were written. */
  readonly cells: number;
  readonly changesFindings: boolean;
}

/** Everything that a face shows. Replaced, never changed in place. */
export interface SessionState {
  readonly scope: Scope;
  readonly policy: Policy;
  readonly settings: Settings;
  /** The settings as the workbook stores them: what a change of them expects to find. */
  readonly storedSettings: string | null;
  /** false where the stored settings are not ours to understand: then nothing is stored over them. */
  readonly settingsReadable: boolean;
  readonly work: Work | null;
  readonly checked: Checked | null;
  /** Ids of checked sheets that were edited since; `'*'` where the host did not say which. */
  readonly edited: ReadonlySet<string>;
  /** Check again by itself after an edit. */
  readonly live: boolean;
  readonly notice: Notice | null;
  /** What can be undone, the newest last. */
  readonly written: readonly Written[];
}

export function isStale(state: SessionState): boolean {
  return state.checked !== null && state.edited.size > 0;
}

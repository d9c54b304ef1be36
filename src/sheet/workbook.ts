import type { CellRef, RangeAddress, RangeRef } from './address';
import type { ChangeSet, Content } from './changes';
import type { SheetGrid, SheetVisibility } from './grid';

export interface SheetInfo {
  /** Stable while the workbook is open; survives a rename in Excel. In files the sheet's name. */
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  /** null for an empty sheet. */
  readonly usedRange: RangeAddress | null;
}

export interface WorkbookCapabilities {
  /** false where nothing can be written (a file format that is only read). */
  readonly writes: boolean;
  /** `always`: every read carries merges. `on-request`: only with `merges: true`, since reading them costs the user's undo stack. */
  readonly merges: 'always' | 'on-request';
  /** The host's own undo takes back a whole change set in one step. */
  readonly groupsUndo: boolean;
  /** The host tells of edits (`watch`). */
  readonly watches: boolean;
}

/** Which sheets to read: the one in front, all, or some by id. */
export type ReadScope = 'active' | 'all' | readonly string[];

export interface ReadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  readonly merges?: boolean;
}

/** A cell that no longer holds what an edit expected, or cannot be written. */
export interface Conflict {
  readonly at: CellRef | RangeRef | null;
  readonly sheet: string;
  readonly reason:
    | 'changed'
    | 'protected'
    | 'sheet-missing'
    | 'merged-follower'
    | 'array-formula'
    | 'table-header'
    | 'read-only'
    | 'settings-changed';
  readonly found?: Content;
}

export type ApplyResult =
  | { readonly outcome: 'applied'; readonly undo: ChangeSet; readonly notRecalculated: readonly CellRef[] }
  | { readonly outcome: 'refused'; readonly conflicts: readonly Conflict[] }
  | {
      readonly outcome: 'interrupted';
      readonly error: WorkbookError;
      readonly restored: readonly CellRef[];
      readonly notRestored: readonly CellRef[];
    };

/** Why a workbook could not be opened or a host call failed. Each code has a sentence in `messages`. */
export type WorkbookErrorCode =
  | 'not-a-workbook'
  | 'encrypted'
  | 'wrong-password'
  | 'unsupported-encryption'
  | 'legacy-format'
  | 'damaged-zip'
  | 'damaged-part'
  | 'too-large'
  | 'empty-file'
  | 'unreadable-file'
  | 'cell-edit-mode'
  | 'protected'
  | 'sheet-missing'
  | 'other-workbook-active'
  | 'payload-too-large'
  | 'sheet-hidden'
  | 'cancelled'
  | 'host-busy'
  | 'host-failed';

export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    /** Technical detail in English (a part name, the host's own code); never shown alone. */
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${detail}`, options);
    this.name = 'WorkbookError';
  }
}

export interface EditedCells {
  readonly sheet: string;
  readonly range: RangeAddress | null;
}

/** The port: plain data in and out. Implemented over Office.js and over an .xlsx file; both pass one contract suite. */
export interface Workbook {
  readonly capabilities: WorkbookCapabilities;
  /** Names, visibility, protection and used range of every sheet: at most two round trips. @throws WorkbookError */
  sheets(): Promise<readonly SheetInfo[]>;
  /** The cells of some sheets in a bounded number of round trips, whatever the number of sheets. @throws WorkbookError */
  read(scope: ReadScope, options?: ReadOptions): Promise<readonly SheetGrid[]>;
  /** All or nothing where the host allows it; otherwise says exactly what was restored and what was not. Never throws for a conflict. */
  apply(changes: ChangeSet): Promise<ApplyResult>;
  /** Brings the cell into view and selects it. @throws WorkbookError */
  reveal(cell: CellRef): Promise<void>;
  selection(): Promise<RangeRef | null>;
  /** Calls back after edits of others, debounced by the host adapter; the promise resolves to the way to stop. */
  watch(onEdit: (edited: EditedCells) => void): Promise<() => Promise<void>>;
  /** The stored settings as JSON text, or null where the workbook has none. */
  loadSettings(): Promise<string | null>;
}

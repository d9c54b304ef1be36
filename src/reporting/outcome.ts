import type { WorkbookReview } from '../review';
import type { WorkbookErrorCode } from '../sheet';

/** Why a file gave no review. `internal` is a fault of ours: the file is told apart and the batch goes on. */
export interface FileError {
  readonly code: WorkbookErrorCode | 'internal';
  /** Technical detail in English; shown only beside the sentence of the code. */
  readonly detail: string;
}

/** What became of one file of a batch. Plain data: it crosses worker boundaries. */
export interface FileOutcome {
  readonly file: string;
  /** Lower-case hex; null where the file could not be read at all. */
  readonly sha256: string | null;
  readonly error: FileError | null;
  /** null exactly where `error` is not. */
  readonly review: WorkbookReview | null;
}

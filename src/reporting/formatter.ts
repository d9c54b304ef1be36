import type { Translator } from '../messages';
import type { BatchReview } from '../review';
import type { CheckSummary } from './check-result';
import type { FileOutcome } from './outcome';

export interface FormatOptions {
  readonly translator: Translator;
  /** Name of the policy that was applied. */
  readonly policy: string;
  /** Columns of the terminal, for formats that wrap. */
  readonly width: number;
  readonly colours: boolean;
}

/**
 * Turns a batch into text piece by piece, so that a result may be larger than memory: `begin`, a piece for each file with
 * `between` between two, `end`. Pure and without memory, so that pieces can be made anywhere.
 */
export interface ResultFormatter {
  readonly begin: string;
  readonly file: (outcome: FileOutcome) => string;
  readonly between: string;
  readonly end: (batch: BatchReview, summary: CheckSummary) => string;
}

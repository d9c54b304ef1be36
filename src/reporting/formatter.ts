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

/** Turns a batch into text piece by piece, so that a result may be larger than memory. Pure; pieces are simply joined. */
export interface ResultFormatter {
  begin(): string;
  file(outcome: FileOutcome): string;
  end(batch: BatchReview, summary: CheckSummary): string;
}

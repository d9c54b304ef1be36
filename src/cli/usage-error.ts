import type { Message } from '../messages';

/** The command line cannot be carried out as it stands: exit code 2. */
export class UsageError extends Error {
  constructor(
    readonly sentence: Message,
    /** What is wrong in particular, a line each. */
    readonly details: readonly Message[] = [],
  ) {
    super(sentence.id);
    this.name = 'UsageError';
  }
}

import { CHUNK_BYTES } from './limits';
import { inExcel, type RunOptions } from './run';

/** A small part of a request: queues its calls, and gives back how to read the answer. It may only refer to sheets by id or name. */
export interface Step {
  /** Estimate of what it adds to the request or to the answer, whichever is larger. */
  readonly bytes: number;
  readonly run: (context: Excel.RequestContext) => void | (() => void);
}

export interface StepOptions extends RunOptions {
  /** Queued first in each request. */
  readonly opening?: (context: Excel.RequestContext) => void;
}

/** Runs steps in order, as many in one request as fit. */
export async function runSteps(steps: readonly Step[], options: StepOptions): Promise<void> {
  for (const chunk of chunksOf(steps)) await runChunk(chunk, options);
}

function runChunk(chunk: readonly Step[], { opening, ...options }: StepOptions): Promise<void> {
  return inExcel(async (context) => {
    opening?.(context);
    const readers = chunk.map((step) => step.run(context));
    await context.sync();
    for (const read of readers) read?.();
  }, options);
}

function chunksOf(steps: readonly Step[]): Step[][] {
  const chunks: Step[][] = [];
  let room = 0;
  for (const step of steps) {
    if (chunks.length === 0 || step.bytes > room) {
      chunks.push([]);
      room = CHUNK_BYTES;
    }
    chunks.at(-1)!.push(step);
    room -= step.bytes;
  }
  return chunks;
}

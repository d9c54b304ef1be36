import { WorkbookError } from '../../sheet';
import { toWorkbookError } from './errors';

export interface RunOptions {
  readonly signal?: AbortSignal;
  /** Wait while a person types in a cell, instead of failing. For reads only: a write that waits may get lost. */
  readonly wait?: boolean;
  /** The call needs this workbook in front of all others. */
  readonly focused?: boolean;
}

/** Runs one batch in Excel; every error comes out as a WorkbookError. */
export async function inExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  { signal, wait = false, focused = false }: RunOptions = {},
): Promise<T> {
  if (signal?.aborted) throw cancelled();
  try {
    return await abortable(Excel.run({ delayForCellEdit: wait }, batch), signal);
  } catch (error) {
    throw toWorkbookError(error, focused);
  }
}

/** Excel cannot be interrupted, but nobody has to wait for it: the answer of an aborted request is ignored. */
function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = () => reject(cancelled());
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

const cancelled = () => new WorkbookError('cancelled', 'aborted by the caller');

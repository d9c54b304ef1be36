import { availableParallelism } from 'node:os';
import type { InputFile } from './inputs';
import { crashed, runJob, type JobResult, type JobSettings } from './job';

/** Below this many bytes a second thread takes longer to start than it saves. */
const WORTH_A_THREAD = 400_000;

/** How many files may wait for an earlier one for each thread: what bounds the memory of a batch. */
const AHEAD = 3;

export interface RunOptions {
  /** The script of a worker thread. */
  readonly worker: string;
  /** Results in the order of the files; else as they are done. */
  readonly inOrder: boolean;
}

/** Checks files one after the other, or on as many threads as the machine has cores where that pays. null: skipped. */
export async function* runJobs(
  files: readonly InputFile[],
  settings: JobSettings,
  { worker, inOrder }: RunOptions,
): AsyncGenerator<JobResult | null> {
  const bytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const threads = Math.min(availableParallelism(), files.length, Math.ceil(bytes / WORTH_A_THREAD));
  if (threads < 2) {
    for (const file of files) {
      const result = await runJob(file, settings);
      // As it would come from a thread: what is kept of a file shares nothing with it.
      yield result && { ...result, review: structuredClone(result.review) };
    }
    return;
  }
  const { Piscina } = await import('piscina');
  const pool = new Piscina<InputFile, JobResult | null>({
    filename: worker,
    minThreads: threads,
    maxThreads: threads,
    workerData: settings,
  });
  try {
    const run = (file: InputFile): Promise<JobResult | null> =>
      pool.run(file).catch((error: unknown) => crashed(file, error, settings));
    yield* inOrder ? runInOrder(files, run, threads * AHEAD) : runAsDone(files, run, threads * AHEAD);
  } finally {
    await pool.destroy();
  }
}

type Run = (file: InputFile) => Promise<JobResult | null>;

async function* runInOrder(files: readonly InputFile[], run: Run, ahead: number): AsyncGenerator<JobResult | null> {
  const waiting: Promise<JobResult | null>[] = [];
  for (const file of files) {
    waiting.push(run(file));
    if (waiting.length >= ahead) yield await waiting.shift()!;
  }
  for (const result of waiting) yield await result;
}

async function* runAsDone(files: readonly InputFile[], run: Run, ahead: number): AsyncGenerator<JobResult | null> {
  const waiting = new Map<InputFile, Promise<readonly [InputFile, JobResult | null]>>();
  const next = async (): Promise<JobResult | null> => {
    const [file, result] = await Promise.race(waiting.values());
    waiting.delete(file);
    return result;
  };
  for (const file of files) {
    waiting.set(
      file,
      run(file).then((result) => [file, result] as const),
    );
    if (waiting.size >= ahead) yield await next();
  }
  while (waiting.size > 0) yield await next();
}

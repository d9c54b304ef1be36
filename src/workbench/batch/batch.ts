import { createTranslator, type Language } from '../../messages';
import { checkBatchFile, createStore, type BatchFile, type Store } from '../../session';
import type { BatchAnswer, BatchRequest } from './worker';

/** A file with the way to it from the folder that was dropped. */
export interface BatchItem {
  readonly path: string;
  readonly file: File;
}

export interface BatchState {
  readonly items: readonly BatchItem[];
  /** In the order of `items`; undefined while a file waits. */
  readonly checked: readonly (BatchFile | undefined)[];
  readonly done: number;
  readonly running: boolean;
}

export interface Batch {
  readonly store: Pick<Store<BatchState>, 'get' | 'subscribe'>;
  /** Stops; what was checked so far stays. */
  readonly cancel: () => void;
}

/** Answers within this time are shown together. */
const SHOW_EVERY = 250;

/** Checks many files, a few at a time, each in a worker of its own. */
export function startBatch(items: readonly BatchItem[], language: Language): Batch {
  const { get, set, subscribe } = createStore<BatchState>({
    items,
    checked: items.map(() => undefined),
    done: 0,
    running: items.length > 0,
  });
  const threads = Math.min(items.length, Math.max(1, Math.min(4, navigator.hardwareConcurrency - 1)));
  const workers = new Set<Worker>();
  const checked: (BatchFile | undefined)[] = items.map(() => undefined);
  let next = 0;
  let done = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const show = (): void => {
    timer = null;
    set({ checked: [...checked], done, running: workers.size > 0 });
  };
  const stop = (): void => {
    for (const worker of workers) worker.terminate();
    workers.clear();
    if (timer !== null) clearTimeout(timer);
    show();
  };
  const take = (number: number, file: BatchFile): void => {
    checked[number] = file;
    done += 1;
    if (done === items.length) stop();
    else timer ??= setTimeout(show, SHOW_EVERY);
  };

  const startWorker = (): void => {
    const number = next;
    if (number >= items.length) return;
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    let current = number;
    const give = (): void => {
      const item = items[next];
      if (!item) return;
      current = next;
      next += 1;
      worker.postMessage({ number: current, path: item.path, file: item.file, language } satisfies BatchRequest);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<BatchAnswer>) => {
      take(data.number, data.checked);
      if (workers.has(worker)) give();
    });
    // A file that brings its worker down is told as broken; the others go on in a new one.
    worker.addEventListener('error', () => {
      worker.terminate();
      workers.delete(worker);
      void crashed(items[current]!, language).then((file) => take(current, file));
      startWorker();
    });
    workers.add(worker);
    give();
  };
  for (let thread = 0; thread < threads; thread++) startWorker();
  return { store: { get, subscribe }, cancel: stop };
}

function crashed({ path }: BatchItem, language: Language): Promise<BatchFile> {
  const open = (): Promise<never> => Promise.reject(new Error('the worker ended'));
  return checkBatchFile({ file: path, sha256: null, open }, createTranslator(language));
}

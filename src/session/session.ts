import { message, type LabelId, type Message } from '../messages';
import { presets, type PresetName } from '../policy';
import type { WorkbookReview } from '../review';
import {
  WorkbookError,
  type CellRef,
  type RangeRef,
  type ReadScope,
  type SheetGrid,
  type SheetInfo,
  type Workbook,
} from '../sheet';
import type { Action } from './action';
import { sheetsNeedingMerges } from './merges';
import { noticeOfError, noticeOfFailure } from './outcome';
import { noSettings, policyNamed, reviewOptionsOf } from './settings';
import type { Notice, Scope, SessionState } from './state';
import { createStore } from './store';

export interface SessionOptions {
  readonly workbook: Workbook;
  /** The policy where the workbook names none; national if left out. */
  readonly policy?: PresetName;
}

/** Sheets that are judged before the person may act again: a tenth of a second or so. */
const SHEETS_AT_ONCE = 16;

/** The use cases over one open workbook. A face shows `getState()` and calls the rest; nothing here knows which host it is. */
export interface Session {
  readonly workbook: Workbook;
  /** Fetches the code that the first check needs; a face calls it once it is shown. */
  readonly prepare: () => void;
  readonly getState: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly chooseScope: (scope: Scope) => void;
  /** Reads and checks; the result stays until the next one. Never rejects: what failed is in `notice`. */
  readonly review: (scope?: Scope) => Promise<void>;
  /** Checks again what was checked, wherever the person is now. */
  readonly reviewAgain: () => Promise<void>;
  readonly cancel: () => void;
  /** Plans and applies an action; resolves to whether it was done. What was refused or failed is in `notice`. */
  readonly perform: <Input>(action: Action<Input>, input: Input) => Promise<boolean>;
  /** Takes back the newest write. */
  readonly undo: () => Promise<void>;
  readonly reveal: (cell: CellRef) => Promise<void>;
  /** Every sheet of the workbook; none where the host could not be asked, which is then in `notice`. */
  readonly sheets: () => Promise<readonly SheetInfo[]>;
  readonly selection: () => Promise<RangeRef | null>;
  readonly setLive: (live: boolean) => void;
  /** Says how something went that the face itself did. */
  readonly say: (tone: Notice['tone'], text: LabelId) => void;
  readonly dismissNotice: () => void;
  /** Stops watching the workbook. */
  readonly close: () => Promise<void>;
}

export function createSession({ workbook, policy = 'national' }: SessionOptions): Session {
  const store = createStore<SessionState>({
    scope: 'sheet',
    policy: presets[policy],
    settings: noSettings,
    storedSettings: null,
    settingsReadable: true,
    work: null,
    checked: null,
    edited: new Set(),
    live: false,
    notice: null,
    written: [],
  });
  const { get, set } = store;
  // Most of the code: a face can be shown, and answer, before it is here.
  const engine = once(() => import('../review'));
  const storedSettings = once(() => import('./stored-settings'));
  let running: AbortController | null = null;
  let settingsLoaded = false;
  let stopWatching: Promise<() => Promise<void>> | null = null;

  const sheetName = (id: string): string => get().checked?.grids.find((grid) => grid.id === id)?.name ?? id;

  /** One piece of work at a time; whatever it throws becomes a notice. */
  async function exclusively(
    label: NonNullable<SessionState['work']>['label'],
    work: (signal: AbortSignal) => Promise<void>,
  ) {
    if (running) return;
    running = new AbortController();
    set({ work: { label, done: 0, total: 0, cancellable: label === 'action.check' }, notice: null });
    try {
      await work(running.signal);
    } catch (error) {
      set({ notice: noticeOfError(error), work: null });
      return;
    } finally {
      running = null;
    }
    set({ work: null });
    // An edit that came while the work ran is not in its result.
    if (get().live && get().edited.size > 0) void reviewAgain();
  }

  async function readAndReview(scope: Scope, sheets: ReadScope, signal: AbortSignal): Promise<void> {
    const onProgress = (done: number, total: number): void => {
      const { work } = get();
      if (work) set({ work: { ...work, done, total } });
    };
    await loadSettings();
    const { reviewInSteps } = await engine();
    const { policy: judgedBy, settings, settingsReadable } = get();
    const options = reviewOptionsOf(settings);
    const reviewAll = async (all: readonly SheetGrid[]): Promise<WorkbookReview> => {
      const steps = reviewInSteps(all, judgedBy, options);
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
        if (step.value % SHEETS_AT_ONCE === 0) {
          await new Promise((resolve) => setTimeout(resolve, 0));
          throwIfCancelled(signal);
        }
      }
    };

    // Edits made from here on may not be in what is read.
    const before = get().edited;
    set({ edited: new Set() });
    let grids: readonly SheetGrid[];
    let review: WorkbookReview;
    try {
      grids = await workbook.read(sheets, { signal, onProgress });
      throwIfCancelled(signal);
      review = await reviewAll(grids);
      const merged = await readMerged(grids, review, signal);
      if (merged.size > 0) {
        grids = grids.map((grid) => merged.get(grid.id) ?? grid);
        review = await reviewAll(grids);
      }
      throwIfCancelled(signal);
    } catch (error) {
      set({ edited: new Set([...before, ...get().edited]) });
      throw error;
    }
    set({ checked: { scope, grids, review } });
    if (!settingsReadable) set({ notice: plainNotice('warning', message('settings.unreadable')) });
    watch();
  }

  /** Others may change what the workbook stores: read anew with every check, and before the first plan. */
  async function loadSettings(): Promise<void> {
    const stored = await workbook.loadSettings();
    const { parseSettings } = await storedSettings();
    const settings = parseSettings(stored);
    settingsLoaded = true;
    set({
      settings: settings ?? noSettings,
      storedSettings: stored,
      settingsReadable: settings !== null,
      policy: policyNamed(settings?.policy ?? policy),
    });
  }

  async function readMerged(grids: readonly SheetGrid[], review: WorkbookReview, signal: AbortSignal) {
    const ids = sheetsNeedingMerges(grids, review);
    const merged = ids.length > 0 ? await workbook.read(ids, { signal, merges: true }) : [];
    return new Map(merged.filter((grid) => grid.merges !== null).map((grid) => [grid.id, grid]));
  }

  function watch(): void {
    if (stopWatching || !workbook.capabilities.watches) return;
    stopWatching = workbook.watch(({ sheet }) => {
      const { checked, edited, live } = get();
      if (!checked?.grids.some((grid) => grid.id === sheet)) return;
      set({ edited: new Set([...edited, sheet]) });
      if (live) void reviewAgain();
    });
    // A host that cannot watch only costs the note that a result is out of date.
    stopWatching.catch(() => {
      stopWatching = null;
    });
  }

  async function review(scope: Scope = get().scope): Promise<void> {
    set({ scope });
    await exclusively('action.check', (signal) => readAndReview(scope, scope === 'sheet' ? 'active' : 'all', signal));
  }

  async function reviewAgain(): Promise<void> {
    const { checked, scope } = get();
    if (!checked) return review(scope);
    await exclusively('action.check', readAgain);
  }

  function sameSheets(): ReadScope {
    const { checked } = get();
    return checked === null ? 'active' : checked.scope === 'workbook' ? 'all' : checked.grids.map(({ id }) => id);
  }

  async function readAgain(signal: AbortSignal): Promise<void> {
    const { checked } = get();
    if (!checked) return loadSettings();
    // What was found is out of date until it has been read anew, should that fail.
    set({ edited: new Set([...get().edited, ...checked.grids.map(({ id }) => id)]) });
    await readAndReview(checked.scope, sameSheets(), signal);
  }

  async function perform<Input>(action: Action<Input>, input: Input): Promise<boolean> {
    const { label, changesFindings } = action;
    let applied = false;
    await exclusively(label, async (signal) => {
      if (!settingsLoaded) await loadSettings();
      const plan = action.plan(get(), input);
      if ('blocked' in plan) {
        set({ notice: plainNotice('info', plan.blocked) });
        return;
      }
      const result = await workbook.apply(plan.changes);
      if (result.outcome !== 'applied') {
        set({ notice: noticeOfFailure(result, sheetName) });
        return;
      }
      applied = true;
      set({ written: [...get().written, { label, undo: result.undo, cells: plan.cells, changesFindings }] });
      if (changesFindings) await readAgain(signal);
      set({ notice: plainNotice('success', plan.done) });
    });
    return applied;
  }

  return {
    workbook,
    prepare: () => {
      void engine();
      void storedSettings();
    },
    getState: get,
    subscribe: store.subscribe,
    chooseScope: (scope) => set({ scope }),
    review,
    reviewAgain,
    cancel: () => running?.abort(),
    perform,
    undo: async () => {
      const newest = get().written.at(-1);
      if (!newest) return;
      await exclusively('action.undo', async (signal) => {
        const result = await workbook.apply(newest.undo);
        if (result.outcome !== 'applied') {
          set({ notice: noticeOfFailure(result, sheetName) });
          return;
        }
        set({ written: get().written.slice(0, -1) });
        if (newest.changesFindings) await readAgain(signal);
        set({ notice: plainNotice('success', message('done.undone')) });
      });
    },
    reveal: async (cell) => {
      try {
        await workbook.reveal(cell);
        if (get().notice?.tone === 'error') set({ notice: null });
      } catch (error) {
        set({ notice: noticeOfError(error) });
      }
    },
    sheets: async () => {
      try {
        return await workbook.sheets();
      } catch (error) {
        set({ notice: noticeOfError(error) });
        return [];
      }
    },
    selection: async () => {
      try {
        return await workbook.selection();
      } catch (error) {
        set({ notice: noticeOfError(error) });
        return null;
      }
    },
    setLive: (live) => {
      set({ live });
      if (live && get().edited.size > 0) void reviewAgain();
    },
    say: (tone, text) => set({ notice: plainNotice(tone, message(text)) }),
    dismissNotice: () => set({ notice: null }),
    close: async () => {
      const stop = await stopWatching;
      stopWatching = null;
      await stop?.();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function plainNotice(tone: Notice['tone'], text: Message): Notice {
  return { tone, message: text, details: [], cells: [] };
}

function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new WorkbookError('cancelled', 'the person cancelled');
}

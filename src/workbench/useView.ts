import { useEffect, useState, useSyncExternalStore } from 'react';
import { message, type Message } from '../messages';
import type * as SpreadsheetChunk from './spreadsheet/Spreadsheet';

/** 电子表格视图 for those who see the sheet; 表格视图 for small machines and screen readers. */
export type View = 'spreadsheet' | 'table';

type SpreadsheetModule = typeof SpreadsheetChunk;

export interface ViewState {
  /** What the person asked for. */
  readonly wanted: View;
  readonly choose: (view: View) => void;
  /** The spreadsheet, where it is shown; null for the table. */
  readonly spreadsheet: SpreadsheetModule | null;
  /** Why the table is shown although the spreadsheet was asked for. */
  readonly remark: Message | null;
  readonly onFailure: () => void;
}

const viewKey = 'self-eval.view';
/** The page stacks the sheet and the pane from here on. */
const narrow = '(max-width: 840px)';

/** Long enough for the checked sheet to be painted first. */
const PAINT = 50;

/**
 * The view of the sheet, as remembered in this browser. The spreadsheet is loaded when a sheet is shown, and the table
 * stands in until then.
 */
export function useView(isSheetShown: boolean): ViewState {
  const [wanted, setWanted] = useState(storedView);
  const [loaded, setLoaded] = useState<SpreadsheetModule | 'failed' | null>(null);
  const isNarrow = useSyncExternalStore(watchWidth, () => matchMedia(narrow).matches);

  useEffect(() => {
    if (!isSheetShown || wanted === 'table' || isNarrow || loaded) return;
    let isCurrent = true;
    const take = (result: SpreadsheetModule | 'failed'): void => {
      if (isCurrent) setLoaded(result);
    };
    const timer = setTimeout(() => {
      import('./spreadsheet/Spreadsheet').then(
        (module) => void idleHands().then(() => take(module)),
        (error: unknown) => {
          reportError(error);
          take('failed');
        },
      );
    }, PAINT);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [isSheetShown, wanted, isNarrow, loaded]);

  return {
    wanted,
    choose: (view) => {
      storeView(view);
      setWanted(view);
      // Asked for again, it is tried again.
      if (loaded === 'failed') setLoaded(null);
    },
    spreadsheet: wanted === 'spreadsheet' && !isNarrow && loaded !== 'failed' ? loaded : null,
    remark: wanted === 'table' ? null : remarkOn(isNarrow, loaded),
    onFailure: () => setLoaded('failed'),
  };
}

function remarkOn(isNarrow: boolean, loaded: SpreadsheetModule | 'failed' | null): Message | null {
  if (isNarrow) return message('view.narrow');
  if (loaded === 'failed') return message('view.failed');
  return loaded ? null : message('view.loading');
}

/** Waits until nobody is typing in the table: what is being typed would be lost with it. */
function idleHands(): Promise<void> {
  const isTyping = (): boolean => document.activeElement instanceof HTMLTextAreaElement;
  if (!isTyping()) return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('focusout', () => resolve(), { once: true });
  });
}

function watchWidth(listener: () => void): () => void {
  const query = matchMedia(narrow);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

function storedView(): View {
  return readStored() === 'table' ? 'table' : 'spreadsheet';
}

function readStored(): string | null {
  try {
    return localStorage.getItem(viewKey);
  } catch {
    return null;
  }
}

function storeView(view: View): void {
  try {
    localStorage.setItem(viewKey, view);
  } catch {
    // Chosen again next time.
  }
}

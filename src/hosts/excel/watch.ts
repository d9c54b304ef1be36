import { parseRange, union, WorkbookError, type EditedCells, type RangeAddress } from '../../sheet';
import { toWorkbookError } from './errors';
import { inExcel } from './run';

/** Edits come in bursts; one call for each sheet and burst is enough. */
const DEBOUNCE_MS = 500;

/** Tells our own writes from a person's edits, where Excel does not say who wrote. */
export interface OwnWrites {
  /** Runs a write of ours. */
  readonly during: <T>(write: () => Promise<T>) => Promise<T>;
  /** Whether an event may come from a write of ours: one is under way, or was until just now. */
  readonly mayBeOurs: () => boolean;
}

export function createOwnWrites(now: () => number = Date.now): OwnWrites {
  let running = 0;
  let lastEnd = -Infinity;
  return {
    async during(write) {
      running++;
      try {
        return await write();
      } finally {
        running--;
        lastEnd = now();
      }
    },
    mayBeOurs: () => running > 0 || now() - lastEnd < DEBOUNCE_MS,
  };
}

/**
 * Calls back after edits and after calculations, once for each sheet and burst; a range only where all edits of the burst have
 * one. Handlers live in the pane: they end with it, and with the function that the promise gives.
 */
export async function watchEdits(
  onEdit: (edited: EditedCells) => void,
  ownWrites: OwnWrites,
): Promise<() => Promise<void>> {
  const dirty = new Map<string, RangeAddress | null>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasEnded = false;

  const tell = () => {
    const burst = [...dirty];
    dirty.clear();
    for (const [sheet, range] of burst) onEdit({ sheet, range });
  };
  const note = (sheet: string, range: RangeAddress | null) => {
    // Events may still be under way when watching ends.
    if (hasEnded) return;
    const known = dirty.get(sheet);
    dirty.set(sheet, known === undefined ? range : known && range && union(known, range));
    clearTimeout(timer);
    timer = setTimeout(tell, DEBOUNCE_MS);
  };
  const changed = (event: Excel.WorksheetChangedEventArgs) => {
    // Since ExcelApi 1.14 the event says who wrote; a colleague's edit never is ours.
    const isOurs =
      event.triggerSource === undefined
        ? event.source !== 'Remote' && ownWrites.mayBeOurs()
        : event.triggerSource === 'ThisLocalAddin';
    if (!isOurs) note(event.worksheetId, boundsOf(event.address));
    return Promise.resolve();
  };
  const calculated = (event: Excel.WorksheetCalculatedEventArgs) => {
    if (!ownWrites.mayBeOurs()) note(event.worksheetId, null);
    return Promise.resolve();
  };

  const handlers = await inExcel(
    async (context) => {
      const { worksheets } = context.workbook;
      const added = [worksheets.onChanged.add(changed), worksheets.onCalculated.add(calculated)];
      await context.sync();
      return added;
    },
    { wait: true },
  );

  return async () => {
    hasEnded = true;
    clearTimeout(timer);
    dirty.clear();
    try {
      // Only the context that added a handler can remove it; both share one.
      await Excel.run(handlers[0]!.context, async (context) => {
        for (const handler of handlers) handler.remove();
        await context.sync();
      });
    } catch (error) {
      throw error instanceof WorkbookError ? error : toWorkbookError(error);
    }
  };
}

/** Whole rows and columns (inserted, deleted) have no bounds of interest. */
function boundsOf(address: string): RangeAddress | null {
  try {
    return parseRange(address);
  } catch {
    return null;
  }
}

import { WorkbookError, type SheetGrid, type SheetInfo, type Workbook, type WorkbookCapabilities } from '../../sheet';
import { defaultLimits, type Limits } from './limits';
import { openPackage } from './package';
import { openWorkbook } from './read-workbook';
import type { SheetEntry } from './workbook-part';

export interface XlsxOptions {
  readonly limits?: Limits;
}

/** The port over an .xlsx or .xlsm file. */
export interface XlsxWorkbook extends Workbook {
  /** The file with every change that was applied; unchanged parts are the bytes that they were. */
  save(): Uint8Array;
}

const capabilities: WorkbookCapabilities = { writes: true, merges: 'always', groupsUndo: false, watches: false };

/** Opens a file as a workbook; a sheet's id is its name. @throws WorkbookError when it cannot be read. */
export function createXlsxWorkbook(bytes: Uint8Array, options: XlsxOptions = {}): XlsxWorkbook {
  const workbook = openWorkbook(openPackage(bytes, options.limits ?? defaultLimits));

  const entriesOf = (scope: 'active' | 'all' | readonly string[]): readonly SheetEntry[] => {
    const { sheets, activeSheet } = workbook.part;
    if (scope === 'all') return sheets;
    if (scope === 'active') return sheets.slice(activeSheet, activeSheet + 1);
    return scope.map((id) => {
      const entry = sheets.find((sheet) => sheet.name === id);
      if (!entry) throw new WorkbookError('sheet-missing', id);
      return entry;
    });
  };

  return {
    capabilities,
    sheets: () =>
      settled(() =>
        workbook.part.sheets.map((entry): SheetInfo => {
          const { isProtected, usedRange } = workbook.sheet(entry);
          return { id: entry.name, name: entry.name, visibility: entry.visibility, isProtected, usedRange };
        }),
      ),
    read: (scope, { signal, onProgress } = {}) =>
      settled(() => {
        const entries = entriesOf(scope);
        return entries.map((entry, index): SheetGrid => {
          if (signal?.aborted) throw new WorkbookError('cancelled', 'read');
          const { grid } = workbook.sheet(entry);
          onProgress?.(index + 1, entries.length);
          return grid;
        });
      }),
    apply: () => Promise.reject(new WorkbookError('host-failed', 'not written yet')),
    reveal: () => Promise.resolve(),
    selection: () => Promise.resolve(null),
    watch: () => Promise.resolve(() => Promise.resolve()),
    loadSettings: () => Promise.resolve(null),
    save: () => bytes,
  };
}

/** Runs at once, and answers as the port does: an error is a rejection. */
function settled<T>(action: () => T): Promise<T> {
  return new Promise((resolve) => resolve(action()));
}

import {
  WorkbookError,
  type RangeRef,
  type SheetGrid,
  type SheetInfo,
  type Workbook,
  type WorkbookCapabilities,
} from '../../sheet';
import { readAppearance, type SheetAppearance } from './appearance';
import { defaultLimits, type Limits } from './limits';
import { openPackage, relationshipsOf } from './package';
import { applyChanges } from './patch/apply';
import type { Originals } from './patch/cells';
import { readSettings } from './patch/settings';
import { openWorkbook } from './read-workbook';
import type { SheetEntry } from './workbook-part';
import { writeContainer } from './zip/writer';

export interface XlsxOptions {
  readonly limits?: Limits;
  /** Writes into protected sheets and workbooks too. Their protection stays, but a file holds nobody off. */
  readonly writeProtected?: boolean;
}

/** The port over a file of any format. */
export interface WorkbookFile extends Workbook {
  /** How a sheet looks, for showing it. @throws WorkbookError sheet-missing, damaged-part. */
  appearance(sheet: string): SheetAppearance;
}

/** The port over an .xlsx or .xlsm file. */
export interface XlsxWorkbook extends WorkbookFile {
  /** The file carries a digital signature, which any change makes invalid. */
  readonly isSigned: boolean;
  /** The file with every change that was applied; the compressed bytes of all other parts are those that it had. */
  save(): Uint8Array;
}

const capabilities: WorkbookCapabilities = { writes: true, merges: 'always', groupsUndo: false, watches: false };

/** Opens a file as a workbook; a sheet's id is its name. @throws WorkbookError when it cannot be read. */
export function createXlsxWorkbook(bytes: Uint8Array, options: XlsxOptions = {}): XlsxWorkbook {
  let workbook = openWorkbook(openPackage(bytes, options.limits ?? defaultLimits));
  let originals: Originals = new Map();
  let selected: RangeRef | null = null;

  const entryOf = (id: string): SheetEntry => {
    const entry = workbook.part.sheets.find((sheet) => sheet.name === id);
    if (!entry) throw new WorkbookError('sheet-missing', id);
    return entry;
  };
  const entriesOf = (scope: 'active' | 'all' | readonly string[]): readonly SheetEntry[] => {
    const { sheets, activeSheet } = workbook.part;
    if (scope === 'all') return sheets;
    return scope === 'active' ? sheets.slice(activeSheet, activeSheet + 1) : scope.map(entryOf);
  };

  return {
    capabilities,
    isSigned: relationshipsOf(workbook.pkg, '').some(({ type }) => type.endsWith('/digital-signature/origin')),
    sheets: () =>
      settled(() =>
        workbook.part.sheets.map((entry): SheetInfo => {
          const { isProtected, usedRange } = workbook.sheet(entry);
          return { id: entry.name, name: entry.name, visibility: entry.visibility, isProtected, usedRange };
        }),
      ),
    appearance: (sheet) => readAppearance(workbook, entryOf(sheet)),
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
    apply: (changes) =>
      settled(() => {
        try {
          const patch = applyChanges(workbook, changes, originals, options.writeProtected ?? false);
          if ('conflicts' in patch) return { outcome: 'refused', conflicts: patch.conflicts };
          // Read again before anything is taken over: what cannot be opened is not written.
          workbook = openWorkbook(patch.pkg, workbook);
          originals = patch.originals;
          return { outcome: 'applied', undo: patch.undo, notRecalculated: patch.notRecalculated };
        } catch (error) {
          if (!(error instanceof WorkbookError)) throw error;
          return { outcome: 'interrupted', error, restored: [], notRestored: [] };
        }
      }),
    reveal: (cell) =>
      settled(() => {
        entryOf(cell.sheet);
        selected = { sheet: cell.sheet, top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
      }),
    selection: () => Promise.resolve(selected),
    watch: () => Promise.resolve(() => Promise.resolve()),
    loadSettings: () => settled(() => readSettings(workbook.pkg, workbook.part)),
    save: () =>
      workbook.pkg.written.size === 0 ? bytes : writeContainer(workbook.pkg.container, workbook.pkg.written),
  };
}

/** Runs at once, and answers as the port does: an error is a rejection. */
function settled<T>(action: () => T): Promise<T> {
  return new Promise((resolve) => resolve(action()));
}

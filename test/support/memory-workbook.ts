import {
  contentOf,
  sameContent,
  WorkbookError,
  type ApplyResult,
  type Cell,
  type CellRef,
  type Change,
  type Conflict,
  type Content,
  type Edit,
  type EditedCells,
  type Mark,
  type ReportSheet,
  type SheetGrid,
  type SheetInfo,
  type Workbook,
  type WorkbookCapabilities,
} from '../../src/sheet';

/** A workbook of plain grids: behaves as the port says, and lets a test play the person, a colleague and a fault. */
export interface MemoryWorkbook extends Workbook {
  /** What the person does: types into a cell, goes to another sheet. */
  readonly type: (at: CellRef, text: string) => void;
  readonly activate: (sheet: string) => void;
  /** What the person sees. */
  readonly cell: (at: CellRef) => Cell | undefined;
  readonly marks: () => readonly Mark[];
  readonly report: () => ReportSheet | null;
  readonly settings: () => string | null;
  readonly revealed: () => CellRef | null;
  /** Every read, as the ids that it asked for. */
  readonly reads: readonly { readonly sheets: readonly string[]; readonly merges: boolean }[];
  /** The next call of a kind fails. */
  readonly failNext: (call: 'read' | 'apply' | 'reveal', error: WorkbookError) => void;
  /** Reads wait until the returned function is called. */
  readonly hold: () => () => void;
}

export interface MemoryOptions extends Partial<WorkbookCapabilities> {
  readonly settings?: string | null;
}

export function createMemoryWorkbook(initial: readonly SheetGrid[], options: MemoryOptions = {}): MemoryWorkbook {
  const capabilities: WorkbookCapabilities = {
    writes: options.writes ?? true,
    merges: options.merges ?? 'always',
    groupsUndo: options.groupsUndo ?? false,
    watches: options.watches ?? true,
  };
  let grids = initial.map((grid) => ({ ...grid }));
  let active = initial[0]?.id ?? '';
  let marks: readonly Mark[] = [];
  let report: ReportSheet | null = null;
  let settings = options.settings ?? null;
  let revealed: CellRef | null = null;
  let held: Promise<void> = Promise.resolve();
  const faults = new Map<string, WorkbookError>();
  const watchers = new Set<(edited: EditedCells) => void>();
  const reads: { sheets: readonly string[]; merges: boolean }[] = [];

  const gridOf = (id: string) => grids.find((grid) => grid.id === id);
  const cellOf = (at: CellRef): Cell | undefined => gridOf(at.sheet)?.rows[at.row]?.[at.column];
  const put = (at: CellRef, cell: Cell | undefined): void => {
    grids = grids.map((grid) => {
      if (grid.id !== at.sheet) return grid;
      const rows = [...grid.rows];
      const row = [...(rows[at.row] ?? [])];
      row[at.column] = cell;
      rows[at.row] = row;
      return { ...grid, rows };
    });
  };
  const fault = (call: string): void => {
    const error = faults.get(call);
    faults.delete(call);
    if (error) throw error;
  };

  const conflictOf = (change: Change): Conflict | null => {
    if (change.kind === 'settings') {
      return change.expect === settings ? null : { at: null, sheet: '', reason: 'settings-changed' };
    }
    if (change.kind !== 'edit') return null;
    if (!gridOf(change.at.sheet)) return { at: change.at, sheet: change.at.sheet, reason: 'sheet-missing' };
    const found = contentOf(cellOf(change.at));
    return sameContent(found, change.expect)
      ? null
      : { at: change.at, sheet: change.at.sheet, reason: 'changed', found };
  };

  /** Applies one change and returns the way back. */
  const applyOne = (change: Change): readonly Change[] => {
    switch (change.kind) {
      case 'edit':
        put(change.at, cellFrom(change.put));
        return [{ ...change, expect: change.put, put: change.expect } satisfies Edit];
      case 'mark':
        marks = [...marks, change];
        return [{ kind: 'clear-marks', sheet: change.range.sheet }];
      case 'clear-marks': {
        const cleared = marks.filter(({ range }) => range.sheet === change.sheet);
        marks = marks.filter(({ range }) => range.sheet !== change.sheet);
        return cleared;
      }
      case 'report-sheet':
        report = change;
        return [{ kind: 'remove-report-sheet' }];
      case 'remove-report-sheet':
        report = null;
        return [];
      case 'settings':
        settings = change.put;
        return [{ ...change, expect: change.put, put: change.expect }];
    }
  };

  return {
    capabilities,
    sheets: () =>
      Promise.resolve(
        grids.map(({ id, name, visibility }): SheetInfo => ({
          id,
          name,
          visibility,
          isProtected: false,
          usedRange: null,
        })),
      ),
    read: async (scope, { signal, onProgress, merges = false } = {}) => {
      await held;
      fault('read');
      const ids = scope === 'all' ? grids.map(({ id }) => id) : scope === 'active' ? [active] : scope;
      reads.push({ sheets: ids, merges });
      return ids.map((id, index) => {
        if (signal?.aborted) throw new WorkbookError('cancelled', id);
        const grid = gridOf(id);
        if (!grid) throw new WorkbookError('sheet-missing', id);
        onProgress?.(index + 1, ids.length);
        return capabilities.merges === 'always' || merges ? grid : { ...grid, merges: null };
      });
    },
    apply: async ({ changes }): Promise<ApplyResult> => {
      await Promise.resolve();
      fault('apply');
      const conflicts = changes.map(conflictOf).filter((conflict) => conflict !== null);
      if (conflicts.length > 0) return { outcome: 'refused', conflicts };
      const undo = changes.flatMap((change) => [...applyOne(change)]).reverse();
      return { outcome: 'applied', undo: { changes: undo }, notRecalculated: [] };
    },
    reveal: async (cell) => {
      await Promise.resolve();
      fault('reveal');
      revealed = cell;
    },
    selection: () =>
      Promise.resolve(
        revealed && {
          sheet: revealed.sheet,
          top: revealed.row,
          left: revealed.column,
          bottom: revealed.row,
          right: revealed.column,
        },
      ),
    watch: (onEdit) => {
      watchers.add(onEdit);
      return Promise.resolve(() => {
        watchers.delete(onEdit);
        return Promise.resolve();
      });
    },
    loadSettings: () => Promise.resolve(settings),

    type: (at, text) => {
      put(at, cellFrom({ kind: 'text', text }));
      for (const watcher of watchers) watcher({ sheet: at.sheet, range: null });
    },
    activate: (sheet) => (active = sheet),
    cell: cellOf,
    marks: () => marks,
    report: () => report,
    settings: () => settings,
    revealed: () => revealed,
    reads,
    failNext: (call, error) => faults.set(call, error),
    hold: () => {
      let release = (): void => undefined;
      held = new Promise((resolve) => (release = resolve));
      return release;
    },
  };
}

function cellFrom(content: Content): Cell | undefined {
  switch (content.kind) {
    case 'blank':
      return undefined;
    case 'number':
      return { value: Number(content.value), text: content.value, numberFormat: content.numberFormat };
    case 'text':
      return content.text === ''
        ? undefined
        : { value: content.text, text: content.text, numberFormat: content.numberFormat ?? 'General' };
    case 'formula': {
      const number = Number(content.result);
      const value = content.result !== '' && Number.isFinite(number) ? number : content.result;
      return { value, text: content.result, formula: content.formula, numberFormat: content.numberFormat };
    }
  }
}

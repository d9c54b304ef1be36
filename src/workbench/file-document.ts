import { recalculate } from '../calculation';
import { createXlsxWorkbook, openWorkbookFile, type SheetAppearance, type XlsxWorkbook } from '../hosts/xlsx';
import { message, type Message } from '../messages';
import { createStore, type Store } from '../session';
import { noticeOfFailure } from '../session/outcome';
import {
  cellAt,
  contentOf,
  isError,
  WorkbookError,
  type ApplyResult,
  type CellRef,
  type Change,
  type ChangeSet,
  type Edit,
  type EditedCells,
  type Mark,
  type RangeRef,
  type SheetGrid,
  type Workbook,
} from '../sheet';
import { typedEntry } from './typed-entry';

/** An opened file as it stands in the window. Replaced, never changed in place. */
export interface FileState {
  /** Every sheet of cells, in order. */
  readonly grids: readonly SheetGrid[];
  /** Id of the sheet in front. */
  readonly active: string;
  /** The cell that a person is on. */
  readonly selected: CellRef | null;
  /** What is selected around it; the cell alone where nothing was stretched. */
  readonly range: RangeRef | null;
  /** Counts up with every reveal, so that the same cell is brought into view again. */
  readonly reveals: number;
  readonly marks: readonly Mark[];
  /** Changed since it was opened or last saved. */
  readonly isDirty: boolean;
  readonly canUndo: boolean;
  /** Why the last thing a person tried in the sheet was not done, or was done otherwise; null once they go on. */
  readonly remark: Message | null;
}

/** A cell and what a person typed into it. */
export interface TypedCell {
  readonly at: CellRef;
  readonly typed: string;
}

/** A file in the workbench: the port for the session, and what a person does in the sheet beside the pane. */
export interface FileDocument {
  readonly name: string;
  readonly workbook: Workbook;
  readonly store: Pick<Store<FileState>, 'get' | 'subscribe'>;
  readonly appearance: (sheet: string) => SheetAppearance;
  readonly activate: (sheet: string) => void;
  /** @param range What is selected around the cell; without it the cell alone. */
  readonly select: (cell: CellRef, range?: RangeRef) => void;
  /** Types into cells, all of them or none: one step to undo. Nothing is written where a cell cannot take it, and a remark says why. */
  readonly type: (cells: readonly TypedCell[]) => Promise<ApplyResult>;
  /** Tells the person something about what they just tried in the sheet. */
  readonly remark: (remark: Message) => void;
  /** Takes back what was typed last. */
  readonly undoTyping: () => Promise<void>;
  /** The bytes to save; the file counts as saved from here on. null for formats that are only read. */
  readonly save: (() => Uint8Array) | null;
}

/** @throws WorkbookError when the file cannot be read. */
export async function openFileDocument(name: string, bytes: Uint8Array): Promise<FileDocument> {
  const file = await openWorkbookFile(bytes);
  const xlsx: XlsxWorkbook | null = 'save' in file ? file : null;
  const [grids, marks, [front]] = await Promise.all([
    file.read('all'),
    xlsx ? marksOf(bytes) : [],
    // A copy of the port's idea of "active": from here on the window decides.
    file.read('active'),
  ]);
  const appearances = new Map<string, SheetAppearance>();
  const watchers = new Set<(edited: EditedCells) => void>();
  const store = createStore<FileState>({
    grids,
    active: front?.id ?? grids[0]?.id ?? '',
    selected: null,
    range: null,
    reveals: 0,
    marks,
    isDirty: false,
    canUndo: false,
    remark: null,
  });
  const { get, set } = store;
  let typed: readonly ChangeSet[] = [];

  async function apply(changes: ChangeSet): Promise<ApplyResult> {
    const whole = withRecalculated(get().grids, changes);
    const result = await file.apply(whole);
    if (result.outcome !== 'applied') return result;
    const marks = marksAfter(get().marks, whole.changes);
    const grids = await file.read('all');
    // A sheet that is gone (the report, taken back) leaves the first one in front, and nothing selected.
    const isGone = !grids.some(({ id }) => id === get().active);
    const front = isGone ? { active: grids[0]?.id ?? '', selected: null, range: null } : {};
    // Looks change only where whole sheets are written.
    if (whole.changes.some(({ kind }) => kind === 'report-sheet' || kind === 'remove-report-sheet'))
      appearances.clear();
    set({ grids, marks, ...front, isDirty: true, remark: null });
    return result;
  }

  const workbook: Workbook = {
    ...file,
    capabilities: { ...file.capabilities, watches: true },
    read: (scope, options) => file.read(scope === 'active' ? [get().active] : scope, options),
    apply,
    reveal: (cell) => {
      const grid = get().grids.find(({ id }) => id === cell.sheet);
      if (!grid) return Promise.reject(new WorkbookError('sheet-missing', cell.sheet));
      set({ active: cell.sheet, selected: cell, range: rangeOf(cell), reveals: get().reveals + 1 });
      return Promise.resolve();
    },
    selection: () => Promise.resolve(get().range),
    watch: (onEdit) => {
      watchers.add(onEdit);
      return Promise.resolve(() => {
        watchers.delete(onEdit);
        return Promise.resolve();
      });
    },
  };

  const tell = (sheets: Iterable<string>): void => {
    for (const sheet of new Set(sheets)) for (const watcher of watchers) watcher({ sheet, range: null });
  };

  return {
    name,
    workbook,
    store,
    appearance: (sheet) => {
      let appearance = appearances.get(sheet);
      if (!appearance) appearances.set(sheet, (appearance = file.appearance(sheet)));
      return appearance;
    },
    activate: (sheet) => set({ active: sheet, selected: null, range: null, remark: null }),
    select: (cell, range = rangeOf(cell)) => set({ selected: cell, range, remark: null }),
    type: async (cells) => {
      const { grids } = get();
      const edits = cells.map(({ at, typed: text }): Edit => {
        const grid = grids.find(({ id }) => id === at.sheet);
        const cell = grid && cellAt(grid, at.row, at.column);
        return { kind: 'edit', at, expect: contentOf(cell), put: typedEntry(text, cell) };
      });
      const result = await apply({ changes: edits });
      if (result.outcome === 'applied') {
        typed = [...typed, result.undo];
        const isFormulaLike = cells.some(({ typed: text }) => text.startsWith('='));
        set({ canUndo: true, remark: isFormulaLike ? message('sheet.formula-as-text') : null });
        tell(cells.map(({ at }) => at.sheet));
      } else {
        const { message: what, details } = noticeOfFailure(result, (id) => id);
        set({ remark: details[0] ?? what });
      }
      return result;
    },
    remark: (remark) => set({ remark }),
    undoTyping: async () => {
      const newest = typed.at(-1);
      if (!newest) return;
      typed = typed.slice(0, -1);
      const result = await apply(newest);
      set({ canUndo: typed.length > 0 });
      if (result.outcome === 'applied') {
        tell(newest.changes.flatMap((change) => (change.kind === 'edit' ? [change.at.sheet] : [])));
      }
    },
    save:
      xlsx &&
      (() => {
        const saved = xlsx.save();
        set({ isDirty: false });
        return saved;
      }),
  };
}

function rangeOf({ sheet, row, column }: CellRef): RangeRef {
  return { sheet, top: row, left: column, bottom: row, right: column };
}

/** The change set with every formula that follows from its edits, at its new result. */
function withRecalculated(grids: readonly SheetGrid[], { changes }: ChangeSet): ChangeSet {
  const edits = changes.filter((change): change is Edit => change.kind === 'edit');
  if (edits.length === 0) return { changes };
  const edited = new Set(edits.map(({ at }) => keyOf(at)));
  const following = recalculate(
    putAll(grids, edits),
    edits.map(({ at }) => at),
  ).flatMap(({ at, result }): Edit[] => {
    const grid = grids.find(({ id }) => id === at.sheet);
    const expect = contentOf(grid && cellAt(grid, at.row, at.column));
    if (edited.has(keyOf(at)) || expect.kind !== 'formula' || (result !== null && isError(result))) return [];
    return [{ kind: 'edit', at, expect, put: { ...expect, result: String(result ?? '') } }];
  });
  return { changes: [...changes, ...following] };
}

/** Grids with the values of the edits: enough to calculate with, not to show. */
function putAll(grids: readonly SheetGrid[], edits: readonly Edit[]): readonly SheetGrid[] {
  return grids.map((grid) => {
    const own = edits.filter(({ at }) => at.sheet === grid.id);
    if (own.length === 0) return grid;
    const rows = grid.rows.map((cells) => (cells ? [...cells] : undefined));
    for (const { at, put } of own) {
      const cells = (rows[at.row] ??= []);
      const value =
        put.kind === 'blank'
          ? null
          : put.kind === 'number'
            ? Number(put.value)
            : put.kind === 'text'
              ? put.text
              : resultOf(put.result);
      cells[at.column] = {
        value,
        text: '',
        numberFormat: 'General',
        ...(put.kind === 'formula' ? { formula: put.formula } : {}),
      };
    }
    return { ...grid, rows };
  });
}

function resultOf(result: string): number | string {
  return result.trim() !== '' && Number.isFinite(Number(result)) ? Number(result) : result;
}

/** The marks that a file brings along: what clearing them would have to put back. */
async function marksOf(bytes: Uint8Array): Promise<readonly Mark[]> {
  const probe: XlsxWorkbook = createXlsxWorkbook(bytes);
  const sheets = await probe.sheets();
  const result = await probe.apply({ changes: sheets.map(({ id }) => ({ kind: 'clear-marks', sheet: id })) });
  return result.outcome === 'applied'
    ? result.undo.changes.filter((change): change is Mark => change.kind === 'mark')
    : [];
}

function marksAfter(marks: readonly Mark[], changes: readonly Change[]): readonly Mark[] {
  return changes.reduce<readonly Mark[]>((now, change) => {
    if (change.kind === 'mark') return [...now, change];
    return change.kind === 'clear-marks' ? now.filter(({ range }) => range.sheet !== change.sheet) : now;
  }, marks);
}

function keyOf({ sheet, row, column }: CellRef): string {
  return `${sheet}/${row}/${column}`;
}

import {
  CanceledError,
  CommandType,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  ICommandService,
  InterceptorEffectEnum,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  ObjectMatrix,
  RedoCommand,
  toDisposable,
  UndoCommand,
  UniverInstanceType,
  type DocumentDataModel,
  type ICommandInfo,
  type IRange,
  type IWorkbookData,
} from '@univerjs/core';
import { DeviceInputEventType } from '@univerjs/engine-render';
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  InsertSheetMutation,
  INTERCEPTOR_POINT,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetRowAutoHeightMutation,
  SheetInterceptorService,
  SheetsSelectionsService,
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
} from '@univerjs/sheets';
import { SheetsNoteModel } from '@univerjs/sheets-note';
import { IEditorBridgeService, ScrollToRangeOperation, SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import { ILayoutService } from '@univerjs/ui';
import type { SheetAppearance } from '../../hosts/xlsx';
import { message, type Language } from '../../messages';
import { cellAt, mergeAt, type CellRef, type Mark, type RangeRef, type SheetGrid } from '../../sheet';
import type { FileDocument, TypedCell } from '../file-document';
import { shownMarks } from '../shown-marks';
import { editableText } from '../typed-entry';
import { CELLS_TYPE, copyCells, pasteCells, readClipboard } from './clipboard';
import {
  cellSnapshot,
  changedCells,
  hasSameLayout,
  isCovered,
  plainText,
  rowRanges,
  sheetSnapshot,
  shownCell,
  typedOf,
  unsizedRows,
  type ShownSheet,
} from './snapshot';
import { createUniver, registerCellEditor } from './univer';

const UNIT = 'workbook';

/** A sheet that the view has taken over. Others are given to it when they come to the front. */
interface TakenSheet extends ShownSheet {
  /** The id that Univer knows it by. */
  readonly id: string;
  readonly allMarks: readonly Mark[];
  readonly appearance: SheetAppearance;
}

export interface Spreadsheet {
  readonly copy: (clipboard: DataTransfer) => void;
  readonly cut: (clipboard: DataTransfer) => void;
  readonly paste: (clipboard: DataTransfer) => void;
  readonly isEditing: () => boolean;
  /** Writes what is being typed. */
  readonly finishEditing: () => void;
  /** Whether the keyboard is in the sheet: its editor stands outside of the container. */
  readonly hasFocus: (element: Element) => boolean;
  readonly focus: () => void;
  readonly dispose: () => void;
}

/**
 * Shows a document in a container and keeps both in step. The document is the truth: whatever a person does here becomes
 * an edit of the document, and only what the document then holds is drawn. Everything that could not be saved is
 * refused with a remark.
 */
export function openSpreadsheet(container: HTMLElement, document: FileDocument, language: Language): Spreadsheet {
  const univer = createUniver(container, language);
  const injector = univer.__getInjector();
  const taken = new Map<string, TakenSheet>();
  const fitted = new Set<string>();
  let count = 0;
  /** Our own changes of the view, which come from the document. */
  let isFollowing = false;
  let isDrawn = false;
  let isClosed = false;
  /** The last reveal that was followed. */
  let reveals = -1;

  const { get } = document.store;
  const gridOf = (id: string): SheetGrid | undefined => get().grids.find((grid) => grid.id === id);
  const first = get().active;
  const firstGrid = gridOf(first);
  const opened = firstGrid && take(firstGrid);
  univer.createUnit<IWorkbookData, never>(UniverInstanceType.UNIVER_SHEET, {
    id: UNIT,
    name: document.name,
    appVersion: '',
    sheetOrder: opened ? [opened.snapshot.sheet.id] : [],
    sheets: opened ? { [opened.snapshot.sheet.id]: opened.snapshot.sheet } : {},
    styles: opened?.snapshot.styles ?? {},
  });
  registerCellEditor(univer);

  const commands = injector.get(ICommandService);
  const interceptors = injector.get(SheetInterceptorService);
  const selections = injector.get(SheetsSelectionsService);
  const notes = injector.get(SheetsNoteModel);
  const editing = injector.get(IEditorBridgeService);
  const units = injector.get(IUniverInstanceService);
  const layout = injector.get(ILayoutService);

  function take(grid: SheetGrid) {
    const id = `s${++count}`;
    const appearance = document.appearance(grid.id);
    const { marks: allMarks } = get();
    taken.set(grid.id, { id, grid, appearance, allMarks, marks: shownMarks(grid, allMarks) });
    return { id, snapshot: sheetSnapshot(id, grid, appearance, container.clientWidth), appearance };
  }

  const follow = (change: () => void): void => {
    isFollowing = true;
    try {
      change();
    } finally {
      isFollowing = false;
    }
  };

  const addNotes = (id: string, appearance: SheetAppearance): void => {
    appearance.notes.forEach(({ at, text }, index) =>
      notes.updateNote(UNIT, id, at.row, at.column, {
        id: `${id}/${index}`,
        row: at.row,
        col: at.column,
        note: text,
        width: 220,
        height: 110,
      }),
    );
  };

  /** The view of a sheet, made where there is none yet or where its layout changed. */
  function sheetFor(grid: SheetGrid): TakenSheet {
    const known = taken.get(grid.id);
    if (known && hasSameLayout(known.grid, grid) && known.appearance === document.appearance(grid.id)) return known;
    const { id, snapshot, appearance } = take(grid);
    commands.syncExecuteCommand(InsertSheetMutation.id, {
      unitId: UNIT,
      index: count - 1,
      sheet: snapshot.sheet,
      styles: snapshot.styles,
    });
    addNotes(id, appearance);
    if (known) commands.syncExecuteCommand(RemoveSheetMutation.id, { unitId: UNIT, subUnitId: known.id });
    return taken.get(grid.id)!;
  }

  /** Draws the cells of a sheet that changed since it was last drawn. */
  function update(before: TakenSheet, grid: SheetGrid): void {
    const { marks: allMarks } = get();
    if (before.grid === grid && before.allMarks === allMarks) return;
    const after: TakenSheet = { ...before, grid, allMarks, marks: shownMarks(grid, allMarks) };
    taken.set(grid.id, after);
    const cells = new ObjectMatrix<ReturnType<typeof cellSnapshot>>();
    const rows = new Set<number>();
    for (const { row, column } of changedCells(before, after)) {
      if (!before.appearance.isFixedHeight(row)) rows.add(row);
      cells.setValue(row, column, cellSnapshot(cellAt(grid, row, column)));
    }
    if (cells.getSizeOf() === 0) return;
    const params: ISetRangeValuesMutationParams = { unitId: UNIT, subUnitId: after.id, cellValue: cells.getMatrix() };
    commands.syncExecuteCommand(SetRangeValuesMutation.id, params);
    fitRows(
      after,
      rowRanges(
        grid,
        [...rows].sort((a, b) => a - b),
      ),
    );
  }

  /** Rows grow and shrink with their text unless a person set their height, as in Excel. */
  function fitRows({ id }: TakenSheet, ranges: IRange[]): void {
    if (ranges.length === 0) return;
    const { redos } = interceptors.generateMutationsOfAutoHeight({
      unitId: UNIT,
      subUnitId: id,
      ranges,
      autoHeightRanges: ranges,
    });
    for (const { id: command, params } of redos) commands.syncExecuteCommand(command, params);
  }

  function select(sheet: TakenSheet, cell: CellRef, range: RangeRef, reveal: boolean): void {
    const merge = mergeAt(sheet.grid, cell);
    const area = merge ?? { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
    const around = {
      startRow: Math.min(range.top, area.top),
      startColumn: Math.min(range.left, area.left),
      endRow: Math.max(range.bottom, area.bottom),
      endColumn: Math.max(range.right, area.right),
    };
    const params: ISetSelectionsOperationParams = {
      unitId: UNIT,
      subUnitId: sheet.id,
      selections: [
        {
          range: around,
          primary: {
            startRow: area.top,
            startColumn: area.left,
            endRow: area.bottom,
            endColumn: area.right,
            actualRow: area.top,
            actualColumn: area.left,
            isMerged: merge !== undefined,
            isMergedMainCell: merge !== undefined,
          },
          style: null,
        },
      ],
    };
    commands.syncExecuteCommand(SetSelectionsOperation.id, params);
    if (reveal) commands.syncExecuteCommand(ScrollToRangeOperation.id, { range: around });
  }

  /** What is selected here, as the document says it. */
  function selection(): { cell: CellRef; range: RangeRef } | null {
    const last = selections.getCurrentLastSelection();
    const sheet = [...taken].find(([id]) => id === get().active)?.[0];
    if (!last?.primary || sheet === undefined) return null;
    const { range, primary } = last;
    return {
      cell: { sheet, row: primary.actualRow, column: primary.actualColumn },
      range: { sheet, top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn },
    };
  }

  function followDocument(): void {
    const state = get();
    const grid = gridOf(state.active);
    if (!grid || !isDrawn) return;
    follow(() => {
      for (const [id, sheet] of taken) {
        const now = gridOf(id);
        if (now && hasSameLayout(sheet.grid, now)) update(sheet, now);
      }
      const front = sheetFor(grid);
      const workbook = units.getUniverSheetInstance(UNIT);
      if (workbook?.getActiveSheet()?.getSheetId() !== front.id) {
        commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId: UNIT, subUnitId: front.id });
      }
      if (!fitted.has(front.id)) {
        fitted.add(front.id);
        fitRows(front, unsizedRows(front.grid, front.appearance));
      }
      const isRevealed = state.reveals !== reveals;
      reveals = state.reveals;
      if (state.selected && state.range && (isRevealed || !isSameSelection(selection(), state.selected, state.range))) {
        select(front, state.selected, state.range, isRevealed);
      }
    });
  }

  /** What a command of the view would write becomes what a person typed. */
  function typeInstead({ subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
    const sheet = [...taken].find(([, { id }]) => id === subUnitId)?.[0];
    const grid = sheet === undefined ? undefined : gridOf(sheet);
    if (sheet === undefined || !grid) return;
    const cells: TypedCell[] = [];
    let isFormatOnly = true;
    new ObjectMatrix(cellValue).forValue((row, column, value) => {
      const typed = typedOf(value ?? null);
      if (typed === null) return;
      isFormatOnly = false;
      if (isCovered(grid, { row, column })) return;
      if (typed !== editableText(cellAt(grid, row, column))) cells.push({ at: { sheet, row, column }, typed });
    });
    if (isFormatOnly) document.remark(message('sheet.only-content'));
    else write(cells);
  }

  function write(cells: readonly TypedCell[]): void {
    if (cells.length === 0) return;
    if (document.save) void document.type(cells);
    else document.remark(message('file.read-only'));
  }

  /** Nothing is written past the document. @throws CanceledError, which the library takes as “not done”. */
  function guard(info: ICommandInfo): void {
    if (isFollowing) return;
    if (info.id === UndoCommand.id && !editing.isVisible().visible) {
      void document.undoTyping();
      throw new CanceledError();
    }
    if (info.id === RedoCommand.id && !editing.isVisible().visible) throw new CanceledError();
    if (info.id === SetCellEditVisibleOperation.id && !document.save && isOpening(info.params)) {
      document.remark(message('file.read-only'));
      throw new CanceledError();
    }
    if (info.type !== CommandType.MUTATION || !info.id.startsWith('sheet.mutation.')) return;
    if (info.id === SetWorksheetRowAutoHeightMutation.id) return;
    if (isRangeValues(info)) {
      typeInstead(info.params);
      info.params.cellValue = {};
      return;
    }
    document.remark(message('sheet.only-content'));
    throw new CanceledError();
  }

  const disposables = [
    commands.beforeCommandExecuted(guard),
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
      handler: (cell, { subUnitId, row, col, workbook }, next) => {
        const sheet = byId(taken, subUnitId);
        if (!sheet) return next(cell);
        const tone = sheet.marks.size === 0 ? undefined : sheet.marks.get(`${row}/${col}`);
        const style = tone === undefined ? null : (workbook.getStyles().getStyleByCell(cell) ?? null);
        return next(shownCell(cell ?? null, style, cellAt(sheet.grid, row, col), tone));
      },
    }),
    interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      handler: (cell, { subUnitId, row, col }, next) => {
        const sheet = byId(taken, subUnitId);
        return next(sheet ? { ...cell, v: editableText(cellAt(sheet.grid, row, col)), p: null, f: null } : cell);
      },
    }),
    interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      handler: (_cell, { subUnitId, row, col, worksheet }, next) => {
        const editor = units.getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
        const typed = plainText(editor?.getBody()?.dataStream ?? '');
        const sheet = byId(taken, subUnitId);
        if (sheet && typed !== editableText(cellAt(sheet.grid, row, col))) {
          write([{ at: { sheet: sheet.grid.id, row, column: col }, typed }]);
        }
        // The cell stays as it is until the document has changed.
        return next({ ...worksheet.getCellRaw(row, col) });
      },
    }),
  ];
  const watching = selections.selectionChanged$.subscribe(() => {
    const now = selection();
    const { selected, range } = get();
    if (isFollowing || !now || (selected && range && isSameSelection(now, selected, range))) return;
    document.select(now.cell, now.range);
  });
  const unsubscribe = document.store.subscribe(followDocument);
  // Sizes and selections are known to the library once it has drawn for the first time.
  void injector
    .get(LifecycleService)
    .onStage(LifecycleStages.Rendered)
    .then(() => {
      if (isClosed) return;
      if (opened) follow(() => addNotes(opened.id, opened.appearance));
      // The keyboard goes to the sheet's editor as soon as a person clicks into the sheet, and not before.
      units.focusUnit(UNIT);
      units.setCurrentUnitForType(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
      isDrawn = true;
      followDocument();
    });

  const copy = (clipboard: DataTransfer): void => {
    const { range } = get();
    const grid = range && gridOf(range.sheet);
    if (!grid) return;
    const { text, typed } = copyCells(grid, range);
    clipboard.setData('text/plain', text);
    clipboard.setData(CELLS_TYPE, JSON.stringify(typed));
  };

  const paste = (pasted: readonly (readonly string[])[]): void => {
    const { range } = get();
    const grid = range && gridOf(range.sheet);
    if (grid) write(pasteCells(grid, range, pasted));
  };

  return {
    copy,
    cut: (clipboard) => {
      copy(clipboard);
      paste([['']]);
    },
    paste: (clipboard) => paste(readClipboard(clipboard)),
    isEditing: () => editing.isVisible().visible,
    finishEditing: () => {
      if (!editing.isVisible().visible) return;
      commands.syncExecuteCommand(SetCellEditVisibleOperation.id, {
        visible: false,
        eventType: DeviceInputEventType.PointerDown,
        unitId: UNIT,
      });
    },
    hasFocus: (element) =>
      element instanceof HTMLElement &&
      (container.contains(element) || layout.checkElementInCurrentContainers(element)),
    focus: () => layout.focus(),
    dispose: () => {
      isClosed = true;
      unsubscribe();
      watching.unsubscribe();
      disposables.forEach((disposable) => toDisposable(disposable).dispose());
      univer.dispose();
    },
  };
}

function byId(taken: ReadonlyMap<string, TakenSheet>, id: string): TakenSheet | undefined {
  for (const sheet of taken.values()) if (sheet.id === id) return sheet;
  return undefined;
}

function isSameSelection(now: { cell: CellRef; range: RangeRef } | null, cell: CellRef, range: RangeRef): boolean {
  return (
    now !== null &&
    now.cell.sheet === cell.sheet &&
    now.cell.row === cell.row &&
    now.cell.column === cell.column &&
    now.range.top === range.top &&
    now.range.left === range.left &&
    now.range.bottom === range.bottom &&
    now.range.right === range.right
  );
}

function isOpening(params: unknown): boolean {
  return typeof params === 'object' && params !== null && 'visible' in params && params.visible === true;
}

function isRangeValues(info: ICommandInfo): info is ICommandInfo & { params: ISetRangeValuesMutationParams } {
  return info.id === SetRangeValuesMutation.id && info.params !== undefined;
}

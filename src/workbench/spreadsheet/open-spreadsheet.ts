import {
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  ICommandService,
  InterceptorEffectEnum,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  toDisposable,
  UniverInstanceType,
  type DocumentDataModel,
  type IWorkbookData,
} from '@univerjs/core';
import { DeviceInputEventType } from '@univerjs/engine-render';
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  SetWorksheetActiveOperation,
  SheetInterceptorService,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import { IEditorBridgeService, SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import { ILayoutService } from '@univerjs/ui';
import { message, type Language } from '../../messages';
import { cellAt, type CellRef, type RangeRef, type SheetGrid } from '../../sheet';
import type { FileDocument, TypedCell } from '../file-document';
import { editableText } from '../typed-entry';
import { CELLS_TYPE, copyCells, pasteCells, readClipboard } from './clipboard';
import { createDrawing } from './draw';
import { createDrawnSheets } from './drawn-sheets';
import { createGuard, type IntendedCell } from './guard';
import { hasSameLayout, isCovered, plainText, shownCell, typedOf } from './snapshot';
import { createUniver, registerCellEditor, UNIT } from './univer';

export interface Spreadsheet {
  readonly isEditing: () => boolean;
  /** Writes what is being typed. */
  readonly finishEditing: () => void;
  /** Whether an element that has the keyboard belongs to the sheet: its editor stands outside of the container. */
  readonly hasFocus: (element: Element) => boolean;
  readonly copy: (clipboard: DataTransfer) => void;
  readonly cut: (clipboard: DataTransfer) => void;
  readonly paste: (clipboard: DataTransfer) => void;
  readonly dispose: () => void;
}

/**
 * Shows a document in a container and keeps both in step. The document is the truth: whatever a person does here becomes
 * an edit of the document, and only what the document then holds is drawn.
 */
export function openSpreadsheet(container: HTMLElement, document: FileDocument, language: Language): Spreadsheet {
  const univer = createUniver(container, language);
  const injector = univer.__getInjector();
  const { get } = document.store;
  const gridOf = (id: string): SheetGrid | undefined => get().grids.find((grid) => grid.id === id);

  const sheets = createDrawnSheets(document, container.clientWidth);
  const front = gridOf(get().active);
  const first = front && sheets.take(front);
  univer.createUnit<IWorkbookData, never>(UniverInstanceType.UNIVER_SHEET, {
    id: UNIT,
    name: document.name,
    appVersion: '',
    sheetOrder: first ? [first.sheet.id] : [],
    sheets: first ? { [first.sheet.id]: first.snapshot.sheet } : {},
    styles: first?.snapshot.styles ?? {},
  });
  registerCellEditor(univer);

  const commands = injector.get(ICommandService);
  const interceptors = injector.get(SheetInterceptorService);
  const selections = injector.get(SheetsSelectionsService);
  const editing = injector.get(IEditorBridgeService);
  const units = injector.get(IUniverInstanceService);
  const layout = injector.get(ILayoutService);
  const drawing = createDrawing(injector, document, sheets);

  let isDrawing = false;
  let isReady = false;
  let isClosed = false;
  /** The last reveal that was followed. */
  let reveals = -1;

  function draw(action: () => void): void {
    isDrawing = true;
    try {
      action();
    } finally {
      isDrawing = false;
    }
  }

  /** What is selected here, as the document says it. */
  function selection(): Selection | null {
    const last = selections.getCurrentLastSelection();
    const { active: sheet } = get();
    if (!last?.primary || !sheets.of(sheet)) return null;
    const { range, primary } = last;
    return {
      cell: { sheet, row: primary.actualRow, column: primary.actualColumn },
      range: { sheet, top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn },
    };
  }

  function followDocument(): void {
    const { active, reveals: asked, selected, range } = get();
    const grid = gridOf(active);
    if (!grid || !isReady) return;
    draw(() => {
      for (const sheet of sheets.all()) {
        const now = gridOf(sheet.grid.id);
        if (now && hasSameLayout(sheet.grid, now)) drawing.update(sheet, now);
      }
      const sheet = drawing.sheetFor(grid);
      if (units.getUniverSheetInstance(UNIT)?.getActiveSheet()?.getSheetId() !== sheet.id) {
        commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId: UNIT, subUnitId: sheet.id });
      }
      drawing.fitOnce(sheet);
      const isRevealed = asked !== reveals;
      reveals = asked;
      if (selected && range && (isRevealed || !isSameSelection(selection(), { cell: selected, range }))) {
        drawing.select(sheet, selected, range, isRevealed);
      }
    });
    // A sheet that comes to the front has its first cell selected.
    if (!get().selected) followSelection();
  }

  function followSelection(): void {
    const now = selection();
    const { selected, range } = get();
    if (isDrawing || !now || (selected && range && isSameSelection(now, { cell: selected, range }))) return;
    document.select(now.cell, now.range);
  }

  function write(cells: readonly TypedCell[]): void {
    if (cells.length === 0) return;
    if (document.save) void document.type(cells);
    else document.remark(message('file.read-only'));
  }

  function writeIntended(id: string, intended: readonly IntendedCell[]): void {
    const grid = sheets.byId(id)?.grid;
    if (!grid) return;
    const typed = intended.flatMap(({ row, column, cell }) => {
      const text = typedOf(cell);
      return text === null ? [] : [{ at: { sheet: grid.id, row, column }, typed: text }];
    });
    if (typed.length === 0) document.remark(message('sheet.only-content'));
    write(
      typed.filter(
        ({ at, typed: text }) => !isCovered(grid, at) && text !== editableText(cellAt(grid, at.row, at.column)),
      ),
    );
  }

  const guard = createGuard({
    isDrawing: () => isDrawing,
    isEditing: () => editing.isVisible().visible,
    mayWrite: document.save !== null,
    undo: () => void document.undoTyping(),
    write: writeIntended,
    refuse: (why) => document.remark(message(why === 'read-only' ? 'file.read-only' : 'sheet.only-content')),
  });

  const disposables = [
    commands.beforeCommandExecuted(guard),
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
      handler: (cell, { subUnitId, row, col, workbook }, next) => {
        const sheet = sheets.byId(subUnitId);
        if (!sheet) return next(cell);
        const tone = sheet.marks.size === 0 ? undefined : sheet.marks.get(`${row}/${col}`);
        const style = tone === undefined ? null : (workbook.getStyles().getStyleByCell(cell) ?? null);
        return next(shownCell(cell ?? null, style, cellAt(sheet.grid, row, col), tone));
      },
    }),
    interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      handler: (cell, { subUnitId, row, col }, next) => {
        const sheet = sheets.byId(subUnitId);
        return next(sheet ? { ...cell, v: editableText(cellAt(sheet.grid, row, col)), p: null, f: null } : cell);
      },
    }),
    interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      handler: (_cell, { subUnitId, row, col, worksheet }, next) => {
        const editor = units.getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
        const typed = plainText(editor?.getBody()?.dataStream ?? '');
        const grid = sheets.byId(subUnitId)?.grid;
        if (grid && typed !== editableText(cellAt(grid, row, col))) {
          write([{ at: { sheet: grid.id, row, column: col }, typed }]);
        }
        // The cell stays as it is until the document has changed.
        return next({ ...worksheet.getCellRaw(row, col) });
      },
    }),
  ];
  const watching = selections.selectionChanged$.subscribe(followSelection);
  const unsubscribe = document.store.subscribe(followDocument);
  // Sizes and selections are known to the library once it has drawn for the first time.
  const begin = (): void => {
    if (isClosed) return;
    if (first) draw(() => drawing.addNotes(first.sheet));
    smoothAccess(container);
    // The keyboard goes to the sheet's editor as soon as a person clicks into the sheet, and not before.
    units.focusUnit(UNIT);
    units.setCurrentUnitForType(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
    isReady = true;
    followDocument();
  };
  injector
    .get(LifecycleService)
    .onStage(LifecycleStages.Rendered)
    .then(begin, (error: unknown) => {
      // Closed before it was ever drawn.
      if (!isClosed) reportError(error);
    });

  const copy = (clipboard: DataTransfer): void => {
    const { range } = get();
    const grid = range && gridOf(range.sheet);
    if (!grid) return;
    const { text, typed } = copyCells(grid, range);
    clipboard.setData('text/plain', text);
    clipboard.setData(CELLS_TYPE, JSON.stringify(typed));
  };
  const paste = (cells: readonly (readonly string[])[]): void => {
    const { range } = get();
    const grid = range && gridOf(range.sheet);
    if (grid) write(pasteCells(grid, range, cells));
  };

  return {
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
    copy,
    cut: (clipboard) => {
      copy(clipboard);
      paste([['']]);
    },
    paste: (clipboard) => paste(readClipboard(clipboard)),
    dispose: () => {
      isClosed = true;
      unsubscribe();
      watching.unsubscribe();
      for (const disposable of disposables) toDisposable(disposable).dispose();
      univer.dispose();
    },
  };
}

/** The library puts its canvases before everything else of the page in the order of tabs, and brings notifications that nobody gets. */
function smoothAccess(container: HTMLElement): void {
  for (const canvas of container.querySelectorAll('canvas')) canvas.tabIndex = canvas.width > 0 ? 0 : -1;
  for (const section of container.querySelectorAll<HTMLElement>('section[aria-live]')) section.hidden = true;
}

interface Selection {
  readonly cell: CellRef;
  readonly range: RangeRef;
}

function isSameSelection(a: Selection | null, b: Selection): boolean {
  return (
    a !== null &&
    a.cell.sheet === b.cell.sheet &&
    a.cell.row === b.cell.row &&
    a.cell.column === b.cell.column &&
    a.range.top === b.range.top &&
    a.range.left === b.range.left &&
    a.range.bottom === b.range.bottom &&
    a.range.right === b.range.right
  );
}

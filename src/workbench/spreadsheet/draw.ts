import { ICommandService, ObjectMatrix, type ICellData, type Injector, type IRange } from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SheetInterceptorService,
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
} from '@univerjs/sheets';
import { SheetsNoteModel } from '@univerjs/sheets-note';
import { ScrollToRangeOperation } from '@univerjs/sheets-ui';
import { cellAt, mergeAt, union, type CellRef, type RangeRef, type SheetGrid } from '../../sheet';
import type { FileDocument } from '../file-document';
import { shownMarks } from '../shown-marks';
import type { DrawnSheet, DrawnSheets } from './drawn-sheets';
import { cellSnapshot, changedCells, hasSameLayout, rowRanges, unsizedRows } from './snapshot';
import { UNIT } from './univer';

/** Hands to the spreadsheet what the document holds. */
export interface Drawing {
  /** The sheet of a grid as it is now, made where there is none yet or where its layout changed. */
  readonly sheetFor: (grid: SheetGrid) => DrawnSheet;
  /** Draws the cells of a sheet that changed since it was last drawn. */
  readonly update: (before: DrawnSheet, grid: SheetGrid) => void;
  readonly addNotes: (sheet: DrawnSheet) => void;
  /** Fits the rows to their text whose height the file leaves open; once for a sheet, when it is in front. */
  readonly fitOnce: (sheet: DrawnSheet) => void;
  readonly select: (sheet: DrawnSheet, cell: CellRef, range: RangeRef, scrolls: boolean) => void;
}

export function createDrawing(injector: Injector, document: FileDocument, sheets: DrawnSheets): Drawing {
  const commands = injector.get(ICommandService);
  const interceptors = injector.get(SheetInterceptorService);
  const notes = injector.get(SheetsNoteModel);
  const fitted = new Set<string>();

  const addNotes = ({ id, appearance }: DrawnSheet): void =>
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

  /** Rows grow and shrink with their text unless a person set their height, as in Excel. */
  const fitRows = (subUnitId: string, ranges: IRange[]): void => {
    if (ranges.length === 0) return;
    const context = { unitId: UNIT, subUnitId, ranges, autoHeightRanges: ranges };
    for (const { id, params } of interceptors.generateMutationsOfAutoHeight(context).redos) {
      commands.syncExecuteCommand(id, params);
    }
  };

  return {
    sheetFor: (grid) => {
      const known = sheets.of(grid.id);
      if (known && hasSameLayout(known.grid, grid) && known.appearance === document.appearance(grid.id)) return known;
      const { sheet, snapshot } = sheets.take(grid);
      commands.syncExecuteCommand(InsertSheetMutation.id, {
        unitId: UNIT,
        index: sheets.all().length - 1,
        ...snapshot,
      });
      addNotes(sheet);
      if (known) commands.syncExecuteCommand(RemoveSheetMutation.id, { unitId: UNIT, subUnitId: known.id });
      return sheet;
    },
    update: (before, grid) => {
      const { marks: allMarks } = document.store.get();
      if (before.grid === grid && before.allMarks === allMarks) return;
      const after: DrawnSheet = { ...before, grid, allMarks, marks: shownMarks(grid, allMarks) };
      sheets.put(after);
      const cells = new ObjectMatrix<ICellData>();
      const rows = new Set<number>();
      for (const { row, column } of changedCells(before, after)) {
        cells.setValue(row, column, cellSnapshot(cellAt(grid, row, column)));
        if (!before.appearance.isFixedHeight(row)) rows.add(row);
      }
      if (cells.getSizeOf() === 0) return;
      const params: ISetRangeValuesMutationParams = { unitId: UNIT, subUnitId: after.id, cellValue: cells.getMatrix() };
      commands.syncExecuteCommand(SetRangeValuesMutation.id, params);
      fitRows(
        after.id,
        rowRanges(
          grid,
          [...rows].sort((a, b) => a - b),
        ),
      );
    },
    addNotes,
    fitOnce: ({ id, grid, appearance }) => {
      if (fitted.has(id)) return;
      fitted.add(id);
      fitRows(id, unsizedRows(grid, appearance));
    },
    select: (sheet, cell, range, scrolls) => {
      const merge = mergeAt(sheet.grid, cell);
      const area = merge ?? { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
      const around = rangeOf(union(range, area));
      const primary = { actualRow: area.top, actualColumn: area.left, isMerged: !!merge, isMergedMainCell: !!merge };
      const params: ISetSelectionsOperationParams = {
        unitId: UNIT,
        subUnitId: sheet.id,
        selections: [{ range: around, primary: { ...rangeOf(area), ...primary }, style: null }],
      };
      commands.syncExecuteCommand(SetSelectionsOperation.id, params);
      if (scrolls) commands.syncExecuteCommand(ScrollToRangeOperation.id, { range: around });
    },
  };
}

function rangeOf({ top, left, bottom, right }: Omit<RangeRef, 'sheet'>): IRange {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}

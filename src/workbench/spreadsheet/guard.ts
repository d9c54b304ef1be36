import {
  CanceledError,
  CommandType,
  ObjectMatrix,
  RedoCommand,
  UndoCommand,
  type ICellData,
  type ICommandInfo,
} from '@univerjs/core';
import {
  SetRangeValuesMutation,
  SetWorksheetRowAutoHeightMutation,
  type ISetRangeValuesMutationParams,
} from '@univerjs/sheets';
import { SetCellEditVisibleOperation } from '@univerjs/sheets-ui';

/** What becomes of the things that a person does in the spreadsheet. */
export interface Intentions {
  /** Whether the document itself is being drawn: then everything may pass. */
  readonly isDrawing: () => boolean;
  readonly isEditing: () => boolean;
  readonly mayWrite: boolean;
  readonly undo: () => void;
  /** Cells would be filled or cleared. */
  readonly write: (sheet: string, cells: readonly IntendedCell[]) => void;
  readonly refuse: (why: 'read-only' | 'not-content') => void;
}

export interface IntendedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: ICellData | null;
}

/**
 * A listener for commands before they run: nothing is changed past the document. Contents go to the document; formats,
 * rows, columns, sheets and notes, which could not be saved, are refused.
 * @throws CanceledError from the listener, which the library takes as “not done”.
 */
export function createGuard(intentions: Intentions): (info: ICommandInfo) => void {
  return (info) => {
    if (intentions.isDrawing()) return;
    // While a cell is edited, undo is the editor's own.
    if (info.id === UndoCommand.id && !intentions.isEditing()) {
      intentions.undo();
      throw new CanceledError();
    }
    if (info.id === RedoCommand.id && !intentions.isEditing()) throw new CanceledError();
    if (info.id === SetCellEditVisibleOperation.id && !intentions.mayWrite && isOpening(info.params)) {
      intentions.refuse('read-only');
      throw new CanceledError();
    }
    if (info.type !== CommandType.MUTATION || !info.id.startsWith('sheet.mutation.')) return;
    if (info.id === SetWorksheetRowAutoHeightMutation.id) return;
    if (!isRangeValues(info)) {
      intentions.refuse('not-content');
      throw new CanceledError();
    }
    intentions.write(info.params.subUnitId, cellsOf(info.params));
    // The command goes on with nothing to do: what it meant is drawn when the document has it.
    info.params.cellValue = {};
  };
}

function cellsOf({ cellValue }: ISetRangeValuesMutationParams): IntendedCell[] {
  const cells: IntendedCell[] = [];
  new ObjectMatrix(cellValue).forValue((row, column, cell) => void cells.push({ row, column, cell: cell ?? null }));
  return cells;
}

function isOpening(params: unknown): boolean {
  return typeof params === 'object' && params !== null && 'visible' in params && params.visible === true;
}

function isRangeValues(info: ICommandInfo): info is ICommandInfo & { params: ISetRangeValuesMutationParams } {
  return info.id === SetRangeValuesMutation.id && info.params !== undefined;
}

import { message, type Message } from '../messages';
import { formatCell, formatRange, WorkbookError, type ApplyResult, type CellRef, type Conflict } from '../sheet';
import type { Notice } from './state';

/** What to tell the person of an error that a host threw. */
export function noticeOfError(error: unknown): Notice {
  const code = error instanceof WorkbookError ? error.code : 'host-failed';
  return {
    tone: code === 'cancelled' ? 'info' : 'error',
    message: message(`error.${code}`),
    details: [],
    cells: [],
  };
}

/** What to tell the person of a change set that was not applied whole. */
export function noticeOfFailure(result: Exclude<ApplyResult, { outcome: 'applied' }>, sheetName: SheetNames): Notice {
  if (result.outcome === 'refused') {
    return {
      tone: 'warning',
      message: message('write.refused', { count: result.conflicts.length }),
      details: result.conflicts.map((conflict) => conflictSentence(conflict, sheetName)),
      cells: result.conflicts.flatMap(({ at }) => (at && 'row' in at ? [at] : [])),
    };
  }
  const { error, restored, notRestored } = result;
  return {
    tone: 'error',
    message: message(notRestored.length === 0 ? 'write.interrupted' : 'write.interrupted-partly', {
      restored: restored.length,
      left: notRestored.length,
    }),
    details: [
      message(`error.${error.code}`),
      ...notRestored.map((cell) => message('write.not-restored', { cell: cellName(cell, sheetName) })),
    ],
    cells: notRestored,
  };
}

export type SheetNames = (id: string) => string;

function conflictSentence({ at, sheet, reason }: Conflict, sheetName: SheetNames): Message {
  const address = at === null ? '' : 'row' in at ? formatCell(at) : formatRange(at);
  return message(`conflict.${reason}`, { sheet: sheetName(sheet), cell: address });
}

export function cellName(cell: CellRef, sheetName: SheetNames): string {
  return `${sheetName(cell.sheet)}!${formatCell(cell)}`;
}

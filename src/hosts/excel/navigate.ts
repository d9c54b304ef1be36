import { WorkbookError, type CellRef, type RangeRef } from '../../sheet';
import { sheetOrNull } from './proxies';
import { inExcel } from './run';
import { BOUNDS, boundsOf } from './sheets';

/**
 * Brings a cell into view: find the sheet, bring it to the front, select the cell – in three requests, since selecting on a
 * sheet that is not yet in front is unreliable. @throws WorkbookError sheet-missing, sheet-hidden, other-workbook-active.
 */
export async function revealCell({ sheet: id, row, column }: CellRef): Promise<void> {
  await inExcel(
    async (context) => {
      const sheet = sheetOrNull(context, id).load(['name', 'visibility']);
      await context.sync();
      if (sheet.isNullObject) throw new WorkbookError('sheet-missing', id);
      if (sheet.visibility !== 'Visible') throw new WorkbookError('sheet-hidden', sheet.name);
      sheet.activate();
      await context.sync();
      sheet.getCell(row, column).untrack().select();
      await context.sync();
    },
    { wait: true, focused: true },
  );
}

/** The selected range; null where no cells are selected (a chart, several ranges), or another workbook is in front. */
export async function readSelection(): Promise<RangeRef | null> {
  try {
    return await inExcel(
      async (context) => {
        // Not its address: whole rows and columns are 5:5 and A:C there.
        const range = context.workbook
          .getSelectedRange()
          .untrack()
          .load([...BOUNDS, 'worksheet/id']);
        await context.sync();
        return { sheet: range.worksheet.id, ...boundsOf(range) };
      },
      { wait: true, focused: true },
    );
  } catch (error) {
    if (error instanceof WorkbookError && error.code === 'other-workbook-active') return null;
    throw error;
  }
}

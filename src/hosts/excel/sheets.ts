import { WorkbookError, type RangeAddress, type ReadScope, type SheetInfo, type SheetVisibility } from '../../sheet';
import { CHUNK_BYTES, REQUEST_BYTES_PER_SHEET } from './limits';
import { sheetOrNull } from './proxies';
import { isUnsupportedSheet } from './errors';
import { inExcel, type RunOptions } from './run';

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};
/** What `boundsOf` needs of a range. */
export const BOUNDS = ['rowIndex', 'columnIndex', 'rowCount', 'columnCount'];
const SHEET_PROPERTIES = ['id', 'name', 'visibility', 'protection/protected'];

/**
 * Finds the sheets of a scope, with the range that holds their values: one round trip for the sheet in front or for known ids,
 * two for all. @throws WorkbookError sheet-missing for an id that is gone.
 */
export async function locateSheets(scope: ReadScope, options: RunOptions): Promise<SheetInfo[]> {
  if (scope === 'active') {
    try {
      return present(
        await inExcel((context) => locate(context, [context.workbook.worksheets.getActiveWorksheet()]), options),
      );
    } catch (error) {
      if (isUnsupportedSheet(error)) return [];
      throw error;
    }
  }
  if (scope !== 'all') {
    const located = await locateById(scope, options);
    const missing = scope.find((_id, index) => located[index] === null);
    if (missing !== undefined) throw new WorkbookError('sheet-missing', missing);
    return present(located);
  }
  const ids = await inExcel(async (context) => {
    const sheets = context.workbook.worksheets.load('items/id');
    await context.sync();
    return sheets.items.map(({ id }) => id);
  }, options);
  // A sheet that was deleted between the two requests is simply no longer among all.
  return present(await locateById(ids, options));
}

async function locateById(ids: readonly string[], options: RunOptions): Promise<(SheetInfo | null)[]> {
  const perRequest = Math.floor(CHUNK_BYTES / REQUEST_BYTES_PER_SHEET);
  const located: (SheetInfo | null)[] = [];
  for (let at = 0; at < ids.length; at += perRequest) {
    const some = ids.slice(at, at + perRequest);
    located.push(...(await locateSome(some, options)));
  }
  return located;
}

/** null for sheets that are gone, and for those without cells (a chart or a macro sheet): Excel refuses them together with all others. */
async function locateSome(ids: readonly string[], options: RunOptions): Promise<(SheetInfo | null)[]> {
  try {
    return await inExcel((context) => {
      const sheets = ids.map((id) => sheetOrNull(context, id));
      return locate(context, sheets);
    }, options);
  } catch (error) {
    if (!isUnsupportedSheet(error)) throw error;
    if (ids.length === 1) return [null];
    const half = Math.ceil(ids.length / 2);
    return [...(await locateSome(ids.slice(0, half), options)), ...(await locateSome(ids.slice(half), options))];
  }
}

async function locate(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<(SheetInfo | null)[]> {
  const parts = sheets.map((sheet) => ({
    sheet: sheet.load(SHEET_PROPERTIES),
    used: sheet.getUsedRangeOrNullObject(true).untrack().load(BOUNDS),
  }));
  await context.sync();
  return parts.map(({ sheet, used }) =>
    sheet.isNullObject
      ? null
      : {
          id: sheet.id,
          name: sheet.name,
          visibility: VISIBILITY[sheet.visibility] ?? 'visible',
          isProtected: sheet.protection.protected,
          usedRange: used.isNullObject ? null : boundsOf(used),
        },
  );
}

/** Bounds of a range whose row and column properties are loaded. */
export function boundsOf(range: Excel.Range): RangeAddress {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}

function present(located: readonly (SheetInfo | null)[]): SheetInfo[] {
  return located.filter((sheet) => sheet !== null);
}

import { parseRange, type RangeAddress, type RangeRef, type WorkbookErrorCode } from '../../sheet';
import { toWorkbookError } from './errors';
import { CHUNK_BYTES } from './limits';
import { rangeOf, sheetOf } from './proxies';
import { inExcel, type RunOptions } from './run';

/** Some 60 merged areas of a form, at 40 bytes each, in the answer. */
const BYTES_PER_SHEET = 4_000;
/** Where Excel refuses some sheets, they are looked for by halves; that must end. */
const MOST_REQUESTS = 40;
/** Errors that say nothing about merged areas: there is no point in asking in smaller pieces. */
const HOPELESS: readonly WorkbookErrorCode[] = ['cancelled', 'cell-edit-mode', 'host-busy', 'other-workbook-active'];

/**
 * Merged areas of many sheets in one request. Excel refuses a range with more than 512 of them: such a sheet is found by
 * halving and read column by column; null where even that fails. Costs the user's undo stack, so only on request.
 */
export async function readMerges(
  areas: readonly RangeRef[],
  options: RunOptions,
): Promise<Map<string, readonly RangeAddress[] | null>> {
  const found = new Map<string, readonly RangeAddress[] | null>();
  const perRequest = Math.max(1, Math.floor(CHUNK_BYTES / BYTES_PER_SHEET));
  const queue: (readonly RangeRef[])[] = [];
  for (let at = 0; at < areas.length; at += perRequest) queue.push(areas.slice(at, at + perRequest));

  for (let requests = 0; queue.length > 0; requests++) {
    const chunk = queue.shift()!;
    if (requests >= MOST_REQUESTS) {
      for (const { sheet } of chunk) found.set(sheet, null);
      continue;
    }
    try {
      const lists = await request(chunk, options);
      chunk.forEach(({ sheet }, index) => found.set(sheet, lists[index]!));
    } catch (error) {
      const { code } = toWorkbookError(error);
      if (HOPELESS.includes(code)) throw error;
      if (chunk.length > 1) {
        const half = Math.ceil(chunk.length / 2);
        queue.unshift(chunk.slice(0, half), chunk.slice(half));
      } else {
        found.set(chunk[0]!.sheet, await readByColumns(chunk[0]!, options));
      }
    }
  }
  return found;
}

async function readByColumns(area: RangeRef, options: RunOptions): Promise<readonly RangeAddress[] | null> {
  const columns: RangeRef[] = [];
  for (let column = area.left; column <= area.right; column++) columns.push({ ...area, left: column, right: column });
  try {
    return (await request(columns, options)).flat();
  } catch (error) {
    if (HOPELESS.includes(toWorkbookError(error).code)) throw error;
    return null;
  }
}

/** Merged areas whose top-left cell lies in each area. */
function request(areas: readonly RangeRef[], options: RunOptions): Promise<(readonly RangeAddress[])[]> {
  return inExcel(async (context) => {
    const answers = areas.map((area) =>
      // The areas themselves: the address of all of them together gives wrong extents.
      rangeOf(sheetOf(context, area.sheet), area).getMergedAreasOrNullObject().untrack().load('areas/items/address'),
    );
    await context.sync();
    return answers.map((merged) =>
      merged.isNullObject ? [] : merged.areas.items.map(({ address }) => parseRange(address)),
    );
  }, options);
}

import type { RangeAddress } from '../../sheet';

/*
 * Every proxy is a few hundred bytes in the request: those of sheets and of their rules are made once a request. Ranges are
 * untracked: they serve one request only, and Excel need not keep references to them nor be told to let them go.
 */

type Maker<T> = (context: Excel.RequestContext, id: string) => T;

function oncePerRequest<T>(make: Maker<T>): Maker<T> {
  const made = new WeakMap<Excel.RequestContext, Map<string, T>>();
  return (context, id) => {
    let known = made.get(context);
    if (!known) made.set(context, (known = new Map<string, T>()));
    let proxy = known.get(id);
    if (proxy === undefined) known.set(id, (proxy = make(context, id)));
    return proxy;
  };
}

/** A sheet by id or name; the request fails where it is gone. */
export const sheetOf = oncePerRequest((context, id) => context.workbook.worksheets.getItem(id));

/** A sheet by id or name; a null object, as is all that comes from it, where it is gone. */
export const sheetOrNull = oncePerRequest((context, id) => context.workbook.worksheets.getItemOrNullObject(id));

/** All conditional formats of a sheet. */
export const rulesOf = oncePerRequest((context, id) => sheetOf(context, id).getRange().untrack().conditionalFormats);

export function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: RangeAddress): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();
}

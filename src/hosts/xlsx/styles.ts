import { getFormatFromId } from 'numfmt';
import { readPartText, type Package } from './package';
import type { WorkbookPart } from './workbook-part';
import { isTrue } from './xml';
import { childOf, childrenOf, parseOutline } from './outline';

export interface Styles {
  /** Number format code of each cell style index (`s`). */
  readonly numberFormats: readonly string[];
  /** Whether cells of each style index are locked while their sheet is protected. */
  readonly locked: readonly boolean[];
}

/** Where a style index names none. */
export const GENERAL = 'General';

/** Number formats of the workbook's cell styles; a workbook without styles has General only. */
export function readStyles(pkg: Package, workbook: WorkbookPart): Styles {
  const part = workbook.relationships.find((r) => r.kind === 'styles' && !r.external);
  if (!part) return { numberFormats: [], locked: [] };
  const root = parseOutline(part.target, readPartText(pkg, part.target));
  const custom = new Map<number, string>();
  for (const { attributes } of childrenOf(childOf(root, 'numFmts'), 'numFmt')) {
    custom.set(Number(attributes.numFmtId), attributes.formatCode ?? GENERAL);
  }
  const cellFormats = childrenOf(childOf(root, 'cellXfs'), 'xf');
  return {
    numberFormats: cellFormats.map(({ attributes }) => {
      const id = Number(attributes.numFmtId ?? 0);
      return custom.get(id) ?? builtInFormat(id);
    }),
    locked: cellFormats.map((xf) => {
      const locked = childOf(xf, 'protection')?.attributes.locked;
      return locked === undefined || isTrue(locked);
    }),
  };
}

/**
 * Ids that every spreadsheet program of East Asia knows and no file spells out, as simplified Chinese Excel shows them
 * (ECMA-376 part 1, 18.8.30). The others are the same in every language but for currency and date order.
 */
const CHINESE: Record<number, string> = {
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

export function builtInFormat(id: number): string {
  if (!Number.isInteger(id) || id < 0 || id > 58) return GENERAL;
  return CHINESE[id] ?? getFormatFromId(id, 'zh-CN') ?? GENERAL;
}

import { getFormatFromId } from 'numfmt';
import { readPartText, type Package } from './package';
import type { WorkbookPart } from './workbook-part';
import { child, children, parseXml } from './xml';

export interface Styles {
  /** Number format code of each cell style index (`s`). */
  readonly numberFormats: readonly string[];
  /** Differential formats that conditional formats refer to. */
  readonly dxfCount: number;
}

/** Where a style index names none. */
export const GENERAL = 'General';

/** Number formats of the workbook's cell styles; a workbook without styles has General only. */
export function readStyles(pkg: Package, workbook: WorkbookPart): Styles {
  const part = workbook.relationships.find((r) => r.kind === 'styles' && !r.external);
  const root = part && parseXml(part.target, readPartText(pkg, part.target)).documentElement;
  if (!root) return { numberFormats: [], dxfCount: 0 };
  const custom = new Map<number, string>();
  const formats = child(root, 'numFmts');
  for (const format of formats ? children(formats, 'numFmt') : []) {
    custom.set(Number(format.getAttribute('numFmtId')), format.getAttribute('formatCode') ?? GENERAL);
  }
  const cellFormats = child(root, 'cellXfs');
  const dxfs = child(root, 'dxfs');
  return {
    numberFormats: (cellFormats ? children(cellFormats, 'xf') : []).map((xf) => {
      const id = Number(xf.getAttribute('numFmtId') ?? 0);
      return custom.get(id) ?? builtInFormat(id);
    }),
    dxfCount: dxfs ? children(dxfs, 'dxf').length : 0,
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

function builtInFormat(id: number): string {
  if (!Number.isInteger(id) || id < 0 || id > 58) return GENERAL;
  return CHINESE[id] ?? getFormatFromId(id, 'zh-CN') ?? GENERAL;
}

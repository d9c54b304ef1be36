import type { IBorderData, IBorderStyleData, IStyleData } from '@univerjs/core';
import type { CellLine, CellLook, LineStyle, SheetAppearance } from '../../hosts/xlsx';

/* How cells look and how large they are, in the terms of Univer: pixels, and its numbers for alignments and lines. */

const PIXELS_PER_POINT = 96 / 72;
const DEFAULT_FONT_SIZE = 11;

export function rowPixels(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

export function defaultRowPixels({ defaultRowHeight, defaultLook }: SheetAppearance): number {
  return rowPixels(defaultRowHeight ?? (defaultLook?.fontSize ?? DEFAULT_FONT_SIZE) * 1.3);
}

const FULL_WIDTH_FONT = /[\p{sc=Han}\p{sc=Hangul}]|^(?:Sim|FangSong|KaiTi|Microsoft (?:YaHei|JhengHei)|DengXian)/u;

/**
 * Pixels of a column whose width is given in characters: so many digits of the workbook's default font (ECMA-376 part 1,
 * 18.3.1.13). Digits of Chinese fonts are a little wider than those of Latin ones.
 */
export function columnPixels(characters: number | null, look: CellLook | null): number {
  const pixels = (look?.fontSize ?? DEFAULT_FONT_SIZE) * PIXELS_PER_POINT;
  const digit = Math.round(pixels * (FULL_WIDTH_FONT.test(look?.fontName ?? '宋体') ? 0.53 : 0.507));
  // Without a width a column has room for eight digits, in steps of eight pixels.
  if (characters === null) return Math.ceil((8 * digit + 5) / 8) * 8;
  return Math.max(1, Math.trunc(characters * digit + 0.5));
}

/**
 * Pixels that a text needs in a width. No program fits a row to the text of merged cells; where the file says no height
 * at all, a long text (年度总体目标) would be cut after its first line.
 */
export function wrappedHeight(text: string, width: number, { fontSize }: CellLook): number {
  const size = (fontSize ?? DEFAULT_FONT_SIZE) * PIXELS_PER_POINT;
  const lines = text.split('\n').map((line) => {
    const length = [...line].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2e80 ? 0.6 : 1), 0);
    return Math.max(1, Math.ceil((length * size) / Math.max(size, width - 6)));
  });
  return lines.length === 1 && lines[0] === 1 ? 0 : Math.ceil(lines.reduce((sum, n) => sum + n, 0) * size * 1.25) + 4;
}

const HORIZONTAL = { left: 1, center: 2, right: 3, justify: 1, distributed: 2 } as const;
const VERTICAL = { top: 1, center: 2, bottom: 3 } as const;

/** The style for a look; only what differs from Univer's own defaults is said. */
export function styleSnapshot(look: CellLook): IStyleData {
  const borders = bordersSnapshot(look);
  return {
    ...(look.fontName !== null && { ff: look.fontName }),
    ...(look.fontSize !== null && { fs: look.fontSize }),
    ...(look.bold && { bl: 1 as const }),
    ...(look.italic && { it: 1 as const }),
    ...(look.underlined && { ul: { s: 1 as const } }),
    ...(look.struck && { st: { s: 1 as const } }),
    ...(look.fontColour !== null && { cl: { rgb: look.fontColour } }),
    ...(look.fill !== null && { bg: { rgb: look.fill } }),
    ...(look.horizontal !== null && { ht: HORIZONTAL[look.horizontal] }),
    vt: VERTICAL[look.vertical],
    ...(look.wraps && { tb: 3 as const }),
    ...(look.rotation === 'stacked' && { tr: { a: 0, v: 1 as const } }),
    ...(typeof look.rotation === 'number' && look.rotation !== 0 && { tr: { a: -look.rotation } }),
    ...(borders && { bd: borders }),
  };
}

const LINES = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
} as const satisfies Record<LineStyle, number>;

function bordersSnapshot({ borders: { top, right, bottom, left } }: CellLook): IBorderData | null {
  const line = (side: CellLine | undefined): IBorderStyleData | undefined =>
    side && { s: LINES[side.style], cl: { rgb: side.colour ?? '#000000' } };
  const sides = { t: line(top), r: line(right), b: line(bottom), l: line(left) };
  const drawn = Object.entries(sides).filter(([, side]) => side !== undefined);
  return drawn.length === 0 ? null : Object.fromEntries(drawn);
}

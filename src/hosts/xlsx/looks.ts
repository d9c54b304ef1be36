import { readColours, type ColourOf } from './colours';
import { childOf, childrenOf, parseOutline, type XmlElement } from './outline';
import { readPartText } from './package';
import type { OpenWorkbook } from './read-workbook';
import { isTrue } from './xml';

export type LineStyle =
  | 'thin'
  | 'hair'
  | 'dotted'
  | 'dashed'
  | 'dashDot'
  | 'dashDotDot'
  | 'double'
  | 'medium'
  | 'mediumDashed'
  | 'mediumDashDot'
  | 'mediumDashDotDot'
  | 'slantDashDot'
  | 'thick';

export interface CellLine {
  readonly style: LineStyle;
  readonly colour: string | null;
}

/** A cell's borders; a side without a line is absent. */
export interface CellBorders {
  readonly top?: CellLine;
  readonly right?: CellLine;
  readonly bottom?: CellLine;
  readonly left?: CellLine;
}

/** How a cell looks. Colours are `#rrggbb`; null where the sheet's own default holds. */
export interface CellLook {
  readonly fontName: string | null;
  /** Points. */
  readonly fontSize: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underlined: boolean;
  readonly struck: boolean;
  readonly fontColour: string | null;
  readonly fill: string | null;
  readonly horizontal: 'left' | 'center' | 'right' | 'justify' | 'distributed' | null;
  readonly vertical: 'top' | 'center' | 'bottom';
  readonly wraps: boolean;
  /** Degrees, counter-clockwise, -90 to 90; `stacked` for letters below each other. */
  readonly rotation: number | 'stacked';
  readonly borders: CellBorders;
}

/** The looks of a workbook's cell styles, by style index. Empty where it has no styles. */
export function readLooks(workbook: OpenWorkbook): readonly CellLook[] {
  const styles = workbook.part.relationships.find(({ kind, external }) => kind === 'styles' && !external);
  if (!styles) return [];
  const root = parseOutline(styles.target, readPartText(workbook.pkg, styles.target));
  const colourOf = readColours(workbook, root);
  const fonts = childrenOf(childOf(root, 'fonts'), 'font').map((font) => fontLook(font, colourOf));
  const fills = childrenOf(childOf(root, 'fills'), 'fill').map((fill) => fillColour(fill, colourOf));
  const borders = childrenOf(childOf(root, 'borders'), 'border').map((border) => bordersOf(border, colourOf));
  return childrenOf(childOf(root, 'cellXfs'), 'xf').map((xf): CellLook => {
    const alignment = childOf(xf, 'alignment')?.attributes ?? {};
    return {
      ...(fonts[Number(xf.attributes.fontId ?? 0)] ?? plainFont),
      fill: fills[Number(xf.attributes.fillId ?? 0)] ?? null,
      horizontal: horizontalOf(alignment.horizontal),
      vertical: verticalOf(alignment.vertical),
      // Justified and distributed text breaks into lines without being told to.
      wraps: isTrue(alignment.wrapText) || /^(?:justify|distributed)$/u.test(alignment.horizontal ?? ''),
      rotation: rotationOf(Number(alignment.textRotation ?? 0)),
      borders: borders[Number(xf.attributes.borderId ?? 0)] ?? {},
    };
  });
}

type FontLook = Pick<CellLook, 'fontName' | 'fontSize' | 'bold' | 'italic' | 'underlined' | 'struck' | 'fontColour'>;

const plainFont: FontLook = {
  fontName: null,
  fontSize: null,
  bold: false,
  italic: false,
  underlined: false,
  struck: false,
  fontColour: null,
};

function fontLook(font: XmlElement, colourOf: ColourOf): FontLook {
  const size = Number(childOf(font, 'sz')?.attributes.val);
  const underline = childOf(font, 'u');
  return {
    fontName: childOf(font, 'name')?.attributes.val ?? null,
    fontSize: size > 0 ? size : null,
    bold: isOn(childOf(font, 'b')),
    italic: isOn(childOf(font, 'i')),
    underlined: underline !== undefined && underline.attributes.val !== 'none',
    struck: isOn(childOf(font, 'strike')),
    fontColour: colourOf(childOf(font, 'color')),
  };
}

/** `<b/>` is on; only `val` turns it off. */
function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && (element.attributes.val === undefined || isTrue(element.attributes.val));
}

/** Patterns and gradients are shown as the one colour that they mostly are. */
function fillColour(fill: XmlElement, colourOf: ColourOf): string | null {
  const gradient = childOf(fill, 'gradientFill');
  if (gradient) return colourOf(childOf(childOf(gradient, 'stop'), 'color'));
  const pattern = childOf(fill, 'patternFill');
  const kind = pattern?.attributes.patternType ?? 'none';
  if (kind === 'none') return null;
  return colourOf(childOf(pattern, kind === 'solid' ? 'fgColor' : 'bgColor'));
}

const LINE_STYLES: ReadonlySet<string> = new Set<LineStyle>([
  ...(['thin', 'hair', 'dotted', 'dashed', 'dashDot', 'dashDotDot', 'double', 'medium'] as const),
  ...(['mediumDashed', 'mediumDashDot', 'mediumDashDotDot', 'slantDashDot', 'thick'] as const),
]);

function bordersOf(border: XmlElement, colourOf: ColourOf): CellBorders {
  const line = (...names: string[]): CellLine | undefined => {
    const side = border.children.find(({ local }) => names.includes(local));
    const style = side?.attributes.style ?? 'none';
    return isLineStyle(style) ? { style, colour: colourOf(childOf(side, 'color')) } : undefined;
  };
  const sides = {
    top: line('top'),
    right: line('right', 'end'),
    bottom: line('bottom'),
    left: line('left', 'start'),
  };
  return Object.fromEntries(Object.entries(sides).filter(([, side]) => side !== undefined));
}

function isLineStyle(style: string): style is LineStyle {
  return LINE_STYLES.has(style);
}

function horizontalOf(value: string | undefined): CellLook['horizontal'] {
  switch (value) {
    case 'left':
    case 'right':
    case 'center':
    case 'justify':
    case 'distributed':
      return value;
    case 'centerContinuous':
      return 'center';
    case 'fill':
      return 'left';
    default:
      return null;
  }
}

function verticalOf(value: string | undefined): CellLook['vertical'] {
  if (value === 'top' || value === 'center') return value;
  return value === 'justify' || value === 'distributed' ? 'center' : 'bottom';
}

/** The file counts 1 to 90 counter-clockwise, 91 to 180 clockwise, 255 for stacked letters. */
function rotationOf(value: number): CellLook['rotation'] {
  if (value === 255) return 'stacked';
  if (!(value > 0 && value <= 180)) return 0;
  return value <= 90 ? value : 90 - value;
}

import type { OpenWorkbook } from './read-workbook';
import { childOf, childrenOf, parseOutline, type XmlElement } from './outline';
import { readPartText, scanPart } from './package';
import { columnIndex } from '../../sheet';
import type { SheetEntry } from './workbook-part';
import { isTrue, local } from './xml';

/** How a cell looks, as far as a form is read by eye. Colours are `#rrggbb`; null where the sheet's own default holds. */
export interface CellLook {
  readonly bold: boolean;
  readonly fontColour: string | null;
  /** Points. */
  readonly fontSize: number | null;
  readonly fill: string | null;
  readonly horizontal: 'left' | 'center' | 'right' | null;
  readonly vertical: 'top' | 'center' | 'bottom' | null;
  readonly wraps: boolean;
  readonly bordered: boolean;
}

/** The look of a sheet, for showing it: never needed to read it. */
export interface SheetAppearance {
  /** Width in characters of a column; null for the default. */
  readonly columnWidth: (column: number) => number | null;
  /** Height in points of a row whose height was set; null elsewhere. */
  readonly rowHeight: (row: number) => number | null;
  readonly look: (row: number, column: number) => CellLook | null;
}

/** Cells beyond are shown plainly: nobody reads a form of a million cells by eye. */
const MAX_CELLS = 200_000;

export function readAppearance(workbook: OpenWorkbook, entry: SheetEntry): SheetAppearance {
  const looks = readLooks(workbook);
  const widths: { from: number; to: number; width: number }[] = [];
  const heights = new Map<number, number>();
  const styles = new Map<number, Map<number, number>>();
  let row = -1;
  let column = -1;
  let count = 0;
  scanPart(workbook.pkg, entry.part, () => ({
    open(name, attributes) {
      switch (local(name)) {
        case 'col':
          widths.push({
            from: Number(attributes.min) - 1,
            to: Number(attributes.max) - 1,
            width: Number(attributes.width),
          });
          break;
        case 'row':
          row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
          column = -1;
          if (attributes.ht !== undefined) heights.set(row, Number(attributes.ht));
          break;
        case 'c': {
          column = attributes.r === undefined ? column + 1 : columnIndex(attributes.r.replace(/\d+$/u, ''));
          const style = Number(attributes.s ?? 0);
          if (style === 0 || ++count > MAX_CELLS) break;
          let cells = styles.get(row);
          if (!cells) styles.set(row, (cells = new Map<number, number>()));
          cells.set(column, style);
          break;
        }
      }
    },
    text: () => undefined,
    close: () => undefined,
  }));
  return {
    columnWidth: (at) => widths.find(({ from, to }) => at >= from && at <= to)?.width ?? null,
    rowHeight: (at) => heights.get(at) ?? null,
    look: (r, c) => looks[styles.get(r)?.get(c) ?? 0] ?? null,
  };
}

function readLooks({ pkg, part }: OpenWorkbook): readonly CellLook[] {
  const styles = part.relationships.find(({ kind, external }) => kind === 'styles' && !external);
  if (!styles) return [];
  const root = parseOutline(styles.target, readPartText(pkg, styles.target));
  const fonts = childrenOf(childOf(root, 'fonts'), 'font');
  const fills = childrenOf(childOf(root, 'fills'), 'fill');
  const borders = childrenOf(childOf(root, 'borders'), 'border');
  const at = (list: readonly XmlElement[], index: string | undefined): XmlElement | undefined =>
    list[Number(index ?? 0)];
  return childrenOf(childOf(root, 'cellXfs'), 'xf').map((xf): CellLook => {
    const font = at(fonts, xf.attributes.fontId);
    const pattern = childOf(at(fills, xf.attributes.fillId), 'patternFill');
    const alignment = childOf(xf, 'alignment')?.attributes ?? {};
    const bold = childOf(font, 'b');
    const size = Number(childOf(font, 'sz')?.attributes.val);
    return {
      bold: bold !== undefined && (bold.attributes.val === undefined || isTrue(bold.attributes.val)),
      fontColour: colourOf(childOf(font, 'color')),
      fontSize: size > 0 ? size : null,
      fill: pattern?.attributes.patternType === 'solid' ? colourOf(childOf(pattern, 'fgColor')) : null,
      horizontal: horizontalOf(alignment.horizontal),
      vertical: alignment.vertical === 'top' || alignment.vertical === 'center' ? alignment.vertical : 'bottom',
      wraps: isTrue(alignment.wrapText),
      bordered: (at(borders, xf.attributes.borderId)?.children ?? []).some(
        ({ attributes }) => attributes.style !== undefined && attributes.style !== 'none',
      ),
    };
  });
}

function horizontalOf(value: string | undefined): CellLook['horizontal'] {
  switch (value) {
    case 'left':
    case 'right':
      return value;
    case 'center':
    case 'centerContinuous':
    case 'distributed':
      return 'center';
    default:
      return null;
  }
}

/** Only colours that the file spells out: theme colours follow the theme of the page. */
function colourOf(colour: XmlElement | undefined): string | null {
  const rgb = colour?.attributes.rgb;
  return rgb !== undefined && /^[\da-f]{8}$/iu.test(rgb) ? `#${rgb.slice(2)}` : null;
}

import { columnIndex, type CellAddress } from '../../sheet';
import { readLooks, type CellLook } from './looks';
import { readNotes, type CellNote } from './notes';
import type { OpenWorkbook } from './read-workbook';
import { scanPart } from './package';
import type { SheetEntry } from './workbook-part';
import { isTrue, local } from './xml';

/** The look of a sheet, for showing it: never needed to read it. */
export interface SheetAppearance {
  /** Width in characters of a column; null for the default. */
  readonly columnWidth: (column: number) => number | null;
  /** Width in characters of the columns that say nothing; null where the file leaves it to the program. */
  readonly defaultColumnWidth: number | null;
  /** Height in points of a row; null where the program fits it to its text. */
  readonly rowHeight: (row: number) => number | null;
  /** Whether a person set the row's height: it stays, whatever is typed into the row. */
  readonly isFixedHeight: (row: number) => boolean;
  readonly defaultRowHeight: number | null;
  /** Look of a cell: its own, else its row's, else its column's; null where nothing says anything. */
  readonly look: (row: number, column: number) => CellLook | null;
  /** The look that the workbook gives to every cell which says nothing: the font of its column widths. */
  readonly defaultLook: CellLook | null;
  /** Cells with a style of their own, content or not, in the order of the file. */
  readonly styledCells: () => Iterable<CellAddress>;
  /** Rows above and columns left of the panes that scroll. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showsGridLines: boolean;
  readonly notes: readonly CellNote[];
}

/** Cells beyond are shown plainly: nobody reads a form of a million cells by eye. */
const MAX_CELLS = 200_000;

interface Band {
  readonly from: number;
  readonly to: number;
  readonly width: number | null;
  readonly style: number;
}

export function readAppearance(workbook: OpenWorkbook, entry: SheetEntry): SheetAppearance {
  const looks = readLooks(workbook);
  const bands: Band[] = [];
  const heights = new Map<number, number>();
  const fixedHeights = new Set<number>();
  const rowStyles = new Map<number, number>();
  const styles = new Map<number, Map<number, number>>();
  let frozen = { rows: 0, columns: 0 };
  let showsGridLines = true;
  let defaultColumnWidth: number | null = null;
  let defaultRowHeight: number | null = null;
  let row = -1;
  let column = -1;
  let count = 0;
  scanPart(workbook.pkg, entry.part, () => ({
    open(name, attributes) {
      switch (local(name)) {
        case 'sheetView':
          if (attributes.showGridLines !== undefined) showsGridLines = isTrue(attributes.showGridLines);
          break;
        case 'pane':
          if (attributes.state?.startsWith('frozen'))
            frozen = { rows: whole(attributes.ySplit), columns: whole(attributes.xSplit) };
          break;
        case 'sheetFormatPr':
          defaultColumnWidth = positive(attributes.defaultColWidth);
          defaultRowHeight = positive(attributes.defaultRowHeight);
          break;
        case 'col':
          bands.push({
            from: Number(attributes.min) - 1,
            to: Number(attributes.max) - 1,
            width: positive(attributes.width),
            style: Number(attributes.style ?? 0),
          });
          break;
        case 'row':
          row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
          column = -1;
          if (attributes.ht !== undefined) heights.set(row, Number(attributes.ht));
          if (isTrue(attributes.customHeight)) fixedHeights.add(row);
          if (isTrue(attributes.customFormat)) rowStyles.set(row, Number(attributes.s ?? 0));
          break;
        case 'c': {
          column = attributes.r === undefined ? column + 1 : columnIndex(attributes.r.replace(/\d+$/u, ''));
          if (++count > MAX_CELLS) break;
          let cells = styles.get(row);
          if (!cells) styles.set(row, (cells = new Map<number, number>()));
          cells.set(column, Number(attributes.s ?? 0));
          break;
        }
      }
    },
    text: () => undefined,
    close: () => undefined,
  }));
  const bandAt = (at: number): Band | undefined => bands.find(({ from, to }) => at >= from && at <= to);
  return {
    columnWidth: (at) => bandAt(at)?.width ?? null,
    defaultColumnWidth,
    rowHeight: (at) => heights.get(at) ?? null,
    isFixedHeight: (at) => fixedHeights.has(at),
    defaultRowHeight,
    look: (r, c) => looks[styles.get(r)?.get(c) ?? rowStyles.get(r) ?? bandAt(c)?.style ?? 0] ?? null,
    defaultLook: looks[0] ?? null,
    *styledCells() {
      for (const [r, cells] of styles) for (const [c, style] of cells) if (style !== 0) yield { row: r, column: c };
    },
    frozen,
    showsGridLines,
    notes: readNotes(workbook, entry),
  };
}

function positive(text: string | undefined): number | null {
  const number = Number(text);
  return number > 0 ? number : null;
}

function whole(text: string | undefined): number {
  return Math.max(0, Math.trunc(Number(text ?? 0))) || 0;
}

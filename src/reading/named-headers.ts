import type { Cell, CellAddress, SheetGrid } from '../sheet';
import type { HeaderColumn, HeaderTable } from './header-columns';
import { meaningsOf } from './labels';
import { labelText, relabel, type NamedLabels } from './named-labels';
import { readSheetText, rowsFrom, textAt, type Piece, type SheetText } from './sheet-text';

/** A column of a named header: where its label stands from the header's top left corner, what it says and what it means. */
export interface NamedColumn {
  readonly row: number;
  readonly column: number;
  /** As `labelText` gives it; '' for a column without a label. */
  readonly label: string;
  /** null: nothing that a form has. */
  readonly means: HeaderColumn | null;
}

/**
 * A header that a person pointed out. It is known again by its labels and their places beside each other, wherever they
 * stand: so it holds for every sheet of the same layout, and after rows were inserted or the sheet renamed.
 */
export interface NamedHeader {
  readonly table: HeaderTable;
  /** From left to right. */
  readonly columns: readonly NamedColumn[];
}

/** What a person has said of the forms of a workbook. */
export interface NamedParts {
  readonly labels?: NamedLabels;
  readonly headers?: readonly NamedHeader[];
}

/** The texts of a sheet as it is read: labels and headers that a person has named stand under their usual names. */
export function readNamedText(grid: SheetGrid, { labels = {}, headers = [] }: NamedParts): SheetText {
  const sheet = readSheetText(relabel(grid, labels));
  if (headers.length === 0) return sheet;
  const rows = [...sheet.rows];
  for (const header of headers) {
    const named = headerAsRead(header, labels);
    for (const at of placesOf(sheet, named)) nameHeader(sheet, rows, named, at);
  }
  return { ...sheet, rows };
}

/** The header as its labels read once those that were named one by one have their usual names. */
function headerAsRead({ table, columns }: NamedHeader, labels: NamedLabels): NamedHeader {
  return {
    table,
    columns: columns.map((column) => ({ ...column, label: labelText(labels[column.label] ?? column.label) })),
  };
}

/** Top left corners of the places where every label of the header stands as it did when it was named. */
function placesOf(sheet: SheetText, { columns }: NamedHeader): CellAddress[] {
  const labelled = columns.filter(({ label }) => label !== '');
  const anchor = labelled[0];
  if (!anchor) return [];
  return sheet.rows.flatMap((pieces) =>
    pieces
      .filter((piece) => labelText(piece.text) === anchor.label)
      .map((piece) => ({ row: piece.row - anchor.row, column: piece.column - anchor.column }))
      .filter((at) =>
        labelled.every(({ row, column, label }) => {
          const cell = { row: at.row + row, column: at.column + column };
          return cell.row >= 0 && cell.column >= 0 && labelText(textAt(sheet, cell)) === label;
        }),
      ),
  );
}

/** Puts the labels of a header under their usual names, all in its first row. */
function nameHeader(
  sheet: SheetText,
  rows: (readonly Piece[])[],
  { table, columns }: NamedHeader,
  at: CellAddress,
): void {
  const bottom = at.row + Math.max(...columns.map(({ row }) => row));
  const right = at.column + columns.at(-1)!.column;
  const named = { table };
  const labels = columns.flatMap(({ row, column, means }): Piece[] => {
    const place = { row: at.row + row, column: at.column + column };
    const piece = (sheet.rows[place.row] ?? []).find((other) => other.column === place.column);
    if (!piece && means === null) return [];
    const found = piece ?? { ...place, bottom, right: place.column, cell: BLANK, text: '' };
    return [
      {
        ...found,
        row: at.row,
        bottom: means ? Math.max(bottom, found.bottom) : found.bottom,
        text: means ?? unnamed(found.text),
        named,
      },
    ];
  });
  for (const row of rowsFrom(at.row, bottom)) {
    const others = (rows[row] ?? []).filter((piece) => piece.column < at.column || piece.column > right);
    rows[row] = row === at.row ? [...others, ...labels].sort((a, b) => a.column - b.column) : others;
  }
}

const BLANK: Cell = { value: null, text: '', numberFormat: 'General' };

/** A label that the person says means nothing here, although it sounds as if it did. */
function unnamed(text: string): string {
  const { column, funding } = meaningsOf(text);
  return column || funding ? '—' : text;
}

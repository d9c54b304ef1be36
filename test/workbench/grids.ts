import type { SheetAppearance } from '../../src/hosts/xlsx';
import type { Cell, SheetGrid } from '../../src/sheet';

/** A sheet from rows of values; a cell that matters otherwise is given whole. */
export function gridOf(
  rows: readonly (readonly (string | number | Cell | null)[])[],
  more: Partial<SheetGrid> = {},
): SheetGrid {
  return {
    id: '表',
    name: '表',
    visibility: 'visible',
    rows: rows.map((cells) => cells.map((cell) => (cell === null ? undefined : cellOf(cell)))),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    cutOff: null,
    ...more,
  };
}

function cellOf(cell: string | number | Cell): Cell {
  return typeof cell === 'object' ? cell : { value: cell, text: String(cell), numberFormat: 'General' };
}

/** A sheet that says nothing of its look. */
export const plain: SheetAppearance = {
  columnWidth: () => null,
  defaultColumnWidth: null,
  rowHeight: () => null,
  isFixedHeight: () => false,
  defaultRowHeight: null,
  look: () => null,
  defaultLook: null,
  styledCells: () => [],
  frozen: { rows: 0, columns: 0 },
  showsGridLines: true,
  notes: [],
};

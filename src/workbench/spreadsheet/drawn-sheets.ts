import type { SheetAppearance } from '../../hosts/xlsx';
import type { Mark, SheetGrid } from '../../sheet';
import type { FileDocument } from '../file-document';
import { shownMarks } from '../shown-marks';
import { sheetSnapshot, type SheetSnapshot, type ShownSheet } from './snapshot';

/** A sheet of the document as it was last given to the spreadsheet. */
export interface DrawnSheet extends ShownSheet {
  /** The id that the spreadsheet knows it by; another one when it is drawn anew from the ground. */
  readonly id: string;
  readonly allMarks: readonly Mark[];
  readonly appearance: SheetAppearance;
}

/** The sheets that were given to the spreadsheet so far: each when it comes to the front, since a workbook may have hundreds. */
export interface DrawnSheets {
  readonly all: () => readonly DrawnSheet[];
  readonly of: (grid: string) => DrawnSheet | undefined;
  readonly byId: (id: string) => DrawnSheet | undefined;
  readonly put: (sheet: DrawnSheet) => void;
  /** Takes a sheet of the document as it is now. */
  readonly take: (grid: SheetGrid) => { readonly sheet: DrawnSheet; readonly snapshot: SheetSnapshot };
}

/** @param width pixels that there are for a sheet */
export function createDrawnSheets(document: FileDocument, width: number): DrawnSheets {
  const sheets = new Map<string, DrawnSheet>();
  let count = 0;
  const put = (sheet: DrawnSheet): void => void sheets.set(sheet.grid.id, sheet);
  return {
    all: () => [...sheets.values()],
    of: (grid) => sheets.get(grid),
    byId: (id) => {
      // Asked for every cell that is drawn: no copy of the list.
      for (const sheet of sheets.values()) if (sheet.id === id) return sheet;
      return undefined;
    },
    put,
    take: (grid) => {
      const appearance = document.appearance(grid.id);
      const { marks: allMarks } = document.store.get();
      const sheet: DrawnSheet = {
        id: `s${++count}`,
        grid,
        appearance,
        allMarks,
        marks: shownMarks(grid, allMarks),
      };
      put(sheet);
      return { sheet, snapshot: sheetSnapshot(sheet.id, grid, appearance, width) };
    },
  };
}

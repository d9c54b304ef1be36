import { formatCell, type SheetGrid } from '../../src/sheet';
import { resultKey, settleResults } from './entry';
import { addSheet, createWorkbook, touchCell, type HostCell, type HostSheet, type HostWorkbook } from './model';

/** The workbook in Excel that the grids were read from: values, formulas, number formats, merges, hidden rows and columns. */
export function workbookFromGrids(grids: readonly SheetGrid[]): HostWorkbook {
  const workbook = createWorkbook();
  for (const grid of grids) {
    const sheet = addSheet(workbook, grid.name);
    sheet.visibility = grid.visibility;
    sheet.merges = [...(grid.merges ?? [])];
    sheet.hiddenRows = new Set(grid.hiddenRows);
    sheet.hiddenColumns = new Set(grid.hiddenColumns);
    grid.rows.forEach((row, rowIndex) => {
      row?.forEach((cell, column) => {
        if (!cell) return;
        const target = touchCell(sheet, rowIndex, column);
        target.value = cell.value;
        target.numberFormat = cell.numberFormat;
        if (cell.formula === undefined) return;
        target.formula = cell.formula;
        sheet.fileResults.set(resultKey(rowIndex, column, cell.formula), cell.value);
      });
    });
  }
  settleResults(workbook);
  return workbook;
}

/** A workbook of plain rows, for tests that need no more: `{ 表1: [['a', 1], ['=A1']] }`. Texts with `=` are formulas. */
export function workbookFromRows(
  sheets: Readonly<Record<string, readonly (readonly (string | number | boolean | null)[])[]>>,
) {
  const workbook = createWorkbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = addSheet(workbook, name);
    rows.forEach((row, rowIndex) =>
      row.forEach((value, column) => {
        if (value === null) return;
        const cell = touchCell(sheet, rowIndex, column);
        if (typeof value === 'string' && value.startsWith('=')) cell.formula = value;
        else cell.value = value;
      }),
    );
  }
  settleResults(workbook);
  return workbook;
}

/** Rules, tables and charts that are taken away and made again have new ids. */
function withoutId<T extends { readonly id: string }>(object: T): Omit<T, 'id'> {
  return { ...object, id: '' };
}

/** The whole state of the cells, plain and ordered, for comparing before and after. */
export function snapshot(workbook: HostWorkbook) {
  return {
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      cells: cellsOf(sheet),
      merges: sheet.merges,
      arrays: sheet.arrays,
      conditionalFormats: sheet.conditionalFormats.map(withoutId),
      tables: sheet.tables.map(withoutId),
      charts: sheet.charts.map(withoutId),
    })),
    names: workbook.names.map((name) => ({ ...name })),
    customXml: workbook.customXml.map(({ xml }) => xml),
  };
}

function cellsOf(sheet: HostSheet) {
  const cells: Record<string, Pick<HostCell, 'value' | 'formula' | 'numberFormat' | 'fill' | 'font' | 'locked'>> = {};
  for (const [row, line] of [...sheet.cells].sort(([a], [b]) => a - b)) {
    for (const [column, cell] of [...line].sort(([a], [b]) => a - b)) {
      const { value, formula, numberFormat, fill, font, locked } = cell;
      if (value === null && formula === undefined && numberFormat === 'General' && fill === null && locked) continue;
      cells[formatCell({ row, column })] = { value, formula, numberFormat, fill, font, locked };
    }
  }
  return cells;
}

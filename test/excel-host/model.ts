import { formatCell, type CellValue, type RangeAddress, type SheetVisibility } from '../../src/sheet';
import { displayText } from '../../src/hosts/xlsx/number-text';

/** The workbook as the emulated Excel holds it. Tests may look into it and change it between requests, as a user would. */
export interface HostWorkbook {
  sheets: HostSheet[];
  names: HostName[];
  customXml: HostXmlPart[];
  activeSheet: string;
  selection: { sheet: string; range: RangeAddress } | null;
  structureProtected: boolean;
  calculationMode: 'Automatic' | 'Manual' | 'AutomaticExceptTables';
  /** Counts up for sheet, rule, table and part ids: none is ever used twice. */
  nextId: number;
}

export interface HostSheet {
  readonly id: string;
  name: string;
  visibility: SheetVisibility;
  /** null while the sheet is not protected. */
  protection: ProtectionOptions | null;
  cells: Map<number, Map<number, HostCell>>;
  merges: RangeAddress[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  /** Cells that carry formatting only: they widen the used range unless it is asked for by values. */
  formatted: RangeAddress | null;
  /** Areas of array formulas, spilled or entered with Ctrl+Shift+Enter; the top-left cell holds the formula. */
  arrays: { area: RangeAddress; spills: boolean }[];
  /** Results of formulas as their file held them, for formulas that the engine cannot calculate. By `resultKey`. */
  fileResults: Map<string, CellValue>;
  conditionalFormats: HostConditionalFormat[];
  tables: HostTable[];
  charts: HostChart[];
  columnWidths: Map<number, number>;
  tabColor: string;
  frozenRows: number;
  showGridlines: boolean;
}

export interface HostCell {
  value: CellValue;
  /** With the leading `=`. */
  formula?: string;
  numberFormat: string;
  /** Text that was entered with a leading apostrophe. */
  quoted: boolean;
  locked: boolean;
  fill: string | null;
  font: { color: string; bold: boolean; size: number; name: string };
  alignment: { wrap: boolean; vertical: string; horizontal: string };
  hyperlink: { documentReference?: string; address?: string; textToDisplay?: string; screenTip?: string } | null;
}

export interface ProtectionOptions {
  allowFormatCells: boolean;
}

export interface HostConditionalFormat {
  readonly id: string;
  /** Excel's own names: Custom, ColorScale, DataBar, IconSet, CellValue, … */
  type: string;
  ranges: RangeAddress[];
  formula: string;
  stopIfTrue: boolean;
  fill: string | null;
  font: string | null;
  /** Some rules of real workbooks throw when they are read. */
  unreadable: boolean;
}

export interface HostTable {
  readonly id: string;
  name: string;
  range: RangeAddress;
  showHeaders: boolean;
  style: string;
  showBandedRows: boolean;
}

export interface HostChart {
  readonly id: string;
  name: string;
  type: string;
  source: RangeAddress;
  title: string;
  categories: RangeAddress | null;
  position: RangeAddress | null;
  hasLegend: boolean;
  /** Least value of the value axis; null: Excel's choice. */
  minimum: number | null;
  isReversed: boolean;
}

export interface HostName {
  name: string;
  refersTo: { sheet: string; range: RangeAddress } | null;
  visible: boolean;
}

export interface HostXmlPart {
  readonly id: string;
  xml: string;
}

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

export function createWorkbook(): HostWorkbook {
  return {
    sheets: [],
    names: [],
    customXml: [],
    activeSheet: '',
    selection: null,
    structureProtected: false,
    calculationMode: 'Automatic',
    nextId: 1,
  };
}

/** An id as Excel makes them. */
export function newId(workbook: HostWorkbook): string {
  const serial = (workbook.nextId++).toString(16).toUpperCase().padStart(8, '0');
  return `{${serial}-0000-4000-8000-000000000000}`;
}

export function addSheet(workbook: HostWorkbook, name: string): HostSheet {
  const sheet: HostSheet = {
    id: newId(workbook),
    name,
    visibility: 'visible',
    protection: null,
    cells: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    formatted: null,
    arrays: [],
    fileResults: new Map(),
    conditionalFormats: [],
    tables: [],
    charts: [],
    columnWidths: new Map(),
    tabColor: '',
    frozenRows: 0,
    showGridlines: true,
  };
  workbook.sheets.push(sheet);
  if (workbook.activeSheet === '') {
    workbook.activeSheet = sheet.id;
    workbook.selection = { sheet: sheet.id, range: { top: 0, left: 0, bottom: 0, right: 0 } };
  }
  return sheet;
}

function blankCell(): HostCell {
  return {
    value: null,
    numberFormat: 'General',
    quoted: false,
    locked: true,
    fill: null,
    font: { color: '#000000', bold: false, size: 11, name: '等线' },
    alignment: { wrap: false, vertical: 'Bottom', horizontal: 'General' },
    hyperlink: null,
  };
}

const BLANK = Object.freeze(blankCell());

/** The cell to look at; never undefined, not to be changed. */
export function peekCell(sheet: HostSheet, row: number, column: number): Readonly<HostCell> {
  return sheet.cells.get(row)?.get(column) ?? BLANK;
}

/** The cell to change. */
export function touchCell(sheet: HostSheet, row: number, column: number): HostCell {
  let cells = sheet.cells.get(row);
  if (!cells) sheet.cells.set(row, (cells = new Map<number, HostCell>()));
  let cell = cells.get(column);
  if (!cell) cells.set(column, (cell = blankCell()));
  return cell;
}

/** What a person sees in the cell. */
export function cellText(cell: Readonly<HostCell>): string {
  return displayText(cell.value, cell.numberFormat, false);
}

/** Smallest rectangle around everything that holds a value (or, unless `valuesOnly`, a format or a merge); null for none. */
export function usedRange(sheet: HostSheet, valuesOnly: boolean, within?: RangeAddress): RangeAddress | null {
  let used: RangeAddress | null = null;
  const include = (area: RangeAddress) => {
    const part = within ? intersection(area, within) : area;
    if (!part) return;
    used = used
      ? {
          top: Math.min(used.top, part.top),
          left: Math.min(used.left, part.left),
          bottom: Math.max(used.bottom, part.bottom),
          right: Math.max(used.right, part.right),
        }
      : part;
  };
  for (const [row, cells] of sheet.cells) {
    for (const [column, cell] of cells) {
      if (cell.value === null && cell.formula === undefined && (valuesOnly || isPlain(cell))) continue;
      include({ top: row, bottom: row, left: column, right: column });
    }
  }
  if (!valuesOnly) {
    for (const merge of sheet.merges) include(merge);
    if (sheet.formatted) include(sheet.formatted);
  }
  return used;
}

function isPlain(cell: HostCell): boolean {
  return cell.numberFormat === 'General' && cell.fill === null && cell.locked;
}

export function intersection(a: RangeAddress, b: RangeAddress): RangeAddress | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

export function sizeOf(range: RangeAddress): { rows: number; columns: number } {
  return { rows: range.bottom - range.top + 1, columns: range.right - range.left + 1 };
}

/** `'自评表 1'!A1:B2` as Excel writes addresses. */
export function fullAddress(sheet: HostSheet, range: RangeAddress): string {
  const start = formatCell({ row: range.top, column: range.left });
  const end = formatCell({ row: range.bottom, column: range.right });
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet.name) && !/^[A-Za-z]{1,3}\d+$/.test(sheet.name);
  const name = plain ? sheet.name : `'${sheet.name.replace(/'/g, "''")}'`;
  // Whole rows are 5:5, whole columns A:C.
  if (range.left === 0 && range.right === LAST_COLUMN) return `${name}!${range.top + 1}:${range.bottom + 1}`;
  if (range.top === 0 && range.bottom === LAST_ROW) return `${name}!${start.slice(0, -1)}:${end.replace(/\d+$/, '')}`;
  return `${name}!${start === end ? start : `${start}:${end}`}`;
}

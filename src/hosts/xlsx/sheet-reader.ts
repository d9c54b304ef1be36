import { WorkbookError, parseRange, type Cell, type RangeAddress, type SheetGrid } from '../../sheet';
import { MAX_COLUMNS, MAX_ROWS, translateFormula } from './formula';
import type { Limits } from './limits';
import { scanPart, type Package } from './package';
import { toCell, type RawCell, type ValueContext } from './sheet-values';
import type { SheetEntry } from './workbook-part';
import { decodeEscapes, isTrue } from './xml';

export interface SheetContent {
  readonly grid: SheetGrid;
  /** Cells with content; null for an empty sheet. */
  readonly usedRange: RangeAddress | null;
  readonly isProtected: boolean;
}

/** Blank cells are kept for their number format only near the content: people format whole columns. */
const BLANK_ROWS_KEPT = 200;
const BLANK_COLUMNS_KEPT = 512;

/** Reads one sheet in a single pass, without holding its XML. @throws WorkbookError damaged-part. */
export function readSheet(pkg: Package, entry: SheetEntry, context: ValueContext, limits: Limits): SheetContent {
  const collector = createCollector(context, entry.part, limits);
  const merges: RangeAddress[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: RangeAddress[] = [];
  let isProtected = false;

  let row = -1;
  let column = -1;
  // The cell that is being scanned, in plain variables: this runs once for each of millions of cells.
  let inCell = false;
  let type = '';
  let style = 0;
  let value: string | null = null;
  let inline: string | null = null;
  let formula: Formula | null = null;
  let into: 'value' | 'inline' | 'formula' | null = null;
  let phonetic = 0;
  let inData = false;
  let prefix = '';
  let depth = 0;

  scanPart(pkg, entry.part, () => ({
    open(qualified, attributes) {
      if (depth++ === 0) prefix = qualified.slice(0, qualified.indexOf(':') + 1);
      if (prefix !== '' && !qualified.startsWith(prefix)) return;
      const name = qualified.slice(prefix.length);
      if (!inData) {
        if (depth > 3) return;
        if (name === 'sheetData') inData = true;
        else if (name === 'mergeCell') merges.push(rangeAt(attributes.ref, entry.part));
        else if (name === 'col' && isHidden(attributes, 'width')) hiddenColumns.push(columnsAt(attributes));
        else if (name === 'sheetProtection') isProtected = isTrue(attributes.sheet);
        return;
      }
      switch (name) {
        case 'row':
          row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
          if (!(row >= 0 && row < MAX_ROWS)) throw damaged(entry.part, `row ${attributes.r}`);
          column = -1;
          if (isHidden(attributes, 'ht')) hiddenRows.push(row);
          break;
        case 'c':
          if (attributes.r === undefined) column++;
          else column = columnAt(attributes.r, row, entry.part);
          if (column >= MAX_COLUMNS) throw damaged(entry.part, `column of ${attributes.r}`);
          inCell = true;
          type = attributes.t ?? '';
          style = attributes.s === undefined ? 0 : Number(attributes.s);
          value = null;
          inline = null;
          formula = null;
          break;
        case 'v':
          value = '';
          into = 'value';
          break;
        case 'f':
          formula = { attributes, text: '' };
          into = 'formula';
          break;
        case 'is':
          inline = '';
          break;
        case 'rPh':
          phonetic++;
          break;
        case 't':
          into = phonetic === 0 ? 'inline' : null;
          break;
      }
    },
    text(text) {
      if (!into || !inCell) return;
      if (into === 'value') value = value === '' ? text : value + text;
      else if (into === 'inline') inline = inline === null || inline === '' ? text : inline + text;
      else formula!.text += text;
    },
    close(qualified) {
      depth--;
      if (!inData || (prefix !== '' && !qualified.startsWith(prefix))) return;
      switch (qualified.slice(prefix.length)) {
        case 'c':
          collector.add({ row, column, type, style, value, inline, formula: null }, formula);
          inCell = false;
          break;
        case 'v':
        case 'f':
        case 't':
          into = null;
          break;
        case 'rPh':
          phonetic--;
          break;
        case 'sheetData':
          inData = false;
          break;
      }
    },
  }));

  const { rows, used, cutOff } = collector.finish();
  const lastColumn = used?.right ?? -1;
  const hidden = new Set<number>();
  for (const { left, right } of hiddenColumns) for (let c = left; c <= Math.min(right, lastColumn); c++) hidden.add(c);
  const grid: SheetGrid = {
    id: entry.name,
    name: entry.name,
    visibility: entry.visibility,
    rows,
    merges,
    hiddenRows: new Set(hiddenRows.filter((hiddenRow) => hiddenRow <= (used?.bottom ?? -1))),
    hiddenColumns: hidden,
    cutOff: cutOff ? used : null,
  };
  return { grid, usedRange: used, isProtected };
}

/** A scanned `<f>`. */
interface Formula {
  readonly attributes: Record<string, string>;
  text: string;
}

/** Gathers cells: expands shared formulas, keeps blanks only near content, stops at the limit. */
function createCollector(context: ValueContext, part: string, limits: Limits) {
  const rows: (Cell | undefined)[][] = [];
  const masters = new Map<string, { row: number; column: number; text: string }>();
  const orphans: { raw: RawCell; shared: string }[] = [];
  const blanks = new Map<string, Cell>();
  let blankRows: { row: number; cells: (Cell | undefined)[] }[] = [];
  let [top, left, bottom, right] = [MAX_ROWS, MAX_COLUMNS, -1, -1];
  let count = 0;
  let cutOff = false;

  const put = (raw: RawCell) => {
    const { row, column } = raw;
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
    if (++count > limits.cellsPerSheet) {
      cutOff = true;
      return;
    }
    if (blankRows.length > 0) flushBlanks();
    (rows[row] ??= [])[column] = toCell(raw, context, part);
  };
  const putBlank = (raw: RawCell) => {
    const numberFormat = context.numberFormats[raw.style];
    if (numberFormat === undefined || numberFormat === 'General' || raw.column >= BLANK_COLUMNS_KEPT) return;
    let blank = blanks.get(numberFormat);
    if (!blank) blanks.set(numberFormat, (blank = { value: null, text: '', numberFormat }));
    const row = rows[raw.row];
    if (row) {
      row[raw.column] = blank;
      return;
    }
    let last = blankRows.at(-1);
    if (last?.row !== raw.row) {
      if (blankRows.length >= BLANK_ROWS_KEPT) return;
      blankRows.push((last = { row: raw.row, cells: [] }));
    }
    last.cells[raw.column] = blank;
  };
  const flushBlanks = () => {
    for (const { row, cells } of blankRows) {
      // Blanks that stand before the first content of their own row are part of that row.
      if (rows[row]) Object.assign(rows[row], { ...cells, ...rows[row] });
      else rows[row] = cells;
    }
    blankRows = [];
  };

  return {
    add(raw: RawCell, formula: Formula | null): void {
      if (formula?.attributes.t === 'shared') {
        const key = formula.attributes.si ?? '';
        if (formula.text !== '') masters.set(key, { row: raw.row, column: raw.column, text: formula.text });
        const master = masters.get(key);
        if (!master) orphans.push({ raw, shared: key });
        else put({ ...raw, formula: sharedFormula(master, raw) });
        return;
      }
      const text = formula && formulaText(formula);
      if (text) put({ ...raw, formula: `=${decodeEscapes(text)}` });
      else if (raw.value === null && raw.inline === null) putBlank(raw);
      else put(raw);
    },
    finish() {
      for (const { raw, shared } of orphans) {
        const master = masters.get(shared);
        put({ ...raw, formula: master ? sharedFormula(master, raw) : '=' });
      }
      flushBlanks();
      const used: RangeAddress | null = bottom < 0 ? null : { top, left, bottom, right };
      return { rows, used, cutOff };
    },
  };
}

function sharedFormula(master: { row: number; column: number; text: string }, raw: RawCell): string {
  return `=${decodeEscapes(translateFormula(master.text, raw.row - master.row, raw.column - master.column))}`;
}

/** A data table (what-if) has no text of its own: its input cells are attributes. */
function formulaText({ attributes, text }: Formula): string {
  if (attributes.t !== 'dataTable' || text !== '') return text;
  const { r1 = '', r2 = '' } = attributes;
  if (isTrue(attributes.dt2D)) return `TABLE(${r1},${r2})`;
  return isTrue(attributes.dtr) ? `TABLE(${r1},)` : `TABLE(,${r1})`;
}

function columnAt(reference: string, row: number, part: string): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const code = reference.charCodeAt(at);
    if (code >= 65 && code <= 90) column = column * 26 + code - 64;
    else if (code >= 97 && code <= 122) column = column * 26 + code - 96;
    else break;
  }
  if (column === 0 || Number(reference.slice(at)) !== row + 1)
    throw damaged(part, `cell ${reference} in row ${row + 1}`);
  return column - 1;
}

function rangeAt(reference: string | undefined, part: string): RangeAddress {
  try {
    return parseRange(reference ?? '');
  } catch (error) {
    throw new WorkbookError('damaged-part', `${part}: merged area ${reference}`, { cause: error });
  }
}

function columnsAt(attributes: Record<string, string>): RangeAddress {
  const left = Number(attributes.min ?? 1) - 1;
  return { top: 0, bottom: MAX_ROWS - 1, left, right: Math.min(Number(attributes.max ?? left + 1), MAX_COLUMNS) - 1 };
}

/** A row or column of height or width 0 is as hidden as one that says so. */
function isHidden(attributes: Record<string, string>, size: 'ht' | 'width'): boolean {
  return isTrue(attributes.hidden) || (attributes[size] !== undefined && Number(attributes[size]) === 0);
}

function damaged(part: string, detail: string): WorkbookError {
  return new WorkbookError('damaged-part', `${part}: ${detail}`);
}

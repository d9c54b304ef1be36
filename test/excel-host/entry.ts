import { type CellValue, type RangeAddress } from '../../src/sheet';
import { evaluate, FormulaSyntaxError, referencesOf, type FormulaScope } from '../../src/calculation';
import { HostError } from './host-error';
import { intersection, peekCell, touchCell, type HostCell, type HostSheet, type HostWorkbook } from './model';

/** What Excel makes of an entry into a cell, and the number format that it sets on a cell without one. */
interface Entry {
  readonly value: CellValue;
  readonly formula?: string;
  readonly quoted?: true;
  readonly numberFormat?: string;
}

const NUMBER = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][-+]?\d+)?$/;
const ERRORS = ['#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!'];

/** As typing does it: text cells keep text, `=` `+` `-` `@` begin a formula, `'` begins text, numbers and dates are recognised. */
function readEntry(raw: unknown, numberFormat: string): Entry {
  if (raw === '') return { value: null };
  if (typeof raw === 'number' || typeof raw === 'boolean') {
    if (numberFormat !== '@') return { value: raw };
    return { value: typeof raw === 'number' ? String(raw) : raw ? 'TRUE' : 'FALSE' };
  }
  if (typeof raw !== 'string') throw new HostError('InvalidArgument', `not a cell value: ${JSON.stringify(raw)}`);
  if (raw.startsWith("'")) return { value: raw.slice(1), quoted: true };
  if (numberFormat === '@') return { value: raw };
  const text = raw.trim();
  const number = readNumber(text);
  if (number) return number;
  if (/^[=+\-@]./.test(text)) return { value: null, formula: text.startsWith('=') ? text : `=${text}` };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  if (ERRORS.includes(text.toUpperCase())) return { value: { error: text.toUpperCase() } };
  return readDate(text) ?? { value: raw };
}

function readNumber(text: string): Entry | null {
  const currency = /^([-+]?)[¥￥$](.+)$/.exec(text);
  const percent = text.endsWith('%');
  const bare = (currency ? currency[1]! + currency[2]! : text).replace(/%$/, '').trim();
  if (!/\d/.test(bare) || !NUMBER.test(bare)) {
    const fraction = /^(\d+) (\d+)\/(\d+)$/.exec(text);
    if (!fraction) return null;
    return { value: Number(fraction[1]) + Number(fraction[2]) / Number(fraction[3]), numberFormat: '# ?/?' };
  }
  const value = Number(bare.replace(/,/g, ''));
  const decimals = /\.\d/.test(bare) ? '.00' : '';
  if (percent) return { value: value / 100, numberFormat: `0${decimals}%` };
  if (currency) return { value, numberFormat: `¥#,##0${decimals}` };
  return { value, ...(bare.includes(',') ? { numberFormat: `#,##0${decimals}` } : {}) };
}

function readDate(text: string): Entry | null {
  const long = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?$/.exec(text);
  if (long) return dateEntry(Number(long[1]), Number(long[2]), Number(long[3] ?? 1), 'yyyy/m/d');
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text) ?? /^(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (short) return dateEntry(2026, Number(short[1]), Number(short[2]), 'm"月"d"日"');
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!time) return null;
  const seconds = Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0);
  return { value: seconds / 86_400, numberFormat: 'h:mm' };
}

function dateEntry(year: number, month: number, day: number, numberFormat: string): Entry | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { value: Math.round(date.getTime() / 86_400_000) + 25_569, numberFormat };
}

/** Puts an entry into a cell. `null` leaves the cell alone, as in the arrays of `Range.values`. @throws HostError */
export function enter(workbook: HostWorkbook, sheet: HostSheet, row: number, column: number, raw: unknown): void {
  if (raw === null) return;
  const array = sheet.arrays.find(({ area }) => inside(area, row, column));
  if (array && (array.area.top !== row || array.area.left !== column || !array.spills)) {
    throw new HostError('InvalidOperation', 'You cannot change part of an array.');
  }
  const merge = sheet.merges.find((area) => inside(area, row, column));
  // What is written into a merged-away cell is lost.
  if (merge && (merge.top !== row || merge.left !== column)) return;

  const cell = touchCell(sheet, row, column);
  if (sheet.protection && cell.locked) throw new HostError('AccessDenied', 'The cell is protected.');
  const entry = readEntry(raw, cell.numberFormat);
  if (array) sheet.arrays = sheet.arrays.filter((other) => other !== array);
  if (entry.formula !== undefined) {
    const known = sheet.fileResults.get(resultKey(row, column, entry.formula));
    cell.value = calculate(workbook, sheet, entry.formula) ?? known ?? { error: '#NAME?' };
    cell.formula = entry.formula;
  } else {
    cell.value = entry.value;
    delete cell.formula;
  }
  cell.quoted = entry.quoted ?? false;
  if (entry.numberFormat !== undefined && cell.numberFormat === 'General') cell.numberFormat = entry.numberFormat;
}

/** Key of `HostSheet.fileResults`. */
export const resultKey = (row: number, column: number, formula: string) => `${row} ${column} ${formula}`;

const inside = (area: RangeAddress, row: number, column: number) =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

/** @throws HostError where Excel would not take the formula. */
function calculate(workbook: HostWorkbook, sheet: HostSheet, formula: string): CellValue | undefined {
  try {
    return evaluate(formula, scopeOf(workbook, sheet));
  } catch (error) {
    if (error instanceof FormulaSyntaxError) {
      // Tables, names, arrays and whole columns are beyond this engine, not beyond Excel.
      if (/[[\]{}!@:#\\]/.test(formula.replace(/"[^"]*"/g, ''))) return undefined;
      throw new HostError('InvalidArgument', `There is a problem with this formula: ${formula}`);
    }
    throw error;
  }
}

function scopeOf(workbook: HostWorkbook, home: HostSheet): FormulaScope {
  return {
    values(sheetName, range) {
      const sheet = sheetName === null ? home : sheetByName(workbook, sheetName);
      if (!sheet) return null;
      const rows: CellValue[][] = [];
      for (let row = range.top; row <= range.bottom; row++) {
        const values: CellValue[] = [];
        for (let column = range.left; column <= range.right; column++) values.push(peekCell(sheet, row, column).value);
        rows.push(values);
      }
      return rows;
    },
  };
}

/** Cells that were written. */
export interface DirtyArea {
  readonly sheet: string;
  readonly range: RangeAddress;
}

/**
 * Recalculates the formulas that depend on written cells, as far as the engine knows them (others keep their result).
 * Gives the ids of the sheets where a result changed.
 */
export function recalculate(workbook: HostWorkbook, written: readonly DirtyArea[]): Set<string> {
  const changed = new Set<string>();
  let dirty = written;
  for (let pass = 0; pass < 50 && dirty.length > 0; pass++) {
    const next: DirtyArea[] = [];
    for (const { sheet, row, column, cell } of formulaCells(workbook)) {
      const reads = referencesOf(cell.formula!);
      const isDirty = reads.some(({ sheet: name, range }) =>
        dirty.some(
          (area) =>
            area.sheet === (name === null ? sheet.id : sheetByName(workbook, name)?.id) &&
            intersection(area.range, range) !== null,
        ),
      );
      if (!isDirty) continue;
      const known = sheet.fileResults.get(resultKey(row, column, cell.formula!));
      const value = tryCalculate(workbook, sheet, cell.formula!) ?? known;
      if (value === undefined || JSON.stringify(value) === JSON.stringify(cell.value)) continue;
      cell.value = value;
      changed.add(sheet.id);
      next.push({ sheet: sheet.id, range: { top: row, bottom: row, left: column, right: column } });
    }
    dirty = next;
  }
  return changed;
}

/** Brings results that a file came with to this engine's own last digits, so that recalculating twice changes nothing. */
export function settleResults(workbook: HostWorkbook): void {
  for (const { sheet, cell } of formulaCells(workbook)) {
    const value = tryCalculate(workbook, sheet, cell.formula!);
    if (cell.value === null && value !== undefined) cell.value = value;
    if (typeof value !== 'number' || typeof cell.value !== 'number') continue;
    if (Math.abs(value - cell.value) <= 1e-9 * Math.max(1, Math.abs(value))) cell.value = value;
  }
}

interface FormulaCell {
  readonly sheet: HostSheet;
  readonly row: number;
  readonly column: number;
  readonly cell: HostCell;
}

function* formulaCells(workbook: HostWorkbook): Generator<FormulaCell> {
  for (const sheet of workbook.sheets) {
    for (const [row, cells] of sheet.cells) {
      for (const [column, cell] of cells) if (cell.formula !== undefined) yield { sheet, row, column, cell };
    }
  }
}

/** Formulas of files may use what the parser does not know. */
function tryCalculate(workbook: HostWorkbook, sheet: HostSheet, formula: string): CellValue | undefined {
  try {
    return evaluate(formula, scopeOf(workbook, sheet));
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return undefined;
    throw error;
  }
}

function sheetByName(workbook: HostWorkbook, name: string): HostSheet | undefined {
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

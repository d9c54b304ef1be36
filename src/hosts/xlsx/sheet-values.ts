import { WorkbookError, type Cell, type CellValue } from '../../sheet';
import { displayText } from './number-text';
import { GENERAL } from './styles';
import { decodeEscapes } from './xml';

/** A `<c>` element as it was scanned, before its value is understood. */
export interface RawCell {
  readonly row: number;
  readonly column: number;
  /** `t`; '' where absent. */
  readonly type: string;
  readonly style: number;
  /** Text of `<v>`, null where there is no such element. */
  readonly value: string | null;
  /** Text of `<is>`, null where there is no such element. */
  readonly inline: string | null;
  /** With the leading `=`, null where there is none. */
  readonly formula: string | null;
}

/** What cells of a workbook share. */
export interface ValueContext {
  readonly strings: readonly string[];
  readonly numberFormats: readonly string[];
  readonly date1904: boolean;
}

/** The cell of a `<c>` element. @throws WorkbookError damaged-part where it points to a string that is not there. */
export function toCell(raw: RawCell, context: ValueContext, part: string): Cell {
  const numberFormat = context.numberFormats[raw.style] ?? GENERAL;
  if (raw.formula !== null && isNotCalculated(raw)) {
    return { value: null, text: '', formula: raw.formula, numberFormat, notCalculated: true };
  }
  const value = valueOf(raw, context, part);
  const text = displayText(value, numberFormat, context.date1904);
  return raw.formula === null ? { value, text, numberFormat } : { value, text, formula: raw.formula, numberFormat };
}

/**
 * A formula whose result no program has stored. An empty `<v>` is the result "" only in a cell of type `str`.
 * Apache POI's streaming writer (EasyExcel's too) stores `0.0` with an explicit `t="n"` for formulas that it never
 * calculated; Excel, WPS and LibreOffice write a calculated zero as `0`.
 */
function isNotCalculated({ type, value }: RawCell): boolean {
  if (value === null) return true;
  if (value === '') return type !== 'str';
  return type === 'n' && value === '0.0';
}

function valueOf(raw: RawCell, context: ValueContext, part: string): CellValue {
  const { type, value, inline } = raw;
  if (type === 'inlineStr' && inline !== null) return decodeEscapes(inline);
  if (value === null) return inline === null ? null : decodeEscapes(inline);
  switch (type) {
    case 's': {
      if (value.trim() === '') return null;
      const shared = context.strings[Number(value)];
      if (shared === undefined) throw new WorkbookError('damaged-part', `${part}: shared string ${value} is missing`);
      return shared;
    }
    case 'str':
    case 'inlineStr':
      return decodeEscapes(value);
    case 'b':
      return value.trim() === '1' || value.trim() === 'true';
    case 'e':
      return { error: value };
    case 'd':
      return dateSerial(value.trim(), context.date1904) ?? value;
    default: {
      const text = value.trim();
      if (text === '') return null;
      const number = Number(text);
      // Not a number where one is promised: shown as it stands, so that nobody takes it for a figure.
      return Number.isFinite(number) ? number : text;
    }
  }
}

const ISO = /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?:Z)?$/;
const DAY = 86_400_000;

/** An ISO 8601 date, time or both → serial number of the workbook's date system. */
function dateSerial(text: string, date1904: boolean): number | null {
  const match = ISO.exec(text);
  if (!match || text === '') return null;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const days = (Date.UTC(Number(year), Number(month) - 1, Number(day)) - epoch) / DAY;
  // The 1900 system counts a 29 February 1900 that never was.
  return (!date1904 && days < 61 ? days - 1 : days) + time;
}

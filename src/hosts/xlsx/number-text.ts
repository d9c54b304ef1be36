import { format, isDateFormat } from 'numfmt';
import { isError, type CellValue } from '../../sheet';
import { GENERAL } from './styles';

const LOCALE = 'zh-CN';
/** Serial 0 of the 1904 date system in the 1900 system. */
const DAYS_TO_1904 = 1462;

interface Pattern {
  readonly code: string;
  readonly isDate: boolean;
  /** Shows text otherwise than as it is: has a fourth section, or one with `@`. */
  readonly changesText: boolean;
}

const patterns = new Map<string, Pattern>();

/** What a person sees in the cell, whatever the width of its column. An unknown format code shows the value as General does. */
export function displayText(value: CellValue, numberFormat: string, date1904: boolean): string {
  if (value === null) return '';
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' && (numberFormat === GENERAL || numberFormat === '@')) return value;
  if (numberFormat === GENERAL && typeof value === 'number') {
    // General shows up to ten characters as they are: most figures need no formatting.
    const plain = String(value);
    if (plain.length <= 10 && !plain.includes('e')) return plain;
  }
  const pattern = patternOf(numberFormat);
  if (typeof value === 'string') return pattern.changesText ? formatted(pattern.code, value) : value;
  return formatted(pattern.code, date1904 && pattern.isDate ? value + DAYS_TO_1904 : value);
}

function formatted(code: string, value: number | string): string {
  try {
    return format(code, value, { locale: LOCALE });
  } catch {
    return typeof value === 'string' ? value : format(GENERAL, value, { locale: LOCALE });
  }
}

function patternOf(numberFormat: string): Pattern {
  let pattern = patterns.get(numberFormat);
  if (!pattern) {
    const code = plainCode(numberFormat);
    const bare = code.replace(/"[^"]*"|\\./g, '');
    pattern = {
      code,
      // Elapsed time ([h]:mm) counts from no date.
      isDate: isDateFormat(code) && !/\[(h+|m+|s+)\]/i.test(bare),
      changesText: bare.includes('@') || bare.split(';').length > 3,
    };
    patterns.set(numberFormat, pattern);
  }
  return pattern;
}

/** Chinese Excel and WPS write some words of a format code in Chinese; the library knows the standard ones. */
function plainCode(numberFormat: string): string {
  return numberFormat
    .split(/("[^"]*"|\\.)/)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece
            .replace(/!(.)/g, '\\$1')
            .replace(/G\/通用格式/g, GENERAL)
            .replace(/上午\/下午/g, 'AM/PM')
            .replace(/\[(黑色|蓝色|青色|蓝绿色|绿色|洋红色?|红色|白色|黄色|颜色 ?\d+)\]/g, ''),
    )
    .join('');
}

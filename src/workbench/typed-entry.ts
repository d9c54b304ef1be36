import type { Cell, Content } from '../sheet';

const number = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?$/u;

/** What a typed text makes of a cell, as a spreadsheet program would take it: text cells keep text, numbers and percentages are recognised. */
export function typedEntry(typed: string, cell: Cell | undefined): Content {
  const numberFormat = cell?.numberFormat ?? 'General';
  if (typed === '') return { kind: 'blank' };
  if (numberFormat === '@') return { kind: 'text', text: typed, numberFormat };
  if (typed.startsWith("'")) return { kind: 'text', text: typed.slice(1), numberFormat };
  const text = typed.trim();
  const percent = /[%％]$/u.test(text);
  const digits = percent ? text.slice(0, -1).trim() : text;
  if (!/\d/u.test(digits) || !number.test(digits)) return { kind: 'text', text: typed, numberFormat };
  const plain = digits.replaceAll(',', '').replace(/^\+/u, '');
  if (!percent) {
    // 98.07 typed into a cell that shows percentages means 98.07 %.
    return numberFormat.includes('%')
      ? { kind: 'number', value: shiftPoint(plain, -2), numberFormat }
      : { kind: 'number', value: plain, numberFormat };
  }
  const decimals = plain.split('.')[1]?.length ?? 0;
  const percentFormat = decimals > 0 ? `0.${'0'.repeat(decimals)}%` : '0%';
  return {
    kind: 'number',
    value: shiftPoint(plain, -2),
    numberFormat: numberFormat.includes('%') ? numberFormat : percentFormat,
  };
}

/** Moves the decimal point of a plain decimal string, without binary noise. */
function shiftPoint(digits: string, places: -2): string {
  const sign = digits.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = digits.replace('-', '').split('.');
  const padded = whole.padStart(1 - places, '0');
  const at = padded.length + places;
  const joined = `${padded.slice(0, at)}.${padded.slice(at)}${fraction}`
    .replace(/\.?0+$/u, '')
    .replace(/^0+(?=\d)/u, '');
  return `${sign}${joined === '' ? '0' : joined}`;
}

/** What an editor shows of a cell: its formula, or the stored value in full. */
export function editableText(cell: Cell | undefined): string {
  if (!cell || cell.value === null) return cell?.formula ?? '';
  if (cell.formula !== undefined) return cell.formula;
  if (typeof cell.value !== 'number') return typeof cell.value === 'string' ? cell.value : cell.text;
  if (!cell.numberFormat.includes('%')) return String(cell.value);
  return `${Number((cell.value * 100).toPrecision(15))}%`;
}

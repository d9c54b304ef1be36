import type { Content } from './changes';
import { isError, type Cell, type CellValue } from './grid';

/** What a cell holds, as an edit expects or undoes it. */
export function contentOf(cell: Cell | undefined): Content {
  if (cell?.formula !== undefined) {
    return {
      kind: 'formula',
      formula: cell.formula,
      result: cell.notCalculated ? '' : valueText(cell.value),
      numberFormat: cell.numberFormat,
    };
  }
  if (cell === undefined || cell.value === null || cell.value === '') return { kind: 'blank' };
  if (typeof cell.value === 'number') {
    return { kind: 'number', value: valueText(cell.value), numberFormat: cell.numberFormat };
  }
  return { kind: 'text', text: valueText(cell.value), numberFormat: cell.numberFormat };
}

/**
 * Whether a cell still holds what an edit expects. Numbers are compared as numbers; a formula by its text alone, since its
 * result changes with cells elsewhere; a number format only where both name one.
 */
export function sameContent(a: Content, b: Content): boolean {
  switch (a.kind) {
    case 'blank':
      return b.kind === 'blank';
    case 'number':
      return b.kind === 'number' && Number(a.value) === Number(b.value) && a.numberFormat === b.numberFormat;
    case 'text':
      return (
        b.kind === 'text' &&
        a.text === b.text &&
        (a.numberFormat ?? b.numberFormat) === (b.numberFormat ?? a.numberFormat)
      );
    case 'formula':
      return b.kind === 'formula' && a.formula === b.formula;
  }
}

/** A stored number as a decimal string without an exponent; error values and logical values as Excel writes them. */
function valueText(value: CellValue): string {
  if (value === null) return '';
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const text = String(value);
  return text.includes('e')
    ? value.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 17 })
    : text;
}

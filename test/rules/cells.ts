import type { Cell } from '../../src/sheet';

/** A number cell with a formula and the result that was stored with it. */
export function formula(source: string, result: number): Cell {
  return { value: result, text: String(result), formula: source, numberFormat: 'General' };
}

/** A cell that shows an error value. */
export function error(code: string, source?: string): Cell {
  return { value: { error: code }, text: code, numberFormat: 'General', ...(source ? { formula: source } : {}) };
}

/** A number that is stored as text. */
export function asText(figure: string): Cell {
  return { value: figure, text: figure, numberFormat: '@' };
}

/** A number cell that stores more than it shows. */
export function stored(value: number, text: string): Cell {
  return { value, text, numberFormat: '0.00' };
}

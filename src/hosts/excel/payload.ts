/** Backspace, tab, line feed, form feed, carriage return, quote, backslash. */
const SHORT_ESCAPES = [0x08, 0x09, 0x0a, 0x0c, 0x0d, 0x22, 0x5c];

/** Bytes that a value takes as JSON in UTF-8, with the comma behind it. */
export function jsonBytes(value: unknown): number {
  if (typeof value !== 'string') return String(value).length + 1;
  let bytes = 3;
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i);
    // Half of a surrogate pair counts two: four bytes for both.
    if (unit >= 0x800) bytes += unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
    else if (unit >= 0x80 || SHORT_ESCAPES.includes(unit)) bytes += 2;
    else bytes += unit < 0x20 ? 6 : 1;
  }
  return bytes;
}

/** Bytes of a table of values. */
export function tableBytes(table: readonly (readonly unknown[])[]): number {
  let bytes = 0;
  for (const row of table) for (const value of row) bytes += jsonBytes(value);
  return bytes;
}

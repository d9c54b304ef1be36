import type { RangeAddress } from '../../sheet';

/**
 * Excel on the web refuses a request or an answer above 5 MB; we aim below, since sizes are estimated.
 * Nobody else limits, but an answer of this size is also what other hosts take without stalling.
 */
export const CHUNK_BYTES = 4_000_000;

/** First guess of the answer's size, from filled-in forms: value, formula, number format and text of a cell. Then measured. */
export const BYTES_PER_CELL = 56;

/** What a sheet with its used range costs in a request. */
export const REQUEST_BYTES_PER_SHEET = 800;

/** What a range costs beside its cells: paths and actions in the request, names and brackets in the answer. */
export const REQUEST_BYTES_PER_RANGE = 500;
export const ANSWER_BYTES_PER_RANGE = 250;

/** A form is some 15 columns wide; this leaves room for several side by side. */
const MOST_COLUMNS = 256;
/** Hundreds of forms below each other. */
const MOST_ROWS = 20_000;
const MOST_CELLS = 500_000;

/** What of a used range is read; a stray cell far away must not make us read a million blanks. */
export function readableArea(used: RangeAddress): RangeAddress {
  const right = Math.min(used.right, used.left + MOST_COLUMNS - 1);
  const rows = Math.min(MOST_ROWS, Math.floor(MOST_CELLS / (right - used.left + 1)));
  return { ...used, right, bottom: Math.min(used.bottom, used.top + rows - 1) };
}

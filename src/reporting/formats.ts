import type { FormatOptions, ResultFormatter } from './formatter';
import { jsonFormatter, ndjsonFormatter } from './json';
import { returnNoteFormatter } from './return-note';
import { textFormatter } from './text';

/** The outputs of `--format`, by name. */
export const formats = {
  text: textFormatter,
  json: jsonFormatter,
  ndjson: ndjsonFormatter,
  'return-note': returnNoteFormatter,
} satisfies Record<string, (options: FormatOptions) => ResultFormatter>;

export type FormatName = keyof typeof formats;

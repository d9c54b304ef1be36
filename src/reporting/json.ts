import type { CheckResult } from './check-result';
import { toCheckedBatch, toCheckedFile } from './checked-file';
import type { FormatOptions, ResultFormatter } from './formatter';
import { RULESET, SCHEMA_VERSION, TOOL } from './versions';

/** One JSON value, indented; its parts are written as they are done. */
export function jsonFormatter({ translator, policy }: FormatOptions): ResultFormatter {
  const head = { schemaVersion: SCHEMA_VERSION, tool: TOOL, ruleset: RULESET, policy } satisfies Partial<CheckResult>;
  return {
    begin: `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "files": [`,
    file: (outcome) => `\n    ${indented(toCheckedFile(outcome, translator), 4)}`,
    between: ',',
    end: (batch, summary) =>
      `${summary.files > 0 ? '\n  ' : ''}],\n  "batch": ${indented(toCheckedBatch(batch, translator), 2)},\n` +
      `  "summary": ${indented(summary, 2)}\n}\n`,
  };
}

/** One file a line, as soon as it is done; last a line with what stands behind all files. */
export function ndjsonFormatter({ translator }: FormatOptions): ResultFormatter {
  return {
    begin: '',
    file: (outcome) => `${JSON.stringify(toCheckedFile(outcome, translator))}\n`,
    between: '',
    end: (batch, summary) => `${JSON.stringify({ batch: toCheckedBatch(batch, translator), summary })}\n`,
  };
}

/** A line break in JSON text is never part of a string, so that a value can be moved to the right as text. */
function indented(value: unknown, by: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(by)}`);
}

import { message } from '../../src/messages';
import type { Finding } from '../../src/rules/finding';

/** A finding of which a test names only what it is about. */
export function finding(parts: Partial<Finding> = {}): Finding {
  return {
    code: 'total-score',
    severity: 'error',
    cell: { sheet: 'S', row: 0, column: 0 },
    related: [],
    subject: '总分',
    row: null,
    message: message('command.no-form'),
    details: [],
    expected: null,
    stated: null,
    mark: 'value',
    waived: null,
    ...parts,
  };
}

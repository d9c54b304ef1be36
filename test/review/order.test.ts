import { inSheetOrder } from '../../src/review/order';
import { parseCell } from '../../src/sheet';
import { finding } from './finding';

test('findings are listed as a person walks the sheet, the graver first in one cell, those without a cell last', () => {
  const at = (cell: string | null, severity: 'error' | 'warning' | 'note' = 'warning') =>
    finding({ cell: cell === null ? null : { sheet: 'S', ...parseCell(cell) }, severity });
  const sorted = inSheetOrder([at(null), at('H9', 'note'), at('A10'), at('H9', 'error'), at(null, 'error'), at('B9')]);
  const shown = sorted.map(({ cell, severity }) => `${cell ? `${cell.row + 1}/${cell.column + 1}` : '-'} ${severity}`);
  expect(shown).toEqual(['9/2 warning', '9/8 error', '9/8 note', '10/1 warning', '- error', '- warning']);
});

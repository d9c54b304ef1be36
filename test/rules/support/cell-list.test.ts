import { cellList } from '../../../src/rules/support/cell-list';
import { parseCell } from '../../../src/sheet';

test.each([
  ['', ''],
  ['G13', 'G13'],
  ['G13 G14 G15', 'G13:G15'],
  ['G6 G13 G14 G18', 'G6、G13:G14、G18'],
  ['F6 G6', 'F6、G6'],
])('%s → %s', (cells, shown) => {
  expect(cellList(cells.split(' ').filter(Boolean).map(parseCell))).toBe(shown);
});

import { entryOf, looksLikeValue } from '../../../src/hosts/excel/apply/entries';
import { rectangles } from '../../../src/hosts/excel/apply/plan';
import { jsonBytes } from '../../../src/hosts/excel/payload';
import { readableArea } from '../../../src/hosts/excel/limits';
import { formatRange, parseCell, parseRange, type Content } from '../../../src/sheet';

const number = (value: string, numberFormat: string): Content => ({ kind: 'number', value, numberFormat });
const text = (value: string, numberFormat?: string): Content => ({ kind: 'text', text: value, numberFormat });
const formula = (numberFormat: string): Content => ({ kind: 'formula', formula: '=A1', result: '1', numberFormat });

describe('how a content gets into a cell: format before, input, format after', () => {
  const cases: readonly [string, Content, string, [string | null, string | number, string | null]][] = [
    ['a number with the same format', number('1.5', '0.00'), '0.00', [null, 1.5, null]],
    ['a number with another format', number('1.5', '0.00'), 'General', ['0.00', 1.5, null]],
    ['a number into a text cell', number('1.5', '0.00'), '@', ['0.00', 1.5, null]],
    ['a number into a cell that stays text', number('1.5', '@'), '@', ['General', 1.5, '@']],
    ['a formula, whose cell Excel would format by itself', formula('General'), 'General', [null, '=A1', 'General']],
    ['a formula with its own format', formula('0.00'), 'General', ['0.00', '=A1', null]],
    ['a formula into a text cell', formula('0.00'), '@', ['0.00', '=A1', null]],
    ['plain text', text('已完成'), 'General', [null, '已完成', null]],
    ['text like a formula', text('=无'), 'General', [null, "'=无", null]],
    ['text like a formula into a text cell', text('=无'), '@', [null, '=无', null]],
    ['text like a number', text('95%'), 'General', ['@', '95%', 'General']],
    ['text like a number under a number format', text('95%', '0.00'), 'General', ['@', '95%', '0.00']],
    ['text like a number into a text cell', text('95%'), '@', [null, '95%', null]],
    ['text for a cell that becomes text', text('9.00', '@'), 'General', ['@', '9.00', null]],
    ['text with an apostrophe', text("'引"), 'General', [null, "''引", null]],
    ['nothing', { kind: 'blank' }, '0.00', [null, '', null]],
    ['nothing, and the format of before', { kind: 'blank', numberFormat: 'General' }, '0.00', [null, '', 'General']],
  ];

  test.each(cases)('%s', (_name, content, currentFormat, [formatBefore, input, formatAfter]) => {
    expect(entryOf(content, currentFormat, true)).toEqual({ formatBefore, input, formatAfter });
  });

  test('where formats must not be changed, an apostrophe keeps text from becoming a number', () => {
    const entry = { formatBefore: null, formatAfter: null };
    expect(entryOf(text('95%'), 'General', false)).toEqual({ ...entry, input: "'95%" });
    expect(entryOf(number('1.5', '0.00'), 'General', false)).toEqual({ ...entry, input: 1.5 });
    expect(entryOf(formula('0.00'), 'General', false)).toEqual({ ...entry, input: '=A1' });
  });
});

test.each([
  ['18', true], ['1,234.50', true], ['95%', true], ['-', false], ['—', false], ['无', false], ['2024-01-01', true], ['2024/1', true],
  ['2024年3月', true], ['二〇二四年三月', true], ['5月1日', true], ['3/4', true], ['9:30', true], ['9:30 PM', true], ['1e5', true],
  ['¥100', true], ['(5)', true], ['TRUE', true], ['false', true], ['#REF!', true], ['Mar-24', true], ['5-Mar', true], ['18个', false],
  ['≥95%', false], ['100万元', false], ['第3季度', false], ['A1', false], ['是', false], ['2024年度', false], ['', false],
])('%s may become a value: %s', (given, expected) => {
  expect(looksLikeValue(given)).toBe(expected);
}); // prettier-ignore

test.each([
  [['A1'], ['A1']],
  [['A1', 'B1', 'A2', 'B2'], ['A1:B2']],
  [
    ['A1', 'B1', 'A2', 'B2', 'A3'],
    ['A1:B2', 'A3'],
  ],
  [
    ['H13', 'H14', 'H16'],
    ['H13:H14', 'H16'],
  ],
  [
    ['A1', 'C1', 'A2', 'C2'],
    ['A1:A2', 'C1:C2'],
  ],
  [[], []],
])('cells %j in rectangles: %j', (cells, expected) => {
  expect(rectangles(cells.map(parseCell)).map(formatRange)).toEqual(expected);
});

test.each(['abc', '中文 "引"\\\n', '😀', 'é', '', 12.5, true, -0.001])(
  'the bytes of %j are those of its JSON',
  (value) => {
    expect(jsonBytes(value)).toBe(new TextEncoder().encode(JSON.stringify(value)).length + 1);
  },
);

test.each([
  ['A1:H40', 'A1:H40'],
  ['C3:H40', 'C3:H40'],
  ['A1:XFD1048576', 'A1:IV1953'],
  ['A1:B1048576', 'A1:B20000'],
  ['A1:Z30000', 'A1:Z19230'],
])('of %s is read: %s', (used, expected) => {
  expect(formatRange(readableArea(parseRange(used)))).toBe(expected);
});

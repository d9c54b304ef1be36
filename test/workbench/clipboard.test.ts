import {
  CELLS_TYPE,
  cellsOfText,
  copyCells,
  pasteCells,
  readClipboard,
} from '../../src/workbench/spreadsheet/clipboard';
import { gridOf } from './grids';

const rate = { value: 0.98073, text: '98.07%', formula: '=D6/C6', numberFormat: '0.00%' };
const grid = gridOf([
  ['培训人数', 12.345, rate],
  ['两行\n文字', '引"号', null],
]);
const all = { sheet: '表', top: 0, left: 0, bottom: 1, right: 2 };

test('other programs get what is seen, this page the full value; a formula gives its result', () => {
  expect(copyCells(grid, all)).toEqual({
    text: '培训人数\t12.345\t98.07%\r\n"两行\n文字"\t"引""号"\t',
    typed: [
      ['培训人数', '12.345', '98.073%'],
      ['两行\n文字', '引"号', ''],
    ],
  });
});

test('a whole column ends where the content does', () => {
  expect(copyCells(grid, { ...all, bottom: 1_048_575 }).typed).toHaveLength(2);
});

test.each([
  [
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['一格', [['一格']]],
  ['', [['']]],
  ['"两行\n文字"\t"引""号"', [['两行\n文字', '引"号']]],
  ['"没有结束\tb', [['"没有结束', 'b']]],
  ['5" 屏幕', [['5" 屏幕']]],
  ['\t\n', [['', '']]],
])('%j is %j', (text, cells) => {
  expect(cellsOfText(text)).toEqual(cells);
});

test('what is copied comes back the same', () => {
  const { text, typed } = copyCells(
    gridOf([
      ['a\tb', '"', '\n'],
      ['', 'x', '"y"'],
    ]),
    all,
  );
  expect(cellsOfText(text)).toEqual(typed);
});

describe('pasting', () => {
  const at = (row: number, column: number) => ({ sheet: '表', row, column });

  test('begins at the first selected cell, and writes only what changes', () => {
    const pasted = [
      ['培训人数', '13'],
      ['新', ''],
    ];
    expect(pasteCells(grid, { ...all, bottom: 0, right: 0 }, pasted)).toEqual([
      { at: at(0, 1), typed: '13' },
      { at: at(1, 0), typed: '新' },
      { at: at(1, 1), typed: '' },
    ]);
  });

  test('a single cell fills the selection', () => {
    expect(pasteCells(grid, { ...all, top: 1, left: 1 }, [['无']])).toEqual([
      { at: at(1, 1), typed: '无' },
      { at: at(1, 2), typed: '无' },
    ]);
  });

  test('cells behind merged ones are left out', () => {
    const merged = gridOf(
      [
        ['a', null],
        ['b', null],
      ],
      { merges: [{ top: 0, left: 0, bottom: 0, right: 1 }] },
    );
    expect(pasteCells(merged, { ...all, bottom: 0, right: 0 }, [['x', 'y']])).toEqual([{ at: at(0, 0), typed: 'x' }]);
  });
});

test('own cells are preferred; anything else under their name is not trusted', () => {
  const clipboard = (own: string) => ({
    getData: (type: string) => (type === CELLS_TYPE ? own : type === 'text/plain' ? '98.07%' : ''),
  });
  expect(readClipboard(clipboard('[["98.073%"]]'))).toEqual([['98.073%']]);
  for (const own of ['', '{', '[1]', '[["a",2]]', 'null']) expect(readClipboard(clipboard(own))).toEqual([['98.07%']]);
});

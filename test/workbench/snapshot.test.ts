import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createXlsxWorkbook, type CellLook } from '../../src/hosts/xlsx';
import {
  cellSnapshot,
  changedCells,
  hasSameLayout,
  isCovered,
  plainText,
  sheetSnapshot,
  shownCell,
  typedOf,
  unsizedRows,
} from '../../src/workbench/spreadsheet/snapshot';
import { columnPixels, styleSnapshot } from '../../src/workbench/spreadsheet/style-snapshot';
import { gridOf, plain } from './grids';

const look: CellLook = {
  fontName: '宋体',
  fontSize: 12,
  bold: false,
  italic: false,
  underlined: false,
  struck: false,
  fontColour: null,
  fill: null,
  horizontal: null,
  vertical: 'bottom',
  wraps: false,
  rotation: 0,
  borders: {},
};
const rate = { value: 0.98073, text: '98.07%', numberFormat: '0.00%' };

describe('a sheet as the spreadsheet view takes it', () => {
  test('values stand as they are stored, without formulas: the document calculates', () => {
    const sum = { value: 93.2, text: '93.20', formula: '=SUM(G6:G31)', numberFormat: '0.00' };
    const { cellData } = sheetSnapshot('s1', gridOf([['总分', sum, rate]]), plain).sheet;
    expect(cellData).toEqual({
      0: { 0: { v: '总分', t: 1 }, 1: { v: 93.2, t: 2 }, 2: { v: 0.98073, t: 2, custom: { typed: '98.073%' } } },
    });
  });

  test.each([
    [
      { value: true, text: 'TRUE', numberFormat: 'General' },
      { v: 1, t: 3 },
    ],
    [
      { value: { error: '#DIV/0!' }, text: '#DIV/0!', numberFormat: 'General' },
      { v: '#DIV/0!', t: 1 },
    ],
    [
      { value: '007', text: '007', numberFormat: '@' },
      { v: '007', t: 1 },
    ],
    [
      { value: null, text: '', formula: '=A1', numberFormat: 'General', notCalculated: true as const },
      { v: null, t: null },
    ],
    [undefined, { v: null, t: null }],
  ])('%j is stored as %j', (cell, stored) => {
    expect(cellSnapshot(cell)).toEqual(stored);
  });

  test('merges, hidden rows and columns, widths, heights and frozen panes', () => {
    const grid = gridOf(
      [
        ['标题', null],
        ['a', 'b'],
        ['c', 'd'],
      ],
      {
        merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
        hiddenRows: new Set([1]),
        hiddenColumns: new Set([1]),
      },
    );
    const { sheet } = sheetSnapshot('s1', grid, {
      ...plain,
      columnWidth: (column) => (column === 0 ? 20 : null),
      rowHeight: (row) => (row === 0 ? 30 : null),
      isFixedHeight: (row) => row === 0,
      defaultLook: look,
      frozen: { rows: 1, columns: 0 },
      showsGridLines: false,
    });
    expect(sheet.mergeData).toEqual([{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 1 }]);
    expect(sheet.columnData).toEqual({ 0: { w: 160 }, 1: { hd: 1 } });
    expect(sheet.rowData).toEqual({ 0: { h: 40, ia: 0 }, 1: { hd: 1 } });
    expect(sheet.freeze).toEqual({ xSplit: 0, ySplit: 1, startRow: 1, startColumn: 0 });
    expect(sheet.showGridlines).toBe(0);
    expect(sheet.rowCount).toBeGreaterThan(3);
  });

  test('cells of the same look share one style; blank cells with a border are drawn too', () => {
    const framed: CellLook = { ...look, borders: { top: { style: 'thin', colour: null } } };
    const { sheet, styles } = sheetSnapshot('s1', gridOf([['a', 'b']]), {
      ...plain,
      look: (_row, column) => (column < 2 ? look : framed),
      styledCells: () => [
        { row: 0, column: 0 },
        { row: 0, column: 1 },
        { row: 0, column: 2 },
      ],
    });
    expect([sheet.cellData[0]?.[0]?.s, sheet.cellData[0]?.[1]?.s, sheet.cellData[0]?.[2]?.s]).toEqual([
      's1/0',
      's1/0',
      's1/1',
    ]);
    expect(styles['s1/1']?.bd).toEqual({ t: { s: 1, cl: { rgb: '#000000' } } });
  });

  test('a form shrinks until its columns fit, as long as it can be read', () => {
    const wide = { ...plain, columnWidth: () => 30 };
    const grid = gridOf([['a', 'b', 'c', 'd', 'e']]);
    expect(sheetSnapshot('s', grid, wide, 5000).sheet.zoomRatio).toBe(1);
    expect(sheetSnapshot('s', grid, wide, 1000).sheet.zoomRatio).toBeCloseTo(0.79, 2);
    expect(sheetSnapshot('s', grid, wide, 300).sheet.zoomRatio).toBe(0.7);
  });

  test('a row of merged cells without a height grows with their text; others are left to be fitted', () => {
    const grid = gridOf(
      [
        ['目标'.repeat(200), null, null],
        ['短', null, null],
        ['a', 'b', 'c'],
      ],
      {
        merges: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right: 2 })),
      },
    );
    const appearance = { ...plain, look: () => ({ ...look, wraps: true }) };
    const { rowData } = sheetSnapshot('s', grid, appearance).sheet;
    expect(rowData[0]?.h).toBeGreaterThan(300);
    expect(rowData[1]).toBeUndefined();
    expect(unsizedRows(grid, { ...appearance, rowHeight: (row) => (row === 1 ? 20 : null) })).toEqual([
      { startRow: 0, endRow: 0, startColumn: 0, endColumn: 2 },
      { startRow: 2, endRow: 2, startColumn: 0, endColumn: 2 },
    ]);
  });

  test('columns that are formatted to the end of the sheet do not make it endless', () => {
    const styledCells = () => [
      { row: 0, column: 16_383 },
      { row: 1_048_575, column: 0 },
    ];
    const { sheet } = sheetSnapshot('s', gridOf([['a']]), { ...plain, look: () => look, styledCells });
    expect(sheet.rowCount).toBeLessThan(300);
    expect(sheet.columnCount).toBeLessThan(100);
  });
});

test('fonts, alignment, rotation and lines have the numbers of the library', () => {
  expect(
    styleSnapshot({
      ...look,
      bold: true,
      underlined: true,
      fontColour: '#c00000',
      fill: '#ffffcc',
      horizontal: 'center',
      vertical: 'center',
      wraps: true,
      rotation: 'stacked',
      borders: { left: { style: 'double', colour: '#00b050' } },
    }),
  ).toEqual({
    ff: '宋体',
    fs: 12,
    bl: 1,
    ul: { s: 1 },
    cl: { rgb: '#c00000' },
    bg: { rgb: '#ffffcc' },
    ht: 2,
    vt: 2,
    tb: 3,
    tr: { a: 0, v: 1 },
    bd: { l: { s: 7, cl: { rgb: '#00b050' } } },
  });
  expect(styleSnapshot({ ...look, rotation: 45 }).tr).toEqual({ a: -45 });
});

test.each([
  ['宋体', 11, 8.38, 67],
  ['宋体', 12, 10, 80],
  ['Calibri', 11, 9.14, 64],
  ['宋体', 11, null, 72],
  ['Calibri', 11, null, 64],
])('with %s %d a column of %p characters is %d pixels wide', (fontName, fontSize, characters, pixels) => {
  expect(columnPixels(characters, { ...look, fontName, fontSize })).toBe(pixels);
});

describe('what a person sees', () => {
  test('is what the document says, on the right only where it is a number', () => {
    expect(shownCell({ v: 0.98073, t: 2 }, null, rate, undefined)).toMatchObject({ v: '98.07%', t: 2 });
    const text = { value: '12', text: '12', numberFormat: '@' };
    const stored = cellSnapshot(text);
    expect(shownCell(stored, null, text, undefined)).toBe(stored);
  });

  test('under the colours of a mark, over the style of the cell', () => {
    expect(shownCell(null, { bl: 1, bg: { rgb: '#ffffff' } }, undefined, 'error')).toEqual({
      s: { bl: 1, bg: { rgb: '#FFC7CE' }, cl: { rgb: '#9C0006' } },
    });
  });
});

describe('after an edit', () => {
  const before = {
    grid: gridOf([
      ['甲', 1],
      ['乙', 2],
    ]),
    marks: new Map([['0/1', 'error' as const]]),
  };

  test('only the cells that differ are drawn anew, marks that went out included', () => {
    const after = { grid: gridOf([['甲', 1], ['乙', 3], ['丙']]), marks: new Map<string, 'error'>() };
    expect(changedCells(before, after)).toEqual([
      { row: 1, column: 1 },
      { row: 2, column: 0 },
      { row: 0, column: 1 },
    ]);
    expect(changedCells(before, before)).toEqual([]);
  });

  test('a change of the layout is another thing', () => {
    expect(hasSameLayout(before.grid, gridOf([['x']]))).toBe(true);
    expect(hasSameLayout(before.grid, { ...before.grid, merges: [{ top: 0, left: 0, bottom: 1, right: 0 }] })).toBe(
      false,
    );
  });
});

describe('what is filled in or pasted by the library', () => {
  test.each([
    [{ v: 'x' }, 'x'],
    [{ v: 0.98073, custom: { typed: '98.073%' } }, '98.073%'],
    // A fill carries the custom data of another cell.
    [{ v: 0.5, custom: { typed: '98.073%' } }, '0.5'],
    [{ v: null }, ''],
    [null, ''],
    [{ s: { bl: 1 as const } }, null],
  ])('%j would be typed as %j', (cell, typed) => {
    expect(typedOf(cell)).toBe(typed);
  });

  test('an editor ends its lines with carriage returns', () => {
    expect(plainText('第一行\r第二行\r\n')).toBe('第一行\n第二行');
    expect(plainText('\r\n')).toBe('');
  });

  test('nothing stands behind a merged cell', () => {
    const grid = gridOf([['a']], { merges: [{ top: 0, left: 0, bottom: 1, right: 1 }] });
    expect([isCovered(grid, { row: 0, column: 0 }), isCovered(grid, { row: 1, column: 1 })]).toEqual([false, true]);
  });
});

test('every sheet of the samples converts: what it shows is what the grid says', async () => {
  for (const name of ['chongming-2024', 'baoshan-2024', 'qingpu-2023', 'problems-2024']) {
    const workbook = createXlsxWorkbook(readFileSync(path.join(__dirname, `../../assets/samples/${name}.xlsx`)));
    for (const grid of await workbook.read('all')) {
      const { sheet, styles } = sheetSnapshot('s', grid, workbook.appearance(grid.id));
      grid.rows.forEach((cells, row) =>
        cells?.forEach((cell, column) => {
          const stored = sheet.cellData[row]?.[column];
          if (typeof stored?.s === 'string') expect(styles[stored.s]).toBeDefined();
          expect(shownCell(stored, null, cell, undefined)?.v ?? '').toBe(cell && cell.value !== null ? cell.text : '');
        }),
      );
    }
  }
});

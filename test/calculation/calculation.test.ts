import { evaluate, recalculate, shiftFormula, type FormulaScope } from '../../src/calculation';
import type { Cell, CellValue, SheetGrid } from '../../src/sheet';

/** A1 = 17, B1 = 9.66, C1 = the text 9.00, D1 blank, E1 = 无 between spaces, F1 = #DIV/0! */
const row: CellValue[] = [17, 9.66, '9.00', null, '\u3000无 ', { error: '#DIV/0!' }];
const scope: FormulaScope = {
  values: (_sheet, { top, left, bottom, right }) =>
    Array.from({ length: bottom - top + 1 }, () => row.slice(left, right + 1)),
};

describe('evaluate', () => {
  test.each<[string, CellValue]>([
    // what forms use
    ['=ROUND(B1/A1*100,2)', 56.82],
    ['=IF(N(A1)=0,"",ROUND(MIN(1,B1/A1)*10,2))', 5.68],
    ['=SUM(A1:D1)', 26.66],
    ['=ROUNDDOWN(ROUND(9807/100,10),2)', 98.07],
    ['=ROUND(2.675,2)', 2.68],
    ['=D1', 0],
    ['=A1/D1', { error: '#DIV/0!' }],
    ['=IFERROR(F1,"无")', '无'],
    // what marks use
    ['=VALUE(C1)<10', true],
    ['=LEN(D1)>0', false],
    ['=ISTEXT(C1)', true],
    ['=ISERROR(F1)', true],
    ['=TRIM(SUBSTITUTE(E1,"\u3000",""))', '无'],
    ['=ISNUMBER(FIND("|无|","||无|/|"))', true],
    ['=ISNUMBER(FIND("|好|","||无|/|"))', false],
    ['=N("self-eval:v1:grade")=0', true],
    ['=AND(LEN(A1)>0,IFERROR(VALUE(C1),9E9)<IFERROR(VALUE(A1),0))', true],
  ])('%s', (formula, expected) => {
    expect(evaluate(formula, scope)).toEqual(expected);
  });

  test('a function that it does not know gives no result', () => {
    expect(evaluate('=VLOOKUP(A1,B1:C1,2)', scope)).toBeUndefined();
  });
});

test.each([
  ['=AND($G13>0,H$1=2,$A$1,"G13")', 2, 1, '=AND($G15>0,I$1=2,$A$1,"G13")'],
  ["=SUM(B2:C3,'表 1'!D4)", 1, 1, "=SUM(C3:D4,'表 1'!E5)"],
])('shiftFormula %s', (formula, rows, columns, expected) => {
  expect(shiftFormula(formula, rows, columns)).toBe(expected);
});

describe('recalculate', () => {
  const number = (value: number): Cell => ({ value, text: String(value), numberFormat: 'General' });
  const formula = (text: string, value: number): Cell => ({
    value,
    text: String(value),
    formula: text,
    numberFormat: 'General',
  });
  const sheet = (name: string, rows: readonly (readonly Cell[])[]): SheetGrid => ({
    id: name,
    name,
    visibility: 'visible',
    rows,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    cutOff: null,
  });

  test('follows formulas over formulas and sheets, and leaves what did not change', () => {
    const grids = [
      sheet('表1', [
        [number(2), number(3), formula('=A1+B1', 4)],
        [formula('=C1*10', 40), formula('=B1', 3)],
      ]),
      sheet('汇总', [[formula('=表1!A2+1', 41), formula('=VLOOKUP(表1!A1,A1:B1,2)', 7)]]),
    ];
    expect(recalculate(grids, [{ sheet: '表1', row: 0, column: 0 }])).toEqual([
      { at: { sheet: '表1', row: 0, column: 2 }, result: 5 },
      { at: { sheet: '表1', row: 1, column: 0 }, result: 50 },
      { at: { sheet: '汇总', row: 0, column: 0 }, result: 51 },
    ]);
  });

  test('ends on a circle', () => {
    const grids = [sheet('表1', [[number(1), formula('=C1+A1', 0), formula('=B1', 0)]])];
    expect(recalculate(grids, [{ sheet: '表1', row: 0, column: 0 }])).toHaveLength(2);
  });
});

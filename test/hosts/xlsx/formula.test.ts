import { tokenize, translateFormula } from '../../../src/hosts/xlsx/formula';

describe('a formula copied to another cell', () => {
  test.each<[formula: string, rows: number, columns: number, expected: string]>([
    ['A1', 1, 1, 'B2'],
    ['$A1+A$1+$A$1', 2, 3, '$A3+D$1+$A$1'],
    ['SUM(A1:B2)', 1, 0, 'SUM(A2:B3)'],
    ['SUM(A:B)+SUM($A:C)+SUM(1:3)+SUM($1:2)', 1, 1, 'SUM(B:C)+SUM($A:D)+SUM(2:4)+SUM($1:3)'],
    ["Sheet1!A1+'A1 表''s'!B2+[1]Sheet2!C3+'[2]A1'!D4", 1, 0, "Sheet1!A2+'A1 表''s'!B3+[1]Sheet2!C4+'[2]A1'!D5"],
    ['LOG10(A1)+ATAN2(1,B2)', 1, 0, 'LOG10(A2)+ATAN2(1,B3)'],
    ['"A1"&A1&"say ""B2"""', 1, 0, '"A1"&A2&"say ""B2"""'],
    ['Table1[[#This Row],[A1]]*B1', 1, 0, 'Table1[[#This Row],[A1]]*B2'],
    ["Table1[a'[A1']b]+A1", 1, 0, "Table1[a'[A1']b]+A2"],
    ['TAXES2020+_A1+A1.B+表A1+ABCD1+XFE1+A1048577', 1, 0, 'TAXES2020+_A1+A1.B+表A1+ABCD1+XFE1+A1048577'],
    ['TAX20', 1, 0, 'TAX21'],
    ['1E5+1.5E-3+A1%', 1, 0, '1E5+1.5E-3+A2%'],
    ['IF(A1=#N/A,#REF!,#DIV/0!)', 1, 0, 'IF(A2=#N/A,#REF!,#DIV/0!)'],
    ['A1', -1, 0, '#REF!'],
    ['XFD1', 0, 1, '#REF!'],
    ['_xlfn.XLOOKUP(A1,B1#,{1,2;"A1",3})', 1, 0, '_xlfn.XLOOKUP(A2,B2#,{1,2;"A1",3})'],
    ['A1 B1:C2,D1', 1, 0, 'A2 B2:C3,D2'],
  ])('%s by %i rows and %i columns', (formula, rows, columns, expected) => {
    expect(translateFormula(formula, rows, columns)).toBe(expected);
    expect(
      tokenize(formula)
        .map((token) => token.text)
        .join(''),
    ).toBe(formula);
  });
});

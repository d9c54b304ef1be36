import fc from 'fast-check';
import { figureFromText, parseFigure, type Figure } from '../../src/form';
import type { Cell } from '../../src/sheet';

/** `9.66 (shown 9.660) %`, `unread`, …: value, the printed reading where it differs, unit. */
function say(figure: Figure): string {
  if (figure.state !== 'figure') return figure.state;
  const shown = figure.shown === figure.value ? '' : ` shown ${figure.shown}`;
  return `${figure.value}${shown}${figure.percent ? ' %' : ''}${figure.unit ? ` ${figure.unit}` : ''}`;
}

type Table = readonly (readonly [text: string, read: string])[];

const numbers: Table = [
  ['9.66', '9.66'],
  ['17.00', '17 shown 17.00'],
  ['0', '0'],
  ['0.00', '0 shown 0.00'],
  ['-3', '-3'],
  ['−3', '-3'],
  ['－3', '-3'],
  ['+3', '3'],
  ['.5', '0.5'],
  ['5.', '5'],
  ['650,000', '650000'],
  ['1,498,561', '1498561'],
  ['1,498,\n561', '1498561'],
  ['1，498，561.00', '1498561 shown 1498561.00'],
  ['1 498 561', '1498561'],
  ['９．６６', '9.66'],
  ['１，２００', '1200'],
  [' 10 ', '10'],
  ['　10　', '10'],
  ['007', '7 shown 007'],
  ['12345678901234567890.12', '12345678901234567890.12'],
];

const percentages: Table = [
  ['92.22%', '92.22 %'],
  ['92.22％', '92.22 %'],
  ['92.22 %', '92.22 %'],
  ['92.22(%)', '92.22 %'],
  ['100百分比', '100 %'],
  ['100(百分比)', '100 %'],
  ['5‰', 'unread'],
];

const units: Table = [
  ['17.00万元', '17 shown 17.00 万元'],
  ['17.00(万元)', '17 shown 17.00 万元'],
  ['17.00（万元）', '17 shown 17.00 万元'],
  ['3元', '3 元'],
  ['10分', '10 分'],
  ['83个', '83 个'],
  ['¥650,000.00', '650000 shown 650000.00'],
  ['￥650000', '650000'],
  ['人民币650000元', '650000 元'],
];

const noFigures: Table = [
  ['', 'blank'],
  [' \n ', 'blank'],
  ['-', 'placeholder'],
  ['--', 'placeholder'],
  ['—', 'placeholder'],
  ['——', 'placeholder'],
  ['/', 'placeholder'],
  ['／', 'placeholder'],
  ['\\', 'placeholder'],
  ['无', 'placeholder'],
  ['×', 'placeholder'],
  ['不适用', 'placeholder'],
  ['9月前', 'unread'],
  ['2021年', 'unread'],
  ['2021年12月31日', 'unread'],
  ['2021/12/31', 'unread'],
  ['2021-12-31', 'unread'],
  ['12月', 'unread'],
  ['31日', 'unread'],
  ['80-90', 'unread'],
  ['≥90', 'unread'],
  ['约17', 'unread'],
  ['10 20', 'unread'],
  ['1,00', 'unread'],
  ['1,2345', 'unread'],
  ['1.2.3', 'unread'],
  ['1/2', 'unread'],
  ['(10)', 'unread'], // minus ten to an accountant, ten in brackets to anyone else
  ['10+5', 'unread'],
  ['待定', 'unread'],
  ['A10', 'unread'],
  ['10分(满分20分)', 'unread'],
  ['#DIV/0!', 'unread'],
];

describe.each(Object.entries({ numbers, percentages, units, noFigures }))('figureFromText: %s', (_, table) => {
  it.each(table)('%j is %s', (text, read) => expect(say(figureFromText(text))).toBe(read));
});

describe('parseFigure', () => {
  const cell = (value: Cell['value'], text: string, numberFormat = 'General', more: Partial<Cell> = {}): Cell => ({
    value,
    text,
    numberFormat,
    ...more,
  });

  const cases: readonly (readonly [what: string, cell: Cell | undefined, read: string])[] = [
    ['a number', cell(9.66, '9.66'), '9.66'],
    ['a number with two decimals', cell(17, '17.00', '0.00'), '17 shown 17.00'],
    ['a number stored more precisely than shown', cell(9.6587, '9.66', '0.00'), '9.6587 shown 9.66'],
    ['binary noise', cell(0.1 + 0.2, '0.3'), '0.3'],
    ['a sum with binary noise', cell(1.1 + 2.2 + 3.3, '6.6'), '6.6'],
    ['a percentage', cell(0.95, '95%', '0%'), '95 %'],
    ['a percentage without noise', cell(0.5682, '56.82%', '0.00%'), '56.82 %'],
    [
      'a percentage stored more precisely',
      cell(0.568235294117647, '56.82%', '0.00%'),
      '56.8235294117647 shown 56.82 %',
    ],
    ['a percentage of 98.07 in a %-formatted cell', cell(98.07, '9807.00%', '0.00%'), '9807 shown 9807.00 %'],
    ['thousands separators', cell(650000, '650,000', '#,##0'), '650000'],
    ['an accounting format', cell(1200, ' 1,200.00 ', '_ * #,##0.00_ '), '1200 shown 1200.00'],
    ['zero shown as a dash', cell(0, ' - ', '_ * "-"??_ '), '0'],
    ['a negative number in brackets', cell(-1200, '(1,200.00)', '#,##0.00_);(#,##0.00)'), '-1200'],
    ['a negative number in red', cell(-1200, '1200.00', '0.00;[Red]0.00'), '-1200 shown -1200.00'],
    ['a unit in the format', cell(17, '17.00万元', '0.00"万元"'), '17 shown 17.00 万元'],
    ['元 shown in 万', cell(170000, '17.0万', '0!.0,"万"'), '17 shown 17.0 万'],
    ['元 shown in thousands', cell(170000, '170.00', '0.00,'), '170 shown 170.00'],
    ['scientific display', cell(123456789012, '1.23E+11'), '123456789012'],
    ['a column too narrow', cell(123456, '######'), '123456'],
    ['a date', cell(44561, '2021/12/31', 'yyyy/m/d'), 'unread'],
    ['a time', cell(0.5, '12:00', 'h:mm'), 'unread'],
    ['a Chinese format of no date', cell(5, '5', '[DBNum1]General'), '5'],
    ['a text', cell('56.82', '56.82', '@'), '56.82'],
    ['a text with a percent sign', cell('56.82%', '56.82%', '@'), '56.82 %'],
    ['a placeholder', cell('—', '—'), 'placeholder'],
    ['an error', cell({ error: '#DIV/0!' }, '#DIV/0!'), 'error'],
    ['a formula without result', cell(null, '', 'General', { formula: '=A1', notCalculated: true }), 'not-calculated'],
    ['a formula that shows nothing', cell('', '', 'General', { formula: '=IF(A1="","",A1)' }), 'blank'],
    ['a hidden zero', cell(0, '', '0;-0;;@'), 'blank'],
    ['a boolean', cell(true, 'TRUE'), 'unread'],
    ['an absent cell', undefined, 'blank'],
  ];
  it.each(cases)('%s', (_, given, read) => expect(say(parseFigure(given, null))).toBe(read));

  it('says where it stands, what computes it and whether formulas add it', () => {
    const at = { sheet: 'S', row: 5, column: 3 };
    const span = { sheet: 'S', top: 5, left: 3, bottom: 5, right: 4 };
    expect(parseFigure(cell(10, '10', 'General', { formula: '=5+5' }), at, { span })).toEqual({
      text: '10',
      cell: at,
      span,
      state: 'figure',
      value: '10',
      shown: '10',
      decimals: 0,
      percent: false,
      unit: null,
      storedAsText: false,
      formula: '=5+5',
    });
    expect(parseFigure(cell('10', '10', '@'), at).storedAsText).toBe(true);
    expect(parseFigure(cell('—', '—', '@'), at).storedAsText).toBe(false);
  });

  it('never throws, whatever the cell', () => {
    const value = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.record({ error: fc.string() }),
    );
    const format = fc.constantFrom('General', '0.00', '0%', '@', 'yyyy/m/d', '0.00,', '# ?/?');
    fc.assert(
      fc.property(
        value,
        fc.string({ unit: fc.constantFrom(...'0123456789.,-%(元) ') }),
        format,
        (v, text, numberFormat) => {
          parseFigure({ value: v, text, numberFormat }, null);
        },
      ),
    );
  });

  it('reads any number that Excel keeps back digit for digit', () => {
    const digits = fc.tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(digits, ([n, decimals]) => {
        const printed = (n / 10 ** decimals).toFixed(decimals);
        expect(parseFigure({ value: Number(printed), text: printed, numberFormat: '0.00' }, null).value).toBe(
          String(Number(printed)).includes('e') ? expect.any(String) : String(Number(printed) + 0),
        );
      }),
    );
  });
});

import { buildForm, type CellInput, type FundingRow, type MoneyUnit } from '../../src/form';
import { inferRateRounding, judgeRate, rateAtConvention, rateInterval } from '../../src/scoring';

function row(budget: CellInput, executed: CellInput, rate: CellInput, unit: MoneyUnit | null = '万元'): FundingRow {
  return buildForm({ funding: { unit, total: ['', budget, executed, '10', rate, ''] } }).funding!.total!;
}

type Case = readonly [
  budget: CellInput,
  executed: CellInput,
  rate: CellInput,
  verdict: string,
  unit?: MoneyUnit | null,
];

const roundings: readonly Case[] = [
  ['38.50', '37.76', '98.07', 'right'], // truncated
  ['38.50', '37.76', '98.08', 'right'], // half up
  ['829000', '750700', '90.55', 'right', '元'],
  ['829000', '750700', '90.56%', 'right', '元'], // rounded up
  ['829000', '750700', '90.57', 'wrong', '元'], // 元 is exact
  ['829000', '750700', '90.54', 'wrong', '元'],
  ['287', '171', '60%', 'right'],
  ['287', '171', '59%', 'right'],
  ['287', '171', '61%', 'wrong'],
  ['43.2', '37.24', '86%', 'right'],
  ['17.00', '9.66', '56.8', 'right'],
  ['17.00', '9.66', '65.82', 'wrong'], // digits swapped
  ['260.00', '259.90', '100', 'right'],
];

const envelope: readonly Case[] = [
  // 9.66 and 17.00 are known to half of their last digit: 56.78 to 56.87 %
  ['17.00', '9.66', '56.80', 'right'],
  ['17.00', '9.66', '56.86', 'right'],
  ['17.00', '9.66', '56.90', 'wrong'],
  ['1.00', '0.66', '66.30', 'within-envelope'], // 0.3 points from 66 %, saved by the rounding of the amounts
  ['1.00', '0.66', '67.00', 'wrong'],
  ['1', '0.66', '66.40', 'within-envelope'],
  ['3', '2', '66.70', 'wrong'], // whole numbers are exact
  ['10000.00', '6600.00', '66.30', 'wrong', '元'], // so are amounts in 元
];

const bareRatios: readonly Case[] = [
  ['880', '880', '1', 'right'],
  ['880', '880', '1.00', 'right'],
  ['38.50', '37.76', '0.98', 'right'],
  ['38.50', '37.76', '0.9808', 'right'],
  ['38.50', '37.76', '0.95', 'wrong'],
  ['38.50', '37.76', '0.98%', 'wrong'], // with the sign it says what it says
];

const twoReadings: readonly Case[] = [
  [
    { value: 17, text: '17.00', numberFormat: '0.00' },
    { value: 9.6634, text: '9.66', numberFormat: '0.00' },
    '56.84',
    'right',
  ],
  [{ value: 170003, text: '170,000', numberFormat: '#,##0' }, '96600', '56.822', 'right', '元'],
  ['17.00', '9.66', { value: 0.568235294117647, text: '57%', numberFormat: '0%' }, 'right'],
  ['17.00', '9.66', { value: 0.568235294117647, text: '56.82%', numberFormat: '0.00%' }, 'right'],
];

const unitsInCells: readonly Case[] = [
  ['17.00万元', '96600元', '56.82%', 'right', null],
  ['17.00', '96600元', '56.82%', 'right'],
];

const unknown: readonly Case[] = [
  ['17.00', '9.66', null, 'cannot-tell'],
  ['17.00', null, '56.82', 'cannot-tell'],
  ['0.00', '0.00', '0.00', 'cannot-tell'],
  ['0', '207.4538', '100%', 'cannot-tell'],
  ['-5', '1', '20', 'cannot-tell'],
  ['—', '9.66', '56.82', 'cannot-tell'],
];

const overspent: readonly Case[] = [
  ['100', '120', '120', 'right'],
  ['100', '-5', '-5', 'right'],
];

describe.each(Object.entries({ roundings, envelope, bareRatios, twoReadings, unitsInCells, unknown, overspent }))(
  'judgeRate: %s',
  (_, cases) => {
    const filled = cases.map(
      ([budget, executed, rate, verdict, unit]) =>
        [budget, executed, rate, verdict, unit === undefined ? '万元' : unit] as const,
    );
    it.each(filled)('%j %j %j: %s', (budget, executed, rate, verdict, unit) => {
      expect(judgeRate(row(budget, executed, rate, unit), unit)).toBe(verdict);
    });
  },
);

describe('rateInterval', () => {
  it.each<readonly [string, string, MoneyUnit | null, string | null]>([
    ['17.00', '9.66', '万元', '56.7774184063 to 56.8696675493'],
    ['17', '9.66', '万元', '56.794117647 to 56.8529411765'],
    ['829000.00', '750700', '元', '90.5548854041 to 90.5548854042'],
    ['0.00', '0.00', '万元', null],
    ['0.004', '0.00', '万元', '-142.8571428572 to 142.8571428572'],
  ])('%s, %s %s: %s', (budget, executed, unit, expected) => {
    const interval = rateInterval(row(budget, executed, '', unit), unit);
    expect(interval && `${interval.low} to ${interval.high}`).toBe(expected);
  });
});

describe('rateAtConvention', () => {
  it.each([
    ['38.50', '37.76', 'down', 2, '98.07'],
    ['38.50', '37.76', 'half-up', 2, '98.08'],
    ['829000', '750700', 'up', 2, '90.56'],
    ['829000', '750700', 'down', 0, '90'],
    ['5.00', '4.59', 'up', 2, '91.80'],
  ] as const)('%s, %s rounded %s at %i: %s', (budget, executed, rounding, decimals, expected) => {
    expect(rateAtConvention(row(budget, executed, ''), '万元', rounding, decimals)).toBe(expected);
  });

  it('has no rate for a budget of 0', () => {
    expect(rateAtConvention(row('0', '5', ''), '万元', 'down', 2)).toBeNull();
  });
});

describe('inferRateRounding', () => {
  const document = (...rows: readonly (readonly [CellInput, CellInput, CellInput])[]) =>
    rows.map(([budget, executed, rate]) => buildForm({ funding: { total: ['', budget, executed, '10', rate, ''] } }));

  const down = ['38.50', '37.76', '98.07'] as const;
  const downOrHalfUp = ['17.00', '9.66', '56.82'] as const;
  const up = ['1500000', '1498561', '99.91%'] as const;
  const even = ['5.00', '4.59', '91.80'] as const;
  const wrong = ['5.00', '4.59', '98.10'] as const;

  it('takes the convention that explains most rates', () => {
    expect(inferRateRounding(document(down, downOrHalfUp, even, wrong))).toBe('down');
    expect(inferRateRounding(document(up, even))).toBe('up');
    expect(inferRateRounding(document(['38.50', '37.76', '98.08'], downOrHalfUp))).toBe('half-up');
  });

  it('decides nothing from rates that divide evenly, are wrong or fit two conventions alike', () => {
    expect(inferRateRounding([])).toBeNull();
    expect(inferRateRounding(document(even, wrong))).toBeNull();
    expect(inferRateRounding(document(downOrHalfUp))).toBeNull();
    expect(inferRateRounding(document(down, up))).toBeNull();
  });

  it('asks the printed amounts, not those that only the cells know', () => {
    const amount = { value: 37.7649, text: '37.76', numberFormat: '0.00' };
    expect(inferRateRounding(document(['38.50', amount, '98.07']))).toBe('down');
  });
});

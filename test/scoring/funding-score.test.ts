import { buildForm, type CellInput, type FundingRow, type MoneyUnit } from '../../src/form';
import { national } from '../../src/policy';
import { D, judgeFundingScore, scoreForm } from '../../src/scoring';

type Case = readonly [
  budget: CellInput,
  executed: CellInput,
  rate: CellInput,
  score: CellInput,
  verdict: string,
  unit?: MoneyUnit,
  weight?: string,
];

function row(budget: CellInput, executed: CellInput, rate: CellInput, score: CellInput, unit: MoneyUnit): FundingRow {
  return buildForm({ funding: { unit, total: ['', budget, executed, '10', rate, score] } }).funding!.total!;
}

const cases: readonly Case[] = [
  ['17.00', '9.66', '56.82', '5.68', 'right'],
  ['38.50', '37.76', '98.07', '9.81', 'right'],
  ['34.00', '33.99', '99.97', '10.00', 'right'],
  ['829000', '750700', '90.56%', '9.06', 'right', '元'],
  ['287', '171', '60%', '6', 'right'], // from the stated rate
  ['287', '171', '60%', '5.96', 'right'], // from the exact one
  ['287', '171', '60%', '5.9', 'wrong'],
  ['43.2', '37.24', '86%', '9', 'coarse'], // 8.62 rounded to whole points
  ['43.2', '37.24', '86%', '8.6', 'right'],
  ['43.2', '37.24', '86%', '8.61', 'right'], // printed amounts are rounded themselves
  ['17.00', '9.66', '56.82', '6.58', 'wrong'],
  ['17.00', '9.66', '56.82', '10.00', 'wrong'],
  ['17.00', '9.66', null, '5.68', 'right'],
  ['100', '120', '120', '10', 'right'], // capped at the weight
  ['100', '120', '120', '12', 'wrong'],
  ['880', '880', null, '10', 'right'],
  ['285.84', '285.84', '100%', '20', 'right', '万元', '20'],
  ['38.50', '37.76', '0.98', '9.80', 'right'],
  ['0', '207.4538', '100%', '10', 'cannot-tell'], // no rate: another rule's business
  ['17.00', '9.66', '56.82', null, 'cannot-tell'],
  ['17.00', '9.66', '56.82', '—', 'cannot-tell'],
  ['17.00', '9.66', '56.82', { value: 5.682352941, text: '5.68', numberFormat: '0.00' }, 'right'],
  ['17.00', '9.66', '56.82', { value: 5.682352941, text: '6', numberFormat: '0' }, 'right'],
];

describe('judgeFundingScore', () => {
  const filled = cases.map(
    ([budget, executed, rate, score, verdict, unit = '万元', weight = '10']) =>
      [budget, executed, rate, score, verdict, unit, weight] as const,
  );
  it.each(filled)('%j %j %j, %j points: %s', (budget, executed, rate, score, verdict, unit, weight) => {
    expect(judgeFundingScore(row(budget, executed, rate, score, unit), unit, new D(weight))).toBe(verdict);
  });
});

describe('the computed funding score', () => {
  const computed = (...total: CellInput[]): string | null =>
    scoreForm(buildForm({ funding: { total } }), national).fundingScore;

  it('is weight × rate, half up at two decimals', () => {
    expect(computed('', '17.00', '9.66', '10', '56.82', null)).toBe('5.68');
  });
  it('has more decimals where the form shows more, and as many as it needs where it shows fewer', () => {
    expect(computed('', '17.00', '9.66', '10', '56.82', '7.123')).toBe('5.682');
    expect(computed('', '43.2', '37.24', '10', '86%', '9')).toBe('8.62');
    expect(computed('', '100', '80', '10', '80%', '9')).toBe('8');
  });
  it('never exceeds the weight', () => expect(computed('', '100', '120', '10', '120', null)).toBe('10.00'));
  it('is never negative', () => expect(computed('', '100', '-3', '10', '-3', null)).toBe('0.00'));
  it('leaves a right score as it stands', () => expect(computed('', '287', '171', '10', '60%', '6')).toBe('6'));
  it('does not exist for a budget of 0', () => expect(computed('', '0', '5', '10', '100', '10')).toBeNull());
  it('uses the policy’s weight where the layout has none', () => {
    const form = buildForm({ funding: { total: { annualBudget: '100', executed: '50', rate: '50', score: null } } });
    expect(scoreForm(form, national)).toMatchObject({ fundingWeight: '10', fundingScore: '5.00' });
  });
});

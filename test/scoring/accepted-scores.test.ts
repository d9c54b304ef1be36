import type { CellInput } from '../../src/form';
import { national, presets, type Policy } from '../../src/policy';
import { acceptedScores, compareMeasures, D, scoreFits } from '../../src/scoring';
import { indicator } from './indicator';

function suggest(
  target: CellInput,
  actual: CellInput,
  weight: CellInput,
  policy: Policy = national,
  name?: string,
): string {
  const row = indicator(target, actual, { weight, name });
  const suggested = acceptedScores(row, compareMeasures(row), policy, 2);
  if (!suggested) return 'none';
  return suggested.low === suggested.high ? suggested.high : `${suggested.low ?? '…'} to ${suggested.high}`;
}

const cases: readonly (readonly [
  why: string,
  target: CellInput,
  actual: CellInput,
  weight: CellInput,
  scores: string,
])[] = [
  ['met: full marks', '≥100人', '100人', '10', '10.00'],
  ['a little beyond: full marks', '≥100人', '129人', '10', '10.00'],
  ['far beyond: points may be cut at discretion', '≥100人', '130人', '10', '… to 10.00'],
  ['far below a ceiling: likewise', '≤20000.00(元)', '3800.00(元)', '4.74', '… to 4.74'],
  ['missed floor: in proportion', '≥232.00(课时)', '84.00(课时)', '5.00', '1.81'],
  ['missed exact target: in proportion', '=100%', '90%', '10', '9.00'],
  ['missed without comparator: in proportion', '38508人', '37442人', '3', '2.92'],
  ['missed ceiling: between both formulas', '≤5000.00(元/家)', '9680.00(元/家)', '4.74', '0.30 to 2.45'],
  ['missed ceiling at twice the target and more: from 0', '≤100元', '250元', '10', '0.00 to 4.00'],
  ['target 0 with ≤ met', '≤0次', '0次', '5', '5.00'],
  ['target 0 with ≤ missed: nothing', '≤0次', '1次', '5', '0.00'],
  ['target 0 with ≥: always met', '≥0', '3', '5', '5.00'],
  ['a negative actual counts as 0', '≥10%', '-3%', '10', '0.00'],
  ['a missed range: in proportion to its bound', '90%-95%', '81%', '10', '9.00'],
  ['negative targets: no formula', '≥-5%', '-8%', '10', 'none'],
  ['compound targets: no formula', '党员10人、群众20人', '党员10人、群众10人', '10', 'none'],
  ['words: nothing to compute', '提升', '达成指标', '10', 'none'],
  ['a late date: no formula', '9月前', '11月', '10', 'none'],
  ['units that differ: nothing to compare', '≥100人', '100%', '10', 'none'],
  ['a row without points', '≥100人', '90人', '0', 'none'],
  ['a blank weight', '≥100人', '90人', null, 'none'],
];

describe('acceptedScores', () => {
  it.each(cases)('%s: %j %j of %j gives %s', (_, target, actual, weight, scores) => {
    expect(suggest(target, actual, weight)).toBe(scores);
  });

  it('knows no formula for growth targets', () => {
    expect(suggest('≥10%', '5%', '10', national, '产值增长率')).toBe('none');
  });

  it('takes only weight × target / actual for ceilings where the policy says so (Hubei)', () => {
    expect(suggest('≤5000元', '9680元', '4.74', presets.hubei)).toBe('2.45');
  });
});

describe('scoreFits', () => {
  const cases: readonly (readonly [
    score: string,
    low: string | null,
    high: string,
    decimals: number,
    verdict: string,
  ])[] = [
    ['2.92', '2.92', '2.92', 2, 'within'],
    ['2.97', '2.92', '2.92', 2, 'within'], // never held against anyone within 0.05
    ['2.98', '2.92', '2.92', 2, 'above'],
    ['2.86', '2.92', '2.92', 2, 'below'],
    ['2.9', '2.92', '2.92', 1, 'within'],
    ['3.0', '2.92', '2.92', 1, 'within'], // rounded up at one decimal
    ['3', '2.92', '2.92', 0, 'within'], // whole points: 2 and 3 are both roundings
    ['2', '2.92', '2.92', 0, 'within'],
    ['1', '2.92', '2.92', 0, 'below'],
    ['1.8', '1.897', '1.897', 1, 'within'], // truncated
    ['17', '17.00', '17.00', 0, 'within'],
    ['18', '17.00', '17.00', 0, 'above'], // a whole number needs no rounding
    ['16', '17.00', '17.00', 0, 'below'],
    ['3.00', '0.30', '2.45', 2, 'above'], // C1 党组织建设
    ['0.30', '0.30', '2.45', 2, 'within'],
    ['0.24', '0.30', '2.45', 2, 'below'],
    ['0', null, '4.74', 2, 'within'],
    ['4.80', null, '4.74', 2, 'above'],
    ['1.00', '1.81', '1.81', 2, 'below'], // B4 课时数: harsher than the formula
  ];
  it.each(cases)('%s in %s to %s at %i decimals is %s', (score, low, high, decimals, verdict) => {
    expect(scoreFits(new D(score), { low, high }, decimals)).toBe(verdict);
  });
});

import { buildForm, type Indicator, type SelfEvaluationForm } from '../../../src/form';
import { national } from '../../../src/policy';
import { indicatorRows, type IndicatorRow } from '../../../src/rules/support/indicator-rows';
import { scoreForm } from '../../../src/scoring';
import { withRows, type RowCase } from '../indicator-cases';

function formOf(rows: readonly RowCase[]): SelfEvaluationForm {
  return buildForm({ cells: true, ...withRows(rows) });
}

function rowsOf(form: SelfEvaluationForm): readonly IndicatorRow[] {
  return indicatorRows({ form, score: scoreForm(form, national), policy: national });
}

/** Merges a column over rows as reading does: the first row has the figure with its area, the others have none. */
function merged(form: SelfEvaluationForm, column: 'weight' | 'score', from: number, to: number): SelfEvaluationForm {
  const indicators = form.indicators.map((indicator, index): Indicator => {
    const figure = indicator[column];
    if (index === from && figure?.cell) {
      const { sheet, row, column: left } = figure.cell;
      const span = { sheet, top: row, bottom: row + to - from, left, right: left };
      return { ...indicator, [column]: { ...figure, span } };
    }
    return index > from && index <= to ? { ...indicator, [column]: null } : indicator;
  });
  return { ...form, indicators };
}

const three: readonly RowCase[] = [
  { weight: '30', score: '10', actual: '50户' },
  { weight: '30', score: '10', reason: '住户外出' },
  { weight: '30', score: '10' },
];

describe('points that are merged over several rows', () => {
  test('weight and score of their own', () => {
    expect(rowsOf(formOf(three)).map(({ standing }) => standing)).toEqual(['cut', 'cut', 'cut']);
  });

  test('a weight of the group beside scores of the rows: no row is cut', () => {
    const rows = rowsOf(merged(formOf(three), 'weight', 0, 2));
    expect(rows.map(({ standing }) => standing)).toEqual([null, null, null]);
    expect(rows.map(({ suggested }) => suggested)).toEqual([null, null, null]);
  });

  test('a score of the group beside weights of the rows: no row is judged', () => {
    const rows = rowsOf(merged(formOf(three), 'score', 0, 2));
    expect(rows.map(({ standing }) => standing)).toEqual([null, null, null]);
  });

  test('both of the group: judged as one, explained by the reason of any of its rows, without a formula', () => {
    const rows = rowsOf(merged(merged(formOf(three), 'weight', 0, 2), 'score', 0, 2));
    expect(rows.map(({ standing }) => standing)).toEqual(['cut', null, null]);
    expect(rows[0]?.explanation?.text).toBe('住户外出');
    expect(rows[0]?.suggested).toBeNull();
    expect(rows[0]?.loss?.toFixed()).toBe('20');
  });

  test('merged over the lines of one row: still its own', () => {
    const form = formOf(three.slice(0, 1));
    const [row] = rowsOf(merged(merged(form, 'weight', 0, 1), 'score', 0, 1));
    expect(row).toMatchObject({ standing: 'cut', suggested: { high: '15.00' } });
  });
});

test.each<[string, RowCase, IndicatorRow['standing']]>([
  ['full', {}, 'full'],
  ['cut', { score: '19.99' }, 'cut'],
  ['above', { score: '20.01' }, 'above'],
  ['negative', { score: '-0.5' }, 'negative'],
  ['blank', { score: null }, null],
  ['nothing to score', { weight: '0', score: '0' }, null],
])('standing: %s', (_, row, standing) => {
  expect(rowsOf(formOf([row]))[0]?.standing).toBe(standing);
});

test.each([
  ['shares of the total beside points', ['0.6', '60'], ['0.4', '40'], null],
  ['shares beside shares', ['0.6', '0.6'], ['0.4', '0.4'], 'full'],
  ['small points', ['1', '1'], ['1', '1'], 'full'],
] as const)('weights: %s', (_, [weight, score], [weight2, score2], standing) => {
  const rows = rowsOf(
    formOf([
      { weight, score },
      { weight: weight2, score: score2 },
    ]),
  );
  expect(rows.map((row) => row.standing)).toEqual([standing, standing]);
});

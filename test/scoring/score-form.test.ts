import { buildForm, figureFromText, parseFigure, type FormInput } from '../../src/form';
import { national, presets } from '../../src/policy';
import { D, dec, gradeOf, isSum, roundHalfUp, scoreDecimals, scoreForm, sumOf } from '../../src/scoring';

const form: FormInput = {
  year: 2024,
  funding: { unit: '万元', total: ['0.00', '17.00', '9.66', '10.00', '56.82', '5.68'] },
  indicators: [
    ['产出指标', '数量指标', '培训人数', '≥100人', '100人', '50.00', '50.00', ''],
    ['效益指标', '社会效益指标', '知晓率', '≥90%', '81%', '30.00', '27.00', '宣传不足，将加强宣传'],
    ['满意度指标', '满意度', '群众满意度', '≥90%', '95%', '10.00', '10.00', ''],
  ],
  stated: { totalWeight: '100.00', totalScore: '92.68', grade: '优' },
};

describe('scoreForm', () => {
  it('works every figure of a form out anew', () => {
    const { indicators, ...figures } = scoreForm(buildForm(form), national);
    expect(figures).toEqual({
      rate: '56.82',
      rateInterval: { low: '56.7774184063', high: '56.8696675493' },
      rateRounding: null,
      fundingWeight: '10.00',
      fundingScore: '5.68',
      totalWeight: '100.00',
      totalScore: '92.68',
      indicatorWeightSum: '90.00',
      indicatorScoreSum: '87.00',
      grade: 'excellent',
    });
    expect(indicators.map(({ comparison, suggested }) => [comparison.outcome, suggested])).toEqual([
      ['met', { low: '50.00', high: '50.00' }],
      ['missed', { low: '27.00', high: '27.00' }],
      ['met', { low: '10.00', high: '10.00' }],
    ]);
  });

  const stating = (funding: readonly (string | null)[]): ReturnType<typeof scoreForm> =>
    scoreForm(buildForm({ ...form, funding: { total: funding } }), national, { rateRounding: 'down' });

  it('rounds a missing rate by the document’s convention', () => {
    expect(stating(['', '38.50', '37.76', '10', null, null]).rate).toBe('98.07');
  });
  it('corrects a wrong rate at its own decimals', () => {
    expect(stating(['', '38.50', '37.76', '10', '89.1', null]).rate).toBe('98.0');
  });
  it('leaves a right rate as it stands', () => {
    expect(stating(['', '38.50', '37.76', '10', '98.08', null]).rate).toBe('98.08');
    expect(stating(['', '38.50', '37.76', '10', '98%', null]).rate).toBe('98');
  });
  it('says a bare ratio in points', () => {
    expect(stating(['', '38.50', '37.76', '10', '0.98', null]).rate).toBe('98.07');
  });
  it('follows a policy that fixes the rounding', () => {
    const policy = { ...national, rateRounding: 'up' as const };
    const score = scoreForm(buildForm({ funding: { total: ['', '38.50', '37.76', '10', null, null] } }), policy);
    expect(score).toMatchObject({ rate: '98.08', rateRounding: 'up' });
  });

  it('adds up what is stated, so that a wrong part shows once', () => {
    expect(stating(['', '17.00', '9.66', '10.00', '56.82', '9.00']).totalScore).toBe('96.00');
  });
  it('has no total while a part is blank', () => {
    const score = stating(['', '17.00', '9.66', '10.00', '56.82', null]);
    expect(score).toMatchObject({
      totalScore: null,
      grade: null,
      fundingScore: '5.68',
    });
  });
  it('has no total while an indicator’s score is blank or unread', () => {
    for (const score of [null, '待定', '—']) {
      const [first, ...others] = form.indicators as readonly (readonly string[])[];
      const broken = buildForm({ ...form, indicators: [[...first!.slice(0, 6), score, ''], ...others] });
      expect(scoreForm(broken, national)).toMatchObject({
        totalScore: null,
        totalWeight: '100.00',
      });
    }
  });
  it('counts no points for money where the layout gives it none', () => {
    const score = scoreForm(
      buildForm({ ...form, funding: { total: { annualBudget: '64.8', executed: '64.8', rate: '100%' } } }),
      national,
    );
    expect(score).toMatchObject({ fundingWeight: null, fundingScore: null, totalWeight: '90.00', totalScore: '87.00' });
  });
  it('scores a form without a funding block or indicators', () => {
    expect(scoreForm(buildForm({ projectName: '空表' }), national)).toMatchObject({
      rate: null,
      totalWeight: null,
      totalScore: null,
      grade: null,
      indicators: [],
    });
  });
  it('lets dates be judged in the form’s year', () => {
    const late = buildForm({
      year: 2021,
      indicators: [['产出指标', '时效指标', '完成时间', '12月前', '2022年1月', '10', '10']],
    });
    expect(scoreForm(late, national).indicators[0]!.comparison.outcome).toBe('late');
  });
});

describe('scoreDecimals', () => {
  const decimals = (...scores: (string | null)[]): number =>
    scoreDecimals(buildForm({ indicators: scores.map((score) => ({ name: '人数', weight: '10', score })) }));
  it.each([
    [['9', '8.5', '7.25'], 2],
    [['9', '8.5'], 1],
    [['9', '8'], 0],
    [[null, null], 0], // those of the weights
  ])('%j: %i', (scores, expected) => expect(decimals(...scores)).toBe(expected));
  it('is 2 where nothing is stated', () => expect(scoreDecimals(buildForm({}))).toBe(2));
});

describe('gradeOf', () => {
  it.each([
    ['100', 'excellent'],
    ['90', 'excellent'],
    ['89.99', 'good'],
    ['80', 'good'],
    ['79.99', 'fair'],
    ['60', 'fair'],
    ['59.99', 'poor'],
    ['0', 'poor'],
  ])('%s points: %s', (total, grade) => expect(gradeOf(total, national.grades)).toBe(grade));

  it('follows the policy', () => expect(gradeOf('75', presets.national.otherGrades[0]!)).toBe('good'));
});

describe('sums', () => {
  const shown = (...texts: string[]) => sumOf(texts.map(figureFromText));
  const isTotal = (parts: readonly string[], total: string): boolean => isSum(shown(...parts)!, figureFromText(total));

  it.each([
    [['4.74', '4.74', '0.52'], '10.00', true],
    [['4.74', '4.74', '0.52'], '10', true],
    [['0.1', '0.2'], '0.3', true],
    [['87.20', '5.68'], '92.88', true],
    [['87.20', '5.68'], '93', true], // half up at its own decimals
    [['87.20', '5.68'], '92.9', true],
    [['87.20', '5.68'], '92.8', false],
    [['87.20', '5.68'], '92', false],
    [['90', '6'], '90', false],
  ])('%j make %s: %s', (parts, total, expected) => expect(isTotal(parts, total)).toBe(expected));

  it('are right in either reading', () => {
    const third = { value: 10 / 3, text: '3.33', numberFormat: '0.00' };
    const parts = [third, third, third].map((cell) => parseFigure(cell, null));
    expect(isSum(sumOf(parts)!, figureFromText('10.00'))).toBe(true);
    expect(isSum(sumOf(parts)!, figureFromText('9.99'))).toBe(true);
    expect(isSum(sumOf(parts)!, figureFromText('9.98'))).toBe(false);
  });

  it('do not exist while a part is blank, a placeholder or unread', () => {
    for (const part of ['', '—', '约十']) expect(shown('10', part)).toBeNull();
    expect(sumOf([null])).toBeNull();
  });
});

describe('decimals', () => {
  it.each([
    ['2.345', 2, '2.35'],
    ['2.344', 2, '2.34'],
    ['-2.345', 2, '-2.35'],
    ['1.005', 2, '1.01'],
    ['8.5', 0, '9'],
  ])('rounds %s at %i half up to %s, as ROUND does', (x, decimals, expected) => {
    expect(roundHalfUp(new D(x), decimals).toFixed()).toBe(expected);
  });
  it('reads figures and strings', () => {
    expect(dec(figureFromText('1,234.50万元'))!.toFixed()).toBe('1234.5');
    expect(dec('3.10')!.toFixed()).toBe('3.1');
    expect(dec(figureFromText('—'))).toBeNull();
    expect(dec(null)).toBeNull();
  });
});

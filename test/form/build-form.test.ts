import { buildForm } from '../../src/form';
import { formatCell } from '../../src/sheet';

describe('buildForm', () => {
  const tuples = buildForm({
    cells: true,
    projectName: '社区工作者培训',
    department: '社工部',
    year: 2024,
    funding: {
      unit: '元',
      total: ['842000.00', '782000.00', '721,150', '10', '92.22%', '9.22'],
      breakdown: {
        '其中：当年财政拨款': ['842000', '782000', '721150', '—'],
        上年结转资金: ['0', '0', null, '—'],
        其他资金: [],
      },
    },
    goals: { expected: '完成培训', completion: '' },
    indicators: [
      ['产出指标', '数量指标', '培训人数', '≥100人', '90人', '50', '45.0', '生源不足，今后加强动员'],
      ['项目决策', '立项', '立项依据', '—', '充分', '40', 40, ''],
    ],
    stated: { totalScore: '94.22', grade: '优' },
    explanations: ['无', '受疫情影响'],
    notes: ['注：'],
  });

  it('reads plain values as cells of a sheet are read', () => {
    expect(tuples.projectName!.text).toBe('社区工作者培训');
    expect(tuples.funding!.total!.executed).toMatchObject({ value: '721150', shown: '721150', state: 'figure' });
    expect(tuples.funding!.total!.rate).toMatchObject({ value: '92.22', percent: true });
    expect(tuples.funding!.breakdown.map(({ kind }) => kind)).toEqual([
      'currentYearAppropriation',
      'carryover',
      'otherFunds',
    ]);
    expect(tuples.funding!.breakdown[0]!.weight!.state).toBe('placeholder');
    expect(tuples.indicators[0]!.target!.measure).toMatchObject({ kind: 'quantity', comparator: '>=', value: '100' });
    expect(tuples.indicators[0]!.score).toMatchObject({ value: '45', shown: '45.0', decimals: 1, storedAsText: false });
    expect(tuples.indicators.map(({ isProcess }) => isProcess)).toEqual([false, true]);
    expect(tuples.explanations.map(({ text }) => text)).toEqual(['受疫情影响']);
  });

  it('tells a blank cell from a column that the layout does not have', () => {
    expect(tuples.funding!.breakdown[1]!.executed!.state).toBe('blank');
    expect(tuples.funding!.breakdown[2]!.annualBudget!.state).toBe('blank');
    expect(tuples.funding!.total!.reason).toBeNull();
    expect(tuples.implementingUnit).toBeNull();
    expect(tuples.goals.completion!.text).toBe('');

    const { columns, indicators } = buildForm({
      indicators: [
        { name: '人数', score: '9' },
        { name: '次数', target: '3次' },
      ],
    });
    expect([...columns]).toEqual(['name', 'target', 'score']);
    expect(indicators[0]).toMatchObject({ target: { text: '' }, weight: null, reason: null });
    expect(indicators[1]!.score!.state).toBe('blank');
  });

  it('gives every field its own cell of a plausible sheet, when asked', () => {
    const [first, second] = tuples.indicators;
    const cells = [
      tuples.projectName,
      tuples.funding!.total!.rate,
      tuples.funding!.breakdown[2]!.label,
      first!.name,
      first!.score,
      first!.reason,
      second!.score,
      tuples.stated.totalScore,
      tuples.stated.grade,
    ].map((field) => formatCell(field!.cell!));
    expect(cells).toEqual(['B3', 'F6', 'A9', 'C13', 'G13', 'H13', 'G14', 'G15', 'G16']);
    expect(new Set(cells).size).toBe(cells.length);
    expect(tuples).toMatchObject({ sheet: 'S', range: { top: 0, left: 0, right: 7 } });
  });

  it('has no cells otherwise', () => {
    const form = buildForm({ projectName: 'x', indicators: [['', '', '人数', '1', '1', '1', '1', '']] });
    expect(form).toMatchObject({ sheet: '', range: null, projectName: { cell: null } });
    expect(form.indicators[0]!.score!.cell).toBeNull();
  });

  it('takes numbers and whole cells, whose stored number may differ from the shown one', () => {
    const form = buildForm({
      funding: { total: { annualBudget: 17, executed: { value: 9.6587, text: '9.66', numberFormat: '0.00' } } },
    });
    expect(form.funding!.total!.annualBudget).toMatchObject({ value: '17', shown: '17' });
    expect(form.funding!.total!.executed).toMatchObject({ value: '9.6587', shown: '9.66' });
  });

  it('builds the smallest form from nothing', () => {
    expect(buildForm({})).toMatchObject({
      funding: null,
      indicators: [],
      projectName: null,
      year: null,
      reasonHeader: null,
    });
  });
});

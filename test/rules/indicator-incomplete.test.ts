import { indicatorIncomplete } from '../../src/rules/indicator-incomplete';
import { passing, withoutColumns, withRow, withRows, type RowCase } from './indicator-cases';
import { testRule } from './rule-tester';

const error = { severity: 'error', mark: 'value' } as const;
const warning = { severity: 'warning', mark: 'value' } as const;
const process: RowCase = { level1: '项目决策', level2: '项目立项', name: '立项依据充分性' };

testRule(indicatorIncomplete, {
  passes: [
    ...passing(
      ['all filled in', {}],
      ['no reason', { reason: '' }],
      ['a row that does not apply', { target: '/', actual: null }],
      ['不适用', { target: '不适用', actual: '不适用', weight: '-', score: null }],
      ['an actual that does not apply', { target: null, actual: '—' }],
      ['a process row without a target', { ...process, target: null, actual: '依据充分' }],
      ['a process row without target and actual', { ...process, target: null, actual: null }],
      ['the row of the execution rate: its figures stand above', { name: '预算执行率', target: null, actual: null }],
      ['a score of 0', { score: '0', reason: '未开展' }],
      ['a name that begins with a number', { name: '指标1：走访户数' }],
      ['a name of one character', { name: '户' }],
    ),
    { name: 'no column for targets', form: withoutColumns(withRow({}), 'target') },
    { name: 'no columns for points', form: withoutColumns(withRow({}), 'weight', 'score') },
    {
      name: 'process rows alone have no targets: no empty column',
      form: withRows([
        { ...process, target: null, actual: '充分' },
        { ...process, name: '立项程序规范性', target: null, actual: '规范' },
      ]),
    },
  ],
  fails: [
    {
      name: 'no target and no actual, full score',
      form: withRows([{ target: null, actual: null }, {}]),
      findings: [
        {
          ...error,
          cell: 'D13',
          related: ['E13'],
          message: '指标填写不完整：“年度指标值”、“实际完成值”未填。请补填。\n（缺少依据，却自评20分。）',
        },
      ],
    },
    {
      name: 'no actual',
      form: withRows([{ actual: null }, {}]),
      findings: [{ ...error, cell: 'E13', message: '“实际完成值”未填。' }],
    },
    {
      name: 'no weight',
      form: withRows([{ weight: null }, {}]),
      findings: [{ ...error, cell: 'F13', message: '“分值”未填。' }],
    },
    {
      name: 'no score',
      form: withRows([{}, { score: null }]),
      findings: [{ ...error, cell: 'G14', message: '“得分”未填。' }],
    },
    {
      name: 'a form of one row that was begun: one finding',
      form: withRow({ actual: null, weight: null, score: null }),
      findings: [{ ...error, cell: 'E13', related: ['F13', 'G13'], message: '“实际完成值”、“分值”、“得分”未填' }],
    },
    {
      name: 'a score column that nobody filled in: one finding',
      form: withRows([{ score: null }, { score: null }, { score: null }]),
      findings: [
        {
          ...error,
          cell: 'G13',
          related: ['G14', 'G15'],
          subject: '绩效指标',
          message: '“得分”一栏均未填，共3项指标。请逐项补填。',
        },
      ],
    },
    {
      name: 'a template with targets only: one finding a column',
      form: withRows([
        { actual: null, score: null },
        { actual: null, score: null },
      ]),
      findings: [
        { ...error, cell: 'E13', message: '“实际完成值”一栏均未填，共2项指标' },
        { ...error, cell: 'G13', message: '“得分”一栏均未填，共2项指标' },
      ],
    },
    {
      name: 'an empty column beside a row with more gaps',
      form: withRows([{ score: null, actual: null }, { score: null }]),
      findings: [
        { ...error, cell: 'G13', message: 'finding.indicator-incomplete.column' },
        { ...error, cell: 'E13', message: '指标填写不完整：“实际完成值”未填' },
      ],
    },
    {
      name: 'a process row without its score',
      form: withRows([{ ...process, target: null, actual: null, score: null }, {}]),
      findings: [{ ...error, cell: 'G13', message: '“得分”未填' }],
    },
    {
      name: 'only a number for a name',
      form: withRow({ name: '指标3' }),
      findings: [{ ...warning, cell: 'C13', message: '三级指标只写了“指标3”，没有名称。请写明具体指标。' }],
    },
    {
      name: 'no name',
      form: withRow({ name: '' }),
      findings: [{ ...warning, cell: 'C13', subject: '数量指标', message: '三级指标名称未填' }],
    },
    {
      name: 'no name and no actual: one finding',
      form: withRows([{ name: '指标2：', actual: null }, {}]),
      findings: [{ ...error, cell: 'E13', message: '“三级指标”、“实际完成值”未填' }],
    },
    {
      name: 'a score in words',
      form: withRow({ score: '满分' }),
      findings: [{ ...warning, cell: 'G13', message: '“得分”填的是“满分”，不是数值', stated: '满分' }],
    },
    {
      name: 'merged areas were not read: it says so',
      form: withRows([{ weight: null }, {}], { mergesKnown: false }),
      findings: [{ ...error, message: '本次未读取合并单元格' }],
    },
  ],
});

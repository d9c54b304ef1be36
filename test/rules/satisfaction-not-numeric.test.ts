import { satisfactionNotNumeric } from '../../src/rules/satisfaction-not-numeric';
import { passing, withoutColumns, withRow } from './indicator-cases';
import { testRule } from './rule-tester';

const row = { level1: '满意度指标', level2: '服务对象满意度指标', name: '居民满意度', actual: '达成指标' } as const;
const onTarget = { severity: 'warning', cell: 'D13', mark: 'value' } as const;

testRule(satisfactionNotNumeric, {
  passes: [
    ...passing(
      ['a percentage', { ...row, target: '≥90%' }],
      ['without a sign', { ...row, target: '90' }],
      ['points', { ...row, target: '≥90分' }],
      ['a range', { ...row, target: '90%-95%' }],
      ['a percentage inside words', { ...row, target: '居民满意度达到90%' }],
      ['a figure beside others', { ...row, target: '2024年测评前3名' }],
      ['blank: another rule tells it', { ...row, target: null }],
      ['does not apply', { ...row, target: '/' }],
      ['words elsewhere', { level1: '效益指标', level2: '社会效益指标', target: '提升', actual: '达成指标' }],
    ),
    { name: 'no column for targets', form: withoutColumns(withRow(row), 'target') },
  ],
  fails: [
    {
      name: 'a word',
      form: withRow({ ...row, target: '提升' }),
      findings: [
        {
          ...onTarget,
          subject: '居民满意度',
          message: '满意度目标没有数值：指标值为“提升”，无法衡量。请设定数值（如≥90%），并按调查结果填写完成值。',
          stated: '提升',
        },
      ],
    },
    { name: '满意', form: withRow({ ...row, target: '满意' }), findings: [onTarget] },
    { name: 'an official phrase', form: withRow({ ...row, target: '达成指标' }), findings: [onTarget] },
    {
      name: 'known by the second level alone',
      form: withRow({ ...row, level1: '效益指标', target: '较高' }),
      findings: [onTarget],
    },
  ],
});

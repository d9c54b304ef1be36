import { duplicateIndicator } from '../../src/rules/duplicate-indicator';
import { withRows } from './indicator-cases';
import { testRule } from './rule-tester';

const warning = { severity: 'warning', mark: 'value' } as const;

testRule(duplicateIndicator, {
  passes: [
    { name: 'different names', form: withRows([{ name: '走访户数' }, { name: '走访次数' }]) },
    { name: 'one name inside another', form: withRows([{ name: '培训人数' }, { name: '骨干培训人数' }]) },
    { name: 'no names', form: withRows([{ name: '' }, { name: '' }]) },
    { name: 'only numbers', form: withRows([{ name: '指标1' }, { name: '指标1' }]) },
    { name: 'numbers that belong to the name', form: withRows([{ name: '第1期培训' }, { name: '第2期培训' }]) },
    {
      name: 'told apart by a remark in brackets',
      form: withRows([{ name: '走访户数（城镇）' }, { name: '走访户数（农村）' }]),
    },
  ],
  fails: [
    {
      name: 'twice',
      form: withRows([{ name: '走访户数' }, {}, { name: '走访户数' }]),
      findings: [
        {
          ...warning,
          cell: 'C15',
          related: ['C13'],
          subject: '走访户数',
          message: '三级指标重复：“走访户数”共出现2次。请合并，或在名称中写明区别。',
        },
      ],
    },
    {
      name: 'numbered differently',
      form: withRows([{ name: '指标1：走访户数' }, { name: '指标2:走访户数' }]),
      findings: [{ ...warning, cell: 'C14' }],
    },
    {
      name: 'under different categories',
      form: withRows([{ name: '政策知晓率' }, { level1: '效益指标', level2: '社会效益指标', name: '政策 知晓率' }]),
      findings: [{ ...warning, cell: 'C14' }],
    },
    {
      name: 'three times: one finding',
      form: withRows([{ name: '走访户数' }, { name: '走访户数' }, { name: '走访户数' }]),
      findings: [{ ...warning, cell: 'C14', related: ['C13', 'C15'], message: '共出现3次' }],
    },
  ],
});

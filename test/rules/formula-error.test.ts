import { formulaError } from '../../src/rules/formula-error';
import { error } from './cells';
import { testRule } from './rule-tester';
import { soundForm, withFunding, withIndicators } from './sound-form';

testRule(formulaError, {
  passes: [
    { name: 'no error', form: soundForm },
    {
      name: 'text that merely looks like one',
      form: withIndicators(['产出指标', '', '培训', '见#1', '#1', '90', '90', '']),
    },
  ],
  fails: [
    {
      name: 'an error at its origin, with the cells that fail because of it',
      form: {
        ...withFunding([30, 0, 29, 10, error('#DIV/0!', '=D6/C6'), error('#DIV/0!', '=ROUND(E6*F6,2)')]),
        stated: { totalScore: error('#DIV/0!', '=G6+SUM(G10:G16)') },
      },
      findings: [
        {
          severity: 'error',
          cell: 'F6',
          related: ['G6', 'G17'],
          subject: '年度资金总额',
          message: '单元格显示#DIV/0!，公式不能得出结果。请改正公式或直接填写数值。\n另有2个单元格因此出错。',
          stated: '#DIV/0!',
        },
      ],
    },
    {
      name: 'the same error down one column is one finding',
      form: withFunding([30, 30, 30, 10, '100%', 10], {
        上年结转资金: [0, 0, 0, '-', error('#DIV/0!', '=D7/C7'), '-'],
        其他资金: [0, 0, 0, '-', error('#DIV/0!', '=D8/C8'), '-'],
      }),
      findings: [{ severity: 'error', cell: 'F7', related: ['F8'], message: '同一栏另有1个单元格同此' }],
    },
    {
      name: 'in an actual and in a score: two facts',
      form: withIndicators(
        ['产出指标', '', '培训', '≥6期', error('#REF!'), 45, 45, ''],
        ['效益指标', '', '能力', '提高', '达成指标', 45, error('#N/A'), ''],
      ),
      findings: [
        { severity: 'error', cell: 'E13', subject: '培训', stated: '#REF!' },
        { severity: 'error', cell: 'G14', subject: '能力', stated: '#N/A' },
      ],
    },
    {
      name: 'errors in a circle have no origin',
      form: withFunding([30, 30, 30, 10, error('#VALUE!', '=G6/E6'), error('#VALUE!', '=F6*E6')]),
      findings: [
        { severity: 'error', cell: 'F6' },
        { severity: 'error', cell: 'G6' },
      ],
    },
  ],
});

import { fundingOverspent } from '../../src/rules/funding-overspent';
import { testRule } from './rule-tester';
import { soundForm, withFunding } from './sound-form';

testRule(fundingOverspent, {
  passes: [
    { name: 'less was spent', form: soundForm },
    { name: 'all was spent', form: withFunding(['30.00', '30.00', '30.00', '10', '100.00', '10']) },
    {
      name: 'the excess is rounding: 30 万元 of 30.00',
      form: withFunding(['30.00', '30.00', '30.01', '10', '100', '10']),
    },
    {
      name: 'executed in 元 beside a budget in 万元: the rate tells it',
      form: withFunding(['30', '30', '294000', '10', '98.00', '9.8']),
    },
    { name: 'nothing budgeted is another matter', form: withFunding(['30', null, '30', '10', null, null]) },
  ],
  fails: [
    {
      name: 'more was spent than budgeted',
      form: withFunding(['30.00', '30.00', '33.50', '10', '111.67', '10']),
      findings: [
        {
          severity: 'warning',
          cell: 'D6',
          subject: '年度资金总额',
          message: '全年预算30.00万元，执行33.50万元，超3.5万元',
          stated: '33.50',
        },
      ],
    },
    {
      name: 'the total and its source are one fact',
      form: withFunding(['30', '30', '33', '10', '110', '10'], { 当年财政拨款: ['30', '30', '33', '-', '110', '-'] }),
      findings: [{ severity: 'warning', cell: 'D6', related: ['C6', 'D7'] }],
    },
    {
      name: 'one source only, the total not',
      form: withFunding(['30', '30', '30', '10', '100', '10'], {
        当年财政拨款: ['25', '25', '27', '-', '108', '-'],
        上年结转资金: ['5', '5', '3', '-', '60', '-'],
      }),
      findings: [{ severity: 'warning', cell: 'D7', subject: '当年财政拨款', message: '超2万元' }],
    },
  ],
});

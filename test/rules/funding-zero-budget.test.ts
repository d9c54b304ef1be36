import { fundingZeroBudget } from '../../src/rules/funding-zero-budget';
import { testRule } from './rule-tester';
import { soundForm, withFunding } from './sound-form';

testRule(fundingZeroBudget, {
  passes: [
    { name: 'a budget', form: soundForm },
    {
      name: 'nothing budgeted, nothing spent, nothing claimed',
      form: withFunding(['0.00', '0.00', '0.00', '10', '0.00', '0.00']),
    },
    { name: '0 of 0 in a row under 其中', form: soundForm },
    {
      name: 'a layout without an annual budget',
      form: withFunding({ initialBudget: '30', executed: '30', score: '10' }),
    },
    { name: 'a budget that cannot be read', form: withFunding(['30', '见批复', '30', '10', '100%', '10']) },
    {
      name: 'the total was not filled in while a source was: funding-breakdown tells it',
      form: withFunding([null, null, null, '10', '98', '9.8'], { 当年财政拨款: ['30', '30', '29.4', '-', '98', '-'] }),
    },
  ],
  fails: [
    {
      name: 'spent and scored without a budget',
      form: withFunding(['0', '0', '207.4538', '10', '100%', '10']),
      findings: [
        {
          severity: 'error',
          cell: 'C6',
          related: ['D6', 'F6', 'G6'],
          subject: '年度资金总额',
          message: '表内执行数为207.4538万元。\n表内执行率填100%。\n表内得分填10分。',
          stated: '0',
        },
      ],
    },
    {
      name: 'a blank budget, and points for it all the same',
      form: withFunding([null, null, null, '10', null, '10']),
      findings: [{ severity: 'error', cell: 'C6', message: 'finding.funding-zero-budget.blank', stated: null }],
    },
  ],
});

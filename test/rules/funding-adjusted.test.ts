import { presets } from '../../src/policy';
import { fundingAdjusted } from '../../src/rules/funding-adjusted';
import { testRule } from './rule-tester';
import { soundForm, withFunding } from './sound-form';

const cut = withFunding(['842000.00', '782000.00', '721150', '10', '92.22%', '9.22'], {}, '元');

testRule(fundingAdjusted, {
  passes: [
    { name: 'no change', form: soundForm },
    {
      name: 'an initial budget of 0: allotted within the year',
      form: withFunding(['0.00', '17.00', '16.66', '10', '98', '9.8']),
    },
    { name: 'a blank initial budget', form: withFunding([null, '17.00', '16.66', '10', '98', '9.8']) },
    { name: 'a layout without an initial budget', form: withFunding({ annualBudget: '17', executed: '16.66' }) },
    { name: 'the change is explained', form: { ...cut, explanations: ['年中财政压减6万元。'] } },
    { name: 'a change within rounding', form: withFunding(['17.0', '17.01', '16.66', '10', '98', '9.8']) },
    { name: 'nothing left of the budget: another matter', form: withFunding(['17', '0', '0', '10', null, null]) },
  ],
  fails: [
    {
      name: 'cut within the year',
      form: cut,
      findings: [
        {
          severity: 'note',
          cell: 'C6',
          related: ['B6'],
          message: '年初预算842000.00元，全年预算782000.00元，调减60000元',
          mark: 'value',
        },
      ],
    },
    {
      name: 'raised within the year',
      form: withFunding(['12.00', '15.00', '14.98', '10', '99.86', '9.99']),
      findings: [{ severity: 'note', message: '追加3万元' }],
    },
    {
      name: 'Sichuan: every change, an initial 0 included',
      policy: presets.sichuan,
      form: withFunding(['0.00', '3.36', '3.36', '10', '100.00%', '10', '']),
      findings: [{ severity: 'warning', cell: 'H6', message: '追加3.36万元', mark: 'explanation' }],
    },
  ],
});

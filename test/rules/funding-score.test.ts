import { presets } from '../../src/policy';
import { fundingScore } from '../../src/rules/funding-score';
import { testRule } from './rule-tester';
import { soundForm, withFunding } from './sound-form';

testRule(fundingScore, {
  passes: [
    { name: 'weight × rate, half up', form: withFunding(['0.00', '17.00', '9.66', '10.00', '56.82', '5.68']) },
    {
      name: 'from the exact rate though the stated one is wrong',
      form: withFunding(['17', '17', '9.66', '10', '66.82', '5.68']),
    },
    {
      name: 'from the stated rate though that is wrong',
      form: withFunding(['17', '17', '9.66', '10', '66.82', '6.68']),
    },
    {
      name: 'from a rate that was rounded up: 90.56 % → 9.06',
      form: withFunding(['829000', '829000', '750700', '10', '90.56%', '9.06'], {}, '元'),
    },
    { name: 'capped at the weight', form: withFunding(['10.00', '10.00', '12.00', '10', '120.00', '10.00']) },
    { name: 'no decimals, moved by less than 0.05', form: withFunding(['287', '287', '171', '10', '60%', '6']) },
    { name: 'a layout without the column', form: withFunding({ annualBudget: '30', executed: '20', rate: '66.67' }) },
    { name: 'no amounts and no rate to judge it by', form: withFunding(['30.00', null, null, '10', null, '10']) },
    { name: 'a row under 其中 has no score', form: soundForm },
    {
      name: 'no weight stated: that of the policy',
      policy: presets.hubei,
      form: withFunding({ annualBudget: '30', executed: '15', rate: '50%', score: '10' }),
    },
    {
      name: 'no weight stated: what the indicators leave of 100',
      form: {
        ...withFunding({ annualBudget: '30', executed: '15', rate: '50%', score: '7.5' }),
        indicators: [['产出指标', '数量指标', '培训', '≥6期', '6期', '85', '85', '']],
      },
    },
  ],
  fails: [
    {
      name: 'full marks for a rate of 56.82 %',
      form: withFunding(['0.00', '17.00', '9.66', '10.00', '56.82', '10.00']),
      findings: [
        {
          severity: 'error',
          cell: 'G6',
          subject: '年度资金总额',
          message: '分值10分×执行率56.82%＝5.68分，表内10.00分',
          expected: '5.68',
          stated: '10.00',
        },
      ],
    },
    {
      name: 'above the weight for a rate above 100 %',
      form: withFunding(['10.00', '10.00', '12.00', '10', '120.00', '12.00']),
      findings: [{ severity: 'error', message: 'finding.funding-score.capped', expected: '10.00', stated: '12.00' }],
    },
    {
      name: 'a negative score',
      form: withFunding(['10.00', '10.00', '8.00', '10', '80.00', '-8']),
      findings: [{ severity: 'error', expected: '8', stated: '-8' }],
    },
    {
      name: '9 for 8.62: rounding alone explains it',
      form: withFunding(['43.2', '43.2', '37.24', '10', '86%', '9']),
      findings: [{ severity: 'warning', message: '＝8.62分，表内取为9分', expected: '8.62', stated: '9' }],
    },
    {
      name: 'rounded up to the next whole point explains nothing: 9 for 8.12',
      form: withFunding(['43.2', '43.2', '35.08', '10', '81.2%', '9']),
      findings: [{ severity: 'error', expected: '8.12', stated: '9' }],
    },
    {
      name: 'a blank score while everything else stands: the value is offered',
      form: withFunding(['17', '17', '9.66', '10', '56.82', null]),
      findings: [{ severity: 'note', message: 'finding.funding-score.blank', expected: '5.68', stated: null }],
    },
  ],
});

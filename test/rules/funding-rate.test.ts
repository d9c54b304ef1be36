import { fundingRate } from '../../src/rules/funding-rate';
import { testRule } from './rule-tester';
import { withFunding } from './sound-form';

testRule(fundingRate, {
  passes: [
    {
      name: 'truncated: 37.76 / 38.50 = 98.0779 %',
      form: withFunding(['0.00', '38.50', '37.76', '10', '98.07', '9.81']),
    },
    { name: 'half up', form: withFunding(['0.00', '38.50', '37.76', '10', '98.08', '9.81']) },
    {
      name: 'rounded up, amounts in 元: 750700 / 829000 = 90.5549 %',
      form: withFunding(['829000', '829000', '750700', '10', '90.56%', '9.06'], {}, '元'),
    },
    { name: 'no decimals: 171 / 287 = 59.58 %', form: withFunding(['287', '287', '171', '10', '60%', '6']) },
    { name: 'a bare ratio', form: withFunding(['30.00', '30.00', '29.40', '10', '0.98', '9.80']) },
    { name: 'a bare 1 for 100 %', form: withFunding(['30.00', '30.00', '30.00', '10', '1', '10']) },
    { name: 'a layout without the column', form: withFunding({ annualBudget: '30', executed: '20', score: '6.67' }) },
    { name: 'no amounts to judge it by', form: withFunding(['30.00', null, null, '10', '98.00', '9.80']) },
    {
      name: '0 of 0 in a row under 其中, whatever rate is printed',
      form: withFunding(['30.00', '30.00', '29.40', '10', '98.00', '9.80'], {
        当年财政拨款: ['30.00', '30.00', '29.40', '-', '98.00', '-'],
        上年结转资金: ['0.00', '0.00', '0.00', '-', '0.00', '-'],
        其他资金: ['0.00', '0.00', '0.00', '-', '100.00', '-'],
      }),
    },
    {
      name: 'a blank rate in a row under 其中',
      form: withFunding(['30', '30', '30', '10', '100%', '10'], { 当年财政拨款: ['30', '30', '30', '-', null, '-'] }),
    },
  ],
  fails: [
    {
      name: 'a rate that no rounding explains',
      form: withFunding(['0.00', '17.00', '9.66', '10.00', '66.82', '6.68']),
      findings: [
        {
          severity: 'error',
          cell: 'F6',
          subject: '年度资金总额',
          message: '执行数9.66万元÷全年预算数17.00万元＝56.82%，表内66.82%',
          expected: '56.82',
          stated: '66.82',
          mark: 'value',
        },
      ],
    },
    {
      name: 'the initial budget taken as denominator',
      form: withFunding(['20.00', '25.00', '20.00', '10', '100.00', '10']),
      findings: [{ severity: 'error', expected: '80.00', stated: '100.00', message: '按年初预算数20.00万元计算' }],
    },
    {
      name: 'executed in 元 beside a budget in 万元',
      form: withFunding(['17.00', '17.00', '96600', '10', '56.82', '5.68']),
      findings: [{ severity: 'error', stated: '56.82', message: '疑元与万元混用' }],
    },
    {
      name: 'the same wrong rate in the total and its only source is one fact',
      form: withFunding(['17.00', '17.00', '9.66', '10', '60.00', '5.68'], {
        当年财政拨款: ['17.00', '17.00', '9.66', '-', '60.00', '-'],
      }),
      findings: [{ severity: 'error', cell: 'F6', related: ['F7'] }],
    },
    {
      name: 'a wrong rate in a row under 其中 only',
      form: withFunding(['30.00', '30.00', '20.00', '10', '66.67', '6.67'], {
        '其中：当年财政拨款': ['20.00', '20.00', '10.00', '-', '60.00', '-'],
        上年结转资金: ['10.00', '10.00', '10.00', '-', '100.00', '-'],
      }),
      findings: [{ severity: 'error', cell: 'F7', subject: '当年财政拨款', expected: '50.00', stated: '60.00' }],
    },
    {
      name: 'a blank rate while both amounts stand: the value is offered',
      form: withFunding(['880', '880', '880', '10', null, '10']),
      findings: [
        { severity: 'note', cell: 'F6', message: 'finding.funding-rate.blank', expected: '100.00', stated: null },
      ],
    },
    {
      name: 'words instead of a rate',
      form: withFunding(['880', '880', '440', '10', '已完成', '5']),
      findings: [{ severity: 'note', message: '执行率一栏为“已完成”', expected: '50.00', stated: '已完成' }],
    },
    {
      name: 'only the rounding of small amounts explains it: 0.25 / 0.34',
      form: withFunding(['0.34', '0.34', '0.25', '10', '74.80', '7.48']),
      findings: [{ severity: 'note', message: 'finding.funding-rate.envelope', expected: null, stated: '74.80' }],
    },
  ],
});

import { totalWeight } from '../../src/rules/total-weight';
import { stored } from './cells';
import { testRule } from './rule-tester';
import { soundForm, withFunding } from './sound-form';

const weights = (funding: string | null, ...indicators: (string | null | ReturnType<typeof stored>)[]) => ({
  ...withFunding(['30', '30', '30', funding, '100%', '10']),
  indicators: indicators.map((weight, index) => [
    index === indicators.length - 1 ? '效益指标' : '产出指标',
    '',
    `指标${index + 1}`,
    '≥1项',
    '1项',
    weight,
    null,
  ]),
  stated: { totalWeight: null, totalScore: null },
});

/** Wuhan: no column of weights; the labels state the points. */
const labelled = (production: string, benefit: string, totalScore: string) => ({
  ...withFunding({ annualBudget: '285.84', executed: '285.84', weight: '20', rate: '100%', score: '20' }),
  indicators: [
    { level1: production, name: '支持企业数量', target: '3家', actual: '3家', score: '60' },
    { level1: benefit, name: '推动企业走出去', target: '有利', actual: '有利', score: '40' },
  ],
  stated: { totalScore },
});

testRule(totalWeight, {
  passes: [
    { name: '100', form: soundForm },
    { name: '18 × 4.74 + 4.68 + 10', form: weights('10.00', ...Array.from({ length: 18 }, () => '4.74'), '4.68') },
    {
      name: 'a third each, stored in full',
      form: weights('10', stored(30, '30'), stored(100 / 3, '33.33'), stored(80 / 3, '26.67')),
    },
    { name: 'nothing is judged while a weight is blank', form: weights('10', '50', null) },
    { name: 'nothing is judged while the weight of the execution rate is blank', form: weights(null, '50', '30') },
    {
      name: 'a sum row that states the indicators only',
      form: { ...weights('10', '50', '40'), stated: { totalWeight: '90' } },
    },
    { name: 'points in labels: 20 + 50 + 30', form: labelled('产出指标(50分)', '效益指标（30分）', '100') },
    { name: 'no weights anywhere', form: labelled('产出指标', '效益指标', '100') },
    {
      name: 'a table that breaks off after 产出: summary-missing tells it',
      form: { ...weights('10', '46'), indicators: [['产出指标', '', '档案', '1', '1', '46', '46']], stated: {} },
    },
  ],
  fails: [
    {
      name: 'less than 100',
      form: weights('10', '50', '30'),
      findings: [
        {
          severity: 'error',
          cell: 'F12',
          related: ['E6'],
          subject: '总分',
          message: '预算执行10分＋指标80分＝90分',
          expected: '100',
          stated: '90',
        },
      ],
    },
    {
      name: 'the indicators are full by themselves, and the total left out the execution rate to stay within 100',
      form: {
        ...withFunding(['287', '287', '171', '10', '60%', '6']),
        indicators: [
          ['产出指标', '数量指标', '服务人次', '100人次', '100人次', '70', '60', '部分项目延续至下年'],
          ['效益指标', '社会效益指标', '运行效率', '≥80%', '80%', '30', '30', ''],
        ],
        stated: { totalWeight: '100', totalScore: '90' },
      },
      findings: [
        {
          severity: 'error',
          message:
            '各指标分值已满100分，加执行率10分共110分，请先调整分值。\n表内总分90分只是各指标得分之和，未计预算执行6分。',
          expected: '100',
          stated: '110',
        },
      ],
    },
    {
      name: 'points in labels: 20 + 60 + 40',
      form: labelled('产出指标(60分)', '效益指标(40分)', '100'),
      findings: [{ severity: 'error', cell: 'A10', message: '加执行率20分共120分', stated: '120' }],
    },
    {
      name: 'a wrong sum row',
      form: { ...weights('10', '50', '40'), stated: { totalWeight: '95' } },
      findings: [
        { severity: 'error', cell: 'F12', message: '各项分值之和为100分，表内合计95分', expected: '100', stated: '95' },
      ],
    },
    {
      name: 'only the sum can be read',
      form: { ...weights('10', null, '40'), stated: { totalWeight: '110' } },
      findings: [{ severity: 'error', message: '分值合计为110分，应为100分', stated: '110' }],
    },
    {
      name: 'a table that breaks off cannot be above 100',
      form: { ...weights('10', '46'), indicators: [['产出指标', '', '档案', '1', '1', '96', '96']], stated: {} },
      findings: [{ severity: 'error', stated: '106' }],
    },
  ],
});

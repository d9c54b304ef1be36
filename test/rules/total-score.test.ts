import { totalScore } from '../../src/rules/total-score';
import { asText, formula, stored } from './cells';
import { testRule } from './rule-tester';
import { soundForm, withFunding } from './sound-form';

/** 10 points of budget execution at 100 % and three indicators of 30; the scores stand in G6 and G10:G12, the total in G13. */
const three = (scores: readonly [unknown, unknown, unknown], total: unknown, funding: unknown = '10') => ({
  ...withFunding(['30', '30', '30', '10', '100%', funding as string]),
  indicators: [
    ['产出指标', '数量指标', '培训班', '≥6期', '6期', '30', scores[0] as string, ''],
    ['效益指标', '社会效益指标', '能力', '提高', '达成指标', '30', scores[1] as string, ''],
    ['满意度指标', '服务对象满意度指标', '满意度', '≥90%', '96%', '30', scores[2] as string, ''],
  ],
  stated: { totalWeight: '100', totalScore: total as string },
});

testRule(totalScore, {
  passes: [
    { name: 'the sum', form: soundForm },
    { name: 'no total row', form: { ...soundForm, stated: {} } },
    { name: 'a blank total', form: three(['30', '30', '30'], null) },
    { name: 'nothing is judged while a score is blank', form: three(['30', null, '30'], '70') },
    { name: 'nothing is judged while a score cannot be read', form: three(['30', '待定', '30'], '70') },
    { name: 'a wrong part is told once: the total adds what is stated', form: three(['35', '30', '30'], '105') },
    {
      name: 'scores that store more than they show',
      form: three([stored(29.995, '30.00'), stored(29.995, '30.00'), '30'], '99.99'),
    },
    { name: 'a total that shows fewer decimals', form: three(['29.44', '30', '30'], '99.4') },
    {
      name: 'added up before the execution score was rounded: 8.62 printed as 9',
      form: {
        ...three(['30', '30', '30'], '98.62', '9'),
        funding: withFunding(['43.2', '43.2', '37.24', '10', '86%', '9']).funding,
      },
    },
    {
      name: 'a funding block without points of its own',
      form: { ...three(['30', '30', '30'], '90'), ...withoutFundingScore() },
    },
    {
      name: 'the execution rate printed once more as an indicator counts once',
      form: {
        ...withFunding(['30', '30', '30', '10', '100%', '10']),
        indicators: [
          ['预算执行', '预算执行率', '预算执行率', '100%', '100%', '10', '10', ''],
          ['产出指标', '数量指标', '培训班', '≥6期', '6期', '90', '90', ''],
        ],
        stated: { totalScore: '100' },
      },
    },
    {
      name: 'indicators of 100 points without those of the execution rate: total-weight tells both',
      form: {
        ...withFunding(['287', '287', '171', '10', '60%', '6']),
        indicators: [['产出指标', '数量指标', '培训班', '≥6期', '6期', '100', '90', '']],
        stated: { totalWeight: '100', totalScore: '90' },
      },
    },
  ],
  fails: [
    {
      name: 'the score of budget execution was left out',
      form: three(['30', '30', '30'], '90'),
      findings: [
        {
          severity: 'error',
          cell: 'G13',
          subject: '总分',
          message: '预算执行10分＋指标90分＝100分，表内90分，差10分。请更正总分。\n差额恰为预算执行得分',
          expected: '100',
          stated: '90',
        },
      ],
    },
    {
      name: 'one indicator was left out',
      form: three(['28', '25', '30'], '68'),
      findings: [{ severity: 'error', message: '差额恰为“能力”的得分', expected: '93' }],
    },
    {
      name: 'two indicators could be the one: nothing is guessed',
      form: three(['30', '30', '28'], '68'),
      findings: [{ severity: 'error', message: /请更正总分。$/ }],
    },
    {
      name: 'a total above the sum',
      form: three(['30', '30', '28'], '99'),
      findings: [{ severity: 'error', expected: '98', stated: '99', message: '差1分' }],
    },
    {
      name: 'one hundredth of a point',
      form: three(['29.44', '30', '30'], '99.45'),
      findings: [{ severity: 'error', expected: '99.44', stated: '99.45' }],
    },
    {
      name: 'the formula leaves out a row',
      form: three([30, 30, 28], formula('=SUM(G10:G11)+G6', 70), 10),
      findings: [{ severity: 'error', message: '总分公式=SUM(G10:G11)+G6未包含G12。', expected: '98', stated: '70' }],
    },
    {
      name: 'the formula passes over a score that is stored as text',
      form: three([30, asText('30'), 28], formula('=ROUND(SUM(G6,G10:G12),2)', 68), 10),
      findings: [{ severity: 'error', message: 'G11的得分以文本格式存储' }],
    },
    {
      name: 'of a formula that does not merely add nothing is said',
      form: three([30, 30, 28], formula('=SUMPRODUCT(F10:F12,G10:G12)/F13', 70), 10),
      findings: [{ severity: 'error', message: /请更正总分。$/ }],
    },
    {
      name: 'indicators only',
      form: { ...three(['30', '30', '24'], '98'), ...withoutFundingScore() },
      findings: [{ severity: 'error', message: '各指标得分合计84分，表内98分，差14分', expected: '84' }],
    },
  ],
});

function withoutFundingScore() {
  return { funding: withFunding({ annualBudget: '64.8', executed: '64.8', rate: '100%' }).funding };
}

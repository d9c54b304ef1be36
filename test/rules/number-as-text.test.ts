import { numberAsText } from '../../src/rules/number-as-text';
import { asText, formula } from './cells';
import { testRule } from './rule-tester';
import { withIndicators } from './sound-form';

const twoScores = (first: ReturnType<typeof asText> | number, total: string | ReturnType<typeof formula>) => ({
  ...withIndicators(
    ['产出指标', '', '培训', '≥6期', '6期', 45, first, ''],
    ['效益指标', '', '能力', '提高', '达成指标', 45, 45, ''],
  ),
  stated: { totalScore: total },
});

testRule(numberAsText, {
  passes: [
    { name: 'numbers', form: twoScores(45, formula('=SUM(G13:G14)', 90)) },
    { name: 'text that no formula adds', form: twoScores(asText('45'), '90') },
    { name: 'text added by +, which converts it', form: twoScores(asText('45'), formula('=G13+G14', 90)) },
    { name: 'a formula that does not merely add', form: twoScores(asText('45'), formula('=MAX(G13:G14)', 45)) },
    { name: 'outside the range', form: twoScores(asText('45'), formula('=SUM(G14:G14)', 45)) },
  ],
  fails: [
    {
      name: 'a score that the total’s SUM passes over',
      form: twoScores(asText('45'), formula('=SUM(G13:G14)', 45)),
      findings: [
        {
          severity: 'note',
          cell: 'G13',
          subject: '总分',
          message: 'G13的数字以文本格式存储，公式=SUM(G13:G14)不会加上',
        },
      ],
    },
  ],
});

import { presets } from '../../src/policy';
import { categoryWeights } from '../../src/rules/category-weights';
import { testRule } from './rule-tester';
import { soundForm, withFunding, withIndicators } from './sound-form';

const shares = (...categories: [label: string, weight: string][]) =>
  withIndicators(
    ...categories.map(([label, weight], index) => [label, '', `指标${index}`, '1项', '1项', weight, weight, '']),
  );

testRule(categoryWeights, {
  passes: [
    { name: '50 / 30 / 10', form: soundForm },
    {
      name: 'with costs: 20 / 40 / 20 / 10',
      form: shares(['成本指标', '20'], ['产出指标', '40'], ['效益指标', '20'], ['满意度指标', '10']),
    },
    { name: '50 / 40 without satisfaction', form: shares(['产出指标', '50'], ['效益指标', '40']) },
    {
      name: 'labels with points and without 指标',
      form: shares(['项目产出(50分)', '50'], ['效益(30分)', '30'], ['满意度(10分)', '10']),
    },
    {
      name: 'what the policy says: Hubei’s 20 / 40 / 40',
      policy: presets.hubei,
      form: {
        ...shares(['产出指标', '40'], ['效益指标', '30'], ['满意度指标', '10']),
        funding: withFunding(['30', '30', '30', '20', '100%', '20']).funding,
      },
    },
    {
      name: 'weights that do not come to 100 are another matter',
      form: shares(['产出指标', '60'], ['效益指标', '40']),
    },
    {
      name: 'decisions and process: another make-up',
      form: shares(['项目决策', '20'], ['项目管理', '20'], ['项目产出', '50']),
    },
    { name: 'a weight is blank', form: withIndicators(['产出指标', '', '指标', '1', '1', null, '90', '']) },
  ],
  fails: [
    {
      name: '60 / 30: no satisfaction',
      form: shares(['产出指标', '60'], ['效益指标', '30']),
      findings: [
        {
          severity: 'note',
          cell: 'A13',
          subject: '绩效指标',
          message: /产出60、效益30。如本地区.*产出50、效益30、满意度10设置。\n未设满意度指标。$/,
        },
      ],
    },
    {
      name: 'costs in other proportions',
      form: shares(['成本指标', '18.96'], ['产出指标', '23.70'], ['效益指标', '42.66'], ['满意度指标', '4.68']),
      findings: [{ severity: 'note', message: 'finding.category-weights.cost' }],
    },
    {
      name: 'a category in two places is one',
      form: shares(['产出指标', '20'], ['效益指标', '35'], ['产出指标', '35']),
      findings: [{ severity: 'note', message: '产出55、效益35' }],
    },
  ],
});

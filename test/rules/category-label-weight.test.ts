import { categoryLabelWeight } from '../../src/rules/category-label-weight';
import { testRule } from './rule-tester';
import { soundForm, withIndicators } from './sound-form';

testRule(categoryLabelWeight, {
  passes: [
    { name: 'labels without points', form: soundForm },
    {
      name: 'the rows come to what the labels state, nested ones too',
      form: withIndicators(
        ['项目产出(30分)', '数量指标(10分)', '保障人数', '2370人', '2370人', '10', '10', ''],
        ['项目产出(30分)', '成本指标(20分)', '办公成本', '15万元', '15万元', '12', '12', ''],
        ['项目产出(30分)', '成本指标(20分)', '维修成本', '35万元', '35万元', '8', '8', ''],
      ),
    },
    {
      name: 'the same label over two categories is two groups',
      form: withIndicators(
        ['产出指标(10分)', '质量指标(10分)', '合格率', '100%', '100%', '10', '10', ''],
        ['效益指标(10分)', '质量指标(10分)', '满意率', '100%', '100%', '10', '10', ''],
      ),
    },
    {
      name: 'a weight is blank',
      form: withIndicators(['产出指标(30分)', '', '保障人数', '1人', '1人', null, '10', '']),
    },
    {
      name: 'no column of weights',
      form: withIndicators({ level1: '产出指标(60分)', name: '企业数量', target: '3家', actual: '3家', score: '50' }),
    },
  ],
  fails: [
    {
      name: '效益 states 35 points, its rows come to 25',
      form: withIndicators(
        ['项目产出（30分）', '', '保障人数', '2370人', '2370人', '30', '30', ''],
        ['项目效益（35分）', '', '办学条件', '改善', '改善', '15', '13', ''],
        ['项目效益（35分）', '', '办学环境', '认可', '认可', '10', '8', ''],
      ),
      findings: [
        {
          severity: 'error',
          cell: 'A14',
          related: ['F14', 'F15'],
          subject: '项目效益（35分）',
          expected: '25',
          stated: '35',
        },
      ],
    },
    {
      name: 'a nested label',
      form: withIndicators(['产出指标', '数量指标 10分', '保障人数', '2370人', '2370人', '12', '12', '']),
      findings: [{ severity: 'error', cell: 'B13', expected: '12', stated: '10' }],
    },
  ],
});

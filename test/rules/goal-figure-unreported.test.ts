import { goalFigureUnreported } from '../../src/rules/goal-figure-unreported';
import { testRule } from './rule-tester';
import { soundForm, withIndicators } from './sound-form';

const goals = (expected: string, completion: string) => ({ ...soundForm, goals: { expected, completion } });

testRule(goalFigureUnreported, {
  passes: [
    { name: 'no counts', form: soundForm },
    {
      name: 'the completion reports another count in the same unit',
      form: goals('图文发布不少于20篇。', '全年发布图文26篇。'),
    },
    { name: 'an indicator does', form: goals('举办培训班6期。', '培训按计划举办。') },
    { name: 'dates and shares are no counts', form: goals('12月底前完成，覆盖率达到100%。', '按期完成。') },
    { name: 'no completion', form: { ...soundForm, goals: { expected: '发布图文20篇。' } } },
  ],
  fails: [
    {
      name: 'two counts that nothing reports on',
      form: {
        ...withIndicators(['产出指标', '数量指标', '楼组培育', '≥100个', '571个', '90', '90', '']),
        goals: { expected: '“社区通”图文发布不少于20次，不少于 120篇。', completion: '完成星级楼组培育。' },
      },
      findings: [{ severity: 'note', related: ['B11'], subject: '年度总体目标', message: '“20次、120篇”' }],
    },
  ],
});

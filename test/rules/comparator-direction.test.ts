import { comparatorDirection } from '../../src/rules/comparator-direction';
import { passing, withRow } from './indicator-cases';
import { testRule } from './rule-tester';

const onTarget = { severity: 'note', cell: 'D13', mark: 'value' } as const;
const cost = { level1: '成本指标', level2: '经济成本指标' } as const;
const satisfaction = { level1: '满意度指标', level2: '服务对象满意度指标', name: '群众满意度' } as const;

testRule(comparatorDirection, {
  passes: passing(
    ['an output with ≥', {}],
    ['an output with =', { target: '=100户' }],
    ['an output without a sign', { target: '100户' }],
    ['a cost with ≤', { ...cost, name: '培训费', target: '≤500元/人', actual: '480元/人' }],
    ['a cost with =', { ...cost, name: '补助标准', target: '=500元/人', actual: '500元/人' }],
    ['savings', { ...cost, name: '节约成本', target: '≥5万元', actual: '6万元' }],
    ['a rate under 成本', { ...cost, name: '成本控制率', target: '≥95%', actual: '98%' }],
    ['income under 成本', { ...cost, name: '门票收入', target: '≥5万元', actual: '6万元' }],
    ['fewer errors', { level2: '质量指标', name: '差错次数', target: '≤3次', actual: '1次' }],
    ['a rate of failure', { level2: '质量指标', name: '系统故障率', target: '≤1%', actual: '0.5%' }],
    ['a measuring error', { level2: '质量指标', name: '测绘误差', target: '≤5厘米', actual: '3厘米' }],
    ['adjustments', { name: '科目调整次数', target: '≤10次', actual: '2次' }],
    ['a time limit', { level2: '时效指标', name: '工期', target: '≤300天', actual: '280天' }],
    [
      'a time limit under another category',
      { level2: '质量指标', name: '平均办理', target: '≤5个工作日', actual: '4个工作日' },
    ],
    ['money', { name: '人均培训标准', target: '≤400元/人', actual: '380元/人' }],
    ['an old form with 成本 under 产出', { level2: '成本指标', name: '设备', target: '≤3台', actual: '3台' }],
    ['a benefit with ≤', { level1: '效益指标', level2: '生态效益指标', name: '排放量', target: '≤3吨', actual: '2吨' }],
    ['satisfaction with ≥', { ...satisfaction, target: '≥90%', actual: '95%' }],
    ['satisfaction of just 100 %', { ...satisfaction, target: '=100%', actual: '100%' }],
    ['satisfaction without a sign', { ...satisfaction, target: '90%', actual: '95%' }],
    ['> exceeded', { target: '>100户', actual: '101户' }],
    ['words', { ...cost, target: '控制在预算内', actual: '控制在预算内' }],
  ),
  fails: [
    {
      name: 'a cost with ≥',
      form: withRow({ ...cost, name: '项目投入', target: '≥30万元', actual: '30万元' }),
      findings: [
        {
          ...onTarget,
          message: '成本指标用了“≥”：指标值为“≥30万元”，花费越多越达标。如是控制数，建议改用“≤”。',
          stated: '≥30万元',
        },
      ],
    },
    {
      name: '不低于 under 成本',
      form: withRow({ level2: '成本指标', name: '材料费', target: '不低于500元' }),
      findings: [onTarget],
    },
    {
      name: 'an output with ≤',
      form: withRow({ name: '购置人员办公设施设备', target: '≤11.00(人)', actual: '11.00(人)' }),
      findings: [{ ...onTarget, message: '产出指标用了“≤”：指标值为“≤11人”，完成越少越达标。建议改用“≥”或“=”。' }],
    },
    { name: 'an output with 不超过', form: withRow({ target: '不超过100户' }), findings: [onTarget] },
    {
      name: 'satisfaction with = below 100 %',
      form: withRow({ ...satisfaction, target: '=90%', actual: '=90%' }),
      findings: [{ ...onTarget, message: '满意度指标用了“=”：指标值为“=90%”，高于此值反而不符。建议改用“≥”。' }],
    },
    {
      name: '> just reached',
      form: withRow({ target: '>100户', actual: '100户' }),
      findings: [
        {
          ...onTarget,
          message: '实际恰为临界值：目标>100户，实际100户，严格说尚未达到，本工具按达标处理。建议把“>”改为“≥”。',
        },
      ],
    },
    {
      name: '< just reached',
      form: withRow({ ...cost, name: '单价', target: '＜500元', actual: '500元' }),
      findings: [{ ...onTarget, message: '建议把“<”改为“≤”' }],
    },
  ],
});

import { indicatorMisplaced } from '../../src/rules/indicator-misplaced';
import { passing, withRow } from './indicator-cases';
import { testRule } from './rule-tester';

const onName = { severity: 'note', cell: 'C13', mark: 'value' } as const;

testRule(indicatorMisplaced, {
  passes: passing(
    ['a count under quantity', {}],
    ['accuracy under quality', { level2: '质量指标', name: '发放准确率' }],
    ['passing under quality', { level2: '质量指标', name: '验收合格率' }],
    ['timeliness under 时效', { level2: '时效指标', name: '拨付及时率' }],
    ['timeliness under 进度', { level2: '进度指标', name: '拨付及时性' }],
    ['及时 in front', { level2: '社会效益指标', name: '及时回应群众诉求' }],
    ['satisfaction with timeliness', { level1: '满意度指标', level2: '服务对象满意度指标', name: '办理及时满意度' }],
    ['no second level', { level2: '', name: '拨付及时性' }],
    ['the process part', { level1: '过程', level2: '资金管理', name: '资金到位及时率' }],
    ['completion under quantity', { level2: '数量指标', name: '任务完成率' }],
    ['completion under 时效', { level2: '时效指标', name: '按期完成率' }],
    ['a control rate under 成本', { level2: '成本指标', name: '成本控制率' }],
    ['a number of accurate pieces', { level2: '数量指标', name: '准确识别对象数' }],
  ),
  fails: [
    {
      name: 'accuracy under quantity',
      form: withRow({ name: '工作经费下拨准确率' }),
      findings: [
        {
          ...onName,
          related: ['B13'],
          message: '“工作经费下拨准确率”属于质量指标，却列在“数量指标”下。建议调整类别。',
          expected: '质量',
          stated: '数量指标',
        },
      ],
    },
    { name: 'passing under quantity', form: withRow({ name: '指标1：抽检合格率（%）' }), findings: [onName] },
    {
      name: 'timeliness under quality',
      form: withRow({ level2: '质量指标', name: '补贴发放及时率' }),
      findings: [{ ...onName, expected: '时效' }],
    },
    {
      name: 'timeliness under benefits',
      form: withRow({ level1: '效益指标', level2: '社会效益指标', name: '信息公开及时性' }),
      findings: [{ ...onName, expected: '时效' }],
    },
    {
      name: 'completion under 成本',
      form: withRow({ level2: '成本指标', name: '计划完成率' }),
      findings: [{ ...onName, expected: '数量', stated: '成本指标' }],
    },
    {
      name: 'completion under a first level 成本',
      form: withRow({ level1: '成本指标', level2: '经济成本指标', name: '计划完成率' }),
      findings: [onName],
    },
  ],
});

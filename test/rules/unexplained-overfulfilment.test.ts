import { presets, type Policy } from '../../src/policy';
import { unexplainedOverfulfilment } from '../../src/rules/unexplained-overfulfilment';
import { passing, withoutColumns, withRow } from './indicator-cases';
import { testRule } from './rule-tester';

const onReason = { cell: 'H13', mark: 'explanation' } as const;
const warning = { severity: 'warning', ...onReason } as const;
const note = { severity: 'note', ...onReason } as const;
const strict: Policy = { ...presets.national, overfulfilment: { threshold: 20, severity: 'warning' } };

testRule(unexplainedOverfulfilment, {
  passes: [
    ...passing(
      ['just met', {}],
      ['29 % beyond', { actual: '129户' }],
      ['explained', { actual: '300户', reason: '年中增加走访对象' }],
      ['missed', { actual: '50户' }],
      ['a percentage one point above', { target: '1%', actual: '2%' }],
      ['half a unit above', { target: '≥1公里', actual: '1.5公里' }],
      ['a fraction above a fraction', { target: '≥0.5万元', name: '门票收入', actual: '0.50005万元' }],
      ['within a range', { target: '10～20次', actual: '19次' }],
      ['fewer complaints', { name: '有效投诉', target: '≤5次', actual: '0次' }],
      ['fewer accidents', { name: '安全事故起数', target: '≤3起', actual: '0起' }],
      ['fewer adjustments', { name: '科目调整次数', target: '≤10次', actual: '1次' }],
      ['a lower rate of unspent money', { name: '结余率', level2: '经济效益指标', target: '≤5%', actual: '1%' }],
      ['faster than asked', { name: '办理时限', target: '≤20个工作日', actual: '8个工作日' }],
      ['fewer faults, even under 成本', { level2: '成本指标', name: '设备故障次数', target: '≤10次', actual: '1次' }],
      ['a cost 29 % below its ceiling', { level2: '成本指标', target: '≤100元', actual: '71元' }],
      ['a target of 0', { target: '≥0户', actual: '12户' }],
      ['words', { target: '提高', actual: '大幅提高' }],
      ['not filled in yet: the score is blank', { actual: '300户', score: null }],
    ),
    { name: 'no column for reasons', form: withoutColumns(withRow({ actual: '300户' }), 'reason') },
    { name: 'explained for the whole form', form: withRow({ actual: '300户' }, { explanations: ['对象增加'] }) },
  ],
  fails: [
    {
      name: 'several times the target',
      form: withRow({ name: '星级楼组培育数量', target: '≥100.00(个)', actual: '571.00(个)' }),
      findings: [
        {
          ...warning,
          subject: '星级楼组培育数量',
          related: ['D13', 'E13'],
          message: '完成值远超目标未说明：目标≥100个，实际571个，超471%。请说明原因；如指标值设得偏低，下年应调整。',
        },
      ],
    },
    { name: 'just 30 % beyond', form: withRow({ actual: '130户' }), findings: [{ ...warning, message: '超30%' }] },
    {
      name: '20 % beyond under a policy of 20 %',
      policy: strict,
      form: withRow({ actual: '120户' }),
      findings: [{ ...warning, message: '超20%' }],
    },
    {
      name: 'an error under the policy of Guangxi',
      policy: presets.guangxi,
      form: withRow({ actual: '130户' }),
      findings: [{ ...warning, severity: 'error' }],
    },
    {
      name: 'two more of a count',
      form: withRow({ target: '≥1.00(次)', actual: '3.00(次)' }),
      findings: [{ ...warning, message: '目标≥1次，实际3次，超200%' }],
    },
    {
      name: 'one more of a count: a note',
      form: withRow({ target: '≥1.00(次)', actual: '2.00(次)' }),
      findings: [{ ...note, message: '完成值比目标多1次未说明：目标≥1次，实际2次。' }],
    },
    {
      name: '3 → 4 without a unit: a note',
      form: withRow({ target: '3', actual: '4' }),
      findings: [{ ...note, message: '完成值比目标多1未说明' }],
    },
    {
      name: 'one 万人 more is not one person more',
      form: withRow({ target: '≥3万人', actual: '4万人' }),
      findings: [{ ...warning, message: '超33.3%' }],
    },
    {
      name: 'percentages',
      form: withRow({ name: '资源利用率', target: '≥50%', actual: '90%' }),
      findings: [{ ...warning, message: '超80%' }],
    },
    { name: 'an = target', form: withRow({ target: '=12个', actual: '20个' }), findings: [warning] },
    {
      name: 'income: more is better though it is money',
      form: withRow({ name: '门票收入', target: '100万元', actual: '180万元' }),
      findings: [{ ...warning, message: '目标100万元，实际180万元，超80%' }],
    },
    {
      name: 'a cost far below its ceiling: a note',
      form: withRow({ level1: '成本指标', level2: '经济成本指标', target: '≤20000元', actual: '3800元' }),
      findings: [
        {
          ...note,
          message: '实际远低于上限未说明：上限20000元，实际3800元，低81%。建议说明原因；如指标值设得偏宽，下年可调整。',
        },
      ],
    },
    {
      name: 'money far below its ceiling anywhere: a note',
      form: withRow({ name: '人均培训费', target: '≤1000元/人', actual: '500元/人' }),
      findings: [{ ...note, message: '低50%' }],
    },
    {
      name: 'a cost counted otherwise: a note',
      form: withRow({ level2: '社会成本指标', name: '占用道路', target: '≤100米', actual: '40米' }),
      findings: [note],
    },
    { name: 'a placeholder', form: withRow({ actual: '300户', reason: '无' }), findings: [warning] },
    {
      name: 'merged areas were not read: it says so',
      form: withRow({ actual: '300户' }, { mergesKnown: false }),
      findings: [{ ...warning, message: '本次未读取合并单元格' }],
    },
  ],
});

import { unitUnfit } from '../../src/rules/unit-unfit';
import { passing, withRow, withRows } from './indicator-cases';
import { testRule } from './rule-tester';

const onTarget = { severity: 'note', cell: 'D13', mark: 'value' } as const;

testRule(unitUnfit, {
  passes: passing(
    ['households', {}],
    ['a rate in %', { name: '验收合格率', target: '≥90%', actual: '95%' }],
    ['a rate in 百分比', { name: '参训率', target: '=100(百分比)', actual: '100(百分比)' }],
    ['a rate in ‰', { name: '死亡率', target: '≤5‰', actual: '4‰' }],
    ['a rate whose actual says %', { name: '合格率', target: '100', actual: '100%' }],
    ['a rate that may be a ratio', { name: '合格率', target: '1', actual: '1' }],
    ['a rate per something', { name: '单位能耗率', target: '≤1.2吨/万元', actual: '1.1吨/万元' }],
    ['a rate with words', { name: '知晓率', target: '提高', actual: '提高' }],
    ['efficiency is no share', { name: '办件效率', target: '≥20件', actual: '22件' }],
    ['frequency is no share', { name: '巡查频率', target: '4次', actual: '4次' }],
    ['projects in 个', { name: '核定项目数', target: '3个', actual: '3个' }],
    ['projects in 项', { name: '支持项目数量', target: '3项', actual: '3项' }],
    ['persons in 人次', { name: '培训人数', target: '100人次', actual: '100人次' }],
    ['persons in 名', { name: '招录人数', target: '10名', actual: '10名' }],
    ['times in 场', { name: '活动次数', target: '10场', actual: '10场' }],
    ['firms in 户', { name: '服务企业数量', target: '30户', actual: '30户' }],
    ['no unit at all', { name: '培训人数', target: '100', actual: '100' }],
  ),
  fails: [
    {
      name: 'projects counted as persons',
      form: withRow({ name: '核定项目数', target: '≥3.00(个人)', actual: '5.00(个人)' }),
      findings: [
        {
          ...onTarget,
          subject: '核定项目数',
          message: '计量单位与指标名称不符：“核定项目数”以“个人”计量。建议改用“个”或“项”。',
          stated: '个人',
        },
      ],
    },
    {
      name: 'persons counted as times',
      form: withRow({ name: '指标2：培训人数', target: '50次', actual: '50次' }),
      findings: [{ ...onTarget, message: '建议改用“人”或“人次”' }],
    },
    {
      name: 'times counted as persons',
      form: withRow({ name: '活动次数', target: '50人', actual: '50人' }),
      findings: [{ ...onTarget, message: '建议改用“次”或“场”' }],
    },
    {
      name: 'firms counted as persons',
      form: withRow({ name: '受益企业数', target: '50名', actual: '50名' }),
      findings: [onTarget],
    },
    {
      name: 'only the actual says a unit',
      form: withRow({ name: '受益企业数', target: '50', actual: '50人' }),
      findings: [{ ...onTarget, cell: 'E13' }],
    },
    {
      name: 'a rate in persons',
      form: withRow({ name: '家庭医生签约率', target: '24694人', actual: '22584人' }),
      findings: [
        {
          ...onTarget,
          message: '“家庭医生签约率”名为“率”，却以“人”计量。建议改用“%”，或改为表示数量的名称。',
          expected: '%',
          stated: '人',
        },
      ],
    },
    {
      name: 'a rate without any unit',
      form: withRow({ name: '验收合格率', target: '100', actual: '100' }),
      findings: [{ ...onTarget, message: '“验收合格率”的指标值“100”未注明“%”。建议补上单位。' }],
    },
    {
      name: 'several rates without any unit: one finding',
      form: withRows([
        { name: '完工率', target: '100', actual: '100' },
        {},
        { name: '合格率', target: '≥95', actual: '98' },
        { name: '及时率', target: '100', actual: '100' },
      ]),
      findings: [{ ...onTarget, related: ['D15', 'D16'], message: '另有2项同样未注明：合格率、及时率。' }],
    },
  ],
});

import { deductedAlthoughMet } from '../../src/rules/deducted-although-met';
import { passing, withoutColumns, withRow } from './indicator-cases';
import { testRule } from './rule-tester';

const cut = { score: '18', reason: '1户外出' } as const;
const onScore = { severity: 'warning', cell: 'G13', mark: 'value' } as const;

testRule(deductedAlthoughMet, {
  passes: passing(
    ['full score', {}],
    ['missed', { ...cut, actual: '99户' }],
    ['no reason: another rule tells it', { score: '18' }],
    ['a placeholder as reason: another rule tells it', { score: '18', reason: '无' }],
    ['far beyond: a target set too low may cost points', { ...cut, actual: '130户' }],
    ['a cost far below its ceiling', { ...cut, level2: '成本指标', target: '≤20000元', actual: '3800元' }],
    ['just on the edge of >: strictly not reached', { ...cut, target: '>100户' }],
    ['words', { ...cut, target: '全覆盖', actual: '基本全覆盖' }],
    ['a phrase for a figure', { ...cut, actual: '基本完成' }],
    ['a deadline', { ...cut, target: '9月前', actual: '2024年8月' }],
    ['other units', { ...cut, actual: '100次' }],
    ['a blank score', { ...cut, score: null }],
  ),
  fails: [
    {
      name: 'the reason speaks of what was not done',
      form: withRow({
        name: '站点建设运营补贴个数',
        target: '≥83个',
        actual: '83',
        score: '18',
        reason: '1个新建站点因条件不成熟未建，等条件符合标准再建',
      }),
      findings: [
        {
          ...onScore,
          subject: '站点建设运营补贴个数',
          related: ['E13', 'H13'],
          message:
            '已达到目标却扣分：目标≥83个，实际83个，分值20，自评18，扣2分，说明为“1个新建站点因条件不成熟未建，等条件符合标准再建”。完成值、得分和说明不一致，请核对。',
          stated: '18',
          expected: null,
        },
      ],
    },
    { name: 'a little beyond', form: withRow({ ...cut, actual: '110户' }), findings: [onScore] },
    { name: '29 % beyond', form: withRow({ ...cut, actual: '129户' }), findings: [onScore] },
    {
      name: 'a ceiling that was kept',
      form: withRow({ ...cut, level2: '成本指标', target: '≤100元', actual: '99元' }),
      findings: [{ ...onScore, message: '目标≤100元，实际99元' }],
    },
    {
      name: 'explained for the whole form',
      form: withRow({ score: '18' }, { explanations: ['部分站点未建'] }),
      findings: [{ ...onScore, message: '说明为“部分站点未建”' }],
    },
    {
      name: 'a layout without any place for reasons',
      form: withoutColumns(withRow({ score: '18' }), 'reason'),
      findings: [{ ...onScore, message: 'finding.deducted-although-met.no-column' }],
    },
    {
      name: 'several figures, all of them met',
      form: withRow({ ...cut, target: '干部14人、群众65人', actual: '干部14人、群众65人' }),
      findings: [onScore],
    },
  ],
});

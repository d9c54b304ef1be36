import { goalCompletion } from '../../src/rules/goal-completion';
import { testRule } from './rule-tester';
import { soundForm } from './sound-form';

const goal = '贯彻落实中央、市委和区委部署，制作标识牌、购置办公设施设备和办公家具，满足工作人员基本办公需求。';
const goals = (completion: string | null, expected: string | null = goal) => ({
  ...soundForm,
  goals: { expected, completion },
});

testRule(goalCompletion, {
  passes: [
    { name: 'what was done', form: soundForm },
    { name: 'a layout without the field', form: { ...soundForm, goals: { expected: goal } } },
    { name: 'a phrase, and then what was done', form: goals('基本完成预期目标，实现村居和产业园的党群服务覆盖。') },
    { name: 'short but of its own', form: goals('购置办公家具12套，制作标识牌3处。') },
    {
      name: 'the sentences of the goal in another order, told as done',
      form: goals('满足了工作人员基本办公需求；标识牌制作完毕，办公家具购置到位，中央、市委和区委部署得到落实。'),
    },
  ],
  fails: [
    {
      name: 'blank',
      form: goals(null),
      findings: [
        {
          severity: 'warning',
          cell: 'F11',
          subject: '年度总体目标',
          message: 'finding.goal-completion.blank',
          stated: null,
        },
      ],
    },
    {
      name: 'a stroke',
      form: goals('—'),
      findings: [{ severity: 'warning', message: 'finding.goal-completion.blank' }],
    },
    {
      name: 'neither goal nor completion',
      form: goals(null, null),
      findings: [{ severity: 'warning', message: '预期目标和实际完成情况均未填' }],
    },
    {
      name: 'the template’s prompt',
      form: goals('（请简要说明年度总体目标实际完成情况）'),
      findings: [{ severity: 'warning', message: 'finding.goal-completion.prompt' }],
    },
    {
      name: 'a bare amount',
      form: goals('171', '287'),
      findings: [{ severity: 'warning', message: '只填了金额“171”', stated: '171' }],
    },
    {
      name: 'an amount with its unit',
      form: goals('37.24万元'),
      findings: [{ severity: 'warning', stated: '37.24万元' }],
    },
    { name: 'the goal word for word', form: goals(goal), findings: [{ severity: 'warning', message: '一字不差' }] },
    {
      name: 'the goal but for a comma',
      form: goals(goal.replace('，', '')),
      findings: [{ severity: 'warning', message: '一字不差' }],
    },
    { name: '完成', form: goals('完成'), findings: [{ severity: 'warning', message: '只写了“完成”', stated: '完成' }] },
    { name: '完成年度目标。', form: goals('完成年度目标。'), findings: [{ severity: 'warning' }] },
    { name: '基本完成预期目标', form: goals('基本完成预期目标'), findings: [{ severity: 'warning' }] },
    {
      name: '已按时按质全面完成各项工作任务',
      form: goals('已按时按质全面完成各项工作任务'),
      findings: [{ severity: 'warning' }],
    },
    {
      name: 'the goal with a few words changed',
      form: goals(
        '贯彻落实了中央、市委和区委部署，制作标识牌、购置办公设施设备和办公家具，满足了工作人员基本办公需求。',
      ),
      findings: [{ severity: 'note', message: /与预期目标9\d%的文字相同/, stated: null }],
    },
  ],
});

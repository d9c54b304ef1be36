import { doubleCountedExecution } from '../../src/rules/double-counted-execution';
import { passing, withRow, withRows } from './indicator-cases';
import { testRule } from './rule-tester';

/** 30.00 万元 budgeted, 29.40 spent: the funding block of the sound form. */
const amounts = { name: '项目资金', target: '300000元', actual: '294000元' } as const;
const onName = { severity: 'warning', cell: 'C13', mark: 'value' } as const;

testRule(doubleCountedExecution, {
  passes: [
    ...passing(
      ['a count', {}],
      ['timeliness of payment', { name: '资金拨付及时性', target: '及时', actual: '及时' }],
      ['timeliness of paying', { name: '资金支付及时率', target: '100%', actual: '100%' }],
      ['a number of grants', { name: '专项经费下拨数', target: '13家', actual: '13家' }],
      ['accuracy', { name: '补贴发放准确率', target: '100%', actual: '100%' }],
      ['compliance', { name: '资金使用合规率', target: '100%', actual: '100%' }],
      ['another use of 使用率', { name: '设备使用率', target: '≥90%', actual: '95%' }],
      ['a project that is carried out', { name: '计划完成率', target: '90%', actual: '90%' }],
      ['a cost below its ceiling', { ...amounts, level2: '成本指标', target: '≤30万元', actual: '29.4万元' }],
      ['≤ anywhere', { ...amounts, target: '≤30万元', actual: '29.4万元' }],
      ['a cost without a sign', { ...amounts, level2: '成本指标', target: '30万元', actual: '29.4万元' }],
      ['another amount', { ...amounts, target: '150000元', actual: '147000元' }],
      ['the budget, but another amount spent', { ...amounts, actual: '290000元' }],
      ['the same numbers of something else', { name: '走访户数', target: '30.00', actual: '29.40' }],
      ['the same numbers in another unit', { name: '走访户数', target: '30户', actual: '29.4户' }],
    ),
    {
      name: 'a funding block without points',
      form: withRow(
        { name: '预算执行率', target: '100%', actual: '98%' },
        { funding: { total: { annualBudget: '30.00', executed: '29.40', rate: '98.00' } } },
      ),
    },
    {
      name: 'no funding block',
      form: withRow({ name: '预算执行率', target: '100%', actual: '98%' }, { funding: null }),
    },
    {
      name: 'the same points printed once more in a table of 100 points',
      form: withRows([
        { name: '预算执行率', target: '100%', actual: '98%', weight: '10', score: '9.8' },
        { weight: '90' },
      ]),
    },
  ],
  fails: [
    {
      name: 'the execution rate',
      form: withRow({ level2: '时效指标', name: '预算资金执行率', target: '90%', actual: '100%' }),
      findings: [
        {
          ...onName,
          subject: '预算资金执行率',
          message:
            '预算执行重复计分：执行率已在资金部分计10分，又作为指标“预算资金执行率”计分。请改设反映工作数量、质量或效果的指标。',
        },
      ],
    },
    ...[
      '预算执行率',
      '资金执行率',
      '资金支付率',
      '指标1:年度资金支付完成率100%',
      '支付完成率',
      '资金使用率',
      '经费支出进度',
    ].map((name) => ({ name, form: withRow({ name, target: '100%', actual: '98%' }), findings: [onName] })),
    {
      name: 'the budget and the executed amount in 元',
      form: withRow(amounts),
      findings: [
        {
          ...onName,
          related: ['D13', 'E13', 'D6'],
          message: '目标300000元、实际294000元即本项目的预算数和执行数，执行率已在资金部分计10分',
        },
      ],
    },
    { name: '… in 万元', form: withRow({ ...amounts, target: '≥30万元', actual: '29.4' }), findings: [onName] },
    {
      name: '… without a unit, by the name',
      form: withRow({ ...amounts, target: '30', actual: '29.4' }),
      findings: [onName],
    },
    {
      name: 'within what the printed amounts were rounded by',
      form: withRow({ ...amounts, target: '=299980元', actual: '294012' }),
      findings: [onName],
    },
  ],
});

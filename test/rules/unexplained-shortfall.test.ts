import { unexplainedShortfall } from '../../src/rules/unexplained-shortfall';
import { passing, withoutColumns, withRow } from './indicator-cases';
import { testRule } from './rule-tester';

const missed = { actual: '90户' } as const;
const onReason = { severity: 'error', cell: 'H13', mark: 'explanation' } as const;

testRule(unexplainedShortfall, {
  passes: [
    ...passing(
      ['met', {}],
      ['explained', { ...missed, reason: '10户外出' }],
      ['words', { target: '提高', actual: '有所提高' }],
      ['undecided: other units', { target: '100户', actual: '90次' }],
      ['within a range', { target: '90%-95%', actual: '92%' }],
      ['not filled in yet: the score is blank', { ...missed, score: null }],
      ['kept: the month of the deadline', { target: '9月底前', actual: '2024年9月' }],
      ['kept: before the deadline', { target: '2024年12月31日前', actual: '2024年12月20日' }],
      ['a deadline and a phrase', { target: '9月前', actual: '按要求完成' }],
      ['the actual was printed with fewer decimals', { target: '=33.33%', actual: '33.3%' }],
      [
        'the execution rate as a row',
        { name: '预算执行率', target: '100%', actual: '98%', weight: '10', score: '9.8' },
      ],
      ['recurring', { target: '按月发放', actual: '按月发放' }],
    ),
    { name: 'no column for reasons', form: withoutColumns(withRow(missed), 'reason', 'score') },
    { name: 'explained for the whole form', form: withRow(missed, { explanations: ['部分住户外出'] }) },
  ],
  fails: [
    {
      name: 'a form without scores',
      form: withoutColumns(withRow(missed), 'weight', 'score'),
      findings: [
        {
          severity: 'error',
          cell: 'H13',
          mark: 'explanation',
          related: ['D13', 'E13'],
          message: '未达标未说明：目标≥100户，实际90户，“偏差原因分析及改进措施”未填。请写明原因和改进措施。',
        },
      ],
    },
    {
      name: 'by so little that the full score may stand',
      form: withRow({ target: '100%', actual: '99.8%' }),
      findings: [{ ...onReason, message: '目标100%，实际99.8%' }],
    },
    {
      name: 'more than fewer decimals explain',
      form: withRow({ target: '=33.36%', actual: '33.3%' }),
      findings: [onReason],
    },
    {
      name: 'several figures, one of them missed',
      form: withRow({ target: '干部14人、群众65人', actual: '干部12人、群众65人' }),
      findings: [{ ...onReason, message: '目标干部14人、群众65人，实际干部12人、群众65人' }],
    },
    {
      name: 'growth',
      form: withRow({ name: '产值增长率', target: '≥8%', actual: '6%' }),
      findings: [onReason],
    },
    {
      name: 'a date behind its deadline, full score',
      form: withRow({ target: '2024年9月底前', actual: '2024年11月' }),
      findings: [{ ...onReason, message: '目标2024年9月底前，实际2024年11月' }],
    },
    {
      name: 'the year of the form stands in for a deadline without one',
      form: withRow({ target: '9月前', actual: '2024年12月' }),
      findings: [onReason],
    },
    {
      name: 'a placeholder',
      form: withRow({ target: '100%', actual: '99.8%', reason: '无' }),
      findings: [{ ...onReason, message: '“偏差原因分析及改进措施”只填了“无”' }],
    },
    {
      name: 'merged areas were not read: it says so',
      form: withRow({ target: '100%', actual: '99.8%' }, { mergesKnown: false }),
      findings: [{ ...onReason, message: '本次未读取合并单元格' }],
    },
  ],
});

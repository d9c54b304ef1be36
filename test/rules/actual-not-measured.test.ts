import { actualNotMeasured } from '../../src/rules/actual-not-measured';
import { passing, withoutColumns, withRow } from './indicator-cases';
import { testRule } from './rule-tester';

const onActual = { severity: 'warning', cell: 'E13', mark: 'value' } as const;
const note = { ...onActual, severity: 'note' } as const;

testRule(actualNotMeasured, {
  passes: passing(
    ['a figure', {}],
    ['a figure inside a sentence', { target: '≥90%', actual: '经问卷调查，满意度为96%' }],
    ['several figures inside a sentence', { actual: '春节走访60户，国庆走访40户' }],
    ['a figure in Chinese characters', { target: '≥3场', actual: '共举办三场' }],
    ['a deadline', { target: '9月前', actual: '按要求完成' }],
    ['a deadline with a year', { target: '2024年12月31日前', actual: '按时完成' }],
    ['recurring', { target: '按月发放', actual: '按要求完成' }],
    ['words', { target: '提高', actual: '达成指标' }],
    ['nothing of what was to be 0', { name: '安全事故', target: '0起', actual: '未发生安全事故' }],
    ['无 for 0', { name: '投诉', target: '≤0次', actual: '无投诉' }],
    ['all of 100 %', { target: '=100%', actual: '全覆盖' }],
    ['全部 for 100 %', { target: '100%', actual: '全部按时发放' }],
    ['a blank actual', { actual: null }],
    ['a stroke', { actual: '/' }],
    ['a ratio', { target: '90%', actual: '0.96' }],
    ['a date for a count', { actual: '2024年12月' }],
  ),
  fails: [
    {
      name: 'a phrase',
      form: withRow({ name: '补贴发放准确率', target: '=100%', actual: '按要求完成' }),
      findings: [
        {
          ...onActual,
          subject: '补贴发放准确率',
          related: ['D13'],
          message: '完成值没有数值：目标=100%，完成值只写“按要求完成”，无法核对。请填写实际数值。',
          stated: '按要求完成',
        },
      ],
    },
    { name: '完成', form: withRow({ target: '>=90%', actual: '完成' }), findings: [onActual] },
    { name: 'an official phrase', form: withRow({ actual: '达成指标' }), findings: [onActual] },
    { name: 'a range as target', form: withRow({ target: '90%-95%', actual: '完成' }), findings: [onActual] },
    { name: '基本 is not all', form: withRow({ target: '100%', actual: '基本全部完成' }), findings: [onActual] },
    {
      name: '一次性 is no figure of its own',
      form: withRow({ target: '12场', actual: '已完成' }),
      findings: [onActual],
    },
    {
      name: 'the reason holds the figure: quoted with its score',
      form: withRow({
        target: '=100%',
        actual: '基本完成',
        weight: '5',
        score: '4.5',
        reason: '体检完成率85.8%，部分人员时间冲突，今后提前安排。',
      }),
      findings: [{ ...onActual, message: '（说明中写有85.8%，请填入完成值；按公式约4.29分，自评4.5分。）' }],
    },
    {
      name: 'the reason holds the figure, the form no points',
      form: withoutColumns(withRow({ target: '=100%', actual: '基本完成', reason: '完成率85.8%' }), 'weight', 'score'),
      findings: [{ ...onActual, message: '（说明中写有85.8%，请填入完成值。）' }],
    },
    {
      name: 'the reason holds a figure of another kind: not quoted',
      form: withRow({ target: '=100%', actual: '基本完成', score: '18', reason: '有12人未参加，将补检' }),
      findings: [{ ...onActual, message: /请填写实际数值。$/ }],
    },
    {
      name: 'several figures as target: a note',
      form: withRow({ target: '党务干部140人、信息员65人', actual: '按要求完成' }),
      findings: [
        {
          ...note,
          message: '完成值没有数值：目标列有多项数值，完成值只写“按要求完成”。建议逐项填写实际数值。',
        },
      ],
    },
  ],
});

import { implausiblePercentage } from '../../src/rules/implausible-percentage';
import type { Cell } from '../../src/sheet';
import { passing, withRow } from './indicator-cases';
import { testRule } from './rule-tester';

const onActual = { severity: 'error', cell: 'E13', mark: 'value' } as const;
const percentCell = (value: number, text: string): Cell => ({ value, text, numberFormat: '0.00%' });

testRule(implausiblePercentage, {
  passes: passing(
    ['100 %', { name: '群众满意度', target: '≥90%', actual: '100%' }],
    ['100.00 %', { name: '合格率', target: '=100.00(%)', actual: '100.00(%)' }],
    ['more than all that was planned', { name: '任务完成率', target: '100%', actual: '115%' }],
    ['growth', { name: '产值增长率', target: '≥100%', actual: '135%' }],
    ['return', { name: '投资回报率', target: '≥100%', actual: '210%' }],
    ['growth by thousands of percent', { name: '交易额增长率', target: '≥50%', actual: '1200%' }],
    ['a percentage as it should be stored', { name: '覆盖率', target: '≥95%', actual: percentCell(0.9807, '98.07%') }],
    ['satisfaction in points', { name: '群众满意度', target: '≥90分', actual: '96分' }],
    ['a coverage in persons', { name: '保险覆盖率', target: '500人', actual: '520人' }],
    ['words', { name: '群众满意度', target: '提升', actual: '达成指标' }],
    ['a count', {}],
  ),
  fails: [
    {
      name: 'satisfaction',
      form: withRow({ name: '群众满意度', target: '≥90%', actual: '104%' }),
      findings: [
        {
          ...onActual,
          subject: '群众满意度',
          related: ['D13'],
          message: '百分比超过100%：“群众满意度”填了104%，最高只能是100%。请核对。',
          stated: '104%',
        },
      ],
    },
    ...['政策覆盖率', '产品合格率', '发放准确率', '拨付及时率', '培训参加率', '政策知晓率', '补贴支付率'].map(
      (name) => ({
        name,
        form: withRow({ name, target: '≥90%', actual: '100.5%' }),
        findings: [onActual],
      }),
    ),
    {
      name: 'a name with a number in front and a remark behind',
      form: withRow({ name: '指标2：设备合格率（%）', target: '95', actual: '120' }),
      findings: [{ ...onActual, message: '填了120%' }],
    },
    {
      name: 'the target',
      form: withRow({ name: '合格率', target: '≥110%', actual: '98%' }),
      findings: [{ severity: 'error', cell: 'D13' }],
    },
    {
      name: 'both: one finding',
      form: withRow({ name: '合格率', target: '≥110%', actual: '112%' }),
      findings: [onActual],
    },
    {
      name: '98.07 typed into a percent-formatted cell',
      form: withRow({ name: '政策覆盖率', target: '≥95%', actual: percentCell(98.07, '9807.00%') }),
      findings: [
        {
          ...onActual,
          message: '百分比有误：显示为9807%，疑为在百分比格式的单元格中按“98.07”填数。请改为98.07%。',
          expected: '98.07%',
          stated: '9807.00%',
        },
      ],
    },
    {
      name: '… where more than 100 % would be thinkable',
      form: withRow({ name: '任务完成率', target: '≥95%', actual: percentCell(98.07, '9807.00%') }),
      findings: [{ ...onActual, message: 'finding.implausible-percentage.format' }],
    },
  ],
});

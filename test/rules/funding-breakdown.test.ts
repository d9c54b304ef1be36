import { buildForm, type SelfEvaluationForm } from '../../src/form';
import { fundingBreakdown } from '../../src/rules/funding-breakdown';
import { testRule } from './rule-tester';
import { soundForm, withFunding } from './sound-form';

/** 年初预算 and 全年预算 follow the executed amount: cases are about one column. */
const executed = (total: string | null, breakdown: Record<string, string | null>, unit: '元' | '万元' = '万元') =>
  withFunding(
    { executed: total },
    Object.fromEntries(Object.entries(breakdown).map(([label, amount]) => [label, { executed: amount }])),
    unit,
  );

/** A form whose named rows split 财政拨款. */
function nested(...labels: string[]): SelfEvaluationForm {
  const form = buildForm({ ...executed('100', { 财政拨款: '100', 中央补助: '60', 省级补助: '40' }), cells: true });
  const breakdown = form.funding!.breakdown.map((row) =>
    labels.includes(row.label.text) ? { ...row, nested: true as const } : row,
  );
  return { ...form, funding: { ...form.funding!, breakdown } };
}

testRule(fundingBreakdown, {
  passes: [
    { name: 'the parts add up', form: soundForm },
    {
      name: 'within rounding: 33.33 + 33.33 + 33.33 of 100.00',
      form: executed('100.00', { 当年财政拨款: '33.33', 上年结转资金: '33.33', 其他资金: '33.33' }),
    },
    {
      name: 'a total in whole 万元 over parts with decimals',
      form: executed('43', { 当年财政拨款: '40.2', 上年结转资金: '3.2', 其他资金: '0' }),
    },
    {
      name: 'blank rows beside one that is the total',
      form: executed('880', { 当年财政拨款: '880', 上年结转资金: null, 其他资金: null }),
    },
    { name: 'rows that only split another are not added', form: nested('中央补助', '省级补助') },
    {
      name: 'nothing is judged while a row cannot be read',
      form: executed('100', { 当年财政拨款: '80', 上年结转资金: '见附件', 其他资金: '0' }),
    },
    { name: 'nothing is judged while the total cannot be read', form: executed('见附件', { 当年财政拨款: '80' }) },
    { name: 'no breakdown', form: withFunding(['30', '30', '30', '10', '100%', '10']) },
    {
      name: 'weights and scores under 其中 are never added',
      form: withFunding(['30', '30', '30', '10', '100%', '10'], {
        当年财政拨款: ['30', '30', '30', '10', '100%', '10'],
      }),
    },
  ],
  fails: [
    {
      name: 'the parts exceed the total',
      form: executed('30.00', { 当年财政拨款: '30.00', 上年结转资金: '2.00', 其他资金: null }),
      findings: [
        {
          severity: 'error',
          cell: 'D6',
          related: ['D7', 'D8'],
          subject: '年度资金总额',
          message: '全年执行数其中各行之和大于总额：其中各行合计32万元，年度资金总额30万元，多2万元',
          stated: '30.00',
        },
      ],
    },
    {
      name: 'the usual three stand and come to less',
      form: executed('30.00', { 当年财政拨款: '20.00', 上年结转资金: '5.00', 其他资金: '0.00' }),
      findings: [{ severity: 'error', message: '其中各行合计25万元，年度资金总额30万元，差5万元' }],
    },
    {
      name: 'exact amounts in 元 leave no room',
      form: executed('650000.00', { 当年财政拨款: '650000.00', 上年结转资金: '0.01', 其他资金: '0' }, '元'),
      findings: [{ severity: 'error', message: '多0.01元' }],
    },
    {
      name: 'only a part is listed',
      form: executed('30.00', { 当年财政拨款: '20.00' }),
      findings: [{ severity: 'warning', message: 'finding.funding-breakdown.part' }],
    },
    {
      name: 'the total was left blank',
      form: executed(null, { 当年财政拨款: '20.00', 其他资金: '3.00' }),
      findings: [
        { severity: 'error', cell: 'D6', message: '总额未填或为0，而其中各行合计23万元', expected: '23', stated: null },
      ],
    },
    {
      name: 'a part in 元 under a total in 万元',
      form: executed('14.50', { 当年财政拨款: '145000', 上年结转资金: '0', 其他资金: '0' }),
      findings: [{ severity: 'error', message: '“当年财政拨款”与总额恰差一万倍' }],
    },
    {
      name: 'each column on its own',
      form: withFunding(['30.00', '30.00', '29.40', '10', '98.00', '9.80'], {
        当年财政拨款: ['30.00', '31.00', '29.40', '-', '94.84', '-'],
        上年结转资金: ['0.00', '0.00', '0.00', '-', '0.00', '-'],
        其他资金: ['1.00', '0.00', '0.00', '-', '0.00', '-'],
      }),
      findings: [
        { severity: 'error', cell: 'B6', message: '年初预算数' },
        { severity: 'error', cell: 'C6', message: '全年预算数' },
      ],
    },
  ],
});

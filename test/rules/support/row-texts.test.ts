import { parseMeasure, type MeasureField } from '../../../src/form';
import { boundText, measureText, percentText, quote, suggestedText } from '../../../src/rules/support/row-texts';
import { bareName, sharedLength } from '../../../src/rules/support/names';

const field = (text: string): MeasureField => ({ text, cell: null, measure: parseMeasure(text) });

test.each([
  ['≥100.00(个)', '', '≥100个'],
  ['＞＝90％', '', '≥90%'],
  ['不少于12种', '', '≥12种'],
  ['3800.00(元)', '', '3800元'],
  ['83', '≥83个', '83个'],
  ['=100.00(百分比)', '', '=100%'],
  ['1,200.50平方米', '', '1200.5平方米'],
  ['90%-95%', '', '90～95%'],
  ['9月前', '', '9月前'],
  ['按要求完成', '100%', '按要求完成'],
])('%s is told as %s%s', (text, other, told) => {
  expect(measureText(field(text), other ? field(other) : null)).toBe(told);
});

test('a bound is told without its sign', () => {
  expect(boundText(field('≤20000.00(元)'))).toBe('20000元');
});

test.each([
  ['97.2316', '97.2'],
  ['471', '471'],
  ['36.2068', '36.2'],
  ['99.97', '99.9'],
  ['100', '100'],
  ['100.02', '100.1'],
  ['100.6', '100.6'],
  ['0', '0'],
  ['193.6', '193.6'],
])('a share of %s is told as %s %%: never rounded across 100', (share, told) => {
  expect(percentText(share)).toBe(told);
});

test.each([
  [{ low: '2.92', high: '2.92' }, '2.92'],
  [{ low: '0.30', high: '2.45' }, '0.30～2.45'],
  [{ low: null, high: '4.74' }, '4.74'],
])('a suggestion', (suggested, told) => {
  expect(suggestedText(suggested)).toBe(told);
});

test('long quotations are cut', () => {
  expect(quote('一'.repeat(40))).toHaveLength(40);
  expect(quote('一'.repeat(41))).toBe(`${'一'.repeat(40)}…`);
});

test.each([
  ['指标1：走访户数', '走访户数'],
  ['指标12工程验收合格率', '工程验收合格率'],
  ['三级指标2、合格率（%）', '合格率'],
  ['年度资金支付完成率100%', '年度资金支付完成率'],
  ['覆盖率≥95%', '覆盖率'],
  ['第2期培训', '第2期培训'],
])('%s is looked at as %s', (name, bare) => {
  const text = { text: '', cell: null };
  const indicator = { level1: text, level2: text, name: { text: name, cell: null } };
  expect(
    bareName({ ...indicator, target: null, actual: null, weight: null, score: null, reason: null, isProcess: false }),
  ).toBe(bare);
});

test.each([
  ['人员体检及时', '人员体检完成率', 4],
  ['培训及时性', '课时数', 1],
  ['', '课时数', 0],
])('%s and %s share %i characters in a row', (one, other, length) => {
  expect(sharedLength(one, other)).toBe(length);
});

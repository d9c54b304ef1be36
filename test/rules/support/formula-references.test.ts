import { addendsOf, referencesOf } from '../../../src/rules/support/formula-references';
import { formatRange } from '../../../src/sheet';

test.each([
  ['=E6/D6', ['E6', 'D6']],
  ['=SUM($G$13:$G$20)+G6', ['G13:G20', 'G6']],
  ['=IF(N(D6)=0,"G99",ROUND(MIN(1,E6/D6)*F6,2))', ['D6', 'E6', 'D6', 'F6']],
  ["=Sheet2!A1+'2024 汇总'!B2+C3", ['C3']],
  ['=LOG10(A1)+NET_2024', ['A1']],
  ['=sum(g13:g14)', ['G13:G14']],
  ['=100', []],
])('%s names cells of its own sheet', (formula, ranges) => {
  expect(referencesOf(formula).map(formatRange)).toEqual(ranges);
});

test.each([
  ['=SUM(G13:G20)+G6', ['SUM G13:G20', 'G6']],
  ['=ROUND(SUM(G6,G13:G20),2)', ['SUM G6', 'SUM G13:G20']],
  ['=G6+G13+G14', ['G6', 'G13', 'G14']],
  ['=SUM((G6),G13)', ['G6', 'SUM G13']],
  ['=IFERROR(SUM(G13:G14),0)', ['SUM G13:G14']],
])('%s adds', (formula, added) => {
  const addends = addendsOf(formula) ?? [];
  expect(addends.map(({ range, bySum }) => (bySum ? 'SUM ' : '') + formatRange(range))).toEqual(added);
});

test.each([
  '=G6-G13',
  '=SUM(G13:G20)*0.5',
  '=SUMIF(A:A,"是",G:G)',
  '=SUM(G:G)',
  '=Sheet2!G6+G13',
  '=总分',
  '=SUM(得分)',
  '=95',
  '',
])('of %s nothing can be said', (formula) => {
  expect(addendsOf(formula)).toBeNull();
});

import stringWidth from 'string-width';
import { padEnd, padStart, wrap } from '../../src/reporting/wrap';

const plain = (text: string): string => text;
const lines = (text: string, width: number): string[] => wrap([{ text, style: plain }], width);

test.each([
  ['fits', '总分不符', 8, ['总分不符']],
  ['a Chinese character is two columns', '总分不符', 7, ['总分不', '符']],
  ['a comma never begins a line', '扣分未说明，请补充', 10, ['扣分未说', '明，请补充']],
  ['an opening bracket never ends one', '请核对（见说明）', 8, ['请核对', '（见说', '明）']],
  ['figures stay whole', '实际37442人', 8, ['实际', '37442人']],
  ['a comparator stays with its figure', '目标为≤500.00元', 9, ['目标为', '≤500.00元']],
  [
    'English breaks at spaces, which do not begin lines',
    'a form that was not read',
    9,
    ['a form', 'that was', 'not read'],
  ],
  ['what is longer than a line is broken anywhere', 'aaaaaaaaaa', 4, ['aaaa', 'aaaa', 'aa']],
])('%s', (_, text, width, expected) => {
  expect(lines(text, width)).toEqual(expected);
});

test('colours are closed at the end of each line and opened again on the next', () => {
  const bold = (text: string): string => `<b>${text}</b>`;
  expect(
    wrap(
      [
        { text: '指标名称 ', style: bold },
        { text: '扣分未说明', style: plain },
      ],
      6,
    ),
  ).toEqual(['<b>指标名</b>', '<b>称 </b>扣', '分未说', '明']);
});

test('no line is wider than asked, whatever the text', () => {
  const text =
    '全年预算17.00万元，执行9.66万元，“执行率”56.82%（低于90%）。表内其他说明未涉及资金，请补充原因；See https://example.org/a/very/long/path。';
  for (let width = 6; width < 60; width++) {
    for (const line of lines(text, width)) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    expect(lines(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  }
});

test('columns align by terminal width', () => {
  expect([padEnd('开办费', 8), padStart('93.20', 8)]).toEqual(['开办费  ', '   93.20']);
});

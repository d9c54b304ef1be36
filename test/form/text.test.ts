import { cleanText, halfWidth, squash } from '../../src/form';

describe('cleanText', () => {
  it.each([
    ['质量\n指标', '质量指标'],
    ['满意\r\n度指\r\n标', '满意度指标'],
    ['年度 总体 目标', '年度总体目标'],
    ['项　目　名　称', '项目名称'],
    ['≥232.00(课\n时)', '≥232.00(课时)'],
    ['1,498,\n561', '1,498,561'],
    ['预算数 (A)', '预算数(A)'],
    ['指标1： 培训', '指标1：培训'],
    ['annual\nbudget', 'annual budget'],
    ['annual   budget', 'annual budget'],
    ['经遴选确认 1 家党群服务阵地', '经遴选确认 1 家党群服务阵地'],
    ['众志成城 幸福宝山', '众志成城 幸福宝山'],
    ['10 20', '10 20'],
    ['10\n20', '10 20'],
    ['\u200b质量\ufeff指标 ', '质量指标'],
    ['  \n ', ''],
    ['', ''],
  ])('%j → %j', (raw, clean) => expect(cleanText(raw)).toBe(clean));

  it('leaves a clean text alone', () => {
    const text = '经遴选确认 1 家党群服务阵地作为重点培育对象, 积极稳妥有序；annual budget (A)';
    expect(cleanText(cleanText(text))).toBe(cleanText(text));
  });
});

describe('halfWidth', () => {
  it.each([
    ['≧９０％', '≥90%'],
    ['﹦═＝', '==='],
    ['＞＜≦', '><≤'],
    ['（课时）', '(课时)'],
    ['－5～10', '-5~10'],
    ['Ａｂ１', 'Ab1'],
  ])('%j → %j', (wide, narrow) => expect(halfWidth(wide)).toBe(narrow));
});

it('squash leaves no white space', () => expect(squash(' 总 体\n目\u3000标 ')).toBe('总体目标'));

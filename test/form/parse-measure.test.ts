import fc from 'fast-check';
import type { Measure } from '../../src/form';
import { parseMeasure } from '../../src/form';
import type { Cell } from '../../src/sheet';

/** A measure in one line: `>= 90 %`, `[90, 95] %`, `9月`, `official met`, `words (85.8 %)`. */
function say(measure: Measure): string {
  switch (measure.kind) {
    case 'quantity':
      return quantity(measure);
    case 'range':
      return `[${measure.low}, ${measure.high}]${measure.unit ? ` ${measure.unit}` : ''}`;
    case 'compound':
      return measure.parts.map((part) => `${part.label}:${quantity(part)}`).join(' + ');
    case 'deadline': {
      const { period, recurring } = measure;
      const date = period ? [period.year ?? '*', period.month ?? '*', period.day ?? '*'].join('-') : 'open';
      return `${recurring ? 'recurring' : 'by'} ${date}`;
    }
    case 'official':
      return `official ${measure.band}`;
    case 'words':
      return measure.figure ? `words (${quantity(measure.figure)})` : 'words';
    case 'unreadable':
      return measure.reason;
    default:
      return measure.kind;
  }
}

function quantity(q: { comparator: string | null; value: string; stored: string | null; unit: string | null }): string {
  return [q.comparator, q.value, q.unit, q.stored && `stored ${q.stored}`].filter((part) => part !== null).join(' ');
}

type Table = readonly (readonly [text: string, understood: string])[];

const signs: Table = [
  ['≥90%', '>= 90 %'],
  ['≧90%', '>= 90 %'],
  ['>=90%', '>= 90 %'],
  ['=>90%', '>= 90 %'],
  ['＞＝90％', '>= 90 %'],
  ['≥ 90 %', '>= 90 %'],
  ['≥９０％', '>= 90 %'],
  ['≤20000.00(元)', '<= 20000 元'],
  ['≦20000元', '<= 20000 元'],
  ['<=3次', '<= 3 次'],
  ['=<3次', '<= 3 次'],
  ['=100%', '= 100 %'],
  ['＝100%', '= 100 %'],
  ['﹦72890元', '= 72890 元'],
  ['═100%', '= 100 %'],
  ['==100%', '= 100 %'],
  ['>90', '> 90'],
  ['＞90分', '> 90 分'],
  ['﹥5', '> 5'],
  ['<5%', '< 5 %'],
  ['＜5%', '< 5 %'],
  ['≮90%', '>= 90 %'],
  ['≯5%', '<= 5 %'],
];

const words: Table = [
  ['不少于12种', '>= 12 种'],
  ['不低于95%', '>= 95 %'],
  ['不小于3次', '>= 3 次'],
  ['不得低于95%', '>= 95 %'],
  ['至少3场', '>= 3 场'],
  ['大于等于90%', '>= 90 %'],
  ['大于或等于90%', '>= 90 %'],
  ['不超过50万元', '<= 50 万元'],
  ['不高于5%', '<= 5 %'],
  ['不大于2次', '<= 2 次'],
  ['不多于2次', '<= 2 次'],
  ['至多2次', '<= 2 次'],
  ['小于等于10天', '<= 10 天'],
  ['控制在100万元以内', '<= 100 万元'],
  ['控制在100万元', '<= 100 万元'],
  ['控制在5%之内', '<= 5 %'],
  ['98%以上', '>= 98 %'],
  ['98%及以上', '>= 98 %'],
  ['98%(含)以上', '>= 98 %'],
  ['98%以上(含98%)', '>= 98 %'],
  ['10家及以上', '>= 10 家'],
  ['5次以下', '<= 5 次'],
  ['500元以内', '<= 500 元'],
  ['3天内', '<= 3 天'],
  ['30日内', '<= 30 日'],
  ['5个工作日内', '<= 5 个工作日'],
  ['24小时内', '<= 24 小时'],
  ['超过100人', '> 100 人'],
  ['大于10次', '> 10 次'],
  ['少于3起', '< 3 起'],
  ['低于2%', '< 2 %'],
  ['小于2%', '< 2 %'],
  ['等于100%', '= 100 %'],
  ['达到95%', '95 %'],
  ['达95%', '95 %'],
  ['95%左右', '95 %'],
  ['约500人', '500 人'],
  ['500余人', '500 人'],
  ['100余万元', '100 万元'],
];

const bare: Table = [
  ['100', '100'],
  ['0', '0'],
  ['-5%', '-5 %'],
  ['0.5', '0.5'],
  ['.5', '0.5'],
  ['13家', '13 家'],
  ['83', '83'],
  ['100%', '100 %'],
  ['100.00(%)', '100 %'],
  ['100.00(百分比)', '100 %'],
  ['=100.00(百分比)', '= 100 %'],
  ['100百分比', '100 %'],
  ['百分之95', '95 %'],
  ['百分之九十五以上', '>= 95 %'],
  ['百分之百', '100 %'],
  ['百分百', '100 %'],
  ['100人次', '100 人次'],
  ['38508人', '38508 人'],
  ['1,234.5万元', '1234.5 万元'],
  ['１，２３４．５万元', '1234.5 万元'],
  ['1，500，000元', '1500000 元'],
  ['1 500 000元', '1500000 元'],
  ['500.00(元/人)', '500 元/人'],
  ['≤500.00(元/人)', '<= 500 元/人'],
  ['≤500元/人', '<= 500 元/人'],
  ['30元/人·天', '30 元/人·天'],
  ['2万元/家', '2 万元/家'],
  ['¥100', '100 元'],
  ['人民币100万元', '100 万元'],
  ['≥1.00(次)', '>= 1 次'],
  ['≥1(次)', '>= 1 次'],
  ['≥232.00(课\n时)', '>= 232 课时'],
  ['84.00（课时）', '84 课时'],
  ['≥3.00(个人)', '>= 3 个人'],
  ['1.5万人次', '1.5 万人次'],
  ['12个月', '12 个月'],
  ['3年', '3 年'],
  ['2小时', '2 小时'],
  ['15日', '15 日'],
  ['3.5‰', '3.5 ‰'],
  ['120㎡', '120 ㎡'],
  ['120m2', '120 m2'],
  ['50kg', '50 kg'],
  ['12次/年', '12 次/年'],
  ['3个街道', '3 个街道'],
  ['三次', '3 次'],
  ['十二个', '12 个'],
  ['不少于十二种', '>= 12 种'],
  ['两场', '2 场'],
  ['一万元', '10000 元'],
  ['零投诉', '0 投诉'],
  ['0起', '0 起'],
  ['(3次)', '3 次'],
  ['100%。', '100 %'],
];

const labelled: Table = [
  ['完成率达95%', '95 %'],
  ['完成率达到95%', '95 %'],
  ['满意度≥90%', '>= 90 %'],
  ['覆盖率不低于95%', '>= 95 %'],
  ['合格率：100%', '100 %'],
  ['培训人数≥100人', '>= 100 人'],
  ['共发放571个', '571 个'],
  ['完成12次', '12 次'],
  ['全年不少于12次', '>= 12 次'],
  ['2024年完成培训12次', '12 次'],
  ['2024年度预算执行率100%', '100 %'],
  ['120人（含线上30人）', '120 人'],
  ['已完成100%', '100 %'],
  ['100%覆盖', '100 %'],
  ['100%达标', '100 %'],
  ['95%以上的群众满意', '>= 95 %'],
  ['14种(超额2种)', '14 种'],
  ['足额保障率=100%', '= 100 %'],
  ['服务未成年人100人', '100 人'],
  ['第三方评价得分90分', '90 分'],
  ['占比30%', '30 %'],
];

const ranges: Table = [
  ['90%-95%', '[90, 95] %'],
  ['90-95%', '[90, 95] %'],
  ['10～12个', '[10, 12] 个'],
  ['10~12个', '[10, 12] 个'],
  ['80至90', '[80, 90]'],
  ['80到90分', '[80, 90] 分'],
  ['80—90分', '[80, 90] 分'],
  ['10个至12个', '[10, 12] 个'],
  ['80%≤x≤90%', '[80, 90] %'],
  ['≥80%且≤90%', '[80, 90] %'],
  ['100±5', '[95, 105]'],
];

const deadlines: Table = [
  ['9月前', 'by *-9-*'],
  ['12月前', 'by *-12-*'],
  ['12月底前', 'by *-12-*'],
  ['12月底', 'by *-12-*'],
  ['12月', 'by *-12-*'],
  ['6月上旬', 'by *-6-10'],
  ['12月31日前', 'by *-12-31'],
  ['12月31日之前', 'by *-12-31'],
  ['2021年12月完成', 'by 2021-12-*'],
  ['2021年12月31日前完成', 'by 2021-12-31'],
  ['于2021年12月31日前完成', 'by 2021-12-31'],
  ['21年12月', 'by 2021-12-*'],
  ['2021年12月底前拨付到位', 'by 2021-12-*'],
  ['项目于2021年12月完成验收', 'by 2021-12-*'],
  ['2019年', 'by 2019-*-*'],
  ['2019年度', 'by 2019-*-*'],
  ['2024年底前', 'by 2024-12-*'],
  ['2024年年底', 'by 2024-12-*'],
  ['2024年度内', 'by 2024-12-*'],
  ['年底前', 'by *-12-*'],
  ['年底前完成', 'by *-12-*'],
  ['年内', 'by *-12-*'],
  ['当年年底', 'by *-12-*'],
  ['第三季度', 'by *-9-*'],
  ['2024年第3季度', 'by 2024-9-*'],
  ['上半年', 'by *-6-*'],
  ['2024年上半年完成', 'by 2024-6-*'],
  ['2021-12-31', 'by 2021-12-31'],
  ['2021/12/31', 'by 2021-12-31'],
  ['2021.12.31', 'by 2021-12-31'],
  ['2021.12', 'by 2021-12-*'],
  ['2021-12', 'by 2021-12-*'],
  ['20211231', 'by 2021-12-31'],
  ['1月-12月', 'by *-12-*'],
  ['1-12月', 'by *-12-*'],
  ['2023年1月至2023年12月', 'by 2023-12-*'],
  ['2023年1-12月', 'by 2023-12-*'],
  ['2020年-2021年', 'by 2021-*-*'],
  ['≤12月', 'by *-12-*'],
  ['≤2024年12月31日', 'by 2024-12-31'],
  ['按月发放', 'recurring open'],
  ['每月发放', 'recurring open'],
  ['按季度支付', 'recurring open'],
  ['每季度末', 'recurring open'],
  ['每月10日前发放', 'recurring *-*-10'],
];

const compounds: Table = [
  ['党务干部140人、信息员65人', '党务干部:140 人 + 信息员:65 人'],
  ['培训≥3次，参训≥100人', '培训:>= 3 次 + 参训:>= 100 人'],
  ['1.培训12次；2.检查5次', '培训:12 次 + 检查:5 次'],
  ['①培训12次；②检查5次', '培训:12 次 + 检查:5 次'],
  ['90%、95%', ':90 % + :95 %'],
  [
    '党组织一等奖10家、二等奖10家、三等奖20家；党务干部一等奖10名',
    '党组织一等奖:10 家 + 二等奖:10 家 + 三等奖:20 家 + 党务干部一等奖:10 名',
  ],
];

const official: Table = [
  ['达成指标', 'official met'],
  ['达成年度指标', 'official met'],
  ['达成预期指标', 'official met'],
  ['达成年度目标', 'official met'],
  ['基本达成目标', 'official met'],
  ['部分达成年度指标并具有一定效果', 'official partly'],
  ['部分达成预期指标并具有一定效果', 'official partly'],
  ['部分达成年度指标，并具有一定效果', 'official partly'],
  ['部分实现目标', 'official partly'],
  ['未达成年度指标且效果较差', 'official missed'],
  ['未达成预期指标且效果较差', 'official missed'],
  ['实现目标程度较低', 'official missed'],
];

const otherWords: Table = [
  ['全覆盖', 'words'],
  ['基本全覆盖', 'words'],
  ['提升', 'words'],
  ['及时', 'words'],
  ['按要求完成', 'words'],
  ['基本完成', 'words'],
  ['完成', 'words'],
  ['十分满意', 'words'],
  ['一等', 'words'],
  ['一类', 'words'],
  ['一般', 'words'],
  ['一次性完成', 'words'],
  ['长期', 'words'],
  ['达成指标值的要求', 'words'],
  ['A级', 'words'],
  ['5*8小时', 'words'],
  ['1/2', 'words'],
  ['3:1', 'words'],
  ['1 2', 'words'],
  ['1,00', 'words'],
  ['IPv6', 'words'],
  ['5A级', 'words'],
  ['逐年提高', 'words'],
  ['按年度计划完成', 'words'],
  ['未达到95%', 'words (95 %)'],
  ['第3期', 'words (3 期)'],
  ['2024年6月、2024年12月', 'words'],
  ['12:00前', 'words'],
  ['控制在预算内', 'words'],
  ['95-90%', 'words'],
  ['同比增长10%', 'words (10 %)'],
  ['增长≥10%', 'words (>= 10 %)'],
  ['下降5%', 'words (5 %)'],
  ['每月1次', 'words (1 次)'],
  ['每季度不少于1次', 'words (>= 1 次)'],
  ['3次未完成', 'words (3 次)'],
  ['不合格2件', 'words (2 件)'],
  ['2021年12月底前完成100%', 'words (100 %)'],
  ['体检完成率85.8%，体检时间迟于部分企业体检时间，今后将提前规划，进一步加强宣传', 'words (85.8 %)'],
  ['1个新建党群服务站因建站不成熟未建，等条件符合标准再建', 'words (1 个)'],
  ['延期至2022年3月完成', 'words'],
  ['满意度≥90%，无投诉', 'words (>= 90 %)'],
];

const nothing: Table = [
  ['', 'blank'],
  [' \n　', 'blank'],
  ['-', 'placeholder'],
  ['—', 'placeholder'],
  ['——', 'placeholder'],
  ['/', 'placeholder'],
  ['／', 'placeholder'],
  ['\\', 'placeholder'],
  ['无', 'placeholder'],
  ['无。', 'placeholder'],
  ['不适用', 'placeholder'],
  ['N/A', 'placeholder'],
  ['×', 'placeholder'],
  ['……', 'placeholder'],
];

describe.each(
  Object.entries({ signs, words, bare, labelled, ranges, deadlines, compounds, official, otherWords, nothing }),
)('parseMeasure reads %s', (_, table) => {
  it.each(table)('%j as %s', (text, understood) => {
    expect(say(parseMeasure(text))).toBe(understood);
  });
});

describe('parseMeasure on cells', () => {
  const cell = (value: Cell['value'], text: string, numberFormat = 'General', more: Partial<Cell> = {}): Cell => ({
    value,
    text,
    numberFormat,
    ...more,
  });
  const cases: readonly (readonly [string, Cell, string])[] = [
    ['a percent-formatted number', cell(0.95, '95%', '0%'), '95 %'],
    ['a percentage stored more precisely than shown', cell(0.85799, '85.8%', '0.0%'), '85.8 % stored 85.799'],
    ['a number stored more precisely than shown', cell(82.6, '83', '0'), '83 stored 82.6'],
    ['a plain number', cell(2370, '2370'), '2370'],
    ['a number with a unit in its format', cell(12, '12次', '0"次"'), '12 次'],
    ['a date', cell(44561, '2021/12/31', 'yyyy/m/d'), 'by 2021-12-31'],
    ['a month', cell(44531, '2021年12月', 'yyyy"年"m"月"'), 'by 2021-12-*'],
    ['a date in a foreign format', cell(44531, 'Dec-21', 'mmm-yy'), 'by open'],
    ['a number that looks like a month', cell(2021.12, '2021.12'), '2021.12'],
    ['an error', cell({ error: '#DIV/0!' }, '#DIV/0!'), 'error'],
    ['a formula without result', cell(null, '', 'General', { formula: '=A1', notCalculated: true }), 'not-calculated'],
  ];
  it.each(cases)('%s', (_, given, understood) => {
    expect(say(parseMeasure(given.text, given))).toBe(understood);
  });

  it('takes sign, value and unit columns that were joined, with the value’s cell', () => {
    expect(say(parseMeasure('=100%', cell(100, '100')))).toBe('= 100 %');
  });
});

describe('parseMeasure, whatever the text', () => {
  const pieces = '≥≤=><0123456789.,%（）()元人次万年月日前底至-~、，；不少于以上无达成指标目标每增长 \n百分之十';
  it('never throws', () => {
    const soup = fc.string({ unit: fc.constantFrom(...pieces), maxLength: 40 });
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'grapheme', maxLength: 300 })), (text) => void parseMeasure(text)),
    );
  });

  it('understands again what it would print', () => {
    const sign = fc.constantFrom(null, '>=', '<=', '=', '>', '<');
    const number = fc.tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 4 }));
    const unit = fc.constantFrom(null, '%', '元', '万元', '元/人', '人次', '个', '课时', '㎡', '个工作日');
    fc.assert(
      fc.property(sign, number, unit, fc.boolean(), (comparator, [digits, decimals], u, brackets) => {
        const printed = (digits / 10 ** decimals).toFixed(decimals);
        const text = `${comparator ?? ''}${printed}${u === null ? '' : brackets ? `(${u})` : u}`;
        expect(parseMeasure(text)).toEqual({
          kind: 'quantity',
          comparator,
          value: String(Number(printed)),
          stored: null,
          decimals,
          unit: u,
        });
      }),
    );
  });
});

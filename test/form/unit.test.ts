import { canonicalUnit, convert, isMoney, moneyFactor } from '../../src/form/unit';
import { D } from '../../src/form/decimal';

describe('canonicalUnit', () => {
  it.each([
    ['%', '1 %'],
    ['百分比', '1 %'],
    ['（％）', '1 %'],
    ['‰', '0.1 %'],
    ['元', '1 元'],
    ['万元', '10000 元'],
    ['百万元', '1000000 元'],
    ['亿元', '100000000 元'],
    ['万美元', '10000 美元'],
    ['元/人', '1 元 per 人'],
    ['元每人', '1 元 per 人'],
    ['元/每人', '1 元 per 人'],
    ['万元/家', '10000 元 per 家'],
    ['元/人·天', '1 元 per 人/天'],
    ['万', '10000 '],
    ['万人次', '10000 人次'],
    ['名', '1 人'],
    ['个人', '1 人'],
    ['场', '1 次'],
    ['个月', '1 月'],
    ['㎡', '1 平方米'],
    ['万平方米', '10000 平方米'],
    ['公顷', '10000 平方米'],
    ['km', '1000 米'],
    ['千米', '1000 米'],
    ['千克', '1 公斤'],
    ['吨', '1000 公斤'],
    ['千瓦', '1 千瓦'],
    ['个街道', '1 个'],
    ['次培训', '1 次'],
    ['百分点', '1 百分点'],
    ['万股', '10000 股'],
    ['分贝', '1 分贝'],
    ['夸脱', '1 夸脱'],
  ])('%s is %s', (unit, expected) => {
    const { base, factor, per } = canonicalUnit(unit);
    expect(`${factor.toFixed()} ${base}${per === null ? '' : ` per ${per}`}`).toBe(expected);
  });
});

describe('convert', () => {
  it.each([
    ['1.5', '万元', '元', '15000'],
    ['15000', '元', '万元', '1.5'],
    ['5', '‰', '%', '0.5'],
    ['3', null, '个', '3'],
    ['3', '个', null, '3'],
    ['500', '元', '元/人', '500'],
    ['1.2', '万', '人', '12000'],
    ['1', '人', '人次', null],
    ['1', '元/人', '元/家', null],
    ['1', '元', '美元', null],
    ['95', '分', '%', null],
  ])('%s %s in %s is %s', (value, from, to, expected) => {
    expect(convert(new D(value), from, to)?.toFixed() ?? null).toBe(expected);
  });
});

it('knows money and how many 元 it is', () => {
  expect(['元', '万元', '元/人', '美元', '万'].map(isMoney)).toEqual([true, true, true, true, false]);
  expect(['元', '千元', '万元', '万', '亿元'].map((unit) => moneyFactor(unit)?.toFixed())).toEqual([
    '1',
    '1000',
    '10000',
    '10000',
    '100000000',
  ]);
  expect(['元/人', '美元', '个', '%'].map(moneyFactor)).toEqual([null, null, null, null]);
});

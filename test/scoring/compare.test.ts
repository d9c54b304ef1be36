import type { CellInput } from '../../src/form';
import { compareMeasures, type Comparison } from '../../src/scoring';
import { indicator } from './indicator';

/** A comparison in one line: `missed floor 97.2%`, `met ceiling -81%` (beyond the ceiling by 81 %), `undecided: blank`. */
function say(comparison: Comparison): string {
  const short = (percent: string): string => String(Math.round(Number(percent) * 10) / 10);
  if (comparison.outcome === 'undecided') return `undecided: ${comparison.why}`;
  if (comparison.outcome === 'late') return 'late';
  const { outcome, direction, ratio, beyond, strictEdge } = comparison;
  const parts: string[] = [outcome, direction];
  if (outcome === 'missed') parts.push(ratio === null ? 'no ratio' : `${short(ratio)}%`);
  if (beyond !== null) parts.push(`beyond ${short(beyond)}%`);
  if (strictEdge) parts.push('on the edge');
  return parts.join(' ');
}

type Table = readonly (readonly [
  target: CellInput,
  actual: CellInput,
  verdict: string,
  name?: string,
  level1?: string,
])[];

const comparators: Table = [
  ['≥100人', '100人', 'met floor'],
  ['≥100人', '90人', 'missed floor 90%'],
  ['≥100人', '130人', 'met floor beyond 30%'],
  ['>=90', '90', 'met floor'],
  ['>90', '90', 'met floor on the edge'],
  ['>90', '91', 'met floor beyond 1.1%'],
  ['<10', '10', 'met ceiling on the edge'],
  ['≤20000.00(元)', '3800.00(元)', 'met ceiling beyond 81%'],
  ['≤5000.00(元/家)', '9680.00(元/家)', 'missed ceiling 193.6%'],
  ['≤11.00(人)', '11.00(人)', 'met ceiling'],
  ['=12.00(个)', '12.00(个)', 'met exact'],
  ['=12.00(个)', '11.00(个)', 'missed exact 91.7%'],
  ['=12.00(个)', '18.00(个)', 'met exact beyond 50%'],
  ['不少于12种', '14种', 'met floor beyond 16.7%'],
  ['控制在100万元以内', '120万元', 'missed ceiling 120%'],
  ['98%以上', '100%', 'met floor beyond 2%'],
];

const withoutComparator: Table = [
  ['13家', '13家', 'met floor'],
  ['38508人', '37442人', 'missed floor 97.2%'],
  ['116次', '150次', 'met floor beyond 29.3%'],
  ['15万元', '14.8万元', 'met ceiling beyond 1.3%'],
  ['15万元', '16万元', 'missed ceiling 106.7%'],
  ['=72890元', '72890', 'met ceiling', '卫片执法补助经费'],
  ['3次', '5次', 'missed ceiling 166.7%', '有效投诉'],
  ['3次', '2次', 'met ceiling beyond 33.3%', '安全事故次数'],
  ['2次', '1次', 'met ceiling beyond 50%', '预算调整次数'],
  ['5%', '3%', 'met ceiling beyond 40%', '结转结余率'],
  ['5%', '8%', 'missed ceiling 160%', '差错率'],
  ['100%', '90%', 'missed floor 90%', '成本控制率', '成本指标'],
  ['100%', '95%', 'missed floor 95%', '投诉处理率'],
  ['10件', '8件', 'missed floor 80%', '投诉办结数'],
  ['100', '90', 'met ceiling beyond 10%', '人均标准', '成本指标'],
  ['100', '90', 'missed floor 90%', '人均标准', '产出指标'],
  ['500万元', '600万元', 'met floor beyond 20%', '带动产值'],
  ['500万元', '400万元', 'missed floor 80%', '年销售收入'],
  ['10%', '12%', 'met floor beyond 20%', '成本节约比例'],
];

const units: Table = [
  ['≤17万元', '170000元', 'met ceiling'],
  ['≤17万元', '180000元', 'missed ceiling 105.9%'],
  ['≤1亿元', '9000万元', 'met ceiling beyond 10%'],
  ['≥1.5万人次', '15000人次', 'met floor'],
  ['≥1.5万', '14000人', 'missed floor 93.3%'],
  ['≥83个', '83', 'met floor'],
  ['83', '≥83个', 'met floor'],
  ['≥95%', '95', 'met floor'],
  ['95', '97%', 'met floor beyond 2.1%'],
  ['≥5‰', '0.6%', 'met floor beyond 20%'],
  ['≥100.00(百分比)', '100.00(%)', 'met floor'],
  ['≤500元/人', '500元', 'met ceiling'],
  ['≤500元/人', '0.05万元/人', 'met ceiling'],
  ['≤500元/人', '500元/家', 'undecided: unit-mismatch'],
  ['≥100人', '100名', 'met floor'],
  ['≥3次', '3场', 'met floor'],
  ['≥1公顷', '10000平方米', 'met floor'],
  ['≥2公里', '1800米', 'missed floor 90%'],
  ['≥3个街道', '3个', 'met floor'],
  ['≥100人', '100人次', 'undecided: unit-mismatch'],
  ['≥95%', '95分', 'undecided: unit-mismatch'],
  ['≥13家', '13个', 'undecided: unit-mismatch'],
];

const ratios: Table = [
  ['≥95%', '0.98', 'undecided: percent-or-ratio'],
  ['≥95%', '1', 'undecided: percent-or-ratio'],
  ['0.95', '98%', 'undecided: percent-or-ratio'],
  ['≥95%', '0', 'missed floor 0%'],
  ['≥95%', '2', 'missed floor 2.1%'],
  ['≥0.9', '0.95', 'met floor beyond 5.6%'],
];

const zeroAndNegative: Table = [
  ['=0', '0', 'met exact'],
  ['≤0次', '0', 'met ceiling'],
  ['≤0次', '1次', 'missed ceiling no ratio'],
  ['≥0', '5', 'met floor'],
  ['零投诉', '0', 'met ceiling'],
  ['零投诉', '2', 'missed ceiling no ratio'],
  ['≥-5%', '-3%', 'met floor'],
  ['≥10%', '-3%', 'missed floor -30%'],
];

const actualsWithSigns: Table = [
  ['=10家', '=10家', 'met exact'],
  ['>=90%', '>=90%', 'met floor'],
  ['≥95%', '98%以上', 'met floor beyond 3.2%'],
  ['≥95%', '<95%', 'missed floor 100%'],
  ['≥90%', '不足95%', 'met floor beyond 5.6%'],
];

const ranges: Table = [
  ['90%-95%', '92%', 'met exact'],
  ['90%-95%', '90%', 'met exact'],
  ['90%-95%', '88%', 'missed floor 97.8%'],
  ['90%-95%', '97%', 'undecided: range'],
  ['80-100元', '120元', 'missed ceiling 120%'],
  ['80-100元', '60元', 'undecided: range'],
  ['≥10个', '10～12个', 'met floor'],
  ['≥10个', '8～9个', 'missed floor 80%'],
  ['≥10个', '8～12个', 'undecided: range'],
];

const notFigures: Table = [
  ['提升', '达成指标', 'undecided: no-figures'],
  ['≥90%', '完成', 'undecided: no-figures'],
  ['', '90%', 'undecided: blank'],
  ['≥90%', '', 'undecided: blank'],
  ['—', '100%', 'undecided: blank'],
  [null, null, 'undecided: blank'],
  ['党务干部140人、信息员65人', '按要求完成', 'undecided: compound'],
];

const compounds: Table = [
  ['党务干部140人、信息员65人', '党务干部140人、信息员65人', 'met floor'],
  ['党务干部140人、信息员65人', '党务干部150人、信息员60人', 'missed floor 92.3%'],
  ['党务干部140人、信息员65人', '信息员65人、党务干部140人', 'undecided: compound'],
  ['党务干部140人、信息员65人', '党务干部140人', 'undecided: compound'],
  ['培训≥3次，参训≥100人', '培训3次，参训120人', 'met floor'],
];

const deadlines: Table = [
  ['9月前', '按要求完成', 'undecided: deadline'],
  ['9月前', '9月', 'undecided: deadline'],
  ['9月前', '9月30日', 'undecided: deadline'],
  ['9月前', '10月1日', 'late'],
  ['12月31日前', '11月', 'undecided: deadline'],
  ['2021年12月完成', '2021年12月完成', 'undecided: deadline'],
  ['2021年6月底前', '2021年7月', 'late'],
  ['2021年12月', '2022年', 'late'],
  ['2019年', '2019年', 'undecided: deadline'],
  ['第三季度', '10月', 'late'],
  ['12月前', '2022年1月', 'undecided: deadline'],
  ['按月发放', '12月', 'undecided: deadline'],
];

describe.each(
  Object.entries({
    comparators,
    withoutComparator,
    units,
    ratios,
    zeroAndNegative,
    actualsWithSigns,
    ranges,
    notFigures,
    compounds,
    deadlines,
  }),
)('compareMeasures: %s', (_, table) => {
  it.each(table.map(([target, actual, verdict, name, level1]) => [target, actual, verdict, name, level1] as const))(
    '%j against %j: %s',
    (target, actual, verdict, name, level1) => {
      expect(say(compareMeasures(indicator(target, actual, { name, level1 })))).toBe(verdict);
    },
  );
});

describe('compareMeasures', () => {
  it('lets the form’s year stand in where only one side names one', () => {
    expect(compareMeasures(indicator('12月前', '2022年1月'), 2021).outcome).toBe('late');
    expect(compareMeasures(indicator('12月前', '2021年11月'), 2021).outcome).toBe('undecided');
  });

  it('takes whichever reading of a number cell meets the target', () => {
    const stored = { value: 0.8996, text: '90%', numberFormat: '0%' };
    expect(say(compareMeasures(indicator('≥90%', stored)))).toBe('met floor');
    const rounded = { value: 94.6, text: '95', numberFormat: '0' };
    expect(say(compareMeasures(indicator('≥94.5', rounded)))).toBe('met floor beyond 0.5%');
    const better = { value: 95.4, text: '95', numberFormat: '0' };
    expect(say(compareMeasures(indicator('≥95.2', better)))).toBe('met floor beyond 0.2%');
  });

  it('gives both sides in the target’s unit', () => {
    const comparison = compareMeasures(indicator('≤17.00万元', '170,500元'));
    expect(comparison).toMatchObject({ outcome: 'missed', target: '17', actual: '17.05', unit: '万元' });
  });
});

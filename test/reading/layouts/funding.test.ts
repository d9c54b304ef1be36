import { gist, type Gist } from '../gist';
import { readOne, TABLE } from '../reading-one';

interface Layout {
  readonly name: string;
  readonly block: string;
  readonly expected: Partial<Gist>;
}

/** Ways in which the money is laid out; columns that a layout has not are null. */
const LAYOUTS: readonly Layout[] = [
  {
    name: 'transposed: sources as columns, amounts as rows',
    block: `
      | 项目资金(万元) | 资金来源 | 合计 | 财政拨款 | 其他资金 | · | · | · |
      | ^ | 年初预算数 | 100 | 80 | 20 | · | · | · |
      | ^ | 全年预算数 | 90 | 70 | 20 | · | · | · |
      | ^ | 全年执行数 | 45 | 35 | 10 | · | · | · |
      | ^ | 执行率 | 50% | 50% | 50% | · | · | · |
      | ^ | 分值 | 10 | · | · | · | · | · |
      | ^ | 得分 | 5 | · | · | · | · | · |`,
    expected: {
      unit: '万元',
      funding: ['100', '90', '45', '10', '50', '5'],
      parts: ['财政拨款: 80 | 70 | 35', '其他资金: 20 | 20 | 10'],
    },
  },
  {
    name: 'transposed: 资金总额 first, 其中 over its sources, no score',
    block: `
      | 项目资金 | (元) | 资金总额 | 其中:财政资金 | 自筹资金 | · | · | · |
      | ^ | 预算数 | 1000 | 800 | 200 | · | · | · |
      | ^ | 执行数 | 900 | 700 | 200 | · | · | · |`,
    expected: {
      unit: '元',
      funding: [null, '1000', '900', null, null, null],
      parts: ['其中:财政资金: ∅ | 800 | 700', '自筹资金: ∅ | 200 | 200'],
    },
  },
  {
    name: 'sources under each amount, one row of figures',
    block: `
      | 预算执行情况(万元) | 年初预算数 | < | 全年预算数 | < | 全年执行数 | < | 执行率 |
      | ^ | 合计 | 财政拨款 | 合计 | 财政拨款 | 合计 | 财政拨款 | ^ |
      | ^ | 40 | 30 | 38 | 28 | 37 | 27 | 97.37% |`,
    expected: {
      unit: '万元',
      funding: ['40', '38', '37', null, '97.37', null],
      parts: ['财政拨款: 30 | 28 | 27'],
    },
  },
  {
    name: '资金来源, 安排数, 到位数, 支出数, 结余: what is neither budget nor execution is left',
    block: `
      | 资金来源(万元) | 年度预算安排数 | 实际到位数 | 实际支出数 | 结余数 | 执行率 | 分值 | 得分 |
      | 合计 | 100 | 95 | 90 | 5 | 90% | 10 | 9 |
      | 其中:财政拨款 | 80 | 75 | 70 | 5 | · | · | · |
      | 其他 | 20 | 20 | 20 | 0 | · | · | · |`,
    expected: {
      unit: '万元',
      funding: [null, '100', '90', '10', '90', '9'],
      parts: ['其中:财政拨款: ∅ | 80 | 70', '其他: ∅ | 20 | 20'],
    },
  },
  {
    name: 'the integrated budget system: 年初预算数, 调整数, 调整后预算数, 预算执行率(%)',
    block: `
      | 预算执行情况 | 资金来源 | 年初预算 | 调整预算 | 调整后的预算 | 全年执行数 | 预算执行率% | 得分 |
      | ^ | 合计 | 100 | -10 | 90 | 45 | 50 | 5 |
      | ^ | 预算内 | 100 | -10 | 90 | 45 | 50 | · |
      | ^ | 专户资金 | 0 | 0 | 0 | 0 | 0 | · |`,
    expected: {
      funding: ['100', '90', '45', null, '50', '5'],
      parts: ['预算内: 100 | 90 | 45', '专户资金: 0 | 0 | 0'],
    },
  },
  {
    name: 'the points of the rate in its label: 预算执行率(10分)',
    block: `
      | 项目资金(万元) | · | 年初预算数(A) | 调整后预算数(B) | 实际支出数(C) | 执行率(C/B) | 预算执行率得分(10分) | · |
      | ^ | 资金总额 | 40 | 38 | 37 | 97.37% | 9.74 | · |`,
    expected: { funding: ['40', '38', '37', '10', '97.37', '9.74'] },
  },
  {
    name: 'figures with their unit in the cell',
    block: `
      | 项目资金 | · | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      | ^ | 年度资金总额 | 40万元 | 38.5万元 | 37.76万元 | 10分 | 98.08% | 9.81分 |`,
    expected: { unit: '万元', funding: ['40', '38.5', '37.76', '10', '98.08', '9.81'] },
  },
  {
    name: 'two years beside each other',
    block: `
      | (2023年度) | < | < | < | < | < | < | < |
      | 项目资金(万元) | · | 2022年 | < | 2023年 | < | 执行率 | 得分 |
      | ^ | ^ | 预算数 | 执行数 | 预算数 | 执行数 | ^ | ^ |
      | ^ | 年度资金总额 | 30 | 30 | 40 | 20 | 50% | 5 |`,
    expected: { unit: '万元', funding: [null, '40', '20', null, '50', '5'] },
  },
  {
    name: 'columns numbered below their labels',
    block: `
      | 项目资金(万元) | · | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      | ^ | ^ | (1) | (2) | (3) | (4) | (5)=(3)/(2) | (6) |
      | ^ | 年度资金总额 | 40 | 38.5 | 37.76 | 10 | 98.08% | 9.81 |`,
    expected: { funding: ['40', '38.5', '37.76', '10', '98.08', '9.81'] },
  },
  {
    name: 'budget, execution and rate as pairs over two rows, 万元 in the labels',
    block: `
      | 资金情况 | 年初预算(万元) | 40 | 全年预算(万元) | 38 | 全年执行(万元) | 37 | · |
      | ^ | 预算执行率(%) | 97.37 | 分值 | 10 | 得分 | 9.74 | · |`,
    expected: { unit: '万元', funding: ['40', '38', '37', '10', '97.37', '9.74'] },
  },
  {
    name: 'below the indicator table',
    block: `${TABLE}
      | 项目资金(万元) | · | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      | ^ | 年度资金总额 | 40 | 38.5 | 37.76 | 10 | 98.08% | 9.81 |
      | ^ | 其中:财政拨款 | 40 | 38.5 | 37.76 | - | · | - |
      | 总分 | < | < | < | < | 100 | 97.81 | · |`,
    expected: {
      unit: '万元',
      funding: ['40', '38.5', '37.76', '10', '98.08', '9.81'],
      parts: ['其中:财政拨款: 40 | 38.5 | 37.76'],
      rows: ['产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 90 | 88 | 两盏待料'],
      total: ['100', '97.81', null],
    },
  },
  {
    name: '亿元, and 其中 rows by level of government',
    block: `
      | 资金投入情况(亿元) | · | 全年预算数 | 全年执行数 | 预算执行率 | · | · | · |
      | ^ | 年度资金总额 | 5.2 | 4.8 | 92.31% | · | · | · |
      | ^ | 中央财政资金 | 3 | 3 | 100% | · | · | · |
      | ^ | 省级财政资金 | 2.2 | 1.8 | 81.82% | · | · | · |`,
    expected: {
      unit: '亿元',
      funding: [null, '5.2', '4.8', null, '92.31', null],
      parts: ['中央财政资金: ∅ | 3 | 3', '省级财政资金: ∅ | 2.2 | 1.8'],
    },
  },
];

test.each(LAYOUTS)('$name', ({ block, expected }) => {
  const head = '| 项目支出绩效自评表 | < | < | < | < | < | < | < |\n| 项目名称 | 路灯维护 | < | < | < | < | < | < |';
  expect(gist(readOne(`${head}${block}${block.includes('一级指标') ? '' : TABLE}`))).toMatchObject(expected);
});

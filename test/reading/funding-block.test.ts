import type { Figure, FundingRow } from '../../src/form';
import { at, readOne, TABLE } from './reading-one';

/** kind label: initial|annual|executed|weight|rate|score; ∅ where the layout has no such column. */
function line(row: FundingRow): string {
  const shown = (figure: Figure | null) =>
    figure === null ? '∅' : figure.state === 'figure' ? figure.shown : figure.text;
  const figures = [row.initialBudget, row.annualBudget, row.executed, row.weight, row.rate, row.score]
    .map(shown)
    .join('|');
  return `${row.kind}${row.nested ? ' (nested)' : ''} ${row.label.text}: ${figures}`;
}

function readFunding(block: string): string[] {
  const { funding } = readOne(`| 项目名称 | 路灯维护 | < | < | < | < | < | < |${block}${TABLE}`);
  if (!funding) return ['none'];
  return [funding.unit ?? 'no unit', ...(funding.total ? [line(funding.total)] : []), ...funding.breakdown.map(line)];
}

describe('funding block', () => {
  test.each([
    {
      name: 'the national form',
      block: `
        | 项目资金\\n(万元) | · | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | ^ | 年度资金总额 | 40 | 38.50 | 37.76 | 10 | 98.07% | 9.81 |
        | ^ | 其中:当年财政拨款 | 40 | 38.50 | 37.76 | - | 98.07% | - |
        | ^ | 上年结转资金 | 0 | 0 | 0 | — | · | / |
        | ^ | 其他资金 | · | · | · | · | · | · |`,
      expected: [
        '万元',
        'total 年度资金总额: 40|38.50|37.76|10|98.07|9.81',
        'currentYearAppropriation 其中:当年财政拨款: 40|38.50|37.76|-|98.07|-',
        'carryover 上年结转资金: 0|0|0|—||/',
        'otherFunds 其他资金: |||||',
      ],
    },
    {
      name: 'a single row, whose label is that of the block',
      block: `
        | 项目资金（元） | 年初预算数 | 全年预算数(A) | 全年执行数(B) | 分值 | 执行率(B/A) | 得分 | · |
        | ^ | 829,000 | 829,000 | 750,700 | 10 | 90.56% | 9.06 | · |`,
      expected: ['元', 'total 项目资金（元）: 829000|829000|750700|10|90.56|9.06'],
    },
    {
      name: '其中 in a column of its own',
      block: `
        | 项目资金 | · | · | 预算数(万元) | 执行数(万元) | 执行率 | 分值 | 得分 |
        | ^ | 资金总额 | < | 100 | 90 | 90% | 10 | 9 |
        | ^ | 其中: | 财政资金 | 80 | 70 | · | · | · |
        | ^ | ^ | 自筹资金 | 20 | 20 | · | · | · |`,
      expected: [
        '万元',
        'total 资金总额: ∅|100|90|10|90|9',
        'currentYearAppropriation 财政资金: ∅|80|70|||',
        'unitFunds 自筹资金: ∅|20|20|||',
      ],
    },
    {
      name: '中央, 省级 and 市级 under 财政拨款 are nested',
      block: `
        | 项目资金(万元) | · | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | ^ | 年度资金总额 | 100 | 100 | 90 | 10 | 90% | 9 |
        | ^ | 其中:财政拨款 | 100 | 100 | 90 | - | · | - |
        | ^ | 其中:中央补助 | 60 | 60 | 50 | - | · | - |
        | ^ | 省级资金 | 40 | 40 | 40 | - | · | - |
        | ^ | 其他资金 | 0 | 0 | 0 | - | · | - |`,
      expected: [
        '万元',
        'total 年度资金总额: 100|100|90|10|90|9',
        'currentYearAppropriation 其中:财政拨款: 100|100|90|-||-',
        'otherFunds (nested) 其中:中央补助: 60|60|50|-||-',
        'otherFunds (nested) 省级资金: 40|40|40|-||-',
        'otherFunds 其他资金: 0|0|0|-||-',
      ],
    },
    {
      name: '中央补助 and 地方资金 directly under the total are parts of it',
      block: `
        | 资金情况(万元) | · | · | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | ^ | 年度资金总额: | < | 100 | 90 | 10 | 90% | 9 |
        | ^ | 其中:中央补助 | < | 60 | 50 | · | · | · |
        | ^ | 地方资金 | < | 40 | 40 | · | · | · |`,
      expected: [
        '万元',
        'total 年度资金总额:: ∅|100|90|10|90|9',
        'otherFunds 其中:中央补助: ∅|60|50|||',
        'otherFunds 地方资金: ∅|40|40|||',
      ],
    },
    {
      name: '湖北: no 分值 column, the points stand in the labels',
      block: `
        | 预算执行情况(万元)\\n(20分) | · | · | 预算数(A) | 执行数(B) | 执行率(B/A) | 得分\\n(20分*执行率) | < |
        | ^ | 年度财政资金总额 | < | 285.84 | 285.84 | 100% | 20 | < |`,
      expected: ['万元', 'total 年度财政资金总额: ∅|285.84|285.84|20|100|20'],
    },
    {
      name: '调整预算数 beside 预算数: the latter is what the year began with',
      block: `
        | 项目资金(万元) | · | 预算数 | 调整后预算数 | 决算数 | 权重 | 执行率 | 得分 |
        | ^ | 合计 | 40 | 38 | 38 | 10 | 100% | 10 |`,
      expected: ['万元', 'total 合计: 40|38|38|10|100|10'],
    },
    {
      name: 'label and figure in turn',
      block: `
        | 全年预算数 | 100万元 | 全年执行数 | 95万元 | 执行率 | 95% | 得分 | 9.5 |`,
      expected: ['万元', 'total 全年预算数: ∅|100|95|∅|95|9.5'],
    },
    {
      name: 'units inside the amounts',
      block: `
        | 项目资金 | · | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | ^ | 年度资金总额 | 17.00万元 | 17.00万元 | 9.66万元 | 10 | 56.82% | 5.68 |`,
      expected: ['万元', 'total 年度资金总额: 17.00|17.00|9.66|10|56.82|5.68'],
    },
    {
      name: 'the unit on a line of its own',
      block: `
        | · | · | · | · | · | · | 单位：万元 | · |
        | 项目资金 | · | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | ^ | 年度资金总额 | 17 | 17 | 9.66 | 10 | 56.82% | 5.68 |`,
      expected: ['万元', 'total 年度资金总额: 17|17|9.66|10|56.82|5.68'],
    },
    {
      name: 'foreign money is no unit of the block, 单元 neither',
      block: `
        | 项目资金(万美元) | · | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | ^ | 单元维修资金总额 | 17 | 17 | 9.66 | 10 | 56.82% | 5.68 |`,
      expected: ['no unit', 'total 单元维修资金总额: 17|17|9.66|10|56.82|5.68'],
    },
    {
      name: 'amounts below a second header row take the first column of each group',
      block: `
        | 项目资金(万元) | · | 年初预算数 | 全年预算数 | 全年执行数 | < | 执行率 | 得分 |
        | ^ | · | 合计 | 合计 | 合计 | 财政拨款 | · | · |
        | ^ | 年度资金总额 | 17 | 17 | 9.66 | 9 | 56.82% | 5.68 |`,
      expected: ['万元', 'total 年度资金总额: 17|17|9.66|∅|56.82|5.68'],
    },
    {
      name: 'the total comes last',
      block: `
        | 资金投入(万元) | · | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | ^ | 财政拨款 | 10 | 10 | 9 | · | · | · |
        | ^ | 其他资金 | 7 | 7 | 6 | · | · | · |
        | ^ | 合计 | 17 | 17 | 15 | 10 | 88.24% | 8.82 |`,
      expected: [
        '万元',
        'total 合计: 17|17|15|10|88.24|8.82',
        'currentYearAppropriation 财政拨款: 10|10|9|||',
        'otherFunds 其他资金: 7|7|6|||',
      ],
    },
    {
      name: 'no funding block',
      block: '',
      expected: ['none'],
    },
  ])('$name', ({ block, expected }) => {
    expect(readFunding(block)).toEqual(expected);
  });

  test('四川: the printed instruction in the 原因 column counts as blank, what was written instead does not', () => {
    const form = (reason: string) =>
      readOne(`
        | 项目名称 | 设备购置 | < | < | < | < | < | < |
        | 年度预算数(万元) | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分 | 原因 |
        | 总额 | 0.00 | 3.36 | 3.36 | 100.00% | 10 | 10 | ${reason} |
        | 其中:财政资金 | 0.00 | 3.36 | 3.36 | 100.00% | / | / | ^ |${TABLE}`).funding!;
    const prompt =
      '1.预算执行率=预算执行数/调整后预算数,预算执行率未达到90%的需说明原因(100字以内);2.年中发生预算调整的(追加或调减),应单独说明理由;3.其他资金包括:社会投入资金、银行贷款.';
    expect(form(prompt).total!.reason!.text).toBe('');
    expect(form('年中追加安可专项3.36万元').total!.reason!.text).toBe('年中追加安可专项3.36万元');
    expect(form('年中追加安可专项3.36万元').breakdown[0]!.reason!.text).toBe('年中追加安可专项3.36万元');
    expect(at(form(prompt).total!.reason)).toBe('H3');
  });

  test('a column that the layout has not is null, a blank cell is blank and knows where it stands', () => {
    const { funding } = readOne(`
      | 项目名称 | 路灯维护 | < | < | < | < | < | < |
      | 项目资金(万元) | · | · | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      | ^ | 年度资金总额 | < | 880 | 880 | 10 | · | 10 |${TABLE}`);
    expect(funding!.total!.initialBudget).toBeNull();
    expect(funding!.total!.rate).toMatchObject({ state: 'blank', value: null });
    expect(at(funding!.total!.rate)).toBe('G3');
    expect(at({ cell: funding!.unitCell })).toBe('A2');
  });
});

import { readForms } from '../../src/reading';
import { formatCell } from '../../src/sheet';
import type { Indicator, SelfEvaluationForm } from '../../src/form';
import { draw } from './grids';

function readOne(picture: string): SelfEvaluationForm {
  const { forms, unread } = readForms(draw(picture));
  expect(unread).toEqual([]);
  expect(forms).toHaveLength(1);
  return forms[0]!;
}

/** One line an indicator: level1/level2/name: target → actual, score of weight (reason). ∅ where the layout has no such column. */
function lines(form: SelfEvaluationForm): string[] {
  return form.indicators.map(line);
}

function line(row: Indicator): string {
  const shown = (field: { text: string } | null) => (field === null ? '∅' : field.text);
  const reason = row.reason?.text ? ` (${row.reason.text})` : '';
  return (
    `${row.level1.text}/${row.level2.text}/${row.name.text}: ` +
    `${shown(row.target)} → ${shown(row.actual)}, ${shown(row.score)} of ${shown(row.weight)}${reason}`
  );
}

describe('headers of the indicator table', () => {
  test.each([
    {
      name: 'the national form',
      picture: `
        | 项目支出绩效自评表 | < | < | < | < | < | < | < |
        | 项目名称 | 路灯维护 | < | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
        | 产出指标 | 数量指标 | 维修路灯 | ≥100盏 | 98盏 | 50 | 49 | 两盏待料 |
        | 效益指标 | 社会效益指标 | 夜间出行 | 改善 | 改善 | 40 | 40 | · |`,
      expected: [
        '产出指标/数量指标/维修路灯: ≥100盏 → 98盏, 49 of 50 (两盏待料)',
        '效益指标/社会效益指标/夜间出行: 改善 → 改善, 40 of 40',
      ],
    },
    {
      name: 'wrapped and justified labels, footnote marks, brackets of either width, letters of the formula',
      picture: `
        | 项  目  名  称 | 路灯维护 | < | < | < | < | < | < |
        | 一级\\n指标 | 二级 指标 | 三级\\n指标 | 年度指标值（A） | 实际完成值(B) | 分 值* | 得分\\n(100分) | 偏差原因分析\\n及改进措施② |
        | 产出\\n指标 | 数量\\n指标 | 维修路灯 | 100 | 98 | 50 | 49 | · |`,
      expected: ['产出指标/数量指标/维修路灯: 100 → 98, 49 of 50'],
    },
    {
      name: '云南, 四川: sign, value and unit in three columns under one label, scores merged over both header rows',
      picture: `
        | 项目名称 | 路灯维护 | < | < | < | < | < | < | < | < |
        | 绩效指标 | < | < | 年度指标值 | < | < | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
        | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | ^ | ^ | ^ | ^ |
        | 产出指标 | 数量指标 | 维修路灯 | ≥ | 100 | 盏 | 98 | 50 | 49 | · |
        | 效益指标 | 社会效益指标 | 夜间出行 | 定性 | 改善 | · | 改善 | 40 | 40 | · |`,
      expected: [
        '产出指标/数量指标/维修路灯: ≥100盏 → 98, 49 of 50',
        '效益指标/社会效益指标/夜间出行: 改善 → 改善, 40 of 40',
      ],
    },
    {
      name: 'one label over three unlabelled columns of the target',
      picture: `
        | 项目名称 | 路灯维护 | < | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | < | < | 完成值 | 得分 |
        | 产出指标 | 数量指标 | 维修路灯 | ≥ | 100 | 盏 | 98盏 | 49 |`,
      expected: ['产出指标/数量指标/维修路灯: ≥100盏 → 98盏, 49 of ∅'],
    },
    {
      name: '重庆: the columns in another order, unknown columns between them',
      picture: `
        | 项目名称 | 路灯维护 | < | < | < | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 指标权重 | 指标性质 | 年初指标值 | 计量单位 | 全年完成值 | 偏差程度 | 指标得分 |
        | 产出指标 | 数量指标 | 维修路灯 | 50 | ≥ | 100 | 盏 | 98 | -2% | 49 |`,
      expected: ['产出指标/数量指标/维修路灯: ≥100盏 → 98, 49 of 50'],
    },
    {
      name: '衔接资金: points before the target',
      picture: `
        | 项目名称 | 水渠 | < | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 | 未完成原因及拟采取的改进措施 |
        | 产出指标(70分) | 数量指标 | 标尺长度 | 10 | ≥266米 | 266米 | 10 | · |`,
      expected: ['产出指标(70分)/数量指标/标尺长度: ≥266米 → 266米, 10 of 10'],
    },
    {
      name: 'the self score beside that of a reviewer',
      picture: `
        | 项目名称 | 路灯维护 | < | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 财政审核评分 | 自评得分 |
        | 产出指标 | 数量指标 | 维修路灯 | 100 | 98 | 50 | 40 | 49 |`,
      expected: ['产出指标/数量指标/维修路灯: 100 → 98, 49 of 50'],
    },
    {
      name: 'two score columns told apart only by the line above',
      picture: `
        | 项目名称 | 路灯维护 | < | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 目标值 | 单位自评 | < | 主管部门复核 | < |
        | ^ | ^ | ^ | ^ | 完成值 | 得分 | 完成值 | 得分 |
        | 产出指标 | 数量指标 | 维修路灯 | 100 | 98 | 49 | 90 | 40 |`,
      expected: ['产出指标/数量指标/维修路灯: 100 → 98, 49 of ∅'],
    },
    {
      name: 'units of the finance bureau over the header say nothing about its columns',
      picture: `
        | 项目名称 | 路灯维护 | < | < | < | < | < |
        | 主管部门 | 市财政局 | < | < | 实施单位 | 财政审核中心 | < |
        | 一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 维修路灯 | 100 | 98 | 50 | 49 |`,
      expected: ['产出指标/数量指标/维修路灯: 100 → 98, 49 of 50'],
    },
    {
      name: 'points for every level: those behind the indicator count',
      picture: `
        | 项目名称 | 路灯维护 | < | < | < | < | < | < | < |
        | 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 指标值 | 完成值 | 得分 |
        | 产出指标 | 50 | 数量指标 | 25 | 维修路灯 | 25 | 100 | 98 | 24 |`,
      expected: ['产出指标/数量指标/维修路灯: 100 → 98, 24 of 25'],
    },
    {
      name: 'weights in percent',
      picture: `
        | 项目名称 | 路灯维护 | < | < | < | < | < | < |
        | 一级指标 | 二级指标 | 指标名称 | 目标值 | 实际值 | 权重 | 自评分 | 备注 |
        | 产出指标 | 数量指标 | 维修路灯 | 100 | 98 | 50% | 49 | 见附件 |`,
      expected: ['产出指标/数量指标/维修路灯: 100 → 98, 49 of 50%'],
    },
    {
      name: '湖北: two indicator blocks with their own headers, one 总分',
      picture: `
        | 项目名称 | 水土保持监测 | < | < | < | < | < |
        | 年度绩效目标1\\n(40分) | 一级指标 | 二级指标 | 三级指标 | 年初目标值(A) | 实际完成值(B) | 得分 |
        | ^ | 产出指标 | 质量指标 | 数据合格 | 100% | 100% | 20 |
        | ^ | 满意度指标 | 服务对象满意度指标 | 整编资料 | 98% | 98% | 19.6 |
        | 年度绩效目标2\\n(40分) | 一级指标 | 二级指标 | 三级指标 | 年初目标值(A) | 实际完成值(B) | 得分 |
        | ^ | 产出指标 | 质量指标 | 资料整编 | 100% | 100% | 40 |
        | 总分 | < | < | < | < | < | 79.6 |`,
      expected: [
        '产出指标/质量指标/数据合格: 100% → 100%, 20 of ∅',
        '满意度指标/服务对象满意度指标/整编资料: 98% → 98%, 19.6 of ∅',
        '产出指标/质量指标/资料整编: 100% → 100%, 40 of ∅',
      ],
    },
    {
      name: 'one label (绩效指标) over level, category and name',
      picture: `
        | 项目名称 | 路灯维护 | < | < | < | < |
        | 绩效指标 | < | < | 指标值 | 完成值 | 得分 |
        | 产出指标 | 数量指标 | 维修路灯 | 100 | 98 | 49 |
        | · | 质量指标 | 合格率 | 100% | 100% | 40 |`,
      expected: ['产出指标/数量指标/维修路灯: 100 → 98, 49 of ∅', '产出指标/质量指标/合格率: 100% → 100%, 40 of ∅'],
    },
    {
      name: 'two levels only',
      picture: `
        | 项目名称 | 路灯维护 | < | < | < | < |
        | 一级指标 | 二级指标 | 指标值 | 完成值 | 分值 | 得分 |
        | 产出指标 | 维修路灯 | 100 | 98 | 50 | 49 |`,
      expected: ['产出指标//维修路灯: 100 → 98, 49 of 50'],
    },
    {
      name: '转移支付区域绩效自评表: no points at all',
      picture: `
        | 转移支付区域(项目)绩效自评表 | < | < | < | < | < |
        | 转移支付(项目)名称 | 水利发展资金 | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 全年实际完成值 | 未完成原因和改进措施 |
        | 产出指标 | 数量指标 | 治理河长 | 12公里 | 11公里 | 汛期停工，已列入下年 |`,
      expected: ['产出指标/数量指标/治理河长: 12公里 → 11公里, ∅ of ∅ (汛期停工，已列入下年)'],
    },
    {
      name: 'scoring standards instead of targets',
      picture: `
        | 财政支出绩效自评表 | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 自评得分 |
        | 投入 | 预算配置 | 在职人员控制率 | 5 | 以100%为标准 | 5 |`,
      expected: ['投入/预算配置/在职人员控制率: ∅ → ∅, 5 of 5'],
    },
  ])('$name', ({ picture, expected }) => {
    expect(lines(readOne(picture))).toEqual(expected);
  });
});

const HEAD = `
  | 项目名称 | 路灯维护 | < | < | < | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |`;

describe('rows of the indicator table', () => {
  test.each([
    {
      name: 'categories carried down over merged cells',
      picture: `${HEAD}
        | 产出指标 | 数量指标 | 维修路灯 | 100 | 98 | 10 | 9 | · |
        | ^ | ^ | 更换灯杆 | 5 | 5 | 10 | 10 | · |
        | ^ | 质量指标 | 合格率 | 100% | 100% | 10 | 10 | · |`,
      expected: [
        '产出指标/数量指标/维修路灯: 100 → 98, 9 of 10',
        '产出指标/数量指标/更换灯杆: 5 → 5, 10 of 10',
        '产出指标/质量指标/合格率: 100% → 100%, 10 of 10',
      ],
    },
    {
      name: 'categories carried down over blank cells; a new first level does not inherit the second',
      picture: `${HEAD}
        | 产出指标 | 数量指标 | 维修路灯 | 100 | 98 | 10 | 9 | · |
        | · | · | 更换灯杆 | 5 | 5 | 10 | 10 | · |
        | 满意度指标 | · | 群众满意度 | ≥90% | 95% | 10 | 10 | · |`,
      expected: [
        '产出指标/数量指标/维修路灯: 100 → 98, 9 of 10',
        '产出指标/数量指标/更换灯杆: 5 → 5, 10 of 10',
        '满意度指标//群众满意度: ≥90% → 95%, 10 of 10',
      ],
    },
    {
      name: 'after a page break: header repeated, category repeated, blank row, categories lost',
      picture: `${HEAD}
        | 产出指标 | 数量指标 | 维修路灯 | 100 | 98 | 10 | 9 | · |
        | · | · | · | · | · | · | · | · |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
        | 产出指标 | · | 更换灯杆 | 5 | 5 | 10 | 10 | · |
        | · | · | 更换灯头 | 7 | 7 | 10 | 10 | · |`,
      expected: [
        '产出指标/数量指标/维修路灯: 100 → 98, 9 of 10',
        '产出指标/数量指标/更换灯杆: 5 → 5, 10 of 10',
        '产出指标/数量指标/更换灯头: 7 → 7, 10 of 10',
      ],
    },
    {
      name: 'rows that slipped to the left, with and without their categories, or to the right',
      picture: `
        | 项目名称 | 路灯维护 | < | < | < | < | < | < | < |
        | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
        | · | 产出指标 | 数量指标 | 维修路灯 | 100 | 98 | 10 | 9 | · |
        | · | · | 质量指标 | 合格率 | 100% | 100% | 10 | 10 | · |
        | 更换灯头 | 7 | 7 | 10 | 10 | · | · | · | · |
        | · | · | · | 时效指标 | 更换灯罩 | 及时 | 及时 | 5 | 5 |
        | 满意度指标 | 服务对象满意度指标 | 群众满意度 | >=90 | 90 | 10 | 10 | · | · |`,
      expected: [
        '产出指标/数量指标/维修路灯: 100 → 98, 9 of 10',
        '产出指标/质量指标/合格率: 100% → 100%, 10 of 10',
        '产出指标/质量指标/更换灯头: 7 → 7, 10 of 10',
        '产出指标/时效指标/更换灯罩: 及时 → 及时, 5 of 5',
        '满意度指标/服务对象满意度指标/群众满意度: >=90 → 90, 10 of 10',
      ],
    },
    {
      name: 'placeholder rows of the template are no indicators; a numbered row with figures is one',
      picture: `${HEAD}
        | 产出指标 | 数量指标 | 指标1:维修路灯 | 100 | 98 | 10 | 9 | · |
        | · | · | 指标2: | · | · | · | · | · |
        | · | · | 指标3 | 5次 | 5次 | 10 | 10 | · |
        | · | · | …… | · | · | · | · | · |
        | · | 质量指标 | 指标1:/ | · | · | / | / | · |
        | · | 时效指标 | · | · | · | · | · | · |
        | · | 成本指标 | / | / | / | / | / | / |
        | 效益指标 | 生态效益指标 | 不适用 | 不适用 | 不适用 | 不适用 | 不适用 | · |`,
      expected: ['产出指标/数量指标/指标1:维修路灯: 100 → 98, 9 of 10', '产出指标/数量指标/指标3: 5次 → 5次, 10 of 10'],
    },
    {
      name: 'a filled row stays one though its figures are missing',
      picture: `${HEAD}
        | 产出指标 | 数量指标 | 维修路灯 | · | · | · | · | · |
        | · | · | 更换灯杆 | 5 | · | 10 | · | · |`,
      expected: ['产出指标/数量指标/维修路灯:  → ,  of ', '产出指标/数量指标/更换灯杆: 5 → ,  of 10'],
    },
    {
      name: 'subtotals are no indicators',
      picture: `${HEAD}
        | 产出指标 | 数量指标 | 维修路灯 | 100 | 98 | 10 | 9 | · |
        | · | 小计 | · | · | · | 10 | 9 | · |
        | 效益指标 | 社会效益指标 | 夜间出行 | 改善 | 改善 | 30 | 30 | · |
        | · | 合计 | · | · | · | 30 | 30 | · |
        | 总分 | < | < | < | < | 40 | 39 | · |`,
      expected: [
        '产出指标/数量指标/维修路灯: 100 → 98, 9 of 10',
        '效益指标/社会效益指标/夜间出行: 改善 → 改善, 30 of 30',
      ],
    },
    {
      name: 'a reason merged over rows explains each of them; merged points belong to their first row',
      picture: `${HEAD}
        | 产出指标 | 数量指标 | 维修路灯 | 100 | 98 | 10 | 9 | 天气原因 |
        | ^ | ^ | 更换灯杆 | 5 | 4 | ^ | ^ | ^ |`,
      expected: [
        '产出指标/数量指标/维修路灯: 100 → 98, 9 of 10 (天气原因)',
        '产出指标/数量指标/更换灯杆: 5 → 4, ∅ of ∅ (天气原因)',
      ],
    },
    {
      name: 'a target and a name merged over rows hold for each of them',
      picture: `${HEAD}
        | 产出指标 | 数量指标 | 培训场次 | 每季度1次 | 1季度1次 | 5 | 5 | · |
        | ^ | ^ | ^ | ^ | 2季度1次 | 5 | 5 | · |`,
      expected: [
        '产出指标/数量指标/培训场次: 每季度1次 → 1季度1次, 5 of 5',
        '产出指标/数量指标/培训场次: 每季度1次 → 2季度1次, 5 of 5',
      ],
    },
    {
      name: '预算执行率 as an ordinary row, its label over all three levels',
      picture: `${HEAD}
        | 预算执行率(10分) | < | < | 100% | 92.2% | 10 | 9.22 | · |
        | 产出指标 | 数量指标 | 维修路灯 | 100 | 98 | 10 | 9 | · |`,
      expected: [
        '预算执行率(10分)//预算执行率(10分): 100% → 92.2%, 9.22 of 10',
        '产出指标/数量指标/维修路灯: 100 → 98, 9 of 10',
      ],
    },
    {
      name: 'notes, prose and signatures below',
      picture: `${HEAD}
        | 产出指标 | 数量指标 | 维修路灯 | 100 | 98 | 10 | 9 | · |
        | 总分 | < | < | < | < | 10 | 9 | · |
        | 注:1.定量指标完成值达到指标值的，记满分。 | < | < | < | < | < | < | < |
        | 2.未达到的按比例计分，如 100 为 10 分。 | < | < | < | < | < | < | < |
        | 填表人: | 张三 | 联系电话: | 12345678 | 填报日期: | 2024年3月1日 | · | · |
        | 单位负责人签批意见 | 同意 | < | < | < | < | < | < |`,
      expected: ['产出指标/数量指标/维修路灯: 100 → 98, 9 of 10'],
    },
  ])('$name', ({ picture, expected }) => {
    expect(lines(readOne(picture))).toEqual(expected);
  });

  test('rows of the decision and process part need no target', () => {
    const form = readOne(`${HEAD}
      | 项目决策 | 项目立项 | 立项依据充分性 | 充分 | 充分 | 5 | 5 | · |
      | 过程 | 资金管理 | 资金到位率 | 100% | 100% | 5 | 5 | · |
      | 产出指标 | 数量指标 | 维修路灯 | 100 | 98 | 10 | 9 | · |`);
    expect(form.indicators.map((row) => row.isProcess)).toEqual([true, true, false]);
  });

  test('each value knows its cell, blank ones the cell that they belong in', () => {
    const [row] = readOne(`${HEAD}
      | 产出指标 | 数量指标 | 维修路灯 | 100 | · | 10 | 9 | · |`).indicators;
    const at = (field: { cell: { row: number; column: number } | null } | null) =>
      field?.cell && formatCell(field.cell);
    expect([row!.level1, row!.name, row!.target, row!.actual, row!.score, row!.reason].map(at)).toEqual([
      'A3',
      'C3',
      'D3',
      'E3',
      'G3',
      'H3',
    ]);
  });
});

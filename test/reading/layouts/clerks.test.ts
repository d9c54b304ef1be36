import { gist, type Gist } from '../gist';
import { readOne, TABLE } from '../reading-one';

interface Layout {
  readonly name: string;
  readonly picture: string;
  readonly expected: Partial<Gist>;
}

const HEAD = `
  | 项目支出绩效自评表 | < | < | < | < | < | < | < |
  | 项目名称 | 路灯维护 | < | < | < | < | < | < |`;
const LAMPS = '产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 60 | 58 | 两盏待料';

/** What clerks make of the forms: their own columns, words and places. */
const LAYOUTS: readonly Layout[] = [
  {
    name: 'code and name of the project under one label',
    picture: `
      | 2023年度市级预算项目自评表 | < | < | < | < | < | < | < |
      | 项目编码及名称 | [330100]路灯维护 | < | < | 主管部门(盖章) | 城管局 | < | < |${TABLE}`,
    expected: { head: ['[330100]路灯维护', '城管局', undefined, 2023] },
  },
  {
    name: '自评年度 as a span of days',
    picture: `
      | 项目绩效自评表 | < | < | < | < | < | < | < |
      | 项目名称 | 路灯维护 | < | < | 自评年度 | 2023年1月1日至12月31日 | < | < |${TABLE}`,
    expected: { head: ['路灯维护', undefined, undefined, 2023] },
  },
  {
    name: '总分, score and grade in one cell',
    picture: `${HEAD}${TABLE}
      | 总分:100分,自评得分:98分,评价等级:优 | < | < | < | < | < | < | < |`,
    expected: { total: ['100', '98', '优'] },
  },
  {
    name: '合计(自评得分) with the figure under 得分 only',
    picture: `${HEAD}${TABLE}
      | 合计(自评得分) | < | < | < | < | · | 88 | · |`,
    expected: { total: [null, '88', null] },
  },
  {
    name: 'grade before total in a row',
    picture: `${HEAD}${TABLE}
      | 评价等级 | 优 | 自评总分 | 98 | · | · | · | · |`,
    expected: { total: [null, '98', '优'] },
  },
  {
    name: 'points of the category on a second line, categories written downwards',
    picture: `${HEAD}
      | 一级\\n指标 | 二级\\n指标 | 三级指标 | 年度\\n指标值 | 实际\\n完成值 | 分\\n值 | 得\\n分 | 偏差原因分析\\n及改进措施 |
      | 产\\n出\\n指\\n标\\n(60分) | 数量\\n指标 | 维修路灯 | 100盏 | 98盏 | 60 | 58 | 两盏待料 |`,
    expected: { rows: ['产出指标(60分) | 数量指标 | 维修路灯 | 100盏 | 98盏 | 60 | 58 | 两盏待料'] },
  },
  {
    name: 'target and result each with value and unit',
    picture: `${HEAD}
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | < | 实际完成值 | < | 得分 |
      | ^ | ^ | ^ | 数值 | 单位 | 数值 | 单位 | ^ |
      | 产出指标 | 数量指标 | 维修路灯 | 100 | 盏 | 98 | 盏 | 58 |`,
    expected: { rows: ['产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | ∅ | 58 | ∅'] },
  },
  {
    name: 'score of the unit and of the finance bureau under one label',
    picture: `${HEAD}
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | < |
      | ^ | ^ | ^ | ^ | ^ | ^ | 自评 | 财政评分 |
      | 产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 60 | 58 | 55 |`,
    expected: { rows: ['产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 60 | 58 | ∅'] },
  },
  {
    name: '单位自评 | 主管部门评价 | 财政评价 over their scores',
    picture: `${HEAD}
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 单位自评 | 主管部门评价 | 财政评价 |
      | 产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 60 | 58 | 57 | 55 |`,
    expected: { rows: ['产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 60 | 58 | ∅'] },
  },
  {
    name: 'a sequence column, no second level, 指标 for the name',
    picture: `${HEAD}
      | 序号 | 指标类别 | 指标 | 目标值 | 实际值 | 权重 | 得分 | 备注 |
      | 1 | 产出指标 | 维修路灯 | 100盏 | 98盏 | 60 | 58 | · |
      | 2 | 效益指标 | 夜间出行 | 改善 | 改善 | 40 | 40 | · |`,
    expected: {
      rows: [
        '产出指标 |  | 维修路灯 | 100盏 | 98盏 | 60 | 58 | ∅',
        '效益指标 |  | 夜间出行 | 改善 | 改善 | 40 | 40 | ∅',
      ],
    },
  },
  {
    name: '绩效指标 over the levels, 指标值 over 目标 and 完成',
    picture: `${HEAD}
      | 绩效指标 | < | < | 指标值 | < | 分值 | 得分 | 原因 |
      | 一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | ^ | ^ | ^ |
      | 产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 60 | 58 | 两盏待料 |`,
    expected: { rows: [LAMPS] },
  },
  {
    name: 'points and scores in the manner of 得分(满分10分)',
    picture: `${HEAD}
      | 项目资金(万元) | · | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 得分(满分10分) | · |
      | ^ | 年度资金总额 | 40 | 38 | 37 | 97.37% | 9.74 | · |${TABLE}`,
    expected: { funding: ['40', '38', '37', '10', '97.37', '9.74'] },
  },
  {
    name: '资金总额 without a caption, money and execution only, unit above',
    picture: `${HEAD}
      | 单位:万元 | < | < | < | < | < | < | < |
      | 资金构成 | < | 预算数 | < | 执行数 | < | 执行率 | < |
      | 资金总额 | < | 38 | < | 37 | < | 97.37% | < |
      | 其中:本级财政 | < | 30 | < | 30 | < | 100% | < |
      | 上级补助 | < | 8 | < | 7 | < | 87.5% | < |${TABLE}`,
    expected: {
      unit: '万元',
      funding: [null, '38', '37', null, '97.37', null],
      parts: ['其中:本级财政: ∅ | 30 | 30', '上级补助: ∅ | 8 | 7'],
    },
  },
  {
    name: 'amounts with separators, currency signs and full-width figures',
    picture: `${HEAD}
      | 项目资金(元) | · | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      | ^ | 年度资金总额 | ¥1,200,000.00 | １，２００，０００ | 1 150 000 | 10 | 95.83％ | 9.58 |${TABLE}`,
    expected: { unit: '元', funding: ['1200000.00', '1200000', '1150000', '10', '95.83', '9.58'] },
  },
  {
    name: '预算执行情况 as fields beside each other with their unit in the value',
    picture: `${HEAD}
      | 年度预算金额 | 38万元 | 实际支出金额 | 37万元 | 预算执行率 | 97.37% | 执行率得分 | 9.74 |${TABLE}`,
    expected: { unit: '万元', funding: [null, '38', '37', null, '97.37', '9.74'] },
  },
  {
    name: 'merged points of a group, one score for each row',
    picture: `${HEAD}
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 偏差原因 |
      | 产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 60 | 38 | 两盏待料 |
      | ^ | ^ | 更换灯杆 | 5根 | 5根 | ^ | 20 | · |`,
    expected: {
      rows: [
        '产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 60 | 38 | 两盏待料',
        '产出指标 | 数量指标 | 更换灯杆 | 5根 | 5根 | ∅ | 20 | ',
      ],
    },
  },
  {
    name: 'a row that says 不适用 throughout is no indicator',
    picture: `${HEAD}
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 偏差原因 |
      | 产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 60 | 58 | 两盏待料 |
      | 效益指标 | 生态效益指标 | 不适用 | 不适用 | 不适用 | · | · | · |`,
    expected: { rows: [LAMPS] },
  },
  {
    name: 'reasons of the whole form in a block below: 存在问题 | 改进措施',
    picture: `${HEAD}
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | · |
      | 产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 60 | 58 | · |
      | 总分 | < | < | < | < | 60 | 58 | · |
      | 偏差原因 | 两盏待料 | < | < | < | < | < | < |
      | 改进措施 | 催货 | < | < | < | < | < | < |`,
    expected: { explanations: ['两盏待料', '催货'] },
  },
  {
    name: 'table with the budget execution as a first-level category of its own',
    picture: `${HEAD}
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 偏差原因 |
      | 预算执行(10分) | 预算执行率 | 预算执行率 | 100% | 97% | 10 | 9.7 | · |
      | 产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 60 | 58 | 两盏待料 |`,
    expected: { rows: ['预算执行(10分) | 预算执行率 | 预算执行率 | 100% | 97% | 10 | 9.7 | ', LAMPS] },
  },
  {
    name: 'names numbered 1. 2. and categories with roman numerals of parts',
    picture: `${HEAD}
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 偏差原因 |
      | 一、产出指标 | (一)数量指标 | 1.维修路灯 | 100盏 | 98盏 | 60 | 58 | 两盏待料 |
      | · | (二)质量指标 | 2.合格率 | 100% | 100% | 20 | 20 | · |`,
    expected: {
      rows: [
        '一、产出指标 | (一)数量指标 | 1.维修路灯 | 100盏 | 98盏 | 60 | 58 | 两盏待料',
        '一、产出指标 | (二)质量指标 | 2.合格率 | 100% | 100% | 20 | 20 | ',
      ],
    },
  },
  {
    name: 'a helper list of a drop-down right of the form',
    picture: `
      | 项目支出绩效自评表 | < | < | < | < | < | < | < | · | 优 |
      | 项目名称 | 路灯维护 | < | < | < | < | < | < | · | 良 |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 偏差原因 | · | 中 |
      | 产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 60 | 58 | 两盏待料 | · | 差 |
      | 总分 | < | < | < | < | 60 | 58 | · | · | · |`,
    expected: { rows: [LAMPS], total: ['60', '58', null] },
  },
  {
    name: 'checks of the clerk behind the form: =SUM beside the rows',
    picture: `
      | 项目支出绩效自评表 | < | < | < | < | < | < | < | · |
      | 项目名称 | 路灯维护 | < | < | < | < | < | < | · |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 偏差原因 | · |
      | 产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 60 | 58 | 两盏待料 | 2 |
      | 总分 | < | < | < | < | 60 | 58 | · | 2 |`,
    expected: { rows: [LAMPS], total: ['60', '58', null] },
  },
  {
    name: 'instructions over the form',
    picture: `
      | 填报说明:1.本表由项目实施单位填报;2.得分按规则计算。 | < | < | < | < | < | < | < |
      | 项目支出绩效自评表 | < | < | < | < | < | < | < |
      | 项目名称 | 路灯维护 | < | < | < | < | < | < |${TABLE}`,
    expected: { head: ['路灯维护', undefined, undefined, null] },
  },
  {
    name: 'blank lines between all blocks and below the columns',
    picture: `
      | 项目支出绩效自评表 | < | < | < | < | < | < | < |
      | · | · | · | · | · | · | · | · |
      | 项目名称 | 路灯维护 | < | < | < | < | < | < |
      | · | · | · | · | · | · | · | · |
      | 项目资金(万元) | · | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      | · | · | · | · | · | · | · | · |
      | · | 年度资金总额 | 40 | 38 | 37 | 10 | 97.37% | 9.74 |
      | · | · | · | · | · | · | · | · |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 偏差原因 |
      | · | · | · | · | · | · | · | · |
      | 产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 60 | 58 | 两盏待料 |
      | · | · | · | · | · | · | · | · |
      | 总分 | < | < | < | < | 70 | 67.74 | · |`,
    expected: { funding: ['40', '38', '37', '10', '97.37', '9.74'], rows: [LAMPS], total: ['70', '67.74', null] },
  },
  {
    name: 'the title over three rows',
    picture: `
      | 城市管理局 | < | < | < | < | < | < | < |
      | 2023年度 | < | < | < | < | < | < | < |
      | 项目支出绩效自评表 | < | < | < | < | < | < | < |
      | 项目名称 | 路灯维护 | < | < | < | < | < | < |${TABLE}`,
    expected: { head: ['路灯维护', undefined, undefined, 2023] },
  },
  {
    name: '绩效目标 for the target, 完成情况 for the result, 备注 for the reason',
    picture: `${HEAD}
      | 一级指标 | 二级指标 | 三级指标 | 绩效目标 | 完成情况 | 分值 | 得分 | 备注(偏差原因) |
      | 产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 60 | 58 | 两盏待料 |`,
    expected: { rows: [LAMPS.replace(' | 两盏待料', ' | ∅')] },
  },
  {
    name: 'results named by their day: 截至12月31日完成值',
    picture: `${HEAD}
      | 一级指标 | 二级指标 | 三级指标 | 年度目标 | 截至12月31日完成值 | 分值 | 得分 | 未完成原因 |
      | 产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 60 | 58 | 两盏待料 |`,
    expected: { rows: [LAMPS] },
  },
  {
    name: '年末完成值, 标准分值, 自评得分(分)',
    picture: `${HEAD}
      | 一级指标 | 二级指标 | 三级指标(指标内容) | 年初目标值 | 年末完成值 | 标准分值 | 自评得分(分) | 未达标原因及改进措施 |
      | 产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 60 | 58 | 两盏待料 |`,
    expected: { rows: [LAMPS] },
  },
  {
    name: '指标值 under 目标 and 实际, score under 评分',
    picture: `${HEAD}
      | 指标 | < | < | 指标值 | < | 评分 | < | 说明 |
      | 一级 | 二级 | 三级 | 目标 | 实际 | 分值 | 得分 | ^ |
      | 产出 | 数量 | 维修路灯 | 100盏 | 98盏 | 60 | 58 | · |`,
    expected: { rows: ['产出 | 数量 | 维修路灯 | 100盏 | 98盏 | 60 | 58 | '] },
  },
  {
    name: 'the total with its full marks in the label and a score alone',
    picture: `${HEAD}${TABLE}
      | 总分(100分) | < | < | < | < | < | 88 | · |
      | 评价等次 | 良 | < | < | < | < | < | < |`,
    expected: { total: [null, '88', '良'] },
  },
  {
    name: 'parts of the money within parts',
    picture: `${HEAD}
      | 项目资金(万元) | · | · | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 得分 |
      | ^ | 年度资金总额 | < | 100 | 100 | 90 | 90% | 9 |
      | ^ | 财政拨款 | 小计 | 80 | 80 | 70 | · | · |
      | ^ | ^ | 中央 | 50 | 50 | 40 | · | · |
      | ^ | ^ | 省级 | 30 | 30 | 30 | · | · |
      | ^ | 其他资金 | < | 20 | 20 | 20 | · | · |${TABLE}`,
    expected: {
      funding: ['100', '100', '90', null, '90', '9'],
      parts: ['小计: 80 | 80 | 70', '中央: 50 | 50 | 40', '省级: 30 | 30 | 30', '其他资金: 20 | 20 | 20'],
    },
  },
  {
    name: 'the unit in a cell of its own beside the caption',
    picture: `${HEAD}
      | 项目资金 | 单位 | 万元 | < | < | < | < | < |
      | 资金来源 | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      | 年度资金总额 | < | 40 | 38 | 37 | 10 | 97.37% | 9.74 |${TABLE}`,
    expected: { unit: '万元', funding: ['40', '38', '37', '10', '97.37', '9.74'] },
  },
  {
    name: 'a form without any levels: names, targets, results, points and scores',
    picture: `${HEAD}
      | 绩效指标 | < | < | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
      | 维修路灯 | < | < | 100盏 | 98盏 | 60 | 58 | 两盏待料 |
      | 更换灯杆 | < | < | 5根 | 5根 | 40 | 40 | · |`,
    expected: {
      rows: [' |  | 维修路灯 | 100盏 | 98盏 | 60 | 58 | 两盏待料', ' |  | 更换灯杆 | 5根 | 5根 | 40 | 40 | '],
    },
  },
  {
    name: 'categories repeated in every row, as a database prints them',
    picture: `${HEAD}
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 偏差原因 |
      | 产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 60 | 58 | 两盏待料 |
      | 产出指标 | 数量指标 | 更换灯杆 | 5根 | 5根 | 20 | 20 | · |
      | 效益指标 | 社会效益指标 | 夜间出行 | 改善 | 改善 | 20 | 20 | · |`,
    expected: {
      rows: [
        LAMPS,
        '产出指标 | 数量指标 | 更换灯杆 | 5根 | 5根 | 20 | 20 | ',
        '效益指标 | 社会效益指标 | 夜间出行 | 改善 | 改善 | 20 | 20 | ',
      ],
    },
  },
  {
    name: 'reviewers’ lines under the total: 复核得分, 复核等级, 审核意见',
    picture: `${HEAD}${TABLE}
      | 自评总分 | < | < | < | < | 90 | 88 | · |
      | 复核总分 | < | < | < | < | 90 | 80 | · |
      | 复核等级 | 中 | < | < | < | < | < | < |
      | 主管部门审核意见 | 同意 | < | < | < | < | < | < |`,
    expected: { total: ['90', '88', null] },
  },
];

test.each(LAYOUTS)('$name', ({ picture, expected }) => {
  expect(gist(readOne(picture))).toMatchObject(expected);
});

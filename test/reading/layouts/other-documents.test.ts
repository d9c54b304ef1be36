import { readForms } from '../../../src/reading';
import { draw } from '../grids';

/** Tables of the same field, or of the same words, that are no self-evaluation form of a project: none is read as one or called unread. */
test.each([
  {
    name: '部门整体支出绩效自评表 with tasks and budget of the department',
    kinds: ['department'],
    picture: `
      | 2023年度部门整体支出绩效自评表 | < | < | < | < | < | < | < |
      | 部门名称 | 城管局 | < | < | < | < | < | < |
      | 年度预算(万元) | · | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      | ^ | 资金总额 | 400 | 380 | 370 | 10 | 97.37% | 9.74 |
      | ^ | 其中:基本支出 | 300 | 300 | 300 | - | · | - |
      | ^ | 项目支出 | 100 | 80 | 70 | - | · | - |
      | 年度主要任务 | 任务名称 | 完成情况 | < | < | < | < | < |
      | ^ | 市容管理 | 已完成 | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
      | 产出指标 | 数量指标 | 整治街道 | 10条 | 10条 | 50 | 50 | · |
      | 效益指标 | 社会效益指标 | 市容 | 改善 | 改善 | 40 | 40 | · |
      | 总分 | < | < | < | < | 100 | 99.74 | · |`,
  },
  {
    name: '部门整体绩效自评表 without funding, 履职效能',
    kinds: ['department'],
    picture: `
      | 部门(单位)整体绩效自评表 | < | < | < | < | < |
      | (2022年度) | < | < | < | < | < |
      | 部门(单位)名称 | 城管局 | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 得分 |
      | 履职效能 | 整体效能 | 整治街道 | 10条 | 10条 | 50 |
      | 管理效率 | 预算编制 | 预算编制规范 | 规范 | 规范 | 10 |
      | 总分 | < | < | < | < | 95 |`,
  },
  {
    name: '部门整体 form that names no title but 基本支出 and 项目支出',
    kinds: ['department'],
    picture: `
      | 部门名称 | 城管局 | < | < | < | < | < |
      | 整体支出(万元) | 支出类型 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
      | ^ | 基本支出 | 300 | 300 | 100% | 10 | 10 |
      | ^ | 项目支出 | 100 | 80 | 80% | · | · |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
      | 产出指标 | 数量指标 | 整治街道 | 10条 | 10条 | 50 | 50 |
      | 效益指标 | 社会效益指标 | 市容 | 改善 | 改善 | 40 | 40 |`,
  },
  {
    name: '绩效目标表 of a project with points but no results',
    kinds: ['targets'],
    picture: `
      | 项目支出绩效目标表 | < | < | < | < | < |
      | 项目名称 | 路灯维护 | < | < | < | < |
      | 主管部门 | 城管局 | < | 实施单位 | 路灯所 | < |
      | 年度目标 | 修好路灯 | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 分值 |
      | 产出指标 | 数量指标 | 维修路灯 | ≥ | 100盏 | 50 |`,
  },
  {
    name: '绩效监控表 with execution up to a month',
    kinds: ['monitoring'],
    picture: `
      | 2023年项目支出绩效监控表 | < | < | < | < | < | < |
      | 项目名称 | 路灯维护 | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 截至7月底完成值 | 预计全年完成值 | 偏差原因 |
      | 产出指标 | 数量指标 | 维修路灯 | 100盏 | 60盏 | 100盏 | · |`,
  },
  {
    name: '绩效跟踪 of a project under a title without 表',
    kinds: ['monitoring'],
    picture: `
      | 项目绩效跟踪情况 | < | < | < | < | < |
      | 项目名称 | 路灯维护 | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 1-9月完成情况 | 全年预计完成情况 |
      | 产出指标 | 数量指标 | 维修路灯 | 100盏 | 60盏 | 100盏 |`,
  },
  {
    name: 'a list of projects with their execution and scores, no title',
    kinds: [],
    picture: `
      | 序号 | 项目名称 | 实施单位 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 自评得分 | 等级 |
      | 1 | 路灯维护 | 路灯所 | 100 | 100 | 98 | 98% | 95 | 优 |
      | 2 | 公园养护 | 园林所 | 50 | 50 | 50 | 100% | 96 | 优 |
      | · | 合计 | · | 150 | 150 | 148 | 98.67% | · | · |`,
  },
  {
    name: 'an indicator library',
    kinds: ['standards'],
    picture: `
      | 项目支出绩效指标库 | < | < | < | < | < | < |
      | 序号 | 一级指标 | 二级指标 | 三级指标 | 指标解释 | 指标值 | 评分标准 |
      | 1 | 产出指标 | 数量指标 | 维修路灯 | 维修数 | 100盏 | 按比例 |
      | 2 | 效益指标 | 社会效益指标 | 夜间出行 | 居民 | 改善 | 按等级 |`,
  },
  {
    name: 'an evaluation by a third party: points and standards per indicator',
    kinds: ['standards'],
    picture: `
      | 路灯维护项目绩效评价指标体系及评分标准 | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 分值 | 指标说明 | 评分标准 |
      | 决策 | 项目立项 | 立项依据 | 5 | 是否充分 | 充分得5分 |
      | 产出 | 产出数量 | 完成率 | 10 | 实际 | 按比例 |`,
  },
  {
    name: 'a pivot table of scores',
    kinds: [],
    picture: `
      | 求和项:得分 | 列标签 | · | · | · |
      | 行标签 | 产出指标 | 效益指标 | 满意度指标 | 总计 |
      | 路灯维护 | 48 | 29 | 10 | 87 |
      | 公园养护 | 50 | 30 | 9 | 89 |
      | 总计 | 98 | 59 | 19 | 176 |`,
  },
  {
    name: 'a roster with targets and results of persons',
    kinds: [],
    picture: `
      | 序号 | 姓名 | 部门 | 年度目标 | 实际完成 | 得分 |
      | 1 | 张三 | 一科 | 100 | 98 | 95 |
      | 2 | 李四 | 二科 | 80 | 80 | 100 |`,
  },
  {
    name: 'indicators of sales: targets, results, scores',
    kinds: [],
    picture: `
      | 销售部2023年度目标完成情况 | < | < | < | < |
      | 指标名称 | 单位 | 目标值 | 完成值 | 得分 |
      | 销售额 | 万元 | 500 | 480 | 9 |
      | 回款 | 万元 | 400 | 400 | 10 |`,
  },
  {
    name: '决算 of a unit: 项目 as the label of the rows',
    kinds: [],
    picture: `
      | 收入支出决算总表 | < | < | < | < |
      | 项目 | 年初预算数 | 全年预算数 | 决算数 | 执行率 |
      | 一、一般公共预算财政拨款收入 | 10 | 10 | 9 | 90% |
      | 二、政府性基金收入 | 0 | 0 | 0 | · |
      | 合计 | 10 | 10 | 9 | 90% |`,
  },
])('$name', ({ picture, kinds }) => {
  const { forms, unread, others } = readForms(draw(picture));
  expect({
    forms: forms.map((form) => form.title.text),
    unread: unread.map(({ reason }) => reason),
    kinds: others.map(({ kind }) => kind),
  }).toEqual({ forms: [], unread: [], kinds });
});

const BLANK = `
  | 项目支出绩效自评表 | < | < | < | < | < | < |
  | (    年度) | < | < | < | < | < | < |
  | 项目名称 | · | < | < | < | < | < |
  | 主管部门 | · | < | 实施单位 | · | < | < |
  | 项目资金(万元) | · | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分 |
  | ^ | 年度资金总额 | · | · | · | 10 | · |
  | 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < |
  | ^ | · | < | < | · | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |`;

describe('a form that nobody has filled in is a template, neither a form nor unread', () => {
  test.each([
    {
      name: 'numbered names',
      rows: `
        | 产出指标 | 数量指标 | 指标1: | · | · | · | · |
        | ^ | ^ | 指标2: | · | · | · | · |
        | ^ | 质量指标 | …… | · | · | · | · |
        | 总分 | < | < | < | < | 100 | · |`,
    },
    {
      name: 'categories alone',
      rows: `
        | 产出指标 | 数量指标 | · | · | · | · | · |
        | 效益指标 | 社会效益指标 | · | · | · | · | · |
        | 总分 | < | < | < | < | 100 | · |`,
    },
    {
      name: 'points and names printed, nothing else',
      rows: `
        | 产出指标 | 数量指标 | 完成数量 | · | · | 50 | · |
        | 效益指标 | 社会效益指标 | 社会影响 | · | · | 40 | · |
        | 总分 | < | < | < | < | 100 | · |`,
    },
    { name: 'no rows', rows: '' },
    {
      name: 'XX for the name of the project',
      rows: '| 产出指标 | 数量指标 | 指标1 | · | · | · | · |',
      project: 'XX项目',
    },
  ])('$name', ({ rows, project }) => {
    const picture = project ? BLANK.replace('| 项目名称 | · |', `| 项目名称 | ${project} |`) : BLANK;
    const { forms, unread, others } = readForms(draw(picture + rows));
    expect({ forms: forms.length, unread, kinds: others.map(({ kind }) => kind) }).toEqual({
      forms: 0,
      unread: [],
      kinds: ['template'],
    });
  });

  test('one that names its project is a form that is still to be filled in', () => {
    const named = BLANK.replace('| 项目名称 | · |', '| 项目名称 | 路灯维护 |');
    const blank = readForms(draw(`${named}\n| 产出指标 | 数量指标 | · | · | · | · | · |`));
    expect([blank.forms.length, blank.unread.map(({ reason }) => reason), blank.others]).toEqual([
      0,
      ['no-indicators'],
      [],
    ]);
    const planned = readForms(draw(`${named}\n| 产出指标 | 数量指标 | 维修路灯 | 100盏 | · | 90 | · |`));
    expect([planned.forms.length, planned.unread, planned.others]).toEqual([1, [], []]);
  });
});

test('a title alone tells what a table without indicators is', () => {
  const { others } = readForms(
    draw(`
      | 2024年度项目支出绩效自评结果汇总表 | < | < | < |
      | 序号 | 项目名称 | 全年执行数 | 自评得分 |
      | 1 | 路灯维护 | 98 | 95 |`),
  );
  expect(others.map(({ kind, title }) => [kind, title])).toEqual([['list', '2024年度项目支出绩效自评结果汇总表']]);
});

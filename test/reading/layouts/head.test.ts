import { gist, type Gist } from '../gist';
import { readOne, TABLE } from '../reading-one';

interface Layout {
  readonly name: string;
  readonly head: string;
  readonly expected: Partial<Gist>;
}

/** Ways in which the lines over the blocks name the project, its department, its unit and its year. */
const LAYOUTS: readonly Layout[] = [
  {
    name: 'captions of parts in rows of their own: 一、项目基本情况',
    head: `
      | 2023年度项目支出绩效自评表 | < | < | < | < | < | < | < |
      | 一、项目基本情况 | < | < | < | < | < | < | < |
      | 项目名称 | 路灯维护 | < | < | 项目编码 | 3301 | < | < |
      | 主管部门 | 城管局 | < | < | 实施单位 | 路灯所 | < | < |
      | 二、预算执行情况 | < | < | < | < | < | < | < |
      | 项目资金(万元) | · | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      | ^ | 年度资金总额 | 40 | 38 | 37 | 10 | 97.37% | 9.74 |
      | 三、总体目标完成情况 | < | < | < | < | < | < | < |
      | 预期目标 | < | < | < | 实际完成情况 | < | < | < |
      | 修好路灯 | < | < | < | 已修好 | < | < | < |
      | 四、绩效指标完成情况 | < | < | < | < | < | < | < |`,
    expected: {
      head: ['路灯维护', '城管局', '路灯所', 2023],
      funding: ['40', '38', '37', '10', '97.37', '9.74'],
      goals: ['修好路灯', '已修好'],
    },
  },
  {
    name: 'all fields in one line of text over the table',
    head: `
      | 项目支出绩效自评表 | < | < | < | < | < | < | < |
      | 项目名称:路灯维护   主管部门:城管局   实施单位:路灯所   单位:万元 | < | < | < | < | < | < | < |`,
    expected: { head: ['路灯维护', '城管局', '路灯所', null] },
  },
  {
    name: 'numbered labels with colons, values beside',
    head: `
      | 项目支出绩效自评表 | < | < | < | < | < | < | < |
      | 1.项目名称: | 路灯维护 | < | < | < | < | < | < |
      | 2.主管部门: | 城管局 | < | < | 3.项目实施单位: | 路灯所 | < | < |
      | (一)填报年度 | 2022年 | < | < | < | < | < | < |`,
    expected: { head: ['路灯维护', '城管局', '路灯所', 2022] },
  },
  {
    name: '承担处室 of a ministry, 主管部门及代码',
    head: `
      | 项目支出绩效自评表 | < | < | < | < | < | < | < |
      | (2020年度) | < | < | < | < | < | < | < |
      | 项目名称 | 路灯维护 | < | < | < | < | < | < |
      | 主管部门及代码 | [101]城管局 | < | < | 承担处室 | 市政处 | < | < |`,
    expected: { head: ['路灯维护', '[101]城管局', '市政处', 2020] },
  },
  {
    name: '项目单位 and 预算部门, number of the form and date beside',
    head: `
      | 附表2 | < | < | < | < | < | < | < |
      | 2021年区级财政项目支出绩效自评价表 | < | < | < | < | < | < | < |
      | 填报单位(盖章):路灯所 | < | < | < | 填报日期:2022年3月1日 | < | 金额单位:元 | < |
      | 项目名称 | 路灯维护 | < | < | 预算部门 | 城管局 | < | < |
      | 项目单位 | 路灯所 | < | < | 项目负责人 | 张三 | < | < |`,
    expected: { head: ['路灯维护', '城管局', '路灯所', 2021] },
  },
  {
    name: 'the label of the project is 项目, that of the unit 单位',
    head: `
      | 2022年项目绩效自评表 | < | < | < | < | < | < | < |
      | 项目 | 路灯维护 | < | < | 单位 | 路灯所 | < | < |`,
    expected: { head: ['路灯维护', '路灯所', undefined, 2022] },
  },
  {
    name: '项目实施(使用)单位, 项目主管单位, justified labels',
    head: `
      | 专 项 资 金 绩 效 自 评 表 | < | < | < | < | < | < | < |
      | 专 项 名 称 | 路灯维护 | < | < | 项目主管单位 | 城管局 | < | < |
      | 项目实施(使用)单位 | 路灯所 | < | < | 资 金 年 度 | 2021 | < | < |`,
    expected: { head: ['路灯维护', '城管局', '路灯所', 2021] },
  },
  {
    name: '填报单位 below the table',
    head: `
      | 项目支出绩效自评表 | < | < | < | < | < | < | < |
      | 项目名称 | 路灯维护 | < | < | < | < | < | < |${TABLE}
      | 总分 | < | < | < | < | 90 | 88 | · |
      | 填报单位(盖章):路灯所 | < | < | < | 填报人:张三 | < | < | < |`,
    expected: { head: ['路灯维护', undefined, '路灯所', null], total: ['90', '88', null] },
  },
  {
    name: 'the name of the project in the title’s row, no title',
    head: `
      | 项目名称: | 路灯维护 | 实施单位: | 路灯所 | 年度: | 2023 | · | · |`,
    expected: { head: ['路灯维护', undefined, '路灯所', 2023] },
  },
  {
    name: '政策和项目 of Zhejiang: 政策(项目)名称, 牵头部门',
    head: `
      | 2023年度政策和项目绩效自评表 | < | < | < | < | < | < | < |
      | 政策(项目)名称 | 路灯维护 | < | < | 牵头部门 | 城管局 | < | < |
      | 实施单位名称 | 路灯所 | < | < | 联系人 | 张三 | < | < |`,
    expected: { head: ['路灯维护', '城管局', '路灯所', 2023] },
  },
];

test.each(LAYOUTS)('$name', ({ head, expected }) => {
  expect(gist(readOne(head.includes('一级指标') ? head : head + TABLE))).toMatchObject(expected);
});

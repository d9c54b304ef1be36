import { gist } from '../gist';
import { readOne, TABLE } from '../reading-one';

const HEAD = '| 项目支出绩效自评表 | < | < | < | < | < | < | < |\n| 项目名称 | 路灯维护 | < | < | < | < | < | < |';

/** Where 总分 and 评分等级 stand. */
test.each([
  {
    name: 'labels over their values, below the table',
    picture: `${HEAD}${TABLE}
      | 总分值 | < | 自评总分 | < | 评价等级 | < | · | · |
      | 90 | < | 88 | < | 良 | < | · | · |`,
    total: ['90', '88', '良'],
  },
  {
    name: 'the label merged over two rows, the figure in the second',
    picture: `${HEAD}${TABLE}
      | 总分 | < | < | < | < | · | · | · |
      | ^ | ^ | ^ | ^ | ^ | 90 | 88 | · |`,
    total: ['90', '88', null],
  },
  {
    name: 'the figure in the row below an unmerged label',
    picture: `${HEAD}${TABLE}
      | 总分 | · | · | · | · | · | · | · |
      | · | · | · | · | · | 90 | 88 | · |`,
    total: ['90', '88', null],
  },
  {
    name: 'over the table, labels over their values',
    picture: `${HEAD}
      | 自评总分 | < | 评分等级 | < | < | < | < | < |
      | 88 | < | 良 | < | < | < | < | < |${TABLE}`,
    total: [null, '88', '良'],
  },
  {
    name: 'over the table, beside other fields',
    picture: `${HEAD}
      | 主管部门 | 城管局 | < | 自评总分(分) | 97.6 | 评分等级 | 优 | < |${TABLE}`,
    total: [null, '97.6', '优'],
  },
  {
    name: 'in the row of the title',
    picture: `
      | 项目支出绩效自评表 | < | < | < | < | < | 自评总分:88分 | < |
      | 项目名称 | 路灯维护 | < | < | < | < | < | < |${TABLE}`,
    total: [null, '88', null],
  },
  {
    name: 'full marks in the label: 总分(满分100分)',
    picture: `${HEAD}${TABLE}
      | 自评总分(满分100分) | < | < | < | < | < | 88分 | · |`,
    total: [null, '88', null],
  },
  {
    name: 'score of the total as 88/90',
    picture: `${HEAD}${TABLE}
      | 总得分 | < | < | < | < | < | 88/90 | · |`,
    total: ['90', '88', null],
  },
  {
    name: 'right below the header and again at the end',
    picture: `${HEAD}
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
      | 合计 | < | < | · | · | 90 | 88 | · |
      | 产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 90 | 88 | 待料 |
      | 总分 | < | < | < | < | 90 | 88 | · |`,
    total: ['90', '88', null],
  },
])('$name', ({ picture, total }) => {
  const read = gist(readOne(picture));
  expect(read.total).toEqual(total);
  expect(read.rows).toHaveLength(1);
});

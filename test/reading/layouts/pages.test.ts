import { gist } from '../gist';
import { readOne } from '../reading-one';

const PAGE_ONE = `
  | 项目支出绩效自评表 | < | < | < | < | < | < |
  | (2023年度) | < | < | < | < | < | < |
  | 项目名称 | 路灯维护 | < | < | 实施单位 | 路灯所 | < |
  | 项目资金(万元) | · | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分 |
  | ^ | 年度资金总额 | 10 | 10 | 9 | 10 | 9 |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 60 | 58 |`;
const PAGE_TWO = `
  | 效益指标 | 社会效益指标 | 夜间出行 | 改善 | 改善 | 30 | 30 |
  | 总分 | < | < | < | < | 100 | 97 |`;
const COLUMNS = '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |';

/** What is printed again on the second page of a form does not begin another form. */
test.each([
  { name: 'the columns', again: COLUMNS },
  {
    name: 'title and columns',
    again: `| 项目支出绩效自评表 | < | < | < | < | < | < |\n${COLUMNS}`,
  },
  {
    name: 'title, year, project and columns',
    again: `
      | 项目支出绩效自评表 | < | < | < | < | < | < |
      | (2023年度) | < | < | < | < | < | < |
      | 项目名称 | 路灯维护 | < | < | 实施单位 | 路灯所 | < |
      ${COLUMNS}`,
  },
  {
    name: 'project and columns',
    again: `
      | 项目名称 | 路灯维护 | < | < | 实施单位 | 路灯所 | < |
      ${COLUMNS}`,
  },
  {
    name: 'a number of the page, then title and columns',
    again: `
      | 第1页 共2页 | < | < | < | < | < | < |
      | · | · | · | · | · | · | · |
      | 项目支出绩效自评表 | < | < | < | < | < | < |
      ${COLUMNS}`,
  },
  { name: 'project without columns', again: '| 项目名称 | 路灯维护 | < | < | 实施单位 | 路灯所 | < |' },
  { name: 'a number of the page alone', again: '| - 2 - | < | < | < | < | < | < |' },
])('$name', ({ again }) => {
  const read = gist(readOne(`${PAGE_ONE}\n${again}\n${PAGE_TWO}`));
  expect(read.head).toEqual(['路灯维护', undefined, '路灯所', 2023]);
  expect(read.funding).toEqual(['10', '10', '9', '10', null, '9']);
  expect(read.rows).toEqual([
    '产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 60 | 58 | ∅',
    '效益指标 | 社会效益指标 | 夜间出行 | 改善 | 改善 | 30 | 30 | ∅',
  ]);
  expect(read.total).toEqual(['100', '97', null]);
});

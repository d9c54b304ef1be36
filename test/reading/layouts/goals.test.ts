import { gist } from '../gist';
import { readOne, TABLE } from '../reading-one';

/** Ways in which 年度总体目标 states what was planned and what came of it. */
test.each([
  {
    name: 'several goals, numbered in their own rows',
    block: `
      | 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | < |
      | ^ | 目标1:修好路灯 | < | < | 已修好 | < | < | < |
      | ^ | 目标2:更换灯杆 | < | < | 换了五根 | < | < | < |`,
    goals: ['目标1:修好路灯\n目标2:更换灯杆', '已修好\n换了五根'],
  },
  {
    name: 'a column with numbers before the goals',
    block: `
      | 年度总体目标 | 序号 | 预期目标 | < | 实际完成情况 | < | < | < |
      | ^ | 1 | 修好路灯 | < | 已修好 | < | < | < |
      | ^ | 2 | 更换灯杆 | < | 换了五根 | < | < | < |`,
    goals: ['修好路灯\n更换灯杆', '已修好\n换了五根'],
  },
  {
    name: 'labels in turn with their texts',
    block: `
      | 年度总体目标 | 年初设定目标 | 修好路灯 | < | 全年实际完成情况 | 已修好 | < | < |`,
    goals: ['修好路灯', '已修好'],
  },
  {
    name: 'one below the other',
    block: `
      | 项目绩效目标 | 修好路灯 | < | < | < | < | < | < |
      | 目标完成情况 | 已修好 | < | < | < | < | < | < |`,
    goals: ['修好路灯', '已修好'],
  },
  {
    name: 'labels over the whole width, texts below them',
    block: `
      | 年度绩效目标 | < | < | < | < | < | < | < |
      | 修好路灯 | < | < | < | < | < | < | < |
      | 年度绩效目标完成情况 | < | < | < | < | < | < | < |
      | 已修好 | < | < | < | < | < | < | < |`,
    goals: ['修好路灯', '已修好'],
  },
  {
    name: 'the goal merged over the rows of its results',
    block: `
      | 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | < |
      | ^ | 修好路灯并更换灯杆 | < | < | 已修好 | < | < | < |
      | ^ | ^ | ^ | ^ | 换了五根 | < | < | < |`,
    goals: ['修好路灯并更换灯杆', '已修好\n换了五根'],
  },
  {
    name: 'a column for reasons behind',
    block: `
      | 年度总体目标 | 年初绩效目标 | < | < | 实际完成情况 | < | 未完成原因 | < |
      | ^ | 修好路灯 | < | < | 已修好 | < | 无 | < |`,
    goals: ['修好路灯', '已修好'],
  },
  {
    name: 'below the table',
    block: `${TABLE}
      | 总分 | < | < | < | < | 90 | 88 | · |
      | 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | < |
      | ^ | 修好路灯 | < | < | 已修好 | < | < | < |`,
    goals: ['修好路灯', '已修好'],
  },
])('$name', ({ block, goals }) => {
  const head = '| 项目支出绩效自评表 | < | < | < | < | < | < | < |\n| 项目名称 | 路灯维护 | < | < | < | < | < | < |';
  const read = gist(readOne(`${head}${block}${block.includes('一级指标') ? '' : TABLE}`));
  expect(read.goals).toEqual(goals);
  expect(read.rows).toEqual(['产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 90 | 88 | 两盏待料']);
});

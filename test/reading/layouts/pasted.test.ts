import { gist, type Gist } from '../gist';
import { readOne } from '../reading-one';

interface Layout {
  readonly name: string;
  readonly picture: string;
  readonly expected: Partial<Gist>;
}

const HEAD = `
  | 项目支出绩效自评表 | < | < | < | < | < | < | < |
  | 项目名称 | 路灯维护 | < | < | < | < | < | < |`;
const COLUMNS = '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |';

/** Tables pasted from a text document: a cell of two paragraphs takes two rows, and all cells beside it are merged over them. */
const LAYOUTS: readonly Layout[] = [
  {
    name: 'a name of two paragraphs',
    picture: `${HEAD}
      ${COLUMNS}
      | 产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 60 | 58 | 两盏待料 |
      | ^ | ^ | (含灯杆) | ^ | ^ | ^ | ^ | ^ |
      | ^ | 质量指标 | 合格率 | 100% | 100% | 30 | 30 | · |`,
    expected: {
      rows: [
        '产出指标 | 数量指标 | 维修路灯(含灯杆) | 100盏 | 98盏 | 60 | 58 | 两盏待料',
        '产出指标 | 质量指标 | 合格率 | 100% | 100% | 30 | 30 | ',
      ],
    },
  },
  {
    name: 'a reason of three paragraphs',
    picture: `${HEAD}
      ${COLUMNS}
      | 产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 60 | 58 | 两盏待料。 |
      | ^ | ^ | ^ | ^ | ^ | ^ | ^ | 已催货 |
      | ^ | ^ | ^ | ^ | ^ | ^ | ^ | 五月装完 |
      | ^ | 质量指标 | 合格率 | 100% | 100% | 30 | 30 | · |`,
    expected: {
      rows: [
        '产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 60 | 58 | 两盏待料。已催货；五月装完',
        '产出指标 | 质量指标 | 合格率 | 100% | 100% | 30 | 30 | ',
      ],
    },
  },
  {
    name: 'a target and a result of two paragraphs',
    picture: `${HEAD}
      ${COLUMNS}
      | 产出指标 | 数量指标 | 维修路灯 | 甲路50盏 | 甲路49盏 | 60 | 58 | 两盏待料 |
      | ^ | ^ | ^ | 乙路50盏 | 乙路49盏 | ^ | ^ | ^ |`,
    expected: {
      rows: ['产出指标 | 数量指标 | 维修路灯 | 甲路50盏；乙路50盏 | 甲路49盏；乙路49盏 | 60 | 58 | 两盏待料'],
    },
  },
  {
    name: 'one name over rows with points of their own stays several indicators',
    picture: `${HEAD}
      ${COLUMNS}
      | 产出指标 | 数量指标 | 维修路灯 | 甲路50盏 | 甲路49盏 | 30 | 29 | · |
      | ^ | ^ | ^ | 乙路50盏 | 乙路50盏 | 30 | 30 | · |`,
    expected: {
      rows: [
        '产出指标 | 数量指标 | 维修路灯 | 甲路50盏 | 甲路49盏 | 30 | 29 | ',
        '产出指标 | 数量指标 | 维修路灯 | 乙路50盏 | 乙路50盏 | 30 | 30 | ',
      ],
    },
  },
  {
    name: 'points and score of a group stay with its first row',
    picture: `${HEAD}
      ${COLUMNS}
      | 产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 60 | 58 | 两盏待料 |
      | ^ | ^ | 更换灯杆 | 5根 | 5根 | ^ | ^ | · |`,
    expected: {
      rows: [
        '产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 60 | 58 | 两盏待料',
        '产出指标 | 数量指标 | 更换灯杆 | 5根 | 5根 | ∅ | ∅ | ',
      ],
    },
  },
  {
    name: 'a label of the money of two paragraphs',
    picture: `${HEAD}
      | 项目资金(万元) | · | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      | ^ | 年度资金总额 | 40 | 38 | 37 | 10 | 97.37% | 9.74 |
      | ^ | 其中:当年财政 | 40 | 38 | 37 | - | · | - |
      | ^ | 拨款 | ^ | ^ | ^ | ^ | ^ | ^ |
      | ^ | 其他资金 | 0 | 0 | 0 | - | · | - |
      ${COLUMNS}
      | 产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 60 | 58 | 两盏待料 |`,
    expected: {
      funding: ['40', '38', '37', '10', '97.37', '9.74'],
      parts: ['其中:当年财政拨款: 40 | 38 | 37', '其他资金: 0 | 0 | 0'],
    },
  },
  {
    name: 'the name of the project in two paragraphs',
    picture: `
      | 项目支出绩效自评表 | < | < | < | < | < | < | < |
      | 项目名称 | 路灯维护 | < | < | 主管部门 | 城管局 | < | < |
      | ^ | (二期) | < | < | ^ | ^ | ^ | ^ |
      ${COLUMNS}
      | 产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 60 | 58 | 两盏待料 |`,
    expected: { head: ['路灯维护(二期)', '城管局', undefined, null] },
  },
  {
    name: 'a label of the columns in two paragraphs',
    picture: `${HEAD}
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
      | ^ | ^ | ^ | ^ | ^ | ^ | ^ | 及改进措施 |
      | 产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 60 | 58 | 两盏待料 |`,
    expected: { rows: ['产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 60 | 58 | 两盏待料'] },
  },
  {
    name: 'goals of several paragraphs beside each other',
    picture: `${HEAD}
      | 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | < |
      | ^ | 修好路灯 | < | < | 已修好 | < | < | < |
      | ^ | 更换灯杆 | < | < | ^ | ^ | ^ | ^ |
      ${COLUMNS}
      | 产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 60 | 58 | 两盏待料 |`,
    expected: { goals: ['修好路灯\n更换灯杆', '已修好'] },
  },
];

test.each(LAYOUTS)('$name', ({ picture, expected }) => {
  expect(gist(readOne(picture))).toMatchObject(expected);
});

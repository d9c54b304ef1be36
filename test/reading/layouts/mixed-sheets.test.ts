import { readForms } from '../../../src/reading';
import { formatRange } from '../../../src/sheet';
import { draw } from '../grids';

const COLUMNS = '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |';

function form(project: string, unit: string, indicator: string, year = 2023): string {
  return `
    | 项目支出绩效自评表 | < | < | < | < | < | < |
    | (${year}年度) | < | < | < | < | < | < |
    | 项目名称 | ${project} | < | < | 实施单位 | ${unit} | < |
    ${COLUMNS}
    | 产出指标 | 数量指标 | ${indicator} | 100盏 | 98盏 | 90 | 88 |`;
}

const BLANK_LINE = '| · | · | · | · | · | · | · |';
const TOTAL = '| 总分 | < | < | < | < | 90 | 88 |';
const TEMPLATE = `
  | 项目支出绩效自评表 | < | < | < | < | < | < |
  | 项目名称 | · | < | < | 实施单位 | · | < |
  ${COLUMNS}
  | 产出指标 | 数量指标 | 指标1 | · | · | · | · |`;
const DEPARTMENT = `
  | 部门整体支出绩效自评表 | < | < | < | < | < | < |
  | 部门名称 | 城管局 | < | < | < | < | < |
  ${COLUMNS}
  | 产出指标 | 数量指标 | 整治街道 | 10条 | 10条 | 90 | 90 |`;
const TARGETS = `
  | 项目支出绩效目标申报表 | < | < | < | < | < | < |
  | 项目名称 | 路灯维护 | < | < | < | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | · | · | · |
  | 产出指标 | 数量指标 | 维修路灯 | 100盏 | · | · | · |`;

/** `project: indicators` of every form, then what else was found. */
function found(picture: string): string[] {
  const { forms, unread, others } = readForms(draw(picture));
  return [
    ...forms.map(
      (one) =>
        `${one.projectName?.text}/${one.implementingUnit?.text}/${one.year}: ${one.indicators.map((row) => row.name.text).join(',')}`,
    ),
    ...unread.map(({ reason, range }) => `unread ${reason} ${formatRange(range)}`),
    ...others.map(({ kind }) => kind),
  ];
}

test.each([
  {
    name: 'a form, then the form of the department',
    picture: form('路灯维护', '路灯所', '维修路灯') + DEPARTMENT,
    expected: ['路灯维护/路灯所/2023: 维修路灯', 'department'],
  },
  {
    name: 'the form of the department, then a form',
    picture: DEPARTMENT + form('路灯维护', '路灯所', '维修路灯'),
    expected: ['路灯维护/路灯所/2023: 维修路灯', 'department'],
  },
  {
    name: 'a form, then the targets of the same project',
    picture: `${form('路灯维护', '路灯所', '维修路灯')}\n${TOTAL}${TARGETS}`,
    expected: ['路灯维护/路灯所/2023: 维修路灯', 'targets'],
  },
  {
    name: 'targets first, then the form of the same project',
    picture: TARGETS + form('路灯维护', '路灯所', '维修路灯'),
    expected: ['路灯维护/路灯所/2023: 维修路灯', 'targets'],
  },
  {
    name: 'a blank template over filled forms',
    picture: TEMPLATE + form('路灯维护', '路灯所', '维修路灯') + form('公园养护', '园林所', '养护面积'),
    expected: ['路灯维护/路灯所/2023: 维修路灯', '公园养护/园林所/2023: 养护面积', 'template'],
  },
  {
    name: 'the same project by two units, without totals',
    picture: form('路灯维护', '一所', '维修路灯') + form('路灯维护', '二所', '维修路灯'),
    expected: ['路灯维护/一所/2023: 维修路灯', '路灯维护/二所/2023: 维修路灯'],
  },
  {
    name: 'the same project in two years, without totals',
    picture: form('路灯维护', '路灯所', '维修路灯', 2022) + form('路灯维护', '路灯所', '维修路灯', 2023),
    expected: ['路灯维护/路灯所/2022: 维修路灯', '路灯维护/路灯所/2023: 维修路灯'],
  },
  {
    name: 'the same project in two years, with totals and blank lines',
    picture: [
      form('路灯维护', '路灯所', '维修路灯', 2022),
      TOTAL,
      BLANK_LINE,
      form('路灯维护', '路灯所', '维修路灯', 2023),
      TOTAL,
    ].join('\n'),
    expected: ['路灯维护/路灯所/2022: 维修路灯', '路灯维护/路灯所/2023: 维修路灯'],
  },
  {
    name: 'a list of the projects under the forms',
    picture: `${form('路灯维护', '路灯所', '维修路灯')}
      ${TOTAL}
      ${BLANK_LINE}
      | 2023年度自评结果汇总表 | < | < | < | < | < | < |
      | 序号 | 项目名称 | 全年预算数 | 全年执行数 | 执行率 | 自评得分 | 等级 |
      | 1 | 路灯维护 | 40 | 36 | 90% | 98 | 优 |`,
    expected: ['路灯维护/路灯所/2023: 维修路灯', 'list'],
  },
  {
    name: 'a list of the projects over the form',
    picture: `
      | 2023年度自评结果汇总表 | < | < | < | < | < | < |
      | 序号 | 项目名称 | 全年预算数 | 全年执行数 | 执行率 | 自评得分 | 等级 |
      | 1 | 路灯维护 | 40 | 36 | 90% | 98 | 优 |
      ${form('路灯维护', '路灯所', '维修路灯')}`,
    expected: ['路灯维护/路灯所/2023: 维修路灯', 'list'],
  },
])('$name', ({ picture, expected }) => {
  expect(found(picture)).toEqual(expected);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createXlsxWorkbook } from '../../src/hosts/xlsx';
import { readForms } from '../../src/reading';
import { formatRange, type SheetGrid } from '../../src/sheet';
import { draw } from './grids';

/** `project range: indicators` for each form, then what was left unread. */
function found(grid: SheetGrid): string[] {
  const { forms, unread } = readForms(grid);
  return [
    ...forms.map(
      (form) =>
        `${form.projectName?.text ?? '-'} ${formatRange(form.range!)}: ${form.indicators.map((row) => row.name.text).join(', ')}`,
    ),
    ...unread.map(
      (region) =>
        `unread ${region.reason} ${formatRange(region.range)} at ${region.cell ? formatRange({ top: region.cell.row, bottom: region.cell.row, left: region.cell.column, right: region.cell.column }) : '-'}`,
    ),
  ];
}

describe('every form of a sheet', () => {
  test.each([
    {
      name: 'stacked without a blank row between them',
      picture: `
        | 项目支出绩效自评表 | < | < | < | < | < | < |
        | 项目名称 | 路灯维护 | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 维修路灯 | 100 | 98 | 90 | 88 |
        | 总分 | < | < | < | < | 90 | 88 |
        | 项目支出绩效自评表 | < | < | < | < | < | < |
        | 项目名称 | 公园养护 | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 养护面积 | 5 | 5 | 90 | 90 |`,
      expected: ['路灯维护 A1:G5: 维修路灯', '公园养护 A6:G9: 养护面积'],
    },
    {
      name: 'stacked without titles, totals and merges',
      picture: `
        | 项目名称 | 路灯维护 | · | · | · | · | · |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 维修路灯 | 100 | 98 | 90 | 88 |
        | 项目名称 | 公园养护 | · | · | · | · | · |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 养护面积 | 5 | 5 | 90 | 90 |`,
      expected: ['路灯维护 A1:G3: 维修路灯', '公园养护 A4:G6: 养护面积'],
    },
    {
      name: 'stacked with other layouts and another origin',
      picture: `
        | 项目名称 | 路灯维护 | · | · | · | · | · | · | · |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | · | · |
        | 产出指标 | 数量指标 | 维修路灯 | 100 | 98 | 90 | 88 | · | · |
        | · | · | · | · | · | · | · | · | · |
        | · | · | 项目名称 | 公园养护 | · | · | · | · | · |
        | · | · | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 得分 |
        | · | · | · | 产出指标 | 数量指标 | 养护面积 | 5 | 5 | 90 |`,
      expected: ['路灯维护 A1:G3: 维修路灯', '公园养护 C5:I7: 养护面积'],
    },
    {
      name: 'side by side, with a column between them and without',
      picture: `
        | 项目支出绩效自评表 | < | < | < | < | · | 项目支出绩效自评表 | < | < | < | < | 项目支出绩效自评表 | < | < | < | < |
        | 项目名称 | 路灯维护 | < | < | < | · | 项目名称 | 公园养护 | < | < | < | 项目名称 | 桥梁检测 | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 得分 | · | 一级指标 | 二级指标 | 三级指标 | 指标值 | 得分 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 得分 |
        | 产出指标 | 数量指标 | 维修路灯 | 100 | 88 | · | 产出指标 | 数量指标 | 养护面积 | 5 | 90 | 产出指标 | 数量指标 | 检测桥梁 | 7 | 90 |`,
      expected: ['路灯维护 A1:E4: 维修路灯', '公园养护 G1:K4: 养护面积', '桥梁检测 L1:P4: 检测桥梁'],
    },
    {
      name: 'side by side with vertical captions, tables beginning on different rows',
      picture: `
        | 项目名称 | 路灯维护 | < | < | < | < | 项目名称 | 公园养护 | < | < | < | < |
        | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 得分 | 主管部门 | 城管局 | < | < | < | < |
        | ^ | 产出指标 | 数量指标 | 维修路灯 | 100 | 88 | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 得分 |
        | 总分 | < | < | < | < | 88 | ^ | 产出指标 | 数量指标 | 养护面积 | 5 | 90 |`,
      expected: ['路灯维护 A1:F4: 维修路灯', '公园养护 G1:L4: 养护面积'],
    },
    {
      name: 'leading blank rows and columns, 附件1 above the title',
      picture: `
        | · | · | · | · | · | · | · |
        | · | 附件1 | · | · | · | · | · |
        | · | 项目支出绩效自评表 | < | < | < | < | < |
        | · | 项目名称 | 路灯维护 | < | < | < | < |
        | · | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 得分 |
        | · | 产出指标 | 数量指标 | 维修路灯 | 100 | 98 | 88 |`,
      expected: ['路灯维护 B2:G6: 维修路灯'],
    },
    {
      name: 'beside and below lists of other things',
      picture: `
        | 项目支出绩效自评表 | < | < | < | < | < | · | 序号 | 姓名 | 金额 |
        | 项目名称 | 路灯维护 | < | < | < | < | · | 1 | 张三 | 500 |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 得分 | · | 2 | 李四 | 700 |
        | 产出指标 | 数量指标 | 维修路灯 | 100 | 98 | 88 | · | 3 | 王五 | 900 |
        | 总分 | < | < | < | < | 88 | · | 合计 | · | 2100 |
        | · | · | · | · | · | · | · | · | · | · |
        | 序号 | 物品 | 数量 | 单价 | 金额 | 备注 | · | · | · | · |
        | 1 | 灯泡 | 100 | 5 | 500 | · | · | · | · | · |
        | 合计 | · | 100 | · | 500 | · | · | · | · | · |`,
      expected: ['路灯维护 A1:F5: 维修路灯'],
    },
    {
      name: 'right of and right above other tables, without a gap',
      picture: `
        | 序号 | 项目名称 | 主管部门 | 全年预算数 | 全年执行数 | 执行率 | 得分 | · |
        | 1 | 路灯维护 | 城管局 | 100 | 98 | 98% | 88 | · |
        | 2 | 公园养护 | 城管局 | 50 | 50 | 100% | 90 | · |
        | 序号 | 金额 | 项目名称 | 路灯维护 | < | < | < | < |
        | 1 | 500 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 得分 |
        | 2 | 700 | 产出指标 | 数量指标 | 维修路灯 | 100 | 98 | 88 |
        | 合计 | 1200 | 总分 | < | < | < | < | 88 |
        | 科目 | 摘要 | 借方 | 贷方 | 余额 | · | · | · |
        | 1001 | 灯泡 | 500 | · | 500 | · | · | · |`,
      expected: ['路灯维护 C4:H7: 维修路灯'],
    },
    {
      name: 'an unrelated table right below a form without total',
      picture: `
        | 项目名称 | 路灯维护 | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 得分 |
        | 产出指标 | 数量指标 | 维修路灯 | 100 | 98 | 88 |
        | · | · | · | · | · | · |
        | 采购明细表 | < | < | < | < | < |
        | 品名 | 规格 | 产地 | 单价 | 数量 | 金额 |
        | 灯泡 | LED | 上海 | 5 | 100 | 500 |`,
      expected: ['路灯维护 A1:F3: 维修路灯'],
    },
    {
      name: 'a page heading repeated on the next page does not begin a form',
      picture: `
        | 项目支出绩效自评表 | < | < | < | < | < |
        | 项目名称 | 路灯维护 | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 得分 |
        | 产出指标 | 数量指标 | 维修路灯 | 100 | 98 | 88 |
        | · | · | · | · | · | · |
        | 项目支出绩效自评表(续) | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 得分 |
        | 效益指标 | 社会效益指标 | 夜间出行 | 改善 | 改善 | 10 |
        | 总分 | < | < | < | < | 98 |`,
      expected: ['路灯维护 A1:F9: 维修路灯, 夜间出行'],
    },
    {
      name: 'the indicator table alone',
      picture: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 得分 |
        | 产出指标 | 数量指标 | 维修路灯 | 100 | 98 | 88 |`,
      expected: ['- A1:F2: 维修路灯'],
    },
  ])('$name', ({ picture, expected }) => {
    expect(found(draw(picture))).toEqual(expected);
  });

  test('hidden rows and columns are read like others; of two columns with one meaning the visible one counts', () => {
    const picture = `
      | 项目名称 | 路灯维护 | < | < | < | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 得分 | 完成值 | 得分 |
      | 产出指标 | 数量指标 | 维修路灯 | 100 | 1 | 98 | 88 |
      | · | · | 更换灯杆 | 5 | 1 | 5 | 9 |`;
    const { forms, unread } = readForms(draw(picture, { hiddenRows: new Set([3]), hiddenColumns: new Set([4]) }));
    expect(unread).toEqual([]);
    expect(forms[0]!.indicators.map((row) => [row.name.text, row.score!.shown])).toEqual([
      ['维修路灯', '88'],
      ['更换灯杆', '9'],
    ]);
  });
});

const HEAD = `
  | 项目支出绩效自评表 | < | < | < | < | < | < |
  | 项目名称 | 路灯维护 | < | < | < | < | < |`;

describe('what looks like a form and cannot be read is said to be unread', () => {
  test.each([
    {
      name: 'no indicator table',
      picture: `${HEAD}
        | 项目资金(万元) | · | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分 |
        | · | 年度资金总额 | 10 | 10 | 9 | 10 | 9 |
        | 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < |
        | ^ | 维修路灯 | < | < | 已维修 | < | < |`,
      expected: ['unread no-indicator-header A1:G6 at A5'],
    },
    {
      name: 'an indicator table whose header says nothing that is known',
      picture: `${HEAD}
        | 类 | 项 | 内容 | 甲 | 乙 | 丙 | 丁 |
        | 产出指标 | 数量指标 | 维修路灯 | 100 | 98 | 50 | 49 |
        | 效益指标 | 社会效益指标 | 夜间出行 | 改善 | 改善 | 40 | 40 |`,
      expected: ['unread no-indicator-header A1:G5 at A4'],
    },
    {
      name: 'a funding block whose columns say nothing that is known',
      picture: `${HEAD}
        | 项目资金(万元) | · | 甲 | 乙 | 丙 | · | · |
        | ^ | 年度资金总额 | 10 | 10 | 9 | · | · |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 90 | 89 |`,
      expected: ['unread no-funding A1:G6 at A3'],
    },
    {
      name: 'a table with targets only under a self-evaluation title',
      picture: `${HEAD}
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 备注 | · | · |
        | 产出指标 | 数量指标 | 维修路灯 | 100盏 | · | · | · |`,
      expected: ['unread no-score-column A1:G4 at A3'],
    },
    {
      name: 'a blank template',
      picture: `${HEAD}
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 指标1: | · | · | · | · |
        | · | · | …… | · | · | · | · |
        | 总分 | < | < | < | < | 100 | · |`,
      expected: ['unread no-indicators A1:G6 at A4'],
    },
    {
      name: 'two columns with one meaning and different figures',
      picture: `${HEAD}
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 | 得分 |
        | 产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 9 | 8 |`,
      expected: ['unread ambiguous-columns A1:G4 at G3'],
    },
  ])('$name', ({ picture, expected }) => {
    expect(found(draw(picture))).toEqual(expected);
  });

  const FORM = `${HEAD}
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 产出指标 | 数量指标 | 维修路灯 | 100盏 | 98盏 | 10 | 9 |`;

  test('a form that reaches the edge up to which the sheet was read', () => {
    const grid = draw(FORM, { cutOff: { top: 0, left: 0, bottom: 90_000, right: 6 } });
    expect(found(grid)).toEqual(['unread cut-off A1:G4 at A4']);
    const blankBelow = { ...grid, rows: [...grid.rows, ...Array.from({ length: 20 }, () => [])] };
    expect(found(blankBelow)).toEqual(['路灯维护 A1:G4: 维修路灯']);
  });

  test('formulas that no program has calculated: the form is read, their cells are named', () => {
    const grid = draw(FORM);
    const rows = grid.rows.map((row) => [...(row ?? [])]);
    rows[3]![6] = { value: null, text: '', formula: '=F4*0.9', numberFormat: 'General', notCalculated: true };
    const { forms, unread } = readForms({ ...grid, rows });
    expect(forms[0]!.indicators[0]!.score).toMatchObject({ state: 'not-calculated', value: null, formula: '=F4*0.9' });
    expect(unread.map(({ reason, range }) => `${reason} ${formatRange(range)}`)).toEqual(['not-calculated G4']);
  });
});

describe('what is no self-evaluation form is neither read nor called unread', () => {
  test.each([
    {
      name: '绩效目标申报表: targets without results',
      picture: `
        | 项目支出绩效目标申报表 | < | < | < | < |
        | 项目名称 | 路灯维护 | < | < | < |
        | 项目资金(万元) | 年度资金总额 | 100 | < | < |
        | 年度目标 | 维修路灯 | < | < | < |
        | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | ^ | 产出指标 | 数量指标 | 维修路灯 | 100盏 |`,
    },
    {
      name: '绩效运行监控表: results month by month',
      picture: `
        | 项目支出绩效运行监控表 | < | < | < | < | < | < |
        | 项目名称 | 路灯维护 | < | < | < | < | < |
        | 项目资金 | 年初预算数 | 1-8月执行数 | 1-8月执行率 | 全年预计执行数 | · | · |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-8月执行情况 | 全年预计完成情况 | 完成可能性 |
        | 产出指标 | 数量指标 | 维修路灯 | 100盏 | 60盏 | 100盏 | 确定能 |`,
    },
    {
      name: 'a budget table',
      picture: `
        | 2024年部门预算支出表 | < | < | < |
        | 单位:万元 | · | · | · |
        | 项目名称 | 年初预算数 | 全年预算数 | 执行数 |
        | 路灯维护 | 10 | 10 | 9 |
        | 合计 | 10 | 10 | 9 |`,
    },
    {
      name: 'a summary of self-evaluations',
      picture: `
        | 2024年度项目支出绩效自评结果汇总表 | < | < | < | < | < | < | < |
        | 序号 | 项目名称 | 主管部门 | 全年预算数 | 全年执行数 | 执行率 | 自评得分 | 评分等级 |
        | 1 | 路灯维护 | 城管局 | 100 | 98 | 98% | 95 | 优 |
        | 2 | 公园养护 | 城管局 | 50 | 50 | 100% | 96 | 优 |`,
    },
    {
      name: 'a list of indicators',
      picture: `
        | 序号 | 一级指标 | 二级指标 | 指标解释 | 评分标准 |
        | 1 | 产出指标 | 数量指标 | 反映数量 | 按比例 |`,
    },
    {
      name: '绩效评价指标体系: points and standards, no results',
      picture: `
        | 项目支出绩效评价指标体系 | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 指标解释 | 评分标准 |
        | 产出 | 产出数量 | 实际完成率 | 10 | 反映完成 | 按比例 |`,
    },
    {
      name: 'instructions that mention the form',
      picture: `
        | 填报说明 |
        | 一、《项目支出绩效自评表》由项目实施单位填报。 |
        | 二、项目名称:填写预算批复的项目名称。 |
        | 三、一级指标、二级指标、三级指标按批复的绩效目标填写。 |`,
    },
    {
      name: 'a directory of forms',
      picture: `
        | 目录 | < |
        | 1 | 项目支出绩效自评表(路灯维护) |
        | 2 | 项目支出绩效自评表(公园养护) |`,
    },
    {
      name: 'an appraisal of staff',
      picture: `
        | 员工绩效考核表 | < | < | < | < |
        | 姓名 | 张三 | 部门 | 财务部 | · |
        | 考核指标 | 权重 | 自评 | 上级评分 | 得分 |
        | 工作质量 | 40 | 38 | 37 | 37 |`,
    },
    { name: 'an empty sheet', picture: '' },
  ])('$name', ({ picture }) => {
    expect(found(draw(picture))).toEqual([]);
  });
});

test('workbooks of other kinds hold no forms and nothing like one', async () => {
  const folder = join(__dirname, '../fixtures/workbooks');
  const files = readdirSync(folder).filter((name) => /\.xls[xm]$/.test(name));
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    const grids = await createXlsxWorkbook(readFileSync(join(folder, file))).read('all', { merges: true });
    expect([file, ...grids.flatMap(found)]).toEqual([file]);
  }
});

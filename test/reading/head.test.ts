import { at, readOne, TABLE } from './reading-one';

describe('header fields', () => {
  test.each([
    {
      name: 'label and value in turn',
      head: `
        | 项目支出绩效自评表 | < | < | < | < | < | < | < |
        | (2024 年度) | < | < | < | < | < | < | < |
        | 项目名称 | < | 路灯维护 | < | < | < | < | < |
        | 主管部门 | < | 市城管局 | < | 实施单位 | < | 路灯所 | < |`,
      expected: ['路灯维护 C3', '市城管局 C4', '路灯所 G4', '2024 A2'],
    },
    {
      name: 'label above, value below',
      head: `
        | 2024年项目支出绩效自评表 | < | < | < | < | < | < | < |
        | 项目名称 | < | < | 主管部门及代码 | < | < | 实施单位 | < |
        | 路灯维护 | < | < | 101 市城管局 | < | < | 路灯所 | < |`,
      expected: ['路灯维护 A3', '101 市城管局 D3', '路灯所 G3', '2024 A1'],
    },
    {
      name: 'behind the colon, several in one cell; a date of filing is no year of the form',
      head: `
        | 项目自评表 | < | < | < | < | < | < | < |
        | 单位名称:区商务局      填报日期:2021 年 4 月 22 日 | < | < | < | < | < | < | < |
        | 项目名称：路灯维护 | < | < | < | < | < | < | < |`,
      expected: ['路灯维护 A3', 'none', '区商务局 A2', 'none'],
    },
    {
      name: 'all in one row, a stated year',
      head: `
        | 项目名称 | 路灯维护 | 预算单位 | 路灯所 | 自评年度 | 2023 | · | · |`,
      expected: ['路灯维护 B1', '路灯所 D1', 'none', '2023 F1'],
    },
    {
      name: '预算单位 is the implementing unit where the department is named otherwise',
      head: `
        | 项目名称 | 路灯维护 | < | 主管部门 | 市城管局 | 预算单位 | 路灯所 | < |`,
      expected: ['路灯维护 B1', '市城管局 E1', '路灯所 G1', 'none'],
    },
    {
      name: '实施单位(盖章) before 单位名称, blank values with their cells',
      head: `
        | 填报单位:市城管局 | < | < | < | < | < | < | < |
        | 项目名称 | · | < | < | 项目实施单位(盖章) | < | · | < |
        | 主管单位 | · | < | < | < | < | < | < |`,
      expected: [' B2', ' B3', ' G2', 'none'],
    },
    {
      name: 'the year is never taken from the project’s name',
      head: `
        | 项目名称 | 2019年省级卫片执法补助经费支出绩效自评表 | < | < | < | < | < | < |`,
      expected: ['2019年省级卫片执法补助经费支出绩效自评表 B1', 'none', 'none', 'none'],
    },
    {
      name: 'a broken subtitle, a title in the middle column, 附件1 above',
      head: `
        | 附件1 | · | · | · | · | · | · | · |
        | · | · | · | 项目支出绩效自评表 | · | · | · | · |
        | · | · | · | 2019年度) | · | · | · | · |
        | 项目名称 | 路灯维护 | < | < | < | < | < | < |`,
      expected: ['路灯维护 B4', 'none', 'none', '2019 D3'],
    },
    {
      name: 'traditional characters and Chinese numerals',
      head: `
        | 項目支出績效自評表 | < | < | < | < | < | < | < |
        | 二○二三年度 | < | < | < | < | < | < | < |
        | 項目名稱 | 路燈維護 | < | < | 主管部門 | 城管局 | < | < |`,
      expected: ['路燈維護 B3', '城管局 F3', 'none', '2023 A2'],
    },
  ])('$name', ({ head, expected }) => {
    const form = readOne(head + TABLE);
    const shown = (field: (Parameters<typeof at>[0] & { text?: string }) | null) =>
      field ? `${field.text} ${at(field)}` : 'none';
    expect([
      shown(form.projectName),
      shown(form.department),
      shown(form.implementingUnit),
      form.year === null ? 'none' : `${form.year} ${at({ cell: form.yearCell })}`,
    ]).toEqual(expected);
  });

  test.each([
    ['(   年度)', 'A2'],
    ['（20XX年度）', 'A2'],
    ['填报日期：2025年3月', null],
  ])('a place for the year that was never filled in: %s', (subtitle, cell) => {
    const form = readOne(`
        | 项目支出绩效自评表 | < | < | < | < | < | < | < |
        | ${subtitle} | < | < | < | < | < | < | < |
        | 项目名称 | < | 路灯维护 | < | < | < | < | < |${TABLE}`);
    expect([form.year, form.yearCell && at({ cell: form.yearCell })]).toEqual([null, cell]);
  });

  test('the title, also where it is missing', () => {
    expect(
      readOne(
        `| 附件：XX县项目支出绩效自评表(2023年) | < | < | < | < | < | < | < |\n| 项目名称 | 路灯 | < | < | < | < | < | < |${TABLE}`,
      ).title.text,
    ).toContain('自评表');
    expect(readOne(`| 项目名称 | 路灯 | < | < | < | < | < | < |${TABLE}`).title).toEqual({ text: '', cell: null });
  });
});

describe('goals block', () => {
  test.each([
    {
      name: 'texts below the two labels',
      goals: `
        | 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | < |
        | ^ | 维修路灯100盏。 | < | < | 已维修98盏。 | < | < | < |`,
      expected: ['维修路灯100盏。 B3', '已维修98盏。 E3'],
    },
    {
      name: 'the caption sounds like a label and is wrapped over two unmerged rows',
      goals: `
        | 年度 | 预期目标 | · | · | 实际完成情况 | · | · | · |
        | 总体目标 | 维修路灯100盏。 | · | · | 完成 | · | · | · |`,
      expected: ['维修路灯100盏。 B3', '完成 E3'],
    },
    {
      name: 'goals in several rows are lines of one text',
      goals: `
        | 年度总体目标 | 年初设定目标 | < | < | 全年实际完成情况 | < | < | < |
        | ^ | 目标1:维修路灯 | < | < | 已维修 | < | < | < |
        | ^ | 目标2:更换灯杆 | < | < | 已更换 | < | < | < |`,
      expected: ['目标1:维修路灯\n目标2:更换灯杆 B3', '已维修\n已更换 E3'],
    },
    {
      name: 'behind the colon',
      goals: `
        | 年度总体目标 | 年初设定目标:保障学校运行 | < | < | 年度总体目标完成情况:完成 | < | < | < |`,
      expected: ['保障学校运行 B2', '完成 E2'],
    },
    {
      name: 'beside the labels, in one row',
      goals: `
        | 年度绩效目标 | 维修路灯100盏 | < | < | 目标完成情况 | 已维修98盏 | < | < |`,
      expected: ['维修路灯100盏 B2', '已维修98盏 F2'],
    },
    {
      name: 'beside the labels, one under the other',
      goals: `
        | 项目年度目标 | 维修路灯100盏 | < | < | < | < | < | < |
        | 实际完成情况 | 已维修98盏 | < | < | < | < | < | < |`,
      expected: ['维修路灯100盏 B2', '已维修98盏 B3'],
    },
    {
      name: '四川: captions that sound like labels, printed instruction counts as blank',
      goals: `
        | 项目基本情况 | 1.项目年度目标完成情况 | 项目年度目标 | < | < | 年度目标完成情况 | < | < |
        | ^ | ^ | 购买设备。 | < | < | 对照年度目标,说明相关任务目标的完成情况(100字以内) | < | < |
        | ^ | 2.项目实施内容及过程概述 | 购买13台电脑。 | < | < | < | < | < |`,
      expected: ['购买设备。 C3', ' F3'],
    },
    {
      name: 'labels only',
      goals: `
        | 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | < |
        | ^ | · | < | < | · | < | < | < |`,
      expected: [' B3', ' E3'],
    },
    { name: 'no goals block', goals: '', expected: ['none', 'none'] },
  ])('$name', ({ goals, expected }) => {
    const form = readOne(`| 项目名称 | 路灯维护 | < | < | < | < | < | < |${goals}${TABLE}`);
    const shown = (field: { text: string; cell: { row: number; column: number; sheet: string } | null } | null) =>
      field ? `${field.text} ${at(field)}` : 'none';
    expect([shown(form.goals.expected), shown(form.goals.completion)]).toEqual(expected);
  });
});

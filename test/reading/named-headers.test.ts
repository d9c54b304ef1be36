import { findHeader, lackingColumns, readForms, type NamedHeader } from '../../src/reading';
import { formatCell, parseRange, type SheetGrid } from '../../src/sheet';
import { draw } from './grids';

/** A form that calls everything by names of its own: no title, no known category, no known heading. */
const odd = draw(`
  | 干的事 | 修路灯 | · | · | · | · |
  | 钱 | 名堂 | 给了 | 花了 | 占几成 | 顶几分 |
  | · | 全部 | 100 | 95 | 95% | 9.5 |
  | 活儿 | 打算 | 结果 | 满几分 | 给几分 | 咋回事 |
  | 修好路灯 | 100盏 | 98盏 | 60 | 58.8 | 缺料 |
  | 群众满意 | ≥90% | 92% | 30 | 30 | · |`);

/** Finds the header in a selection and says what the columns mean that nobody knows. */
function name(grid: SheetGrid, range: string, table: NamedHeader['table'], means: Record<string, string>): NamedHeader {
  const { header } = findHeader(grid, parseRange(range), {}, table)!;
  const columns = header.columns.map((column) => ({
    ...column,
    means: (means[column.label] as NamedHeader['columns'][number]['means'] | undefined) ?? column.means,
  }));
  return { ...header, columns };
}

const indicators = name(odd, 'A4:F4', 'indicators', {
  活儿: '三级指标',
  打算: '年度指标值',
  结果: '实际完成值',
  满几分: '分值',
  给几分: '得分',
  咋回事: '偏差原因分析及改进措施',
});
const funding = name(odd, 'B2:F2', 'funding', {
  给了: '全年预算数',
  花了: '全年执行数',
  占几成: '执行率',
  顶几分: '得分',
});

test('a form that nobody knows is read by the headers that a person points out', () => {
  expect(readForms(odd)).toMatchObject({ forms: [], unread: [] });

  const { forms, unread } = readForms(odd, { headers: [indicators, funding] });
  expect(unread).toEqual([]);
  const [form] = forms;
  expect(
    form!.indicators.map(({ name, target, actual, score }) => [name.text, target?.text, actual?.text, score?.text]),
  ).toEqual([
    ['修好路灯', '100盏', '98盏', '58.8'],
    ['群众满意', '≥90%', '92%', '30'],
  ]);
  const { total } = form!.funding!;
  expect([total!.annualBudget, total!.executed, total!.rate, total!.score].map((figure) => figure?.text)).toEqual([
    '100',
    '95',
    '95%',
    '9.5',
  ]);
  expect(formatCell(form!.indicators[0]!.reason!.cell!)).toBe('F5');
  expect(form!.columns.has('level1')).toBe(false);
});

test('the header is known again wherever it stands: below inserted rows, beside another table, twice on a sheet', () => {
  const shifted = draw(`
    | 目录 | · | · | · | · | · | · |
    | · | · | · | · | · | · | · |
    | · | 活儿 | 打算 | 结果 | 满几分 | 给几分 | 咋回事 |
    | · | 修好路灯 | 100盏 | 98盏 | 60 | 58.8 | 缺料 |
    | · | · | · | · | · | · | · |
    | · | 活儿 | 打算 | 结果 | 满几分 | 给几分 | 咋回事 |
    | · | 修桥 | 1座 | 1座 | 60 | 60 | · |`);
  const found = readForms(shifted, { headers: [indicators] }).forms.flatMap((form) => form.indicators);
  expect(found.map((indicator) => indicator.name.text)).toEqual(['修好路灯', '修桥']);

  const changed = draw(`
    | 活儿 | 打算 | 结局 | 满几分 | 给几分 | 咋回事 |
    | 修好路灯 | 100盏 | 98盏 | 60 | 58.8 | 缺料 |`);
  expect(readForms(changed, { headers: [indicators] }).forms).toEqual([]);
});

test('a header of two rows with a column that has no label', () => {
  const grid = draw(`
    | 活儿 | 年内 | < | · | 评一评 | < |
    | ^ | 打算 | 结果 | · | 满几分 | 给几分 |
    | 修好路灯 | 100盏 | 98盏 | 缺料 | 60 | 58.8 |`);
  const { header } = findHeader(grid, parseRange('A1:F3'), {})!;
  expect(header.columns.map(({ label, means }) => [label, means])).toEqual([
    ['活儿', null],
    ['打算', null],
    ['结果', null],
    ['', null],
    ['满几分', null],
    ['给几分', null],
  ]);
  const means = ['三级指标', '年度指标值', '实际完成值', '偏差原因分析及改进措施', '分值', '得分'] as const;
  const named = { ...header, columns: header.columns.map((column, index) => ({ ...column, means: means[index]! })) };
  for (const merges of [grid.merges, null]) {
    const [form] = readForms({ ...grid, merges }, { headers: [named] }).forms;
    expect(form!.indicators[0]).toMatchObject({
      name: { text: '修好路灯' },
      target: { text: '100盏' },
      actual: { text: '98盏' },
      reason: { text: '缺料' },
      weight: { text: '60' },
      score: { text: '58.8' },
    });
  }
});

describe('finding the header in a selection', () => {
  const mixed = draw(`
    | 三、绩效 | < | < | < | < |
    | 三级指标 | 指标值 | 做到哪儿 | 分值 | 自评得分 |
    | 产出指标 | · | · | · | · |
    | 修好路灯 | 100盏 | 98盏 | 60 | 58.8 |
    | 群众满意 | ≥90% | 92% | 30 | 30 |`);
  const means = (range: string) =>
    findHeader(mixed, parseRange(range), {})?.header.columns.map((column) => column.means);
  const expected = ['三级指标', '年度指标值', null, '分值', '得分'];

  test.each([
    ['the header row', 'A2:E2'],
    ['the table with its caption', 'A1:E5'],
    ['one cell of the row', 'C2'],
    ['whole rows', 'A2:XFD2'],
  ])('%s', (_, range) => expect(means(range)).toEqual(expected));

  test('labels that were named one by one count as known', () => {
    const { header } = findHeader(mixed, parseRange('A2:E2'), { 做到哪儿: '实际完成值' })!;
    expect(header.columns[2]).toMatchObject({ label: '做到哪儿', means: '实际完成值' });
  });

  test('a blank selection, or one label on its own, is none', () => {
    expect(findHeader(mixed, parseRange('G1:H3'), {})).toBeNull();
    expect(findHeader(mixed, parseRange('A1'), {})).toBeNull();
  });

  test('the table is told by its labels', () => {
    const found = findHeader(
      draw('| 资金 | 年初预算数 | 预算数 | 执行数 | 执行率 | 得分 |\n| 总额 | 1 | 1 | 1 | 100% | 10 |'),
      parseRange('A1:F2'),
      {},
    );
    expect(found?.header.table).toBe('funding');
  });
});

test('what a header lacks to be read', () => {
  const bare: NamedHeader = { table: 'indicators', columns: [{ row: 0, column: 0, label: '活儿', means: null }] };
  expect(lackingColumns(bare)).toEqual(['三级指标', '得分', '实际完成值']);
  expect(lackingColumns({ ...bare, table: 'funding' })).toEqual(['全年预算数', '全年执行数']);
  expect(lackingColumns(indicators)).toEqual([]);
  expect(lackingColumns(funding)).toEqual([]);
});

test('a column that a person says means nothing is not read, whatever its label', () => {
  const grid = draw(`
    | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 自评得分 |
    | 修好路灯 | 100盏 | 98盏 | 60 | 58.8 | 1 |`);
  const named = name(grid, 'A1:F1', 'indicators', {});
  expect(named.columns.map((column) => column.means)).toEqual([
    '三级指标',
    '年度指标值',
    '实际完成值',
    '分值',
    '得分',
    null,
  ]);
  expect(readForms(grid, { headers: [named] }).forms[0]!.indicators[0]!.score!.text).toBe('58.8');
});

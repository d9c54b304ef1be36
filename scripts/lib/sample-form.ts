import type { RangeAddress } from '../../src/sheet';
import type { SampleCell, SampleSheet, StyleName } from './write-xlsx';

/** What stands in a cell of a sample: a text, a number, a percent-formatted number, or a formula with the result that the file carries. */
export type Entry =
  string | number | null | { readonly percent: number } | { readonly formula: string; readonly result: number };

/** 三级指标, 指标值, 完成值, 分值, 得分, 偏差原因 of one row. */
export type IndicatorRow = readonly [
  name: string,
  target: Entry,
  actual: Entry,
  weight: Entry,
  score: Entry,
  reason?: string,
];

export interface SampleForm {
  readonly sheet: string;
  readonly year: number;
  readonly projectName: string;
  readonly department: string;
  readonly implementingUnit: string;
  /** 年初, 全年, 执行, 分值, 执行率, 得分 of 年度资金总额. */
  readonly funding: readonly [Entry, Entry, Entry, Entry, Entry, Entry];
  readonly expectedGoal: string;
  readonly goalCompletion: string;
  /** By 一级 and 二级指标. */
  readonly indicators: readonly (readonly [level1: string, level2: string, rows: readonly IndicatorRow[]])[];
  /** 总分: 分值, 得分. */
  readonly total: readonly [Entry, Entry];
  readonly grade: string;
}

const COLUMNS = 8;
const TITLE = '项目支出绩效自评表';

/** The rows of the national layout, one form on a sheet of eight columns. The first indicator stands in row 13. */
export function sampleSheet(form: SampleForm): SampleSheet {
  const rows: (SampleCell | undefined)[][] = [];
  const merges: RangeAddress[] = [];
  const rowHeights: Record<number, number> = { 0: 34 };
  const add = (...cells: readonly (SampleCell | undefined)[]): number => rows.push([...cells]) - 1;
  const merge = (top: number, left: number, bottom: number, right: number): void => {
    if (top !== bottom || left !== right) merges.push({ top, left, bottom, right });
  };
  /** Fills a row of eight with a pattern of [entry, style, columns that it spans]. */
  const line = (...parts: readonly (readonly [Entry, StyleName, number])[]): number => {
    const cells: SampleCell[] = [];
    for (const [entry, style, span] of parts) {
      if (span > 1) merge(rows.length, cells.length, rows.length, cells.length + span - 1);
      cells.push(cellOf(entry, style));
      for (let n = 1; n < span; n++) cells.push({ value: null, style });
    }
    return add(...cells);
  };

  line([TITLE, 'title', COLUMNS]);
  line([`（${form.year}年度）`, 'year', COLUMNS]);
  line(['项目名称', 'label', 2], [form.projectName, 'text', 6]);
  line(
    ['主管部门', 'label', 2],
    [form.department, 'text', 2],
    ['实施单位', 'label', 1],
    [form.implementingUnit, 'text', 3],
  );
  const funding = line(
    ['项目资金\n（万元）', 'label', 1],
    ['', 'label', 1],
    ...(['年初预算数', '全年预算数', '全年执行数', '分值', '执行率（%）', '得分'] as const).map(
      (head) => [head, 'label', 1] as const,
    ),
  );
  const [initial, annual, executed, weight, rate, score] = form.funding;
  const figures = (entries: readonly Entry[]): (readonly [Entry, StyleName, number])[] =>
    entries.map((entry) => [entry, 'figure', 1]);
  line(['', 'label', 1], ['年度资金总额', 'label', 1], ...figures([initial, annual, executed, weight, rate, score]));
  line(['', 'label', 1], ['其中：当年财政拨款', 'label', 1], ...figures([initial, annual, executed, '-', rate, '-']));
  line(['', 'label', 1], ['上年结转资金', 'label', 1], ...figures([0, 0, 0, '-', 0, '-']));
  const last = line(['', 'label', 1], ['其他资金', 'label', 1], ...figures([0, 0, 0, '-', 0, '-']));
  merge(funding, 0, last, 0);
  const goals = line(['年度总体目标', 'label', 1], ['预期目标', 'label', 3], ['实际完成情况', 'label', 4]);
  rowHeights[line(['', 'label', 1], [form.expectedGoal, 'text', 3], [form.goalCompletion, 'text', 4])] = 84;
  merge(goals, 0, goals + 1, 0);
  line(
    ...(
      [
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '实际完成值',
        '分值',
        '得分',
        '偏差原因分析及改进措施',
      ] as const
    ).map((head) => [head, 'label', 1] as const),
  );
  let level1Top = rows.length;
  form.indicators.forEach(([level1, level2, indicators], index) => {
    const top = rows.length;
    if (level1 !== form.indicators[index - 1]?.[0]) level1Top = top;
    indicators.forEach(([name, target, actual, points, stated, reason = ''], n) => {
      const row = line(
        [top === level1Top && n === 0 ? level1 : '', 'label', 1],
        [n === 0 ? level2 : '', 'label', 1],
        [name, 'text', 1],
        [target, 'centred', 1],
        [actual, 'centred', 1],
        [points, 'figure', 1],
        [stated, 'figure', 1],
        [reason, 'text', 1],
      );
      rowHeights[row] = reason.length > 14 ? 48 : 32;
    });
    merge(top, 1, rows.length - 1, 1);
    if (level1 !== form.indicators[index + 1]?.[0]) merge(level1Top, 0, rows.length - 1, 0);
  });
  line(['总分', 'label', 5], [form.total[0], 'figure', 1], [form.total[1], 'figure', 1], ['', 'text', 1]);
  line(['评分等级', 'label', 2], [form.grade, 'centred', 6]);
  return { name: form.sheet, rows, merges, columnWidths: [12, 20, 26, 16, 16, 9, 11, 34], rowHeights };
}

function cellOf(entry: Entry, style: StyleName): SampleCell {
  if (entry === '') return { value: null, style };
  if (entry === null || typeof entry !== 'object') return { value: entry, style };
  if ('percent' in entry) return { value: entry.percent, style: 'percent' };
  return { value: entry.result, formula: entry.formula, style };
}

import type { Figure } from '../../src/form';
import { readForms } from '../../src/reading';
import { meaningsOf } from '../../src/reading/labels';
import type { Cell, CellRef, RangeAddress, SheetGrid } from '../../src/sheet';
import { gridOf, type Transcription } from './grids';

/** A cell with what it is, so that it can be found again after rows and columns have moved. */
export interface Spot {
  readonly text: string;
  readonly role: Role;
  /** Stored as a number that is shown with these decimals. */
  readonly stored?: true;
}

export type Role = 'title' | 'label' | 'points' | 'amount' | 'rate' | 'total' | 'indicator' | 'value';

export interface Drawing {
  readonly rows: readonly (readonly (Spot | null)[])[];
  readonly merges: readonly RangeAddress[];
}

export type Random = () => number;
/** A change that leaves what the form says as it is. */
export type Mutation = (drawing: Drawing, random: Random, form: Transcription) => Drawing;

/** The transcribed form with the role of every cell, taken from where it was read. */
export function drawingOf({ grid, merges }: Transcription): Drawing {
  const sheet = gridOf(grid, merges);
  const form = readForms(sheet).forms[0]!;
  const roles = new Map<string, Role>();
  const mark = (at: CellRef | null | undefined, role: Role) => at && roles.set(`${at.row} ${at.column}`, role);
  const figure = (f: Figure | null | undefined, role: Role) => f?.state === 'figure' && mark(f.cell, role);
  mark(form.title.cell, 'title');
  for (const row of [form.funding?.total, ...(form.funding?.breakdown ?? [])]) {
    for (const amount of [row?.initialBudget, row?.annualBudget, row?.executed]) figure(amount, 'amount');
    figure(row?.rate, 'rate');
    figure(row?.score, 'points');
  }
  for (const row of form.indicators) {
    mark(row.name.cell, 'indicator');
    figure(row.weight, 'points');
    figure(row.score, 'points');
  }
  figure(form.stated.totalWeight, 'total');
  figure(form.stated.totalScore, 'total');
  return {
    rows: grid.map((row, r) =>
      row.map((text, c) => {
        if (text === null || text === '') return null;
        return { text, role: roles.get(`${r} ${c}`) ?? (isStructure(text) ? 'label' : 'value') };
      }),
    ),
    merges: sheet.merges ?? [],
  };
}

function isStructure(text: string): boolean {
  const { field, funding, goal, column, summary } = meaningsOf(text);
  return [field, funding, goal, column, summary].some((meaning) => meaning?.strong);
}

export function sheetOf({ rows, merges }: Drawing): SheetGrid {
  return { ...gridOf(rows.map((row) => row.map((spot) => spot && cellOf(spot)))), merges };
}

function cellOf({ text, stored }: Spot): Cell | string {
  if (!stored) return text;
  const [, decimals = ''] = text.split('.');
  return { value: Number(text), text, numberFormat: decimals ? `0.${'0'.repeat(decimals.length)}` : 'General' };
}

function pick<T>(items: readonly T[], random: Random): T {
  return items[Math.floor(random() * items.length)]!;
}

function eachCell(drawing: Drawing, change: (spot: Spot) => string): Drawing {
  return {
    ...drawing,
    rows: drawing.rows.map((row) => row.map((spot) => spot && (spot.stored ? spot : { ...spot, text: change(spot) }))),
  };
}

const SYNONYMS: readonly (readonly string[])[] = [
  ['项目名称', '项目支出名称', '专项名称', '项目(政策)名称', '专项资金名称', '项目资金名称', '项目名称:', '1.项目名称'],
  ['主管部门', '项目主管部门', '主管单位', '业务主管部门', '主管部门(单位)', '主管部门及代码', '一级主管部门'],
  ['实施单位', '项目实施单位', '项目单位', '资金使用单位', '承担单位', '实施单位(盖章)', '具体实施单位', '实施部门'],
  ['年初预算数', '年初预算', '年初预算金额', '期初预算数', '年初部门预算数', '年初设定数', '初始预算数'],
  ['全年预算数', '全年预算数(A)', '全年预算', '调整后预算数', '全年预算金额', '最终预算数', '调整后全年预算数'],
  ['全年执行数', '全年执行数(B)', '实际执行数', '执行数', '全年支出数', '实际支出金额', '预算执行数', '支出决算数'],
  ['执行率', '预算执行率', '执行率(%)', '执行率(B/A)', '预算执行率(B/A×100%)', '支出进度', '资金支付率'],
  ['分值', '权重', '指标分值', '标准分', '满分', '分值(权重)', '标准分值', '指标权重'],
  ['得分', '自评得分', '自评分', '实际得分', '指标得分', '单位自评得分', '自评分值', '最终得分'],
  ['一级指标', '一级指标名称', '一级目录', '一级'],
  ['二级指标', '二级指标名称', '二级目录', '二级'],
  ['三级指标', '三级指标名称', '三级指标内容', '三级'],
  ['年度指标值', '指标值', '目标值', '年度目标值', '年初指标值', '预期指标值', '计划值', '年度指标值(A)', '绩效目标值'],
  [
    '实际完成值',
    '全年实际值',
    '完成值',
    '实际值',
    '全年完成值',
    '实际完成值(B)',
    '指标完成值',
    '实际达成值',
    '完成情况',
  ],
  [
    '偏差原因分析及改进措施',
    '偏差原因',
    '未完成原因分析',
    '扣分原因',
    '原因分析',
    '差异原因说明',
    '偏差分析及整改措施',
    '未完成原因和改进措施',
  ],
  ['预期目标', '年初设定目标', '年度绩效目标', '绩效目标', '年初目标', '项目绩效目标'],
  ['实际完成情况', '全年实际完成情况', '目标完成情况', '年度完成情况', '绩效目标完成情况', '实际完成结果'],
  ['总分', '合计', '总得分', '总计', '自评总分', '总 分', '合 计'],
];

/** Other words for the labels, one for each in the whole form. */
const otherWords: Mutation = (drawing, random) => {
  const chosen = new Map<string, string>();
  return eachCell(drawing, ({ text, role }) => {
    const synonyms = role === 'label' ? SYNONYMS.find(([usual]) => usual === text.replace(/\s/g, '')) : undefined;
    if (!synonyms) return text;
    if (!chosen.has(synonyms[0]!)) chosen.set(synonyms[0]!, pick(synonyms, random));
    return chosen.get(synonyms[0]!)!;
  });
};

/** Full-width figures and signs in some labels and figures. */
const fullWidth: Mutation = (drawing, random) =>
  eachCell(drawing, ({ text, role }) => {
    if (role === 'value' || role === 'indicator' || random() < 0.5) return text;
    return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  });

/** Labels spread by spaces or broken into lines, as they are to fit a narrow column. */
const spread: Mutation = (drawing, random) =>
  eachCell(drawing, ({ text, role }) => {
    if (role !== 'label' || /[\s:：(（]/.test(text) || random() < 0.5) return text;
    const at = 1 + Math.floor(random() * (text.length - 1));
    return random() < 0.5 && text.length <= 4 ? [...text].join(' ') : `${text.slice(0, at)}\n${text.slice(at)}`;
  });

/** Units in the cells of figures. */
const units: Mutation = (drawing, random, { unit }) =>
  eachCell(drawing, ({ text, role }) => {
    if (!/^\d+(?:\.\d+)?$/.test(text) || random() < 0.5) return text;
    if (role === 'points' || role === 'total') return `${text}分`;
    if (role === 'rate') return `${text}%`;
    return role === 'amount' && unit ? `${text}${unit}` : text;
  });

/** Figures stored as numbers. */
const numbers: Mutation = (drawing, random) => ({
  ...drawing,
  rows: drawing.rows.map((row) =>
    row.map((spot) => {
      if (!spot || spot.role === 'value' || !/^\d+(?:\.\d+)?$/.test(spot.text) || random() < 0.5) return spot;
      return { ...spot, stored: true as const };
    }),
  ),
});

/** Spaces around values, as a conversion leaves them. */
const padded: Mutation = (drawing, random) =>
  eachCell(drawing, ({ text, role }) =>
    role === 'value' || random() < 0.5 ? text : `${pick([' ', '　', '\n'], random)}${text} `,
  );

/** A blank column anywhere; merged areas around it grow, cells beside it do not. */
const blankColumn: Mutation = (drawing, random) => {
  const width = Math.max(...drawing.rows.map((row) => row.length));
  return shiftedRight(drawing, Math.floor(random() * (width + 1)));
};

function shiftedRight({ rows, merges }: Drawing, at: number): Drawing {
  return {
    rows: rows.map((row) => [...row.slice(0, at), null, ...row.slice(at)]),
    merges: merges.map((merge) => ({
      ...merge,
      left: merge.left >= at ? merge.left + 1 : merge.left,
      right: merge.right >= at ? merge.right + 1 : merge.right,
    })),
  };
}

function withRow({ rows, merges }: Drawing, at: number, row: readonly (Spot | null)[], merged?: number): Drawing {
  return {
    rows: [...rows.slice(0, at), row, ...rows.slice(at)],
    merges: [
      ...merges.map((merge) => ({
        ...merge,
        top: merge.top >= at ? merge.top + 1 : merge.top,
        bottom: merge.bottom >= at ? merge.bottom + 1 : merge.bottom,
      })),
      ...(merged ? [{ top: at, bottom: at, left: 0, right: merged }] : []),
    ],
  };
}

/** Whether a merged area reaches from the row above into this one: nobody can insert a whole line there. */
function isDivided({ merges }: Drawing, at: number): boolean {
  return merges.some((merge) => merge.top < at && merge.bottom >= at);
}

function rowsWith(drawing: Drawing, role: Role): number[] {
  return drawing.rows.flatMap((row, index) => (row.some((spot) => spot?.role === role) ? [index] : []));
}

const NOTES = ['注:本表由项目实施单位填写。', '第1页 共2页', '备注:得分一档最高不能超过该指标分值上限。', '- 1 -'];

/** A note or the number of a page before an indicator. */
const note: Mutation = (drawing, random) => {
  const at = pick(rowsWith(drawing, 'indicator'), random);
  if (isDivided(drawing, at)) return drawing;
  const width = Math.max(...drawing.rows.map((row) => row.length));
  const spot: Spot = { text: pick(NOTES, random), role: 'value' };
  return withRow(drawing, at, [spot], random() < 0.5 ? width - 1 : undefined);
};

/** Columns, title and project printed again before an indicator. */
const page: Mutation = (drawing, random) => {
  const indicators = rowsWith(drawing, 'indicator');
  const at = pick(indicators, random);
  const header = drawing.rows.findIndex((row) => row.some((spot) => isNameColumn(spot?.text ?? '')));
  const project = drawing.rows.findIndex((row) =>
    row.some((spot) => meaningsOf(spot?.text ?? '').field?.name === 'projectName'),
  );
  const title = rowsWith(drawing, 'title')[0];
  const isTall = drawing.merges.some((merge) => merge.top === header && merge.bottom > header && merge.left > 0);
  if (header < 0 || at <= header || isTall || isDivided(drawing, at)) return drawing;
  const again = [title, project, header].filter(
    (row, index) => row !== undefined && row >= 0 && (index === 2 || random() < 0.5),
  );
  return again.reduceRight((changed, row) => withRow(changed, at, drawing.rows[row!]!), drawing);
};

function isNameColumn(text: string): boolean {
  const column = meaningsOf(text).column;
  return column?.name === 'name' && column.strong;
}

/** The row of the total right below the columns. */
const totalFirst: Mutation = (drawing) => {
  const total = rowsWith(drawing, 'total').at(-1);
  const first = rowsWith(drawing, 'indicator')[0];
  if (total === undefined || first === undefined || total < first) return drawing;
  const isAlone = drawing.merges.every(
    (merge) => merge.bottom < total || merge.top > total || merge.top === merge.bottom,
  );
  const hasLabel = drawing.rows[total]!.find((spot) => spot !== null)?.role === 'label';
  if (!isAlone || !hasLabel || isDivided(drawing, first)) return drawing;
  const row = drawing.rows[total]!;
  const own = drawing.merges.filter((merge) => merge.top === total);
  const without: Drawing = {
    rows: [...drawing.rows.slice(0, total), ...drawing.rows.slice(total + 1)],
    merges: drawing.merges
      .filter((merge) => merge.top !== total)
      .map((merge) => (merge.top > total ? { ...merge, top: merge.top - 1, bottom: merge.bottom - 1 } : merge)),
  };
  const moved = withRow(without, first, row);
  return { ...moved, merges: [...moved.merges, ...own.map((merge) => ({ ...merge, top: first, bottom: first }))] };
};

/** Merged areas taken apart, but those whose extent says whose a reason or a score is. */
const takenApart: Mutation = (drawing, random) => {
  const name = drawing.rows[headerRow(drawing) ?? -1]?.findIndex((spot) => isNameColumn(spot?.text ?? '')) ?? 3;
  return {
    ...drawing,
    merges: drawing.merges.filter((merge) => (merge.bottom > merge.top && merge.left > name) || random() < 0.5),
  };
};

/** Columns numbered below their labels. */
const numbered: Mutation = (drawing) => {
  const first = rowsWith(drawing, 'indicator')[0]!;
  const header = drawing.rows[first - 1] ?? [];
  if (isDivided(drawing, first) || !header.some((spot) => isNameColumn(spot?.text ?? ''))) return drawing;
  let number = 0;
  return withRow(
    drawing,
    first,
    header.map((spot) => spot && { text: String(++number), role: 'value' }),
  );
};

/** The row of the columns; null where it takes two rows or cannot be told. */
function headerRow(drawing: Drawing): number | null {
  const row = drawing.rows.findIndex((cells) => cells.some((spot) => isNameColumn(spot?.text ?? '')));
  const isTall = drawing.merges.some(
    (merge) => merge.top <= row && merge.bottom >= row && merge.bottom > merge.top && merge.left > 0,
  );
  const first = rowsWith(drawing, 'indicator')[0];
  return row < 0 || isTall || first === undefined || first < row ? null : row;
}

/** A column before another, with a label over it wherever the columns are labelled and a text for every indicator. */
function withColumn(drawing: Drawing, at: number, label: string, text: (nth: number) => string): Drawing {
  const wider = shiftedRight(drawing, at);
  const indicators = new Set(rowsWith(drawing, 'indicator'));
  let nth = 0;
  return {
    ...wider,
    rows: wider.rows.map((row, index) => {
      const isHeader = row.some((spot) => isNameColumn(spot?.text ?? ''));
      if (!isHeader && !indicators.has(index)) return row;
      const cell: Spot = { text: isHeader ? label : text(++nth), role: 'value' };
      return [...Array.from({ length: at }, (_, column) => row[column] ?? null), cell, ...row.slice(at + 1)];
    }),
  };
}

/** 序号 before the first level or before the name. */
const sequence: Mutation = (drawing, random) => {
  const header = headerRow(drawing);
  if (header === null) return drawing;
  const name = drawing.rows[header]!.findIndex((spot) => isNameColumn(spot?.text ?? ''));
  const first = drawing.rows[header]!.findIndex((spot) => meaningsOf(spot?.text ?? '').column?.strong);
  return withColumn(drawing, random() < 0.5 ? name : first, '序号', (nth) => String(nth));
};

const KNOWN_COLUMNS: readonly (readonly [string, string])[] = [
  ['评分标准', '完成得满分,未完成按比例扣分'],
  ['指标解释', '反映完成的程度'],
  ['上年完成值', '77'],
  ['数据来源', '台账'],
  ['完成比例', '98%'],
  ['上半年完成值', '40'],
  ['复核得分', '1'],
  ['主管部门审核意见', '同意'],
];

/** A further column that a form may have and that is not read. */
const furtherColumn: Mutation = (drawing, random) => {
  const header = headerRow(drawing);
  if (header === null) return drawing;
  const name = drawing.rows[header]!.findIndex((spot) => isNameColumn(spot?.text ?? ''));
  const columns = drawing.rows[header]!.flatMap((spot, column) => (spot && column > name ? [column] : []));
  const [label, text] = pick(KNOWN_COLUMNS, random);
  return withColumn(drawing, pick([...columns, drawing.rows[header]!.length], random), label, () => text);
};

/** The sum of a part before an indicator. */
const subtotal: Mutation = (drawing, random) => {
  const at = pick(rowsWith(drawing, 'indicator').slice(1), random);
  if (at === undefined || isDivided(drawing, at)) return drawing;
  const points = drawing.rows[at]!.map((spot) => spot?.role === 'points');
  const row = points.map((isPoints): Spot | null => (isPoints ? { text: '50', role: 'value' } : null));
  const indicators = rowsWith(drawing, 'indicator').map((index) => drawing.rows[index]!);
  const first = Math.min(...indicators.map((cells) => cells.findIndex((spot) => spot !== null)));
  const label: Spot = { text: pick(['小计', '产出指标小计'], random), role: 'value' };
  return row[first] ? drawing : withRow(drawing, at, [...row.slice(0, first), label, ...row.slice(first + 1)]);
};

/** A caption over a part of the form: 三、绩效指标完成情况. */
const caption: Mutation = (drawing, random) => {
  const header = headerRow(drawing);
  const project = drawing.rows.findIndex((row) =>
    row.some((spot) => meaningsOf(spot?.text ?? '').field?.name === 'projectName'),
  );
  const width = Math.max(...drawing.rows.map((row) => row.length));
  const [text, at] = pick(
    [
      ['一、项目基本情况', project],
      ['四、绩效指标完成情况', header],
    ] as const,
    random,
  );
  if (at === null || at < 0 || isDivided(drawing, at)) return drawing;
  return withRow(drawing, at, [{ text, role: 'value' }], random() < 0.5 ? width - 1 : undefined);
};

/** Label and value of a field in one cell: 项目名称:路灯维护. */
const colons: Mutation = (drawing, random) => ({
  ...drawing,
  rows: drawing.rows.map((row) => {
    const label = row.findIndex((spot) => spot?.role === 'label' && meaningsOf(spot.text).field?.strong);
    const value = row.findIndex((spot, column) => column > label && spot !== null);
    const isField = label >= 0 && value >= 0 && row[value]!.role === 'value' && !/[:：]/.test(row[label]!.text);
    if (!isField || random() < 0.5) return row;
    const joined: Spot = { text: `${row[label]!.text}${pick([':', '：'], random)}${row[value]!.text}`, role: 'value' };
    return row.map((spot, column) => (column === label ? joined : column === value ? null : spot));
  }),
});

/** A block of rows moved to the end of the form. */
function movedDown(drawing: Drawing, top: number, bottom: number): Drawing {
  const end = drawing.rows.length;
  const crosses = drawing.merges.some(
    (merge) => (merge.top < top && merge.bottom >= top) || (merge.top <= bottom && merge.bottom > bottom),
  );
  if (top < 0 || bottom < top || crosses) return drawing;
  const height = bottom - top + 1;
  const block = drawing.rows.slice(top, bottom + 1);
  const place = (row: number) => (row > bottom ? row - height : row >= top ? row + end - height - top : row);
  return {
    rows: [...drawing.rows.slice(0, top), ...drawing.rows.slice(bottom + 1), ...block],
    merges: drawing.merges.map((merge) => ({ ...merge, top: place(merge.top), bottom: place(merge.bottom) })),
  };
}

/** The funding block below the table. */
const fundingLast: Mutation = (drawing) => {
  const amounts = rowsWith(drawing, 'amount');
  const top = drawing.rows.findIndex(
    (row) => row.filter((spot) => spot?.role === 'label' && meaningsOf(spot.text).funding).length > 2,
  );
  const bottom = Math.max(
    ...amounts,
    ...drawing.rows.flatMap((row, index) =>
      index > top && index <= (amounts.at(-1) ?? 0) + 4 && row.some((spot) => /^其他资金/.test(spot?.text ?? ''))
        ? [index]
        : [],
    ),
  );
  return top < 0 || top > (amounts[0] ?? -1) || (amounts[0] ?? 0) > (rowsWith(drawing, 'indicator')[0] ?? 0)
    ? drawing
    : movedDown(drawing, top, bottom);
};

/** The figures of the total in the row below its label. */
const totalBelow: Mutation = (drawing) => {
  const total = rowsWith(drawing, 'total').at(-1);
  const row = drawing.rows[total ?? -1];
  const isPlain = row?.every((spot) => spot === null || spot.role === 'total' || spot.role === 'label');
  if (total === undefined || !row || !isPlain || row[0]?.role !== 'label' || isDivided(drawing, total + 1))
    return drawing;
  const lower = withRow(
    drawing,
    total + 1,
    row.map((spot) => (spot?.role === 'total' ? spot : null)),
  );
  return {
    ...lower,
    rows: lower.rows.map((cells, index) =>
      index === total ? cells.map((spot) => (spot?.role === 'total' ? null : spot)) : cells,
    ),
  };
};

/** A name of two paragraphs, as it is pasted from a text document: it takes two rows, over which all other cells are merged. */
const paragraphs: Mutation = (drawing, random) => {
  const at = pick(rowsWith(drawing, 'indicator'), random);
  const column = drawing.rows[at]!.findIndex((spot) => spot?.role === 'indicator');
  const { text } = drawing.rows[at]![column]!;
  const isTall = drawing.merges.some(
    (merge) => merge.top <= at && merge.bottom >= at && merge.left <= column && merge.right >= column,
  );
  if (isTall || text.length < 4 || !/^\p{Script=Han}+$/u.test(text)) return drawing;
  const parts = [text.slice(0, 2), text.slice(2)] as const;
  const spot = (part: string): Spot => ({ text: part, role: 'indicator' });
  const longer = withRow(
    drawing,
    at + 1,
    Array.from({ length: column + 1 }, (_, c) => (c === column ? spot(parts[1]) : null)),
  );
  const covers = (merge: RangeAddress, c: number) =>
    merge.top <= at && merge.bottom >= at && merge.left <= c && merge.right >= c;
  const merges = longer.merges.map((merge) =>
    merge.top <= at && merge.bottom === at ? { ...merge, bottom: at + 1 } : merge,
  );
  const width = Math.max(...drawing.rows.map((row) => row.length));
  for (let c = 0; c < width; c++) {
    if (c !== column && !merges.some((merge) => covers(merge, c)))
      merges.push({ top: at, bottom: at + 1, left: c, right: c });
  }
  return {
    rows: longer.rows.map((row, index) =>
      index === at ? row.map((cell, c) => (c === column ? spot(parts[0]) : cell)) : row,
    ),
    merges,
  };
};

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  otherWords,
  fullWidth,
  spread,
  units,
  numbers,
  padded,
  blankColumn,
  note,
  page,
  totalFirst,
  takenApart,
  numbered,
  sequence,
  furtherColumn,
  subtotal,
  caption,
  colons,
  fundingLast,
  totalBelow,
  paragraphs,
};

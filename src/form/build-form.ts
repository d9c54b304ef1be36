import type { Cell, CellRef } from '../sheet';
import { explanationsOnly } from './explanation';
import type { Field, Figure } from './field';
import type {
  FundingBlock,
  FundingKind,
  FundingRow,
  Indicator,
  IndicatorColumn,
  MoneyUnit,
  SelfEvaluationForm,
} from './form';
import type { MeasureField } from './measure';
import { figureFromText, parseFigure } from './parse-figure';
import { parseMeasure } from './parse-measure';
import { cleanText } from './text';
import { FUNDING_ROWS, PROCESS_WORD } from './vocabulary';

/**
 * What stands in a cell: a text as it is printed (`'17.00'`, `'56.82%'`, `'≥100人'`), a number, a whole `Cell` (stored and shown may
 * differ; formulas), or null for a blank cell. A member that is left out in every row is a column that the layout does not have.
 */
export type CellInput = string | number | Cell | null;

export interface FundingRowInput {
  readonly initialBudget?: CellInput;
  readonly annualBudget?: CellInput;
  readonly executed?: CellInput;
  readonly weight?: CellInput;
  /** 执行率 in points: `'56.82'` or `'56.82%'`. */
  readonly rate?: CellInput;
  readonly score?: CellInput;
  /** 原因 column of the funding block. */
  readonly reason?: string | null;
}

/** In the order of the sheet: 年初预算, 全年预算, 执行数, 分值, 执行率, 得分, 原因. */
type FundingTuple = readonly CellInput[];

export interface FundingInput {
  readonly unit?: MoneyUnit | null;
  readonly total?: FundingRowInput | FundingTuple;
  /** The 其中 rows by label, in order: `{ 当年财政拨款: ['0.00', '17.00', '9.66'] }`. */
  readonly breakdown?: Readonly<Record<string, FundingRowInput | FundingTuple>>;
}

export interface IndicatorInput {
  readonly level1?: string;
  readonly level2?: string;
  readonly name?: string;
  readonly target?: CellInput;
  readonly actual?: CellInput;
  readonly weight?: CellInput;
  readonly score?: CellInput;
  readonly reason?: string | null;
  readonly isProcess?: boolean;
}

/** In the order of the sheet: 一级, 二级, 三级指标, 指标值, 完成值, 分值, 得分, 原因. */
type IndicatorTuple = readonly CellInput[];

export interface FormInput {
  readonly title?: string;
  readonly sheetName?: string;
  readonly year?: number | null;
  readonly projectName?: string | null;
  readonly department?: string | null;
  readonly implementingUnit?: string | null;
  readonly funding?: FundingInput | null;
  readonly goals?: { readonly expected?: string | null; readonly completion?: string | null };
  readonly indicators?: readonly (IndicatorInput | IndicatorTuple)[];
  readonly stated?: {
    readonly totalWeight?: CellInput;
    readonly totalScore?: CellInput;
    readonly grade?: string | null;
  };
  /** Form-level explanations (偏差大或目标未完成原因分析). Those that explain nothing (无) are left out. */
  readonly explanations?: readonly string[];
  readonly notes?: readonly string[];
  readonly reasonHeader?: string;
  readonly mergesKnown?: boolean;
  /** Gives every field a cell on a sheet `S`, laid out as the national form is; default: no cells. */
  readonly cells?: boolean;
}

const FUNDING_COLUMNS = ['initialBudget', 'annualBudget', 'executed', 'weight', 'rate', 'score', 'reason'] as const;
const INDICATOR_COLUMNS = ['level1', 'level2', 'name', 'target', 'actual', 'weight', 'score', 'reason'] as const;
const SHEET = 'S';

/**
 * A self-evaluation form from plain values, for forms that never were in a sheet: fill in what is known, score it with `scoreForm`.
 * Rows are objects or, shorter, tuples in the order of the sheet. Texts are read exactly as cells of a sheet are.
 */
export function buildForm(input: FormInput): SelfEvaluationForm {
  const place = (row: number, column: number): CellRef | null => (input.cells ? { sheet: SHEET, row, column } : null);
  const text = (value: string | null | undefined, row: number, column: number): Field | null =>
    value === undefined ? null : { text: cleanText(value ?? ''), cell: place(row, column) };
  const figure = (value: CellInput | undefined, row: number, column: number): Figure | null =>
    value === undefined ? null : readFigure(value, place(row, column));

  const funding = input.funding ? buildFunding(input.funding, text, figure, place) : null;
  const goalsRow = FUNDING_ROW + 1 + (funding?.breakdown.length ?? 0);
  const headerRow = goalsRow + 2;
  const rows = (input.indicators ?? []).map((row) => named(row, INDICATOR_COLUMNS));
  const columns = new Set<IndicatorColumn>(
    INDICATOR_COLUMNS.filter((column) => column === 'name' || rows.some((row) => row[column] !== undefined)),
  );
  const indicators = rows.map((row, index): Indicator => {
    const at = headerRow + 1 + index;
    const column = <T>(name: IndicatorColumn, read: (value: CellInput, index: number) => T): T | null =>
      columns.has(name) ? read(row[name] ?? null, INDICATOR_COLUMNS.indexOf(name)) : null;
    const label = (name: IndicatorColumn): Field => ({
      text: cleanText(String(textOf(row[name] ?? null))),
      cell: place(at, INDICATOR_COLUMNS.indexOf(name)),
    });
    const measure = (value: CellInput, c: number): MeasureField => readMeasure(value, place(at, c));
    const number = (value: CellInput, c: number): Figure => readFigure(value, place(at, c));
    return {
      level1: label('level1'),
      level2: label('level2'),
      name: label('name'),
      target: column('target', measure),
      actual: column('actual', measure),
      weight: column('weight', number),
      score: column('score', number),
      reason: columns.has('reason') ? label('reason') : null,
      isProcess: row.isProcess ?? PROCESS_WORD.test(textOf(row.level1 ?? null)),
    };
  });
  const totalRow = headerRow + 1 + indicators.length;
  const prose = (texts: readonly string[] = [], from: number): Field[] =>
    texts.map((value, index) => ({ text: cleanText(value), cell: place(from + index, 2) }));
  const explanations = prose(input.explanations, totalRow + 2);
  return {
    sheet: input.cells ? SHEET : '',
    sheetName: input.sheetName ?? (input.cells ? SHEET : ''),
    range: input.cells
      ? {
          sheet: SHEET,
          top: 0,
          left: 0,
          bottom: totalRow + 1 + explanations.length + (input.notes?.length ?? 0),
          right: 7,
        }
      : null,
    title: { text: input.title ?? '项目支出绩效自评表', cell: place(0, 0) },
    year: input.year ?? null,
    yearCell: input.year == null ? null : place(1, 0),
    projectName: text(input.projectName, 2, 1),
    department: text(input.department, 3, 1),
    implementingUnit: text(input.implementingUnit, 3, 5),
    funding,
    goals: {
      expected: text(input.goals?.expected, goalsRow + 1, 1),
      completion: text(input.goals?.completion, goalsRow + 1, 5),
    },
    columns,
    reasonHeader: columns.has('reason') ? (input.reasonHeader ?? '偏差原因分析及改进措施') : null,
    indicators,
    explanations: explanationsOnly(explanations),
    blankExplanation: blankAmong(explanations),
    notes: prose(input.notes, totalRow + 2 + explanations.length),
    stated: {
      totalWeight: figure(input.stated?.totalWeight, totalRow, 5),
      totalScore: figure(input.stated?.totalScore, totalRow, 6),
      grade: text(input.stated?.grade, totalRow + 1, 6),
    },
    mergesKnown: input.mergesKnown ?? true,
  };
}

/** Where form-level rows are given and none of them explains anything, the first is the place that asks for it. */
function blankAmong(explanations: readonly Field[]): SelfEvaluationForm['blankExplanation'] {
  const [first] = explanations;
  return first && explanationsOnly(explanations).length === 0
    ? { ...first, label: '偏差大或目标未完成原因分析' }
    : null;
}

const FUNDING_ROW = 5;

function buildFunding(
  input: FundingInput,
  text: (value: string | null | undefined, row: number, column: number) => Field | null,
  figure: (value: CellInput | undefined, row: number, column: number) => Figure | null,
  place: (row: number, column: number) => CellRef | null,
): FundingBlock {
  const given = Object.entries(input.breakdown ?? {}).map(([label, row]) => ({
    label,
    row: named(row, FUNDING_COLUMNS),
  }));
  const total = input.total && named(input.total, FUNDING_COLUMNS);
  const all = [...(total ? [total] : []), ...given.map(({ row }) => row)];
  const row = (kind: FundingKind, label: string, values: FundingRowInput, at: number): FundingRow => {
    const value = (name: (typeof FUNDING_COLUMNS)[number]): CellInput | undefined =>
      values[name] ?? (all.some((other) => other[name] !== undefined) ? null : undefined);
    const column = (name: (typeof FUNDING_COLUMNS)[number]): Figure | null =>
      figure(value(name), at, FUNDING_COLUMNS.indexOf(name) + 1);
    const reason = value('reason');
    return {
      kind,
      label: { text: label, cell: place(at, 0) },
      initialBudget: column('initialBudget'),
      annualBudget: column('annualBudget'),
      executed: column('executed'),
      weight: column('weight'),
      rate: column('rate'),
      score: column('score'),
      reason: reason === undefined ? null : text(textOf(reason), at, 7),
    };
  };
  return {
    unit: input.unit === undefined ? '万元' : input.unit,
    unitCell: input.unit === null ? null : place(FUNDING_ROW - 1, 0),
    total: total ? row('total', '年度资金总额', total, FUNDING_ROW) : null,
    breakdown: given.map(({ label, row: values }, index) => row(kindOf(label), label, values, FUNDING_ROW + 1 + index)),
  };
}

function kindOf(label: string): FundingKind {
  const name = FUNDING_ROWS.find(({ pattern }) => pattern.test(label))?.name;
  return name === undefined || name === 'total' ? 'otherFunds' : name;
}

function named<Row extends object>(row: Row | readonly CellInput[], columns: readonly string[]): Row {
  if (!Array.isArray(row)) return row as Row;
  return Object.fromEntries(
    columns.slice(0, row.length).map((column, index) => [column, row[index] as CellInput]),
  ) as Row;
}

function textOf(value: CellInput): string {
  return typeof value === 'object' ? (value?.text ?? '') : String(value);
}

function asCell(value: string | number | Cell): Cell {
  return typeof value === 'object' ? value : { value, text: String(value), numberFormat: 'General' };
}

function readFigure(value: CellInput, cell: CellRef | null): Figure {
  // A text stands for a printed number: it is not held against the form that it is no number cell.
  if (typeof value === 'string') return { ...figureFromText(value), storedAsText: false, cell };
  return parseFigure(value === null ? undefined : asCell(value), cell);
}

function readMeasure(value: CellInput, cell: CellRef | null): MeasureField {
  const text = cleanText(textOf(value));
  return {
    text,
    cell,
    measure: parseMeasure(text, value === null || typeof value === 'string' ? undefined : asCell(value)),
  };
}

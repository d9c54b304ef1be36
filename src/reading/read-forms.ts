import type { Figure } from '../form/field';
import type {
  IndicatorColumn,
  OtherKind,
  OtherTable,
  ReadingResult,
  SelfEvaluationForm,
  UnreadReason,
  UnreadRegion,
} from '../form/form';
import type { CellRef, RangeAddress, SheetGrid } from '../sheet';
import { findRegions, type FormRegion } from './find-regions';
import { blankYearCell } from './blank-year';
import { findFormLikeRegions } from './form-like';
import { withWeightsInPoints } from './fractional-weights';
import { readFunding } from './funding-block';
import type { FundingReading } from './funding-rows';
import { readGoals } from './goals';
import { readHeaderFields, withFieldsBelow, type HeaderFields } from './header-fields';
import { failureOf, judge, type Reading } from './judge-region';
import { findIndicatorHeaders } from './indicator-header';
import { readNamedText, type NamedParts } from './named-headers';
import { piecesWithin, refOf, spanOf, rowsFrom, type SheetText } from './sheet-text';
import { readSummaryRow, type SummaryRow } from './summary-rows';
import { readTableRows } from './table-rows';
import { headTitle, headYear, otherKindOf } from './titles';

/**
 * Finds and reads every self-evaluation form of a sheet. Never throws. A region that looks like a form and cannot be read with confidence
 * is in `unread` with its range, the reason and the cell at which reading stopped; a table of the field that is no filled form of a project
 * is in `others`; anything else is in no list.
 * `named` is what a person has said of these forms: a table whose header they pointed out is a form's, whatever it looks like.
 */
export function readForms(grid: SheetGrid, named: NamedParts = {}): ReadingResult {
  const sheet = readNamedText(grid, named);
  const outcomes = findRegions(sheet, findIndicatorHeaders(sheet)).flatMap((region) => readRegion(sheet, region) ?? []);
  const taken = outcomes.map(({ range }) => range);
  return {
    forms: outcomes.flatMap(({ form }) => form ?? []),
    unread: [...outcomes.flatMap(({ unread }) => unread), ...findFormLikeRegions(sheet, taken)],
    others: [...outcomes.flatMap(({ other }) => other ?? []), ...findOtherTables(sheet, taken)],
  };
}

interface Parts extends Reading {
  readonly summaries: readonly SummaryRow[];
}

interface Outcome {
  readonly range: RangeAddress;
  readonly form: SelfEvaluationForm | null;
  readonly unread: readonly UnreadRegion[];
  readonly other: OtherTable | null;
}

/** Reads one region; null where its table turns out to be nothing of the field. */
function readRegion(sheet: SheetText, region: FormRegion): Outcome | null {
  const reading = readParts(sheet, region);
  const { table, title } = reading;
  const range = { top: region.top, left: region.left, bottom: table.bottom, right: region.right };
  const outcome = { range, form: null, unread: [], other: null };
  const kind = judge(sheet, reading);
  if (kind === null) return null;
  if (kind !== 'form') return { ...outcome, other: otherTable(sheet, range, kind, title?.text ?? '') };
  const failure = failureOf(sheet, reading, range);
  if (failure) return { ...outcome, unread: [unreadRegion(sheet, range, failure.reason, failure.cell)] };
  const form = withWeightsInPoints(formOf(sheet, reading, range));
  return { ...outcome, form, unread: notCalculated(sheet, form) };
}

/** The parts of a form: over the table, in it, and what it states below it only. */
function readParts(sheet: SheetText, region: FormRegion): Parts {
  const { left, right } = region;
  const head = rowsFrom(region.top, region.headers[0]!.top - 1);
  const fundingAbove = readFunding(sheet, head, left, right);
  const free = outside(head, fundingAbove);
  const fields = readHeaderFields(sheet, free, left, right);
  const goals = readGoals(sheet, free, left, right);
  const table = readTableRows(sheet, region, {
    projectName: fields.projectName?.text ?? '',
    hasFunding: fundingAbove !== null,
    hasGoals: goals.bottom !== null,
  });
  const funding = fundingAbove ?? readFunding(sheet, table.others, left, right);
  const below = outside(table.others, funding);
  const goalsBelow = goals.bottom === null ? readGoals(sheet, below, left, right) : goals;
  return {
    region,
    title: headTitle(sheet, head, left, right),
    fields: withFieldsBelow(fields, readHeaderFields(sheet, below, left, right)),
    funding,
    goals: { expected: goalsBelow.expected, completion: goalsBelow.completion },
    table,
    summaries: [...headSummaries(sheet, free, region), ...table.summaries],
  };
}

function outside(rows: readonly number[], block: FundingReading | null): number[] {
  return rows.filter((row) => !block || row < block.top || row > block.bottom);
}

/** 自评得分 and 评分等级 over the table (宁夏). */
function headSummaries(sheet: SheetText, rows: readonly number[], { left, right }: FormRegion): SummaryRow[] {
  const within = (row: number) => piecesWithin(sheet, row, left, right);
  return rows.flatMap((row) => {
    const summary = readSummaryRow(sheet, within(row), null, within(row + 1));
    return summary && (summary.name === 'total' || summary.name === 'grade') ? [summary] : [];
  });
}

function otherTable(sheet: SheetText, range: RangeAddress, kind: OtherKind, title: string): OtherTable {
  const { id, name } = sheet.grid;
  return { sheet: id, sheetName: name, range: { sheet: id, ...range }, kind, title };
}

/** Tables without a header of indicators that their title names: 自评结果汇总表, 绩效目标申报表. */
function findOtherTables(sheet: SheetText, taken: readonly RangeAddress[]): OtherTable[] {
  return sheet.rows.flatMap((pieces) => {
    const [title] = pieces;
    if (!title || pieces.length > 1) return [];
    const kind = otherKindOf(title);
    const { row, column, right, bottom } = title;
    if (!kind || taken.some((range) => row >= range.top && row <= range.bottom)) return [];
    return [otherTable(sheet, { top: row, left: column, bottom, right }, kind, title.text)];
  });
}

function unreadRegion(sheet: SheetText, range: RangeAddress, reason: UnreadReason, cell: CellRef | null): UnreadRegion {
  const { top, left, bottom, right } = range;
  const { id, name } = sheet.grid;
  return { sheet: id, sheetName: name, range: { sheet: id, top, left, bottom, right }, reason, cell };
}

const COLUMNS: readonly IndicatorColumn[] = [
  'level1',
  'level2',
  'name',
  'target',
  'actual',
  'weight',
  'score',
  'reason',
];

function formOf(sheet: SheetText, parts: Parts, range: RangeAddress): SelfEvaluationForm {
  const { region, title, fields, funding, goals, table, summaries } = parts;
  const columns = region.headers.flatMap((header) => [...header.columns]);
  const parted = new Set(columns.map(([part]) => part));
  const year = fields.year ?? yearOf(sheet, region);
  return {
    sheet: sheet.grid.id,
    sheetName: sheet.grid.name,
    range: { sheet: sheet.grid.id, ...range },
    title: title ? { text: title.text, cell: refOf(sheet, title), ...spanOf(sheet, title) } : { text: '', cell: null },
    year: year?.year ?? null,
    yearCell: year
      ? year.cell
      : blankYearCell(sheet, rowsFrom(region.top, region.headers[0]!.top - 1), region.left, region.right),
    projectName: fields.projectName,
    department: fields.department,
    implementingUnit: fields.implementingUnit,
    funding: funding?.block ?? null,
    goals,
    columns: new Set(COLUMNS.filter((part) => parted.has(part))),
    reasonHeader: columns.find(([part]) => part === 'reason')?.[1].header.text ?? null,
    indicators: table.indicators,
    explanations: table.explanations,
    blankExplanation: parted.has('reason') ? null : table.blankExplanation,
    notes: table.notes,
    stated: statedOf(summaries),
    mergesKnown: sheet.grid.merges !== null,
  };
}

function yearOf(sheet: SheetText, { top, headers, left, right }: FormRegion): HeaderFields['year'] {
  const found = headYear(sheet, rowsFrom(top, headers[0]!.top - 1), left, right);
  return found && { year: found.year, cell: refOf(sheet, found.piece) };
}

/** 总分 before 合计, and of several the last. */
function statedOf(summaries: readonly SummaryRow[]): SelfEvaluationForm['stated'] {
  const totals = summaries.flatMap(({ summary }) => summary ?? []);
  const total = totals.filter(({ kind }) => kind === 'total').at(-1) ?? totals.at(-1);
  return {
    totalWeight: total?.weight ?? null,
    totalScore: total?.score ?? null,
    grade: summaries.flatMap(({ grade }) => grade ?? []).at(-1) ?? null,
  };
}

/** Figures that are formulas without a result: the form is read, and the cells are named as unread. */
function notCalculated(sheet: SheetText, form: SelfEvaluationForm): UnreadRegion[] {
  const rows = form.funding ? [form.funding.total, ...form.funding.breakdown] : [];
  const figures: (Figure | null | undefined)[] = [
    ...rows.flatMap((row) => [
      row?.initialBudget,
      row?.annualBudget,
      row?.executed,
      row?.weight,
      row?.rate,
      row?.score,
    ]),
    ...form.indicators.flatMap((indicator) => [indicator.weight, indicator.score]),
    form.stated.totalWeight,
    form.stated.totalScore,
  ];
  const cells = figures.flatMap((figure) => (figure?.state === 'not-calculated' && figure.cell ? [figure.cell] : []));
  for (const { target, actual } of form.indicators) {
    for (const field of [target, actual]) {
      const pending = field?.measure.kind === 'unreadable' && field.measure.reason === 'not-calculated';
      if (pending && field.cell) cells.push(field.cell);
    }
  }
  if (cells.length === 0) return [];
  const ordered = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const range = {
    top: ordered[0]!.row,
    bottom: ordered.at(-1)!.row,
    left: Math.min(...cells.map((cell) => cell.column)),
    right: Math.max(...cells.map((cell) => cell.column)),
  };
  return [unreadRegion(sheet, range, 'not-calculated', ordered[0]!)];
}

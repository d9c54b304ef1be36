import type { Figure } from '../form/field';
import type { IndicatorColumn, ReadingResult, SelfEvaluationForm, UnreadReason, UnreadRegion } from '../form/form';
import type { CellRef, RangeAddress, SheetGrid } from '../sheet';
import { findRegions, type FormRegion } from './find-regions';
import { blankYearCell } from './blank-year';
import { findFormLikeRegions } from './form-like';
import { readFunding, type FundingReading } from './funding-block';
import { readGoals } from './goals';
import { readHeaderFields, type HeaderFields } from './header-fields';
import { failureOf, isSelfEvaluation } from './judge-region';
import { findIndicatorHeaders } from './indicator-header';
import { readNamedText, type NamedParts } from './named-headers';
import { piecesWithin, refOf, spanOf, rowsFrom, type Piece, type SheetText } from './sheet-text';
import { readSummaryRow, type SummaryRow } from './summary-rows';
import { readTableRows, type TableReading } from './table-rows';
import { headTitle, headYear } from './titles';

/**
 * Finds and reads every self-evaluation form of a sheet. Never throws. A region that looks like a form and cannot be read with confidence
 * is in `unread` with its range, the reason and the cell at which reading stopped; what is no form is in neither list.
 * `named` is what a person has said of these forms: a table whose header they pointed out is a form's, whatever it looks like.
 */
export function readForms(grid: SheetGrid, named: NamedParts = {}): ReadingResult {
  const sheet = readNamedText(grid, named);
  const forms: SelfEvaluationForm[] = [];
  const unread: UnreadRegion[] = [];
  const taken: RangeAddress[] = [];
  for (const region of findRegions(sheet, findIndicatorHeaders(sheet))) {
    const outcome = readRegion(sheet, region);
    if (outcome === null) continue;
    taken.push(outcome.range);
    if (outcome.form) forms.push(outcome.form);
    unread.push(...outcome.unread);
  }
  unread.push(...findFormLikeRegions(sheet, taken));
  return { forms, unread };
}

interface Outcome {
  readonly range: RangeAddress;
  readonly form: SelfEvaluationForm | null;
  readonly unread: readonly UnreadRegion[];
}

interface Parts {
  readonly region: FormRegion;
  readonly title: Piece | null;
  readonly fields: HeaderFields;
  readonly funding: FundingReading | null;
  readonly goals: SelfEvaluationForm['goals'];
  readonly table: TableReading;
  readonly summaries: readonly SummaryRow[];
}

/** Reads one region; null where its table turns out to be no self-evaluation. */
function readRegion(sheet: SheetText, region: FormRegion): Outcome | null {
  const header = region.headers[0]!;
  const { left, right } = region;
  const head = rowsFrom(region.top, header.top - 1);
  const title = headTitle(sheet, head, left, right);
  const table = readTableRows(sheet, region);
  if (!isSelfEvaluation(sheet, title, region, table)) return null;
  const funding = readFunding(sheet, head, left, right);
  const free = head.filter((row) => !funding || row < funding.top || row > funding.bottom);
  const parts: Parts = {
    region,
    title,
    fields: readHeaderFields(sheet, free, left, right),
    funding,
    goals: readGoals(sheet, free, left, right),
    table,
    summaries: [...headSummaries(sheet, free, region), ...table.summaries],
  };
  const range = { top: region.top, left, bottom: table.bottom, right };
  const failure = failureOf(sheet, region, table, funding, range);
  if (failure) return { range, form: null, unread: [unreadRegion(sheet, range, failure.reason, failure.cell)] };
  const form = formOf(sheet, parts, range);
  return { range, form, unread: notCalculated(sheet, form) };
}

/** 自评得分 and 评分等级 over the table (宁夏). */
function headSummaries(sheet: SheetText, rows: readonly number[], { left, right }: FormRegion): SummaryRow[] {
  return rows.flatMap((row) => {
    const summary = readSummaryRow(sheet, piecesWithin(sheet, row, left, right), null);
    return summary && (summary.name === 'total' || summary.name === 'grade') ? [summary] : [];
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

import { figureFromText } from '../form/parse-figure';
import type { Field } from '../form/field';
import type { OtherKind, SelfEvaluationForm, UnreadReason } from '../form/form';
import { squash } from '../form/text';
import { DEPARTMENT_FUNDING, FUNDING_BLOCK_LABEL, PLACEHOLDER, UNFILLED_NAME } from '../form/vocabulary';
import type { CellAddress, CellRef, RangeAddress, SheetGrid } from '../sheet';
import type { FormRegion } from './find-regions';
import type { FundingReading } from './funding-rows';
import { isProjectNameRow, type HeaderFields } from './header-fields';
import type { ColumnRange } from './indicator-columns';
import { isNamed } from './indicator-header';
import { categoryLevel, labelKey, meaningsOf, plain } from './labels';
import { piecesWithin, refOf, rowsFrom, textAt, type Piece, type SheetText } from './sheet-text';
import type { TableReading } from './table-rows';
import { otherKindOf, titleOf } from './titles';

/** What a region was read as. */
export interface Reading {
  readonly region: FormRegion;
  readonly title: Piece | null;
  readonly fields: HeaderFields;
  readonly funding: FundingReading | null;
  readonly goals: SelfEvaluationForm['goals'];
  readonly table: TableReading;
}

/**
 * What the table of a region is. Targets without results are an application (绩效目标申报表), results month by month are monitoring; an
 * indicator system with points but neither targets nor results is a self-evaluation only if its title says so. What a person called the
 * indicator table is one. null: nothing of the field.
 */
export function judge(sheet: SheetText, reading: Reading): 'form' | OtherKind | null {
  const { region, title, table } = reading;
  const { columns } = region.headers[0]!;
  if (isNamed(region.headers[0]!)) return 'form';
  const titled = title !== null && titleOf([title]) !== undefined;
  const kind = title && otherKindOf(title);
  if (kind === 'department' || isOfDepartment(reading)) return 'department';
  if (!titled && (kind === 'targets' || kind === 'monitoring')) return kind;
  if (!titled && region.headers.some((header) => header.monitoring)) return 'monitoring';
  if (!columns.has('actual') && !(columns.has('score') && columns.has('target'))) {
    if (titled) return 'form';
    return kind ?? (columns.has('target') ? 'targets' : 'standards');
  }
  if (titled || table.indicators.some(hasCategory)) return isTemplate(reading) ? 'template' : 'form';
  const head = rowsFrom(region.top, region.headers[0]!.top - 1);
  const named = head.some((row) => isProjectNameRow(sheet, row, piecesWithin(sheet, row, region.left, region.right)));
  if (!named) return null;
  return isTemplate(reading) ? 'template' : 'form';
}

/** 基本支出 beside 项目支出, and no project. */
function isOfDepartment({ funding, fields }: Reading): boolean {
  const rows = funding ? [funding.block.total, ...funding.block.breakdown] : [];
  return !fields.projectName && rows.some((row) => row && DEPARTMENT_FUNDING.test(plain(row.label.text)));
}

/** No project, no money, no goal, no result: the form as it is handed out, its indicators at most numbered or weighted. */
function isTemplate({ fields, funding, goals, table }: Reading): boolean {
  const isBlank = (field: Field | null | undefined) =>
    field == null || field.text === '' || PLACEHOLDER.test(squash(field.text)) || UNFILLED_NAME.test(plain(field.text));
  const total = funding?.block.total;
  const stated = [
    total?.initialBudget,
    total?.annualBudget,
    total?.executed,
    total?.score,
    goals.expected,
    goals.completion,
  ];
  return (
    [fields.projectName, ...stated].every(isBlank) &&
    table.indicators.every(({ target, actual, score, reason }) => [target, actual, score, reason].every(isBlank))
  );
}

function hasCategory(indicator: { level1: Field; level2: Field }): boolean {
  return categoryLevel(indicator.level1.text) !== '' || categoryLevel(indicator.level2.text) !== '';
}

/** Why a region is not read, and the cell at which reading stopped. */
export interface Failure {
  readonly reason: UnreadReason;
  readonly cell: CellRef | null;
}

/** What keeps a region from being read with confidence; null where nothing does. */
export function failureOf(sheet: SheetText, { region, table, funding }: Reading, range: RangeAddress): Failure | null {
  const header = region.headers[0]!;
  const corner = refOf(sheet, { row: header.top, column: header.left });
  if (reachesCut(sheet.grid, range))
    return { reason: 'cut-off', cell: refOf(sheet, { row: range.bottom, column: range.left }) };
  if (!header.columns.has('actual') && !header.columns.has('score')) return { reason: 'no-score-column', cell: corner };
  const rival = rivalOf(sheet, region, table);
  if (rival) return { reason: 'ambiguous-columns', cell: refOf(sheet, rival) };
  if (table.indicators.length === 0) {
    return { reason: 'no-indicators', cell: refOf(sheet, { row: header.bottom + 1, column: header.left }) };
  }
  const amounts = unreadAmounts(sheet, region, funding);
  return amounts && { reason: 'no-funding', cell: refOf(sheet, amounts) };
}

/** A block that calls itself 项目资金 or 预算执行情况, holds figures, and was not understood: its points would be missing from the total. */
function unreadAmounts(sheet: SheetText, region: FormRegion, funding: FundingReading | null): Piece | null {
  if (funding && (funding.block.total || funding.block.breakdown.length > 0)) return null;
  for (const row of rowsFrom(region.top, region.headers[0]!.top - 1)) {
    const pieces = piecesWithin(sheet, row, region.left, region.right);
    const caption = pieces[0];
    if (!caption || meaningsOf(caption.text).field || !FUNDING_BLOCK_LABEL.test(labelKey(caption.text))) continue;
    const rows = rowsFrom(row, Math.max(caption.bottom, row + 1));
    const figures = rows.flatMap((r) => piecesWithin(sheet, r, caption.column + 1, region.right));
    if (figures.some((piece) => figureFromText(piece.text).state === 'figure')) return caption;
  }
  return null;
}

function reachesCut(grid: SheetGrid, range: RangeAddress): boolean {
  if (!grid.cutOff) return false;
  const bottom = grid.rows.length - 1;
  const right = grid.rows.reduce((widest, row) => Math.max(widest, row?.length ?? 0), 0) - 1;
  return (grid.cutOff.bottom > bottom && range.bottom >= bottom) || (grid.cutOff.right > right && range.right >= right);
}

/** The header cell of a second column that has the same meaning, is visible, and says something else. */
function rivalOf(sheet: SheetText, region: FormRegion, table: TableReading): CellAddress | null {
  const hidden = sheet.grid.hiddenColumns;
  for (const header of region.headers) {
    const rows = rowsFrom(header.bottom + 1, table.bottom);
    for (const part of ['target', 'actual', 'score'] as const) {
      const own = header.columns.get(part);
      for (const rival of header.rivals.get(part) ?? []) {
        if (!own || hidden.has(rival.left)) continue;
        const text = (row: number, range: ColumnRange) => textAt(sheet, { row, column: range.left });
        if (rows.some((row) => text(row, rival) !== text(row, own))) return rival.header;
      }
    }
    // Neighbours with one and the same label count as one column, repeated; unless their figures differ.
    const score = header.columns.get('score');
    for (let column = (score?.left ?? 0) + 1; score && column <= score.right; column++) {
      const differs = rows.some((row) => {
        const [first, second] = [score.left, column].map((c) => textAt(sheet, { row, column: c }));
        return first !== second && [first, second].every((text) => figureFromText(text ?? '').state === 'figure');
      });
      if (differs) return { row: header.bottom, column };
    }
  }
  return null;
}

import { LEVEL1_WORD } from '../form/vocabulary';
import type { RangeAddress } from '../sheet';
import { isFundingHeader } from './funding-columns';
import { isProjectNameRow } from './header-fields';
import type { IndicatorHeader } from './indicator-header';
import { isNextPage, type Started } from './next-page';
import { inlineValue, labelKey, meaningsOf } from './labels';
import { piecesWithin, type Piece, type SheetText } from './sheet-text';
import { otherKindOf, titleOf, yearIn } from './titles';

/** The rectangle in which one form is read. `bottom` is where the next form begins at the latest. */
export interface FormRegion extends RangeAddress {
  /** The header of the indicator table, and its repetitions after page breaks or for further blocks. */
  readonly headers: readonly IndicatorHeader[];
}

/** Rows over a project name that may still belong to its form: unit lines, 附件, subtitle. */
const ROWS_ABOVE = 8;
/** A table that begins this far below the header may still stand beside its form. */
const ROWS_BELOW = 40;
/** Columns left of the indicator table that may hold its vertical caption (绩效指标). */
const COLUMNS_BESIDE = 2;

/** Cuts the sheet into one region for every form, from the headers of the indicator tables (sorted by row). */
export function findRegions(sheet: SheetText, headers: readonly IndicatorHeader[]): FormRegion[] {
  const regions: { headers: IndicatorHeader[]; top: number; left: number; right: number }[] = [];
  const owner = new Map<IndicatorHeader, (typeof regions)[number]>();
  for (const [index, header] of headers.entries()) {
    const before = lastAbove(headers, index);
    const limit = before ? before.bottom + 1 : 0;
    const columns = bounds(headers, index, limit);
    const previous = before && owner.get(before);
    const start = findStart(sheet, header, columns, limit, previous);
    if (start === null && previous) {
      if (!isPartOf(header, previous.headers.at(-1)!)) previous.headers.push(header);
      owner.set(header, previous);
    } else {
      const top = start ?? header.top;
      const region = { headers: [header], top, ...widthOf(sheet, header, columns, top) };
      regions.push(region);
      owner.set(header, region);
    }
  }
  return regions.map((region, index) => {
    const below = regions.slice(index + 1).find((other) => other.top > region.top && overlap(other, region));
    return { ...region, bottom: below ? below.top - 1 : sheet.rows.length - 1 };
  });
}

/** The lower line of a header in two rows, printed again on the next page: it says less than the whole. */
function isPartOf(header: IndicatorHeader, whole: IndicatorHeader): boolean {
  return (
    header.columns.size < whole.columns.size &&
    [...header.columns].every(([part, { left }]) => whole.columns.get(part)?.left === left)
  );
}

function lastAbove(headers: readonly IndicatorHeader[], index: number): IndicatorHeader | undefined {
  const header = headers[index]!;
  for (let i = index - 1; i >= 0; i--) {
    if (headers[i]!.bottom < header.top && overlap(headers[i]!, header)) return headers[i];
  }
  return undefined;
}

interface Columns {
  readonly left: number;
  readonly right: number;
}

function overlap(a: Columns, b: Columns): boolean {
  return a.left <= b.right && b.left <= a.right;
}

/** Columns in which the form may lie: up to the tables that stand beside it. */
function bounds(headers: readonly IndicatorHeader[], index: number, limit: number): Columns {
  const header = headers[index]!;
  const beside: IndicatorHeader[] = [];
  for (let i = index - 1; i >= 0 && headers[i]!.bottom >= limit; i--) beside.push(headers[i]!);
  for (let i = index + 1; i < headers.length && headers[i]!.top <= header.top + ROWS_BELOW; i++)
    beside.push(headers[i]!);
  const leftOf = beside.filter((other) => other.right < header.left).map((other) => other.right + 1);
  const rightOf = beside.filter((other) => other.left > header.right).map((other) => other.edge - 1);
  return {
    left: Math.max(0, header.edge - COLUMNS_BESIDE, ...leftOf),
    right: Math.max(header.right, Math.min(...rightOf, header.right + COLUMNS_BESIDE)),
  };
}

/** The row in which the form of this header begins; null where nothing over it begins a form. */
function findStart(
  sheet: SheetText,
  header: IndicatorHeader,
  columns: Columns,
  limit: number,
  previous: Started | undefined,
): number | null {
  let title: number | null = null;
  let project: number | null = null;
  let funding: number | null = null;
  for (let row = header.top - 1; row >= limit; row--) {
    const pieces = piecesWithin(sheet, row, columns.left, columns.right);
    if (pieces.length === 0) continue;
    if (project === null && isProjectNameRow(sheet, row, pieces)) project = row;
    else if (project !== null && (project - row > ROWS_ABOVE || isProjectNameRow(sheet, row, pieces))) break;
    if (funding === null && isFundingHeader(pieces)) funding = row;
    const found = titleOf(pieces) ?? otherTitle(pieces);
    if (found) {
      title = row;
      break;
    }
  }
  const top = Math.min(title ?? Infinity, project ?? Infinity);
  const isPage = top < Infinity && funding === null;
  if (previous && isPage && isNextPage(sheet, previous, { ...columns, top, bottom: header.top - 1 }, limit))
    return null;
  const start = title ?? project ?? funding;
  return start === null ? null : climb(sheet, start, columns, limit);
}

/** The title of an application or of monitoring begins its table as that of a self-evaluation does. */
function otherTitle(pieces: readonly Piece[]): Piece | undefined {
  const kind = pieces.length === 1 ? otherKindOf(pieces[0]!) : null;
  return kind === 'targets' || kind === 'monitoring' || kind === 'standards' ? pieces[0] : undefined;
}

/** Takes in the lines right above the start that belong to a form's head: 附件1, 单位名称:…, (2024年度), 单位:万元. */
function climb(sheet: SheetText, start: number, columns: Columns, limit: number): number {
  let top = start;
  for (let row = start - 1; row >= limit && start - row <= 4; row--) {
    const pieces = piecesWithin(sheet, row, columns.left, columns.right);
    if (pieces.length === 0) break;
    const isHead = pieces.every(
      (piece) =>
        /^附(?:件|表)/.test(piece.text) || (piece.text.length <= 14 && yearIn(piece.text) !== null) || isField(piece),
    );
    if (!isHead && !hasFieldLabel(pieces)) break;
    top = row;
  }
  return top;
}

/** 单位名称:区商务局, 单位:万元, 报表编号:… in one cell. */
function isField({ text }: Piece): boolean {
  const inline = inlineValue(text);
  return inline !== null && meaningsOf(inline.label).field !== null;
}

function hasFieldLabel(pieces: readonly Piece[]): boolean {
  const field = pieces[0] && meaningsOf(pieces[0].text).field;
  return field !== null && field !== undefined && field.name !== 'other' && pieces.length <= 6;
}

/** The columns of the form: those of its table, its vertical caption, its labels on the left, and what its merged areas cover. */
function widthOf(sheet: SheetText, header: IndicatorHeader, columns: Columns, top: number): Columns {
  let { edge: left, right } = header;
  for (let row = top; row <= header.bottom; row++) {
    const pieces = piecesWithin(sheet, row, columns.left, columns.right);
    const first = pieces[0];
    if (first && first.column < left && belongsLeft(first, row, header)) left = first.column;
  }
  for (let row = top; row <= header.bottom; row++) {
    for (const piece of piecesWithin(sheet, row, left, columns.right)) {
      const joins = piece.column <= right || (piece.column === right + 1 && meaningsOf(piece.text).funding !== null);
      if (joins) right = Math.max(right, piece.right);
    }
  }
  return { left, right };
}

function belongsLeft(piece: Piece, row: number, header: IndicatorHeader): boolean {
  const { field, goal, column } = meaningsOf(piece.text);
  if (row >= header.top)
    return column !== null || LEVEL1_WORD.test(labelKey(piece.text)) || /绩效|指标|目标/.test(piece.text);
  return field !== null || goal !== null || piece.right >= header.left || /资金|目标|预算/.test(piece.text);
}

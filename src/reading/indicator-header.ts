import { MONITORING_LABEL, type IndicatorColumnName } from '../form/vocabulary';
import type { RangeAddress } from '../sheet';
import { isGoalsHead } from './goals';
import { isCaption, isDivisible, leavesOf, splitRuns, withReach, type Leaf } from './header-labels';
import { assignColumns, completeLevels, type ColumnRange, type TablePart } from './indicator-columns';
import { labelKey, meaningsOf } from './labels';
import { lastUpTo, piecesWithin, type Piece, type SheetText } from './sheet-text';
import { yearIn } from './titles';

/** The header of an indicator table, in one row or several. */
export interface IndicatorHeader extends RangeAddress {
  readonly columns: ReadonlyMap<TablePart, ColumnRange>;
  /** The column of the caption (绩效指标) or of the sequence numbers left of the table, or `left`. */
  readonly edge: number;
  /** Parts that two columns claim with equal right: the second and further ones. */
  readonly rivals: ReadonlyMap<TablePart, readonly ColumnRange[]>;
  /** 年初指标值 beside 调整后指标值: the target of rows that were not adjusted. */
  readonly firstTarget: ColumnRange | null;
  /** 三级指标 beside 四级指标: the name of rows that go no deeper. */
  readonly upperName: ColumnRange | null;
  /** Columns of a monitoring form (绩效运行监控表) stand beside. */
  readonly monitoring: boolean;
}

/** Rows that one header may take: 年度指标值 above 指标性质 | 指标值 | 度量单位, and a line of groups above that. */
const TALLEST_HEADER = 3;

/** Every header of an indicator table on the sheet, top to bottom and left to right; repeated and side-by-side ones too. */
export function findIndicatorHeaders(sheet: SheetText): IndicatorHeader[] {
  const headers: IndicatorHeader[] = [];
  for (let row = 0; row < sheet.rows.length; row++) {
    const pieces = (sheet.rows[row] ?? []).filter(
      (piece) => !headers.slice(-MOST_BESIDE).some((header) => covers(header, piece)),
    );
    headers.push(...namedHeaders(sheet, pieces, row));
    const others = pieces.filter((piece) => !piece.named);
    if (countColumns(others) < 2) continue;
    const runs = splitRuns(leavesOf(sheet, [others]));
    for (const [index, run] of runs.entries()) {
      const lines = linesOf(sheet, run, runs[index + 1]);
      for (const table of splitRuns(leavesOf(sheet, lines))) {
        const header = headerOf(sheet, table, row, row + lines.length - 1);
        if (header) headers.push(header);
      }
    }
  }
  return headers;
}

/** The headers of a row that a person pointed out: every one of their labels is a column of the table. */
function namedHeaders(sheet: SheetText, pieces: readonly Piece[], row: number): IndicatorHeader[] {
  const names = new Set(pieces.flatMap(({ named }) => (named?.table === 'indicators' ? named : [])));
  return [...names].flatMap((name) => {
    const labels = pieces.filter(({ named }) => named === name);
    return headerOf(sheet, leavesOf(sheet, [labels]), row, row) ?? [];
  });
}

/** Whether a person pointed the header out. */
export function isNamed({ columns }: IndicatorHeader): boolean {
  return [...columns.values()].some(({ header }) => header.named !== undefined);
}

/** Headers that may stand beside each other and take part in one row. */
const MOST_BESIDE = 12;

function covers(header: IndicatorHeader, { row, column }: Piece): boolean {
  return row <= header.bottom && column >= header.edge && column <= header.right;
}

function countColumns(pieces: readonly Piece[]): number {
  const names = new Set(pieces.map((piece) => meaningsOf(piece.text).column?.name));
  names.delete(undefined);
  return names.size;
}

/** The rows of a header that begins with this run of labels, as far as its own columns go. */
function linesOf(sheet: SheetText, run: readonly Leaf[], beside: readonly Leaf[] | undefined): (readonly Piece[])[] {
  const labels = run.filter((leaf) => leaf.name !== null).map((leaf) => leaf.piece);
  const first = labels[0];
  const last = labels.at(-1);
  if (!first || !last) return [run.map((leaf) => leaf.piece)];
  const end = isDivisible(last) ? (beside?.[0]?.piece.column ?? Infinity) - 1 : last.right;
  const within = (row: number) => piecesWithin(sheet, row, first.column, end);
  const lines = [within(first.row)];
  while (lines.length < TALLEST_HEADER) {
    const below = within(first.row + lines.length);
    if (!continuesHeader(lines, below)) break;
    lines.push(below);
  }
  return lines;
}

/**
 * A further header row holds nothing but column labels, as do the rows above it, and either those are not yet a whole header
 * (绩效指标 | 年度指标值 | 得分 over 一级指标 | 二级指标 …), or each of its labels repeats or divides the label above it.
 */
function continuesHeader(above: readonly (readonly Piece[])[], below: readonly Piece[]): boolean {
  const last = above[above.length - 1]!;
  const isGroup = (piece: Piece) => yearIn(piece.text) !== null;
  if (below.length < 2 || !below.every((piece) => meaningsOf(piece.text).column)) return false;
  if (!last.every((piece) => meaningsOf(piece.text).column || isGroup(piece))) return false;
  return !isWholeHeader(above) || below.every((piece) => repeatsOrDivides(last, piece));
}

function isWholeHeader(rows: readonly (readonly Piece[])[]): boolean {
  const columns = rows.flat().map((piece) => meaningsOf(piece.text).column);
  const has = (name: IndicatorColumnName) => columns.some((column) => column?.name === name && column.strong);
  return has('name') && (has('score') || has('actual'));
}

function repeatsOrDivides(above: readonly Piece[], piece: Piece): boolean {
  const upper = lastUpTo(above, piece.column);
  if (!upper) return false;
  const next = above.find((other) => other.column > upper.column);
  const reach = Math.max(upper.right, (next?.column ?? upper.right + 1) - 1);
  return upper.text === piece.text || (reach > upper.column && reach >= piece.column);
}

function headerOf(sheet: SheetText, leaves: readonly Leaf[], top: number, bottom: number): IndicatorHeader | null {
  const run = withReach(leaves);
  if (isGoals(run)) return null;
  const { columns, rivals, firstTarget, upperName } = assignColumns(run, sheet.grid.hiddenColumns);
  completeLevels(sheet, columns, bottom);
  const has = (part: TablePart) => columns.has(part);
  if (!has('name') || !(has('actual') || has('score') || (has('target') && has('level1'))) || columns.size < 3)
    return null;
  const ranges = [...columns.values()];
  const beside = run.filter((leaf) => leaf.name === 'other' || leaf.name === 'reviewScore').map((leaf) => leaf.right);
  const left = Math.min(...ranges.map((range) => range.left));
  return {
    top,
    bottom: Math.max(bottom, ...ranges.map((range) => Math.min(range.header.bottom, top + TALLEST_HEADER - 1))),
    left,
    edge: Math.min(edgeOf(leaves, run), left),
    right: Math.max(...ranges.map((range) => range.right), ...beside),
    columns,
    rivals,
    firstTarget,
    upperName,
    monitoring: leaves.some(({ piece }) => MONITORING_LABEL.test(labelKey(piece.text))),
  };
}

/** The leftmost column that belongs to the table: that of its caption, or of the sequence numbers before its levels. */
function edgeOf(leaves: readonly Leaf[], run: readonly Leaf[]): number {
  const first = run[0]!;
  let edge = isCaption(first, run[1]) || first.name === 'name' ? first.piece.column : Infinity;
  for (let index = leaves.findIndex(({ piece }) => piece === first.piece) - 1; index >= 0; index--) {
    if (leaves[index]!.name !== 'other') break;
    edge = leaves[index]!.piece.column;
  }
  return edge;
}

/** 年度总体目标 | 绩效目标 | 实际完成结果: the head of the goals block, whose labels name targets and results as well. */
function isGoals(run: readonly Leaf[]): boolean {
  const isOfTable = ({ name, strong }: Leaf) =>
    name === 'score' || name === 'weight' || name === 'level1' || name === 'level2' || (name === 'name' && strong);
  return isGoalsHead(run.map(({ piece }) => piece)) && !run.some(isOfTable);
}

/** Whether a row repeats the header (after a page break). */
export function repeatsHeader(sheet: SheetText, header: IndicatorHeader, row: number): boolean {
  const pieces = piecesWithin(sheet, row, header.left, header.right);
  const texts = new Set([...header.columns.values()].map((range) => range.header.text));
  const same = pieces.filter((piece) => texts.has(piece.text)).length;
  return same >= 3 && same >= pieces.length - 1;
}

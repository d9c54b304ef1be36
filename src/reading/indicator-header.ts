import { MONITORING_LABEL, type IndicatorColumnName } from '../form/vocabulary';
import type { RangeAddress } from '../sheet';
import { isGoalsHead } from './goals';
import { isCaption, isDivisible, leavesOf, splitRuns, withReach, type Leaf } from './header-labels';
import { categoryLevel, labelKey, meaningsOf } from './labels';
import { lastUpTo, piecesWithin, rowsFrom, type Piece, type SheetText } from './sheet-text';
import { yearIn } from './titles';

/** The columns under one label of the indicator table; `left` is the label's own column. */
export interface ColumnRange {
  readonly left: number;
  readonly right: number;
  readonly header: Piece;
}

/** A column's part in the table: what a form's field is read from. */
export type TablePart = Exclude<IndicatorColumnName, 'other' | 'reviewScore'>;

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
  const { columns, rivals, firstTarget, upperName } = assignColumns(thisYears(run), sheet.grid.hiddenColumns);
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

function assignColumns(
  run: readonly Leaf[],
  hidden: ReadonlySet<number>,
): {
  columns: Map<TablePart, ColumnRange>;
  rivals: Map<TablePart, ColumnRange[]>;
  firstTarget: ColumnRange | null;
  upperName: ColumnRange | null;
} {
  const columns = new Map<TablePart, ColumnRange>();
  const rivals = new Map<TablePart, ColumnRange[]>();
  const rank = new Map<TablePart, number>();
  const name = bestName(run);
  for (const [index, leaf] of run.entries()) {
    if (index === 0 && isCaption(leaf, run[1])) continue;
    if (leaf.name === null || leaf.name === 'other' || leaf.name === 'reviewScore') continue;
    if (leaf.name === 'name' && leaf !== name) continue;
    // Weights of the first and second level stand left of the indicator's name.
    if (leaf.name === 'weight' && name && leaf.piece.column < name.piece.column && hasWeightAfter(run, name)) continue;
    const range = rangeOf(leaf);
    const before = columns.get(leaf.name);
    const standing = rankOf(leaf) - (hidden.has(leaf.piece.column) ? HIDDEN : 0);
    if (!before || (standing > rank.get(leaf.name)! && !isSameGroup(leaf, run, before))) {
      columns.set(leaf.name, range);
      rank.set(leaf.name, standing);
      rivals.delete(leaf.name);
    } else if (isSameGroup(leaf, run, before)) {
      columns.set(leaf.name, { ...before, right: range.right });
    } else if (standing === rank.get(leaf.name)) {
      rivals.set(leaf.name, [...(rivals.get(leaf.name) ?? []), range]);
    }
  }
  // 绩效目标 right of 三级指标 states the targets.
  const goal = run.find((leaf) => leaf.name === 'name' && leaf !== name && /目标/.test(labelKey(leaf.piece.text)));
  if (!columns.has('target') && goal && name && goal.piece.column > name.piece.column)
    columns.set('target', rangeOf(goal));
  const adjusted = columns.get('target');
  const first = run.find((leaf) => leaf.name === 'target' && leaf.piece !== adjusted?.header);
  const isAdjusted = adjusted !== undefined && /调整/.test(adjusted.header.text);
  const upper = run.find((leaf) => leaf.name === 'name' && leaf.strong && leaf !== name);
  return {
    columns,
    rivals,
    firstTarget: isAdjusted && first ? rangeOf(first) : null,
    upperName: upper && name?.strong ? rangeOf(upper) : null,
  };
}

/** Without the columns of earlier years (2022年 | 2023年 over 指标值 | 完成值, 2022年指标值 beside 2023年指标值). */
function thisYears(run: readonly Leaf[]): readonly Leaf[] {
  const years = run.map(
    (leaf) => yearIn(leaf.piece.text) ?? leaf.parents.map(({ text }) => yearIn(text)).find(Boolean),
  );
  const latest = Math.max(...years.map((year) => year ?? 0));
  return run.filter((_, index) => (years[index] ?? latest) === latest);
}

function rangeOf(leaf: Leaf): ColumnRange {
  return { left: leaf.piece.column, right: leaf.right, header: leaf.piece };
}

/** 三级指标 before 指标名称 before 绩效指标; of equals the rightmost, the deepest level. */
function bestName(run: readonly Leaf[]): Leaf | undefined {
  const names = run.filter((leaf) => leaf.name === 'name');
  return names.filter((leaf) => leaf.strong).at(-1) ?? names.at(-1);
}

function hasWeightAfter(run: readonly Leaf[], name: Leaf): boolean {
  return run.some((leaf) => leaf.name === 'weight' && leaf.piece.column > name.piece.column);
}

const HIDDEN = 10;

/** 自评得分 outranks 得分, 调整后指标值 年初指标值, 分值 outranks 权重, a strong wording a weak one; this year's column outranks another's. */
function rankOf(leaf: Leaf): number {
  const text = labelKey(leaf.piece.text);
  let rank = leaf.strong ? 2 : 0;
  if (/自评|自我评价/.test(text) || leaf.parents.some((parent) => /自评|自我评价/.test(parent.text))) rank += 2;
  if (/分值|分数/.test(text)) rank += 1;
  if (/全年|年度|实际/.test(text)) rank += 1;
  if (/调整/.test(text)) rank += 2;
  return rank;
}

/** Neighbouring columns under one label (年度指标值 over three columns) are one range. */
function isSameGroup(leaf: Leaf, run: readonly Leaf[], before: ColumnRange): boolean {
  if (leaf.name === 'reason') return leaf.piece.column === before.right + 1;
  if (leaf.name !== 'target' && leaf.name !== 'actual') return false;
  const first = run.find((other) => other.piece === before.header);
  return (
    first !== undefined &&
    leaf.parents.some((parent) => first.parents.includes(parent)) &&
    leaf.piece.column === before.right + 1
  );
}

/** Rows below the header that tell what an unlabelled column holds. */
const ROWS_TO_PROBE = 3;

/**
 * Levels and names whose columns have no label of their own. A table with 一级指标 and 二级指标 only has the indicator under the second;
 * one label (绩效指标) over several filled columns holds levels and name from left to right; a column left of the names that holds categories
 * (under 项目权重, say) is 一级指标.
 */
function completeLevels(sheet: SheetText, columns: Map<TablePart, ColumnRange>, bottom: number): void {
  const second = columns.get('level2');
  if (!columns.has('name') && second) {
    columns.set('name', second);
    columns.delete('level2');
  }
  const name = columns.get('name');
  if (!name || columns.has('level1')) return;
  const rows = rowsFrom(bottom + 1, bottom + ROWS_TO_PROBE);
  const isDivided = rows.some((row) => piecesWithin(sheet, row, name.left, name.right).length > 1);
  if (isDivided && !columns.has('level2')) {
    columns.set('name', { ...name, left: name.right });
    columns.set('level1', { ...name, right: name.left });
    if (name.right - name.left > 1) columns.set('level2', { ...name, left: name.left + 1, right: name.right - 1 });
    return;
  }
  const first = columns.get('level2') ?? name;
  const category = rows
    .flatMap((row) => lastUpTo(sheet.rows[row] ?? [], first.left - 1) ?? [])
    .find((piece) => piece.right === first.left - 1 && categoryLevel(piece.text).includes('1'));
  if (category) columns.set('level1', { left: category.column, right: category.right, header: first.header });
}

/** Whether a row repeats the header (after a page break). */
export function repeatsHeader(sheet: SheetText, header: IndicatorHeader, row: number): boolean {
  const pieces = piecesWithin(sheet, row, header.left, header.right);
  const texts = new Set([...header.columns.values()].map((range) => range.header.text));
  const same = pieces.filter((piece) => texts.has(piece.text)).length;
  return same >= 3 && same >= pieces.length - 1;
}

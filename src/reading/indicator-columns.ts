import type { IndicatorColumnName } from '../form/vocabulary';
import { isCaption, type Leaf } from './header-labels';
import { categoryLevel, labelKey } from './labels';
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

/** The best column for every part of the table, from the labels of its header. */
export function assignColumns(
  labels: readonly Leaf[],
  hidden: ReadonlySet<number>,
): {
  columns: Map<TablePart, ColumnRange>;
  rivals: Map<TablePart, ColumnRange[]>;
  firstTarget: ColumnRange | null;
  upperName: ColumnRange | null;
} {
  const run = thisYears(labels);
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
export function completeLevels(sheet: SheetText, columns: Map<TablePart, ColumnRange>, bottom: number): void {
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

import { REVIEWER, type IndicatorColumnName } from '../form/vocabulary';
import { labelKey, meaningsOf } from './labels';
import { isFigure, lastUpTo, piecesWithin, type Piece, type SheetText } from './sheet-text';

/** The lowest label over a column, with the labels that stand over it. */
export interface Leaf {
  readonly piece: Piece;
  readonly right: number;
  readonly parents: readonly Piece[];
  readonly name: IndicatorColumnName | null;
  readonly strong: boolean;
}

/** The lowest label of every column, with the labels that stand over it. */
export function leavesOf(sheet: SheetText, rows: readonly (readonly Piece[])[]): Leaf[] {
  const leaves: Leaf[] = [];
  const groups = groupsAbove(sheet, rows[0]!);
  for (const [index, pieces] of rows.entries()) {
    const below = rows.slice(index + 1).flat();
    const above = [groups, ...rows.slice(0, index)];
    for (const [at, piece] of pieces.entries()) {
      const reach = isDivisible(piece) ? Math.max(piece.right, (pieces[at + 1]?.column ?? 0) - 1) : piece.right;
      if (below.some((lower) => lower.column >= piece.column && lower.column <= reach)) continue;
      leaves.push(
        leafOf(
          piece,
          above.flatMap((upper) => lastUpTo(upper, piece.column) ?? []),
        ),
      );
    }
  }
  return leaves.sort((a, b) => a.piece.column - b.piece.column);
}

/** The leaves of one table: without what stands beside it, each reaching over unlabelled columns up to the next. */
export function withReach(run: readonly Leaf[]): Leaf[] {
  const first = run.findIndex(isColumn);
  if (first < 0) return [];
  let last = run.length - 1;
  while (!isColumn(run[last]!)) last--;
  while (run[last + 1] && adjoins(run[last + 1]!, run[last]!)) last++;
  const table = run.slice(first, last + 1);
  return table.map((leaf, index) => {
    const next = table[index + 1];
    return next ? { ...leaf, right: Math.max(leaf.right, next.piece.column - 1) } : leaf;
  });
}

/** A further known column (评分标准) right behind the last one. */
function adjoins(leaf: Leaf, before: Leaf): boolean {
  return leaf.name !== null && leaf.piece.column === before.right + 1;
}

function isColumn(leaf: Leaf): boolean {
  return leaf.name !== null && leaf.name !== 'other' && leaf.name !== 'reviewScore';
}

/** 绩效指标, 年度指标值 or a group may stand over several labels without being merged; 得分 or 偏差原因 do not. */
export function isDivisible(piece: Piece): boolean {
  const name = meaningsOf(piece.text).column?.name;
  return name === undefined || name === 'name' || name === 'target' || name === 'actual' || name === 'level1';
}

const LONGEST_GROUP = 12;

/** A line over the header that tells whose columns these are (单位自评 | 财政复核); empty where the line above says anything else. */
function groupsAbove(sheet: SheetText, labels: readonly Piece[]): readonly Piece[] {
  const first = labels[0]!;
  if (first.row === 0) return [];
  const line = piecesWithin(sheet, first.row - 1, first.column, labels[labels.length - 1]!.right);
  const isGroups =
    line.every((piece) => piece.text.length <= LONGEST_GROUP && !isFigure(piece) && !meaningsOf(piece.text).summary) &&
    line.some((piece) => isSelfScored(piece)) &&
    line.some((piece) => isReviewed(piece));
  return isGroups ? line : [];
}

function isSelfScored({ text }: Piece): boolean {
  return /自评|自我评价/.test(text);
}

function isReviewed(piece: Piece): boolean {
  return REVIEWER.test(piece.text) && !isSelfScored(piece);
}

function leafOf(piece: Piece, parents: readonly Piece[]): Leaf {
  const own = meaningsOf(piece.text).column;
  const above = parents.map((parent) => meaningsOf(parent.text).column?.name);
  let name = own?.name ?? null;
  // 年度指标值 over 符号 | 数值 | 单位: parts of the target; the same over the actual.
  if ((name === null || name === 'sign' || name === 'unit' || name === 'target') && above.includes('actual'))
    name = 'actual';
  if (name === null && above.includes('target')) name = 'target';
  if (name === null && above.includes('reason')) name = 'reason';
  if (name !== null && parents.some(isReviewed)) {
    if (name === 'score' || name === 'actual' || name === 'reason' || name === 'weight') name = 'reviewScore';
  }
  return { piece, right: piece.right, parents, name, strong: own?.strong ?? false };
}

/** One run of leaves for each table that stands on these rows; a table begins with its levels and may have a caption before them. */
export function splitRuns(leaves: readonly Leaf[]): Leaf[][] {
  const runs: Leaf[][] = [];
  let run: Leaf[] = [];
  for (const [index, leaf] of leaves.entries()) {
    if (run.length > 0 && isForeign(leaves.slice(index, index + 3), run)) {
      runs.push(run);
      run = [];
    } else if (run.length > 0 && beginsTable(leaf, run)) {
      const own = run.splice(ownFrom(run, leaf));
      runs.push(run);
      run = own;
    }
    run.push(leaf);
  }
  runs.push(run);
  return runs.filter((leavesOfRun) => leavesOfRun.length > 0);
}

/** Where the labels begin that stand before a table's levels and belong to it: its caption, the sequence numbers behind that. */
function ownFrom(run: readonly Leaf[], leaf: Leaf): number {
  let from = run.length;
  while (from > 0 && NUMBERING.test(labelKey(run[from - 1]!.piece.text))) from--;
  const last = run[from - 1];
  return last && ((last.name === 'name' && !last.strong) || isCaption(last, leaf)) ? from - 1 : from;
}

const NUMBERING = /^(?:序号|编号)$/u;

/** A label of the funding or the goals block of a form beside, or a total with its figure: it ends the table. */
function isForeign([leaf, ...next]: readonly Leaf[], run: readonly Leaf[]): boolean {
  const { funding, goal, column, summary } = meaningsOf(leaf!.piece.text);
  if (funding && !column) return true;
  if (summary && next[0] && isFigure(next[0].piece)) return true;
  if (!goal || !run.some((other) => other.name === 'target') || !run.some((other) => other.name === 'actual'))
    return false;
  const goals = [leaf!, ...next].map((other) => meaningsOf(other.piece.text).goal?.name);
  return goals.some((name, index) => name === 'expected' && goals[index + 1] === 'completion');
}

/** 一级指标 begins a table; 二级指标 and 三级指标 do where they come again after a whole header. */
function beginsTable(leaf: Leaf, run: readonly Leaf[]): boolean {
  const complete = run.some((other) => other.name === 'score' || other.name === 'actual');
  const opens = leaf.name === 'level1' || leaf.name === 'level2' || (leaf.name === 'name' && leaf.strong);
  // A caption (绩效指标) behind a whole header is that of the next table.
  if (leaf.name === 'name' && !leaf.strong) return complete;
  if (!opens) return false;
  const isLevel = (other: Leaf) =>
    other.name === 'level1' || other.name === 'level2' || (other.name === 'name' && other.strong);
  if (leaf.name === 'level1' && !run.some(isLevel)) return true;
  return complete && run.some((other) => other.name === leaf.name && other.strong === leaf.strong);
}

/** 年度绩效指标完成情况 left of 一级指标 names the block, not a column. */
export function isCaption(leaf: Leaf, next: Leaf | undefined): boolean {
  if (leaf.name === 'level1' || leaf.name === 'level2' || (leaf.name === 'name' && leaf.strong)) return false;
  const opens = next?.name === 'level1' || next?.name === 'level2' || (next?.name === 'name' && next.strong);
  return opens && /(?:指标|目标)(?:完成|实现)?(?:情况)?$/u.test(labelKey(leaf.piece.text));
}

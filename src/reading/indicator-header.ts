import { figureFromText } from '../form/parse-figure';
import { MONITORING_LABEL, REVIEWER, type IndicatorColumnName } from '../form/vocabulary';
import type { RangeAddress } from '../sheet';
import { labelKey, meaningsOf } from './labels';
import { lastUpTo, piecesWithin, type Piece, type SheetText } from './sheet-text';

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
  /** Parts that two columns claim with equal right: the second and further ones. */
  readonly rivals: ReadonlyMap<TablePart, readonly ColumnRange[]>;
  /** Columns of a monitoring form (绩效运行监控表) stand beside. */
  readonly monitoring: boolean;
}

interface Leaf {
  readonly piece: Piece;
  readonly right: number;
  readonly parents: readonly Piece[];
  readonly name: IndicatorColumnName | null;
  readonly strong: boolean;
}

/** Rows that one header may take: 年度指标值 above 指标性质 | 指标值 | 度量单位, and a line of groups above that. */
const TALLEST_HEADER = 3;

/** Every header of an indicator table on the sheet, top to bottom and left to right; repeated and side-by-side ones too. */
export function findIndicatorHeaders(sheet: SheetText): IndicatorHeader[] {
  const headers: IndicatorHeader[] = [];
  for (let row = 0; row < sheet.rows.length; row++) {
    if (countColumns(sheet.rows[row] ?? []) < 2) continue;
    const rows = [sheet.rows[row]!];
    while (rows.length < TALLEST_HEADER && continuesHeader(rows, sheet.rows[row + rows.length] ?? [])) {
      rows.push(sheet.rows[row + rows.length]!);
    }
    const found = splitRuns(leavesOf(sheet, rows)).flatMap((run) => headerOf(run, row, row + rows.length - 1) ?? []);
    if (found.length === 0) continue;
    headers.push(...found);
    row += rows.length - 1;
  }
  return headers;
}

function countColumns(pieces: readonly Piece[]): number {
  const names = new Set(pieces.map((piece) => meaningsOf(piece.text).column?.name));
  names.delete(undefined);
  return names.size;
}

/**
 * A further header row holds nothing but column labels, as do the rows above it, and either those are not yet a whole header
 * (绩效指标 | 年度指标值 | 得分 over 一级指标 | 二级指标 …), or each of its labels repeats or divides the label above it.
 * Another table may stand beside, so only the columns of the labels count.
 */
function continuesHeader(above: readonly (readonly Piece[])[], pieces: readonly Piece[]): boolean {
  const labels = above.flat().filter((piece) => meaningsOf(piece.text).column);
  const left = Math.min(...labels.map((piece) => piece.column));
  const right = Math.max(...labels.map((piece) => piece.right));
  const within = (row: readonly Piece[]) => row.filter((piece) => piece.column >= left && piece.column <= right);
  const below = within(pieces);
  const last = within(above[above.length - 1]!);
  if (below.length < 2 || ![...below, ...last].every((piece) => meaningsOf(piece.text).column)) return false;
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

/** The lowest label of every column, with the labels that stand over it. */
function leavesOf(sheet: SheetText, rows: readonly (readonly Piece[])[]): Leaf[] {
  const leaves: Leaf[] = [];
  const top = rows[0]![0]!.row;
  for (const [index, pieces] of rows.entries()) {
    for (const [at, piece] of pieces.entries()) {
      const reach = Math.max(piece.right, (pieces[at + 1]?.column ?? piece.right + 1) - 1);
      const below = rows.slice(index + 1).flat();
      if (below.some((lower) => lower.column >= piece.column && lower.column <= reach)) continue;
      const parents = rows.slice(0, index).flatMap((upper) => lastUpTo(upper, piece.column) ?? []);
      if (index === 0 && top > 0) parents.push(...groupAbove(sheet, top - 1, piece));
      leaves.push(leafOf(piece, parents));
    }
  }
  leaves.sort((a, b) => a.piece.column - b.piece.column);
  return leaves.map((leaf, index) => {
    const next = leaves[index + 1];
    return next ? { ...leaf, right: Math.max(leaf.right, next.piece.column - 1) } : leaf;
  });
}

/** A line of groups over the header (自评 | 财政复核) counts only where it tells whose columns these are. */
function groupAbove(sheet: SheetText, row: number, piece: Piece): Piece[] {
  const line = sheet.rows[row] ?? [];
  const group = lastUpTo(line, piece.column);
  if (line.some((other) => meaningsOf(other.text).summary || figureFromText(other.text).state === 'figure')) return [];
  if (!group || group.text.length > 12 || group.right === group.column) return [];
  return REVIEWER.test(group.text) || /自评/.test(group.text) ? [group] : [];
}

function leafOf(piece: Piece, parents: readonly Piece[]): Leaf {
  const own = meaningsOf(piece.text).column;
  const above = parents.map((parent) => meaningsOf(parent.text).column?.name);
  let name = own?.name ?? null;
  // 年度指标值 over 符号 | 数值 | 单位: parts of the target; the same over the actual.
  if ((name === null || name === 'sign' || name === 'unit' || name === 'target') && above.includes('actual'))
    name = 'actual';
  if (name === null && above.includes('target')) name = 'target';
  if (name !== null && parents.some((parent) => REVIEWER.test(parent.text) && !/自评/.test(parent.text))) {
    if (name === 'score' || name === 'actual' || name === 'reason' || name === 'weight') name = 'reviewScore';
  }
  return { piece, right: piece.right, parents, name, strong: own?.strong ?? false };
}

/** One run of leaves for each table that stands on these rows: a new one begins where 一级指标 or 三级指标 comes again. */
function splitRuns(leaves: readonly Leaf[]): Leaf[][] {
  const runs: Leaf[][] = [];
  let run: Leaf[] = [];
  for (const leaf of leaves) {
    const complete = run.some((other) => other.name === 'score' || other.name === 'actual');
    const opens = leaf.name === 'level1' || leaf.name === 'level2' || (leaf.name === 'name' && leaf.strong);
    if (complete && opens && run.some((other) => other.name === leaf.name && other.strong === leaf.strong)) {
      // A caption (绩效指标) right before it belongs to the new table.
      const last = run[run.length - 1]!;
      const caption = last.name === 'name' && !last.strong ? run.pop() : undefined;
      runs.push(run);
      run = caption ? [caption] : [];
    }
    run.push(leaf);
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

function headerOf(run: readonly Leaf[], top: number, bottom: number): IndicatorHeader | null {
  const { columns, rivals } = assignColumns(run);
  const has = (part: TablePart) => columns.has(part);
  if (!has('name') || !(has('actual') || has('score') || (has('target') && has('level1'))) || columns.size < 3)
    return null;
  const ranges = [...columns.values()];
  const beside = run.filter((leaf) => leaf.name === 'other' || leaf.name === 'reviewScore').map((leaf) => leaf.right);
  return {
    top,
    bottom,
    left: Math.min(...ranges.map((range) => range.left)),
    right: Math.max(...ranges.map((range) => range.right), ...beside),
    columns,
    rivals,
    monitoring: run.some((leaf) => MONITORING_LABEL.test(labelKey(leaf.piece.text))),
  };
}

function assignColumns(run: readonly Leaf[]): Pick<IndicatorHeader, 'columns' | 'rivals'> {
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
    const standing = rankOf(leaf);
    if (!before || standing > rank.get(leaf.name)!) {
      columns.set(leaf.name, range);
      rank.set(leaf.name, standing);
      rivals.delete(leaf.name);
    } else if (isSameGroup(leaf, run, before)) {
      columns.set(leaf.name, { ...before, right: range.right });
    } else if (standing === rank.get(leaf.name)) {
      rivals.set(leaf.name, [...(rivals.get(leaf.name) ?? []), range]);
    }
  }
  return { columns: withoutNameColumn(columns), rivals };
}

function rangeOf(leaf: Leaf): ColumnRange {
  return { left: leaf.piece.column, right: leaf.right, header: leaf.piece };
}

/** 年度绩效指标完成情况 left of 一级指标 names the block, not a column. */
function isCaption(leaf: Leaf, next: Leaf | undefined): boolean {
  const opens = next?.name === 'level1' || next?.name === 'level2' || (next?.name === 'name' && next.strong);
  return opens && /(?:指标|目标)(?:完成|实现)?(?:情况)?$/u.test(labelKey(leaf.piece.text)) && leaf.name !== 'level1';
}

/** 三级指标 before 指标名称 before 绩效指标; of equals the rightmost, the deepest level. */
function bestName(run: readonly Leaf[]): Leaf | undefined {
  const names = run.filter((leaf) => leaf.name === 'name');
  return names.filter((leaf) => leaf.strong).at(-1) ?? names.at(-1);
}

function hasWeightAfter(run: readonly Leaf[], name: Leaf): boolean {
  return run.some((leaf) => leaf.name === 'weight' && leaf.piece.column > name.piece.column);
}

/** 自评得分 outranks 得分, 分值 outranks 权重, a strong wording a weak one; this year's column outranks another's. */
function rankOf(leaf: Leaf): number {
  const text = labelKey(leaf.piece.text);
  let rank = leaf.strong ? 2 : 0;
  if (/自评|自我评价/.test(text) || leaf.parents.some((parent) => /自评|自我评价/.test(parent.text))) rank += 2;
  if (/分值|分数/.test(text)) rank += 1;
  if (/全年|年度|实际/.test(text)) rank += 1;
  return rank;
}

/** Neighbouring columns under one label (年度指标值 over three columns) are one range. */
function isSameGroup(leaf: Leaf, run: readonly Leaf[], before: ColumnRange): boolean {
  if (leaf.name !== 'target' && leaf.name !== 'actual') return false;
  const first = run.find((other) => other.piece === before.header);
  return (
    first !== undefined &&
    leaf.parents.some((parent) => first.parents.includes(parent)) &&
    leaf.piece.column === before.right + 1
  );
}

/**
 * Where 三级指标 has no column of its own: one label over several columns (绩效指标) holds the levels and the name from left to right;
 * a table with 一级指标 and 二级指标 only has the indicator under the second.
 */
function withoutNameColumn(columns: Map<TablePart, ColumnRange>): Map<TablePart, ColumnRange> {
  const name = columns.get('name');
  const second = columns.get('level2');
  if (name && !second && !columns.has('level1') && name.right > name.left) {
    columns.set('name', { ...name, left: name.right });
    columns.set('level1', { ...name, right: name.left });
    if (name.right - name.left > 1) columns.set('level2', { ...name, left: name.left + 1, right: name.right - 1 });
  } else if (!name && second) {
    columns.set('name', second);
    columns.delete('level2');
  }
  return columns;
}

/** Whether a row repeats the header (after a page break). */
export function repeatsHeader(sheet: SheetText, header: IndicatorHeader, row: number): boolean {
  const pieces = piecesWithin(sheet, row, header.left, header.right);
  const texts = new Set([...header.columns.values()].map((range) => range.header.text));
  const same = pieces.filter((piece) => texts.has(piece.text)).length;
  return same >= 3 && same >= pieces.length - 1;
}

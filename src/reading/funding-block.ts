import { parseFigure, figureFromText } from '../form/parse-figure';
import type { Field, Figure } from '../form/field';
import type { FundingBlock, FundingKind, FundingRow, MoneyUnit } from '../form/form';
import { cleanText, halfWidth } from '../form/text';
import {
  FUNDING_BLOCK_LABEL,
  FUNDING_ROWS,
  FUNDING_SOURCE_LEVEL,
  MONEY_UNIT,
  type FundingColumnName,
} from '../form/vocabulary';
import type { CellAddress, CellRef } from '../sheet';
import { cellAt } from '../sheet';
import { fieldAt } from './header-fields';
import { labelKey, meaningsOf, plain } from './labels';
import { withoutPrompts } from './prompts';
import { ownerOf, piecesWithin, refOf, rowsFrom, spanOf, type Piece, type SheetText } from './sheet-text';

export interface FundingReading {
  readonly block: FundingBlock;
  /** The rows that it takes, header included. */
  readonly top: number;
  readonly bottom: number;
}

type Columns = ReadonlyMap<FundingColumnName, Piece>;
const AMOUNTS: readonly FundingColumnName[] = ['initialBudget', 'annualBudget', 'executed'];

/** Whether the row is a header of the funding block: budget or execution among at least three of its columns. */
export function isFundingHeader(pieces: readonly Piece[]): boolean {
  if (pieces.some(({ named }) => named?.table === 'funding')) return true;
  const names = new Set(pieces.map((piece) => meaningsOf(piece.text).funding?.name));
  names.delete(undefined);
  if (pieces.some((piece) => /^序号$|^编号$/.test(piece.text))) return false;
  return names.size >= 2 && names.has('executed') && (names.has('annualBudget') || names.has('initialBudget'));
}

/**
 * Reads the funding block (项目资金) from the rows: a header row over the total and its 其中 rows, or labels with their figures beside them.
 * null where the form has none.
 */
export function readFunding(
  sheet: SheetText,
  rows: readonly number[],
  left: number,
  right: number,
): FundingReading | null {
  const lines = rows.map((row) => piecesWithin(sheet, row, left, right));
  const header = lines.find((pieces) => isFundingHeader(pieces) && !isPairedRow(pieces));
  return header ? readTable(sheet, header, rows, left, right) : readPairs(sheet, lines);
}

/** Label, figure, label, figure in one row: 全年预算数 | 100 | 全年执行数 | 95 | 执行率 | 95%. */
function isPairedRow(pieces: readonly Piece[]): boolean {
  const labels = pieces.filter((piece) => meaningsOf(piece.text).funding);
  return labels.length >= 2 && pairsOf(pieces).length >= labels.length - 1;
}

/** The labels of a row that have their figure right beside them. */
function pairsOf(pieces: readonly Piece[]): { name: FundingColumnName; label: Piece; value: Piece }[] {
  return pieces.flatMap((label, index) => {
    const meaning = meaningsOf(label.text).funding;
    const value = pieces[index + 1];
    const paired =
      meaning && value && value.column === label.right + 1 && figureFromText(value.text).state === 'figure';
    return paired ? [{ name: meaning.name, label, value }] : [];
  });
}

/** Budget and execution stated beside their labels, in one row or one below the other. */
function readPairs(sheet: SheetText, lines: readonly (readonly Piece[])[]): FundingReading | null {
  const pairs = lines.flatMap(pairsOf);
  const places = new Map<FundingColumnName, Piece>();
  for (const { name, value } of pairs) if (!places.has(name)) places.set(name, value);
  if (!places.has('executed') || !(places.has('annualBudget') || places.has('initialBudget'))) return null;
  const first = pairs[0]!.label;
  const line = lines.find((pieces) => pieces.includes(first)) ?? [];
  const caption = line.find((piece) => piece !== first && piece.column < first.column) ?? first;
  const label: Field = { text: caption.text, cell: refOf(sheet, caption), ...spanOf(sheet, caption) };
  const total = fundingRow(sheet, 'total', label, (name) => places.get(name) ?? null);
  const unit = unitOf(sheet, [caption, ...pairs.map((pair) => pair.label)], [], total);
  const rows = pairs.map((pair) => pair.label.row);
  return { block: { ...unit, total, breakdown: [] }, top: Math.min(...rows), bottom: Math.max(...rows) };
}

function readTable(
  sheet: SheetText,
  header: readonly Piece[],
  rows: readonly number[],
  left: number,
  right: number,
): FundingReading {
  const top = header[0]!.row;
  const columns = columnsOf(sheet, header);
  const firstAmount = Math.min(...AMOUNTS.flatMap((name) => columns.get(name)?.column ?? []));
  const lines: FundingRow[] = [];
  let bottom = top;
  for (const row of rows.filter((r) => r > top)) {
    const pieces = piecesWithin(sheet, row, left, right);
    if (pieces.length === 0 || isFundingHeader(pieces)) continue;
    const line = readLine(sheet, row, pieces, columns, firstAmount);
    if (!line) {
      // A second header row (合计 | 财政拨款 | 其他 under each amount) before the first figures.
      if (lines.length === 0 && row <= top + 2 && !pieces.some((piece) => meaningsOf(piece.text).goal)) continue;
      break;
    }
    lines.push(line);
    bottom = row;
  }
  const captions = captionsOf(sheet, rows, top, { left, right }, firstAmount);
  return { block: blockOf(sheet, header, captions, lines, columns), top, bottom };
}

/** The best column for every part: 全年预算数 before 预算数; a generic 年度预算数 over the row labels is no column of figures. */
function columnsOf(sheet: SheetText, header: readonly Piece[]): Columns {
  const columns = new Map<FundingColumnName, Piece>();
  const weak = new Map<FundingColumnName, Piece>();
  for (const piece of header) {
    const meaning = meaningsOf(piece.text).funding;
    if (!meaning || (FUNDING_BLOCK_LABEL.test(labelKey(piece.text)) && piece === header[0])) continue;
    const into = meaning.strong ? columns : weak;
    if (!into.has(meaning.name)) into.set(meaning.name, piece);
  }
  for (const [name, piece] of weak) {
    if (!columns.has(name)) columns.set(name, piece);
    // 预算数 beside 调整预算数 is the budget that the year began with.
    else if (name === 'annualBudget' && !columns.has('initialBudget') && hasFigureBelow(sheet, piece)) {
      columns.set('initialBudget', piece);
    }
  }
  return columns;
}

function hasFigureBelow(sheet: SheetText, piece: Piece): boolean {
  const below = cellAt(sheet.grid, piece.bottom + 1, piece.column);
  return parseFigure(below, null).state === 'figure';
}

/** One row of the block, or null where the block has ended. */
function readLine(
  sheet: SheetText,
  row: number,
  pieces: readonly Piece[],
  columns: Columns,
  firstAmount: number,
): FundingRow | null {
  const before = pieces.filter((piece) => piece.column < firstAmount);
  const label = before.filter((piece) => !/^其中[:：]?$/.test(piece.text) && !isCaption(piece, before)).at(-1);
  const amounts = AMOUNTS.flatMap((name) => columns.get(name) ?? []).map((piece) =>
    parseFigure(cellAt(sheet.grid, row, piece.column), null),
  );
  const filled = amounts.some((figure) => figure.state !== 'blank' && figure.state !== 'unread');
  const kind = kindOf(label?.text ?? '');
  if (!label && !filled) return null;
  if (label && (meaningsOf(label.text).goal || meaningsOf(label.text).field || (!kind && !filled))) return null;
  if (pieces.some((piece) => meaningsOf(piece.text).goal?.strong)) return null;
  const field = label ? fieldAt(sheet, label) : fieldAt(sheet, { row, column: Math.max(0, firstAmount - 1) });
  return fundingRow(sheet, kind ?? 'otherFunds', field, (name) => {
    const piece = columns.get(name);
    return piece ? { row, column: piece.column } : null;
  });
}

/** A text beside the rows that names the block (项目资金(万元)), unless it is the only label there is. */
function isCaption(piece: Piece, before: readonly Piece[]): boolean {
  if (before.length < 2 && piece.bottom === piece.row) return false;
  return (
    before.length > 1 &&
    piece === before[0] &&
    (piece.bottom > piece.row || FUNDING_BLOCK_LABEL.test(labelKey(piece.text)))
  );
}

function kindOf(text: string): FundingKind | null {
  const key = plain(text);
  return FUNDING_ROWS.find(({ pattern }) => pattern.test(key))?.name ?? null;
}

function fundingRow(
  sheet: SheetText,
  kind: FundingKind,
  label: Field,
  place: (name: FundingColumnName) => CellAddress | null,
): FundingRow {
  const figure = (name: FundingColumnName): Figure | null => {
    const at = place(name);
    if (!at) return null;
    const owner = ownerOf(sheet, at);
    return parseFigure(cellAt(sheet.grid, owner.row, owner.column), refOf(sheet, owner), spanOf(sheet, owner));
  };
  const reasonAt = place('reason');
  const reason = reasonAt ? fieldAt(sheet, reasonAt) : null;
  return {
    kind,
    label,
    initialBudget: figure('initialBudget'),
    annualBudget: figure('annualBudget'),
    executed: figure('executed'),
    weight: figure('weight'),
    rate: figure('rate'),
    score: figure('score'),
    reason: reason && { ...reason, text: withoutPrompts(reason.text) },
  };
}

/** Texts that name the block, left of its header and its first row, and lines above that state a unit (单位:万元). */
function captionsOf(
  sheet: SheetText,
  rows: readonly number[],
  top: number,
  { left, right }: { readonly left: number; readonly right: number },
  firstAmount: number,
): Piece[] {
  const beside = rowsFrom(top, top + 1).flatMap((row) => piecesWithin(sheet, row, left, firstAmount - 1));
  const above = rows.filter((row) => row < top).flatMap((row) => piecesWithin(sheet, row, left, right));
  return [...beside, ...above.filter((piece) => /单位[:：]/.test(piece.text))];
}

function blockOf(
  sheet: SheetText,
  header: readonly Piece[],
  captions: readonly Piece[],
  lines: readonly FundingRow[],
  columns: Columns,
): FundingBlock {
  const total = totalOf(lines);
  const breakdown = lines.filter((line) => line.label !== total?.label);
  const weighted =
    total && !total.weight && total.score ? { ...total, weight: printedWeight(sheet, columns, captions) } : total;
  return { ...unitOf(sheet, header, captions, total), total: weighted, breakdown: withNesting(breakdown) };
}

/** The row that calls itself the total, else the first one that is not part of another. */
function totalOf(lines: readonly FundingRow[]): FundingRow | null {
  const named = lines.find((line) => line.kind === 'total');
  if (named) return named;
  const first = lines[0];
  return first && !/^其中/.test(first.label.text) ? { ...first, kind: 'total' } : null;
}

/** Where there is no 分值 column the points stand in a label: 预算执行情况(20分), 得分(20分*执行率). */
function printedWeight(sheet: SheetText, columns: Columns, captions: readonly Piece[]): Figure | null {
  const score = columns.get('score');
  for (const piece of [...(score ? [score] : []), ...captions]) {
    const points = /[(（]\s*(\d+(?:\.\d+)?)\s*分/u.exec(halfWidth(cleanText(piece.text)));
    if (points) return { ...figureFromText(points[1]!), cell: refOf(sheet, piece), ...spanOf(sheet, piece) };
  }
  return null;
}

/** Rows that split another row of the list (中央, 省级 under 财政拨款) are marked, so that nobody adds them twice. */
function withNesting(breakdown: readonly FundingRow[]): FundingRow[] {
  let appropriation = false;
  return breakdown.map((row) => {
    const key = plain(row.label.text);
    const splits =
      appropriation && row.kind !== 'carryover' && row.kind !== 'unitFunds' && FUNDING_SOURCE_LEVEL.test(key);
    if (row.kind === 'currentYearAppropriation' && !splits) appropriation = !FUNDING_SOURCE_LEVEL.test(key);
    return splits ? { ...row, nested: true as const } : row;
  });
}

function unitOf(
  sheet: SheetText,
  header: readonly Piece[],
  captions: readonly Piece[],
  total: FundingRow | null,
): { unit: MoneyUnit | null; unitCell: CellRef | null } {
  const top = header[0]!.row;
  for (const piece of [...captions.filter((c) => c.row >= top), ...header, ...captions.filter((c) => c.row < top)]) {
    const unit = MONEY_UNIT.exec(plain(piece.text))?.[1];
    if (unit) return { unit: unit as MoneyUnit, unitCell: refOf(sheet, piece) };
  }
  const inside = [total?.annualBudget, total?.executed].find((figure) => MONEY_UNIT.test(figure?.unit ?? ''));
  return { unit: (inside?.unit as MoneyUnit | undefined) ?? null, unitCell: inside?.cell ?? null };
}

import { parseFigure } from '../form/parse-figure';
import { FUNDING_BLOCK_LABEL, type FundingColumnName } from '../form/vocabulary';
import { cellAt } from '../sheet';
import { labelKey, meaningsOf } from './labels';
import { lastUpTo, piecesWithin, type Piece, type SheetText } from './sheet-text';
import { yearIn } from './titles';

/** Where the budget, the execution, the points and the rate stand in a funding block. */
export type FundingColumns = ReadonlyMap<FundingColumnName, Piece>;

export const AMOUNTS: readonly FundingColumnName[] = ['initialBudget', 'annualBudget', 'executed'];

/** Whether the row is a header of the funding block: budget and execution among its columns, and no sequence numbers of a list. */
export function isFundingHeader(pieces: readonly Piece[]): boolean {
  if (pieces.some(({ named }) => named?.table === 'funding')) return true;
  const names = new Set(pieces.map((piece) => meaningsOf(piece.text).funding?.name));
  if (pieces.some((piece) => /^序号$|^编号$/.test(piece.text))) return false;
  return names.has('executed') && (names.has('annualBudget') || names.has('initialBudget'));
}

/** The labels of a header row, with those of the row above under which it has none (执行率 beside 2023年 over 预算数 | 执行数). */
export function headerLabels(sheet: SheetText, header: readonly Piece[], left: number, right: number): Piece[] {
  const above = piecesWithin(sheet, header[0]!.row - 1, left, right);
  if (isFundingHeader(above) || header.some(({ named }) => named)) return [...header];
  const reaching = above.filter((piece, index) => {
    const reach = Math.max(piece.right, (above[index + 1]?.column ?? right + 1) - 1);
    return meaningsOf(piece.text).funding && !header.some(({ column }) => column >= piece.column && column <= reach);
  });
  return [...reaching, ...header].sort((a, b) => a.column - b.column);
}

/**
 * The best column for every part: 全年预算数 before 预算数, 调整后预算数 before 调整预算数 (which may be the change alone), the latest of several years.
 * A generic 年度预算数 over the row labels is no column of figures.
 */
export function columnsOf(sheet: SheetText, header: readonly Piece[]): FundingColumns {
  const years = header.map((piece) => yearOver(sheet, piece));
  const latest = Math.max(...years.map((year) => year ?? 0));
  const columns = new Map<FundingColumnName, { piece: Piece; rank: number }>();
  const budgets: Piece[] = [];
  for (const [index, piece] of header.entries()) {
    const meaning = meaningsOf(piece.text).funding;
    if (!meaning || (FUNDING_BLOCK_LABEL.test(labelKey(piece.text)) && index === 0)) continue;
    if ((years[index] ?? latest) < latest) continue;
    const rank = rankOf(piece, meaning.strong);
    const before = columns.get(meaning.name);
    if (!before || rank > before.rank) columns.set(meaning.name, { piece, rank });
    if (meaning.name === 'annualBudget' && !meaning.strong) budgets.push(piece);
  }
  // 预算数 beside 调整预算数 is the budget that the year began with.
  const isAdjusted = (columns.get('annualBudget')?.rank ?? 0) >= STRONG;
  const first = isAdjusted ? budgets.find((piece) => hasFigureBelow(sheet, piece)) : undefined;
  if (first && !columns.has('initialBudget')) columns.set('initialBudget', { piece: first, rank: 0 });
  return new Map([...columns].map(([name, { piece }]) => [name, piece]));
}

const STRONG = 2;

function rankOf(piece: Piece, strong: boolean): number {
  return (strong ? STRONG : 0) + (/后|全年|最终|年末/.test(labelKey(piece.text)) ? 1 : 0);
}

/** The year in a label or in the one over it (2022年 | 2023年). */
function yearOver(sheet: SheetText, piece: Piece): number | null {
  const above = lastUpTo(sheet.rows[piece.row - 1] ?? [], piece.column);
  return yearIn(piece.text) ?? (above ? yearIn(above.text) : null);
}

function hasFigureBelow(sheet: SheetText, piece: Piece): boolean {
  return parseFigure(cellAt(sheet.grid, piece.bottom + 1, piece.column), null).state === 'figure';
}

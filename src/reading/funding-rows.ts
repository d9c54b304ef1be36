import { figureFromText, parseFigure } from '../form/parse-figure';
import type { Field, Figure } from '../form/field';
import type { FundingBlock, FundingKind, FundingRow, MoneyUnit } from '../form/form';
import { cleanText, halfWidth } from '../form/text';
import { FUNDING_ROWS, FUNDING_SOURCE_LEVEL, MONEY_UNIT, type FundingColumnName } from '../form/vocabulary';
import type { CellAddress, CellRef } from '../sheet';
import { cellAt } from '../sheet';
import { fieldAt } from './header-fields';
import { plain } from './labels';
import { withoutPrompts } from './prompts';
import { ownerOf, refOf, spanOf, type Piece, type SheetText } from './sheet-text';

export interface FundingReading {
  readonly block: FundingBlock;
  /** The rows that it takes, header included. */
  readonly top: number;
  readonly bottom: number;
}

/** What a row or column of the block is about by its label; null for a label that names no money. */
export function kindOf(text: string): FundingKind | null {
  const key = plain(text);
  return FUNDING_ROWS.find(({ pattern }) => pattern.test(key))?.name ?? null;
}

/** One source of money with its figures; `place` says where each stands, null where the layout has no such column. */
export function fundingRow(
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

/** What the labels of a block say beside its figures: those of its header, and captions that may state the unit or the points. */
export interface BlockLabels {
  readonly header: readonly Piece[];
  readonly captions: readonly Piece[];
  /** The label over 得分, which may state the points: 得分(20分*执行率). */
  readonly score?: Piece | undefined;
}

/** The block of these sources, its total found among them. */
export function blockOf(sheet: SheetText, labels: BlockLabels, lines: readonly FundingRow[]): FundingBlock {
  const total = totalOf(lines);
  const breakdown = lines.filter((line) => line.label !== total?.label);
  const weighted = total && !total.weight && total.score ? { ...total, weight: printedWeight(sheet, labels) } : total;
  return { ...unitOf(sheet, labels, total), total: weighted, breakdown: withNesting(breakdown) };
}

/** The row that calls itself the total, else the first one that is not part of another. */
function totalOf(lines: readonly FundingRow[]): FundingRow | null {
  const named = lines.find((line) => line.kind === 'total');
  if (named) return named;
  const first = lines[0];
  return first && !/^其中/.test(first.label.text) ? { ...first, kind: 'total' } : null;
}

/** Where there is no 分值 column the points stand in a label: 预算执行情况(20分), 得分(20分*执行率). */
function printedWeight(sheet: SheetText, { score, captions }: BlockLabels): Figure | null {
  for (const piece of [...(score ? [score] : []), ...captions]) {
    const points = /[(（](?:满分|共|计)?\s*(\d+(?:\.\d+)?)\s*分/u.exec(halfWidth(cleanText(piece.text)));
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
  { header, captions }: BlockLabels,
  total: FundingRow | null,
): { unit: MoneyUnit | null; unitCell: CellRef | null } {
  const top = Math.min(...header.map((piece) => piece.row));
  for (const piece of [...captions.filter((c) => c.row >= top), ...header, ...captions.filter((c) => c.row < top)]) {
    const unit = MONEY_UNIT.exec(plain(piece.text))?.[1];
    if (unit) return { unit: unit as MoneyUnit, unitCell: refOf(sheet, piece) };
  }
  const inside = [total?.annualBudget, total?.executed].find((figure) => MONEY_UNIT.test(figure?.unit ?? ''));
  return { unit: (inside?.unit as MoneyUnit | undefined) ?? null, unitCell: inside?.cell ?? null };
}

import { figureFromText } from '../form/parse-figure';
import type { Field } from '../form/field';
import type { FundingColumnName } from '../form/vocabulary';
import { isFundingHeader } from './funding-columns';
import { blockOf, fundingRow, type FundingReading } from './funding-rows';
import { readFundingTable } from './funding-table';
import { readTransposedFunding } from './funding-transposed';
import { meaningsOf } from './labels';
import { piecesWithin, refOf, spanOf, type Piece, type SheetText } from './sheet-text';

/**
 * Reads the funding block (项目资金) from the rows: amounts as columns over the total and its 其中 rows, the same transposed,
 * or labels with their figures beside them. null where the form has none.
 */
export function readFunding(
  sheet: SheetText,
  rows: readonly number[],
  left: number,
  right: number,
): FundingReading | null {
  const lines = rows.map((row) => piecesWithin(sheet, row, left, right));
  const header = lines.find((pieces) => isFundingHeader(pieces) && !isPairedRow(pieces));
  if (header) return readFundingTable(sheet, header, rows, left, right);
  return readTransposedFunding(sheet, lines) ?? readPairs(sheet, lines);
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
  const rows = pairs.map((pair) => pair.label.row);
  const labels = { header: [caption, ...pairs.map((pair) => pair.label)], captions: [] };
  return { block: blockOf(sheet, labels, [total]), top: Math.min(...rows), bottom: Math.max(...rows) };
}

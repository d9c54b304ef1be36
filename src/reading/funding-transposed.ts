import type { FundingColumnName } from '../form/vocabulary';
import { blockOf, fundingRow, kindOf, type FundingReading } from './funding-rows';
import { fieldAt } from './header-fields';
import { meaningsOf } from './labels';
import { isFigure, type Piece, type SheetText } from './sheet-text';

/** 其中:财政拨款资金 and the like; prose is longer. */
const LONGEST_SOURCE = 16;

/** Sources as columns (合计 | 财政拨款 | 其他资金), budget and execution as rows; null where the rows hold no such block. */
export function readTransposedFunding(sheet: SheetText, lines: readonly (readonly Piece[])[]): FundingReading | null {
  for (const [index, pieces] of lines.entries()) {
    const sources = sourcesOf(pieces);
    if (sources.length < 2) continue;
    const first = sources[0]!.column;
    const places = new Map<FundingColumnName, Piece>();
    let bottom = pieces[0]!.row;
    for (const line of lines.slice(index + 1)) {
      const label = line.filter((piece) => piece.column < first).at(-1);
      const name = label && meaningsOf(label.text).funding?.name;
      if (!name) break;
      if (!places.has(name)) places.set(name, label);
      bottom = label.row;
    }
    if (!places.has('executed') || !(places.has('annualBudget') || places.has('initialBudget'))) continue;
    const rows = sources.map((source) =>
      fundingRow(sheet, kindOf(source.text)!, fieldAt(sheet, source), (name) => {
        const label = places.get(name);
        return label ? { row: label.row, column: source.column } : null;
      }),
    );
    const captions = lines
      .filter((line) => line[0] && line[0].row >= pieces[0]!.row && line[0].row <= bottom)
      .flatMap((line) => line.filter((piece) => piece.column < first));
    const labels = { header: pieces, captions, score: places.get('score') };
    return { block: blockOf(sheet, labels, rows), top: pieces[0]!.row, bottom };
  }
  return null;
}

/** The sources that stand beside each other at the end of a row. */
function sourcesOf(pieces: readonly Piece[]): readonly Piece[] {
  const isSource = (piece: Piece) =>
    piece.text.length <= LONGEST_SOURCE &&
    !isFigure(piece) &&
    !meaningsOf(piece.text).field &&
    kindOf(piece.text) !== null;
  const start = pieces.findIndex((_, index) => index > 0 && pieces.slice(index).every(isSource));
  return start < 0 ? [] : pieces.slice(start);
}

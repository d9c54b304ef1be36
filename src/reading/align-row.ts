import { figureFromText, parseFigure } from '../form/parse-figure';
import { LEVEL1_WORD, LEVEL2_WORD } from '../form/vocabulary';
import type { IndicatorHeader, TablePart } from './indicator-header';
import { labelKey } from './labels';
import type { Piece } from './sheet-text';

/** A category of the first level (产出指标), of the second (数量指标), or of both (成本指标, 满意度指标); '' for other texts. */
export function categoryLevel(text: string): '' | '1' | '2' | '12' {
  const key = labelKey(text);
  if (key === '' || key.length > 14) return '';
  const first = LEVEL1_WORD.test(key);
  const second = LEVEL2_WORD.test(key);
  return first ? (second ? '12' : '1') : second ? '2' : '';
}

const FARTHEST = 3;

/**
 * How many columns a row stands right of its header (negative: left), as rows do that lost or gained cells at a page break.
 * 0 unless the row contradicts its columns and another place fits clearly better: categories under the levels, figures under 分值 and 得分.
 */
export function shiftOf(pieces: readonly Piece[], header: IndicatorHeader): number {
  const own = fit(pieces, header, 0);
  if (own.contradictions === 0) return 0;
  let best = { shift: 0, score: own.score, contradictions: own.contradictions };
  for (let distance = 1; distance <= FARTHEST; distance++) {
    for (const shift of [-distance, distance]) {
      const there = fit(pieces, header, shift);
      if (there.contradictions === 0 && there.score >= own.score + 3 && there.score > best.score)
        best = { shift, ...there };
    }
  }
  return best.contradictions === 0 ? best.shift : 0;
}

function fit(
  pieces: readonly Piece[],
  header: IndicatorHeader,
  shift: number,
): { score: number; contradictions: number } {
  let score = 0;
  let contradictions = 0;
  for (const piece of pieces) {
    const part = partAt(header, piece.column - shift);
    const points = part === null ? -1 : pointsOf(piece, part);
    score += points;
    if (points <= -2) contradictions++;
  }
  return { score, contradictions };
}

function partAt(header: IndicatorHeader, column: number): TablePart | null {
  for (const [part, range] of header.columns) {
    if (column >= range.left && column <= range.right) return part;
  }
  return null;
}

function pointsOf(piece: Piece, part: TablePart): number {
  const category = categoryLevel(piece.text);
  switch (part) {
    case 'level1':
    case 'level2': {
      const level = part === 'level1' ? '1' : '2';
      if (category.includes(level)) return 2;
      return category !== '' ? -2 : isFigure(piece) ? -2 : 0;
    }
    case 'weight':
    case 'score':
      return isFigure(piece) || figureFromText(piece.text).state === 'placeholder' ? 2 : -2;
    case 'name':
      return category === '2' ? -2 : isFigure(piece) ? -1 : 1;
    case 'sign':
    case 'unit':
    case 'target':
    case 'actual':
    case 'reason':
      return 0;
  }
}

function isFigure(piece: Piece): boolean {
  return parseFigure(piece.cell, null).state !== 'unread';
}

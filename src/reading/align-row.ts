import { PLACEHOLDER, WRAPPED_LABEL_END } from '../form/vocabulary';
import { categoryLevel } from './labels';
import type { TablePart } from './indicator-columns';
import type { IndicatorHeader } from './indicator-header';
import { isShared } from './shared-points';
import { isFigure, type Piece } from './sheet-text';

const FARTHEST = 3;
/** A lone category or a name with one figure says too little about where its row stands. */
const FEWEST_TO_SHIFT = 3;
const FEWEST_TO_SCORE = 4;

export interface RowFit {
  /** Columns that the row stands right of its header; negative: left. */
  readonly shift: number;
  /** The row does not contradict its columns there. */
  readonly fits: boolean;
}

/**
 * Where a row stands against its header. Rows that lost or gained cells at a page break stand beside it: they contradict their own columns
 * (figures missing under 分值 and 得分, categories under 三级指标) and fit clearly better elsewhere. `categoriesOnly`: so far the level columns
 * held nothing but categories (数量指标 …), so another text there is a contradiction.
 */
export function fitRow(pieces: readonly Piece[], header: IndicatorHeader, categoriesOnly: boolean): RowFit {
  const own = fit(pieces, header, 0, categoriesOnly);
  const fits = own.contradictions === 0;
  if ((fits && !own.unscored) || pieces.length < FEWEST_TO_SHIFT) return { shift: 0, fits };
  let best = { shift: 0, score: own.score + 2 };
  for (let distance = 1; distance <= FARTHEST; distance++) {
    for (const shift of [-distance, distance]) {
      const there = fit(pieces, header, shift, false);
      if (there.contradictions === 0 && !there.unscored && there.named && there.score > best.score)
        best = { shift, score: there.score };
    }
  }
  return { shift: best.shift, fits: fits || best.shift !== 0 };
}

interface Fit {
  readonly score: number;
  readonly contradictions: number;
  /** Nothing stands under 分值 and 得分, in a row that says much otherwise. */
  readonly unscored: boolean;
  /** A text stands where the name belongs, or one that is no category under a level. */
  readonly named: boolean;
}

function fit(pieces: readonly Piece[], header: IndicatorHeader, shift: number, categoriesOnly: boolean): Fit {
  let score = 0;
  let contradictions = 0;
  let named = false;
  const parts = new Set<TablePart>();
  for (const piece of pieces) {
    const part = partAt(header, piece.column - shift);
    const outside = piece.column - shift < header.left ? -2 : -1;
    let points = part === null ? outside : pointsOf(piece, part);
    const isLevel = part === 'level1' || part === 'level2';
    if (isLevel && categoriesOnly && points === 0 && !WRAPPED_LABEL_END.test(piece.text)) points = -2;
    if ((part === 'name' && points > 0) || (isLevel && points === 0)) named = true;
    if (part) parts.add(part);
    score += points;
    if (points <= -2) contradictions++;
  }
  const { columns } = header;
  const scored = !columns.has('weight') || !columns.has('score') || parts.has('weight') || parts.has('score');
  return { score, contradictions, unscored: !scored && pieces.length >= FEWEST_TO_SCORE, named };
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
      return isFigure(piece) || isShared(piece) || PLACEHOLDER.test(piece.text) ? 2 : -2;
    case 'name':
      return category === '2' && !/满意/.test(piece.text) ? -2 : isFigure(piece) ? -1 : 1;
    case 'sign':
    case 'unit':
    case 'target':
    case 'actual':
    case 'reason':
      return 0;
  }
}

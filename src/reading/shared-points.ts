import type { Figure } from '../form/field';
import { figureFromText } from '../form/parse-figure';
import { halfWidth, squash } from '../form/text';
import { plain } from './labels';
import { refOf, spanOf, type Piece, type SheetText } from './sheet-text';

const SHARED = /^(\d+(?:\.\d+)?)分?\/(\d+(?:\.\d+)?)分?$/u;

/** Whether a cell holds score and points at once: 9.5/10. */
export function isShared({ text }: Piece): boolean {
  return SHARED.test(squash(halfWidth(text)));
}

/** 9.5/10 in one cell as score and points, in the order of the column's label (得分/分值, 分值/得分); null for any other text. */
export function sharedPoints(
  sheet: SheetText,
  piece: Piece,
  label: Piece | undefined,
): { readonly weight: Figure; readonly score: Figure } | null {
  const match = SHARED.exec(squash(halfWidth(piece.text)));
  if (!match) return null;
  const [first, second] = [match[1]!, match[2]!].map((text) => ({
    ...figureFromText(text),
    text: piece.text,
    cell: refOf(sheet, piece),
    ...spanOf(sheet, piece),
  }));
  const pointsFirst = label !== undefined && /^(?:分值|满分|权重|标准分)/u.test(plain(label.text));
  return pointsFirst ? { weight: first!, score: second! } : { weight: second!, score: first! };
}

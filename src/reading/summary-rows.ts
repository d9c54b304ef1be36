import type { Field, Figure } from '../form/field';
import { figureFromText, parseFigure } from '../form/parse-figure';
import { halfWidth, squash } from '../form/text';
import { GRADE_WORD, type SummaryName } from '../form/vocabulary';
import { cellAt } from '../sheet';
import { fieldAt } from './header-fields';
import type { ColumnRange, IndicatorHeader } from './indicator-header';
import { inlineValue, meaningsOf } from './labels';
import { isFigure, ownerOf, refOf, spanOf, type Piece, type SheetText } from './sheet-text';

/** What a row says about the whole form. */
export interface Summary {
  readonly kind: 'total' | 'sum';
  readonly weight: Figure | null;
  readonly score: Figure | null;
}

export interface SummaryRow {
  readonly name: SummaryName;
  readonly label: Piece;
  /** 总分 100 95 as figures; null for a row that states none. */
  readonly summary: Summary | null;
  readonly grade: Field | null;
}

const IN_ONE_CELL =
  /^(总分|合计|总计|总得分|自评总分|自评得分|综合得分|得分合计)\s*[:为]?\s*((?:\d+(?:\.\d+)?)(?:分)?(?:[\s/、,，]+\d+(?:\.\d+)?分?)*)(?:分|$)/u;

/**
 * Reads a row as 总分, 合计, 小计 or 评分等级: figures under 分值 and 得分, or beside the label, or in the label's own cell (总分:83).
 * null for any other row.
 */
export function readSummaryRow(
  sheet: SheetText,
  pieces: readonly Piece[],
  header: IndicatorHeader | null,
): SummaryRow | null {
  const found = labelOf(pieces);
  if (!found) return null;
  const { name, label } = found;
  const grade = gradeOf(sheet, pieces);
  if (name === 'grade') return { name, label, summary: null, grade };
  if (name === 'reviewTotal' || name === 'subtotal') return { name, label, summary: null, grade: null };
  return { name, label, summary: { kind: name, ...figuresOf(sheet, pieces, label, header) }, grade };
}

function labelOf(pieces: readonly Piece[]): { name: SummaryName; label: Piece } | null {
  for (const piece of pieces) {
    const own = meaningsOf(piece.text).summary;
    if (own) return { name: own.name, label: piece };
    const inline = inlineValue(piece.text);
    const behind = inline && meaningsOf(inline.label).summary;
    if (behind) return { name: behind.name, label: piece };
    const oneCell = IN_ONE_CELL.exec(halfWidth(piece.text));
    if (oneCell) return { name: meaningsOf(oneCell[1]!).summary?.name ?? 'sum', label: piece };
    if (isFigure(piece)) return null;
  }
  return null;
}

function figuresOf(
  sheet: SheetText,
  pieces: readonly Piece[],
  label: Piece,
  header: IndicatorHeader | null,
): { weight: Figure | null; score: Figure | null } {
  const inside = insideLabel(sheet, label);
  if (inside) return inside;
  const weightRange = header?.columns.get('weight') ?? null;
  const scoreRange = header?.columns.get('score') ?? null;
  const after = pieces.filter((piece) => piece.column > label.column);
  const nextLabel = after.findIndex((piece) => meaningsOf(piece.text).summary);
  const beside = (nextLabel < 0 ? after : after.slice(0, nextLabel))
    .map((piece) => ({ piece, figure: figureOfPiece(sheet, piece) }))
    .filter(({ figure }) => states(figure));
  const under = (range: ColumnRange | null) =>
    range && beside.find(({ piece }) => piece.column >= range.left && piece.column <= range.right);
  const weightThere = under(weightRange);
  const scoreThere = under(scoreRange);
  // Two figures that stand elsewhere (a row that lost cells, or was merged differently) keep the order of the columns.
  if (weightRange && scoreRange && beside.length === 2 && !(weightThere && scoreThere)) {
    const [first, second] = beside.map(({ figure }) => figure);
    const inOrder = weightRange.left < scoreRange.left;
    return { weight: (inOrder ? first : second) ?? null, score: (inOrder ? second : first) ?? null };
  }
  if (weightThere || scoreThere) {
    return {
      weight: weightThere?.figure ?? blankUnder(sheet, label, weightRange),
      score: scoreThere?.figure ?? blankUnder(sheet, label, scoreRange),
    };
  }
  const last = beside.at(-1);
  if (last) return { weight: header && beside.length > 1 ? beside.at(-2)!.figure : null, score: last.figure };
  return {
    weight: blankUnder(sheet, label, weightRange),
    score: blankUnder(sheet, label, scoreRange) ?? blankBeside(sheet, label),
  };
}

/** A figure stands there, or would: a formula without result and an error count, a text does not. */
function states(figure: Figure): boolean {
  return figure.state === 'figure' || figure.state === 'not-calculated' || figure.state === 'error';
}

function blankUnder(sheet: SheetText, label: Piece, range: ColumnRange | null): Figure | null {
  return range && label.right < range.left ? blankAt(sheet, { row: label.row, column: range.left }) : null;
}

function figureOfPiece(sheet: SheetText, piece: Piece): Figure {
  return parseFigure(piece.cell, refOf(sheet, piece), spanOf(sheet, piece));
}

function blankAt(sheet: SheetText, at: { row: number; column: number }): Figure {
  const owner = ownerOf(sheet, at);
  return parseFigure(cellAt(sheet.grid, owner.row, owner.column), refOf(sheet, owner), spanOf(sheet, owner));
}

function blankBeside(sheet: SheetText, label: Piece): Figure {
  return blankAt(sheet, { row: label.row, column: label.right + 1 });
}

/** 总分:83, 合计 100 98 in one cell. */
function insideLabel(sheet: SheetText, label: Piece): { weight: Figure | null; score: Figure | null } | null {
  const match = IN_ONE_CELL.exec(halfWidth(label.text));
  const figures = match?.[2]?.match(/\d+(?:\.\d+)?/g);
  if (!figures) return null;
  const figure = (text: string): Figure => ({
    ...figureFromText(text),
    cell: refOf(sheet, label),
    ...spanOf(sheet, label),
  });
  return { weight: figures.length > 1 ? figure(figures[0]) : null, score: figure(figures.at(-1)!) };
}

/** 评分等级 with its text beside, below or behind the colon, or as ticked boxes. */
function gradeOf(sheet: SheetText, pieces: readonly Piece[]): Field | null {
  for (const [index, piece] of pieces.entries()) {
    if (meaningsOf(piece.text).summary?.name === 'grade') {
      const texts = pieces.slice(index + 1).filter((next) => !meaningsOf(next.text).summary);
      const field = fieldAt(sheet, texts[0] ?? { row: piece.row, column: piece.right + 1 });
      return { ...field, text: gradeText([...new Set(texts.map((next) => next.text))].join(' ') || field.text) };
    }
    const inline = /(?:等级|等次|级别|评级|档次)\s*[:：]\s*(.+)$/u.exec(piece.text);
    if (inline) return { text: gradeText(inline[1]!), cell: refOf(sheet, piece), ...spanOf(sheet, piece) };
  }
  return null;
}

const TICK = '[☑√✓✔■☒▣●◉]';
const BOX = '[□☐○◯〇☑√✓✔■☒▣●◉]';

/** The ticked one of ☑优 □良 □中 □差 or 优(√) 良( ); '' where none is ticked; a plain grade as it stands. */
export function gradeText(text: string): string {
  const plain = squash(halfWidth(text));
  const grades = plain.match(new RegExp(GRADE_WORD.source, 'gu')) ?? [];
  if (grades.length < 2 && !new RegExp(BOX, 'u').test(plain)) return text;
  const boxFirst = new RegExp(`^\\(?${BOX}`, 'u').test(plain);
  const ticked = boxFirst
    ? new RegExp(`${TICK}\\)?(${GRADE_WORD.source})`, 'u').exec(plain)
    : new RegExp(`(${GRADE_WORD.source})(?:\\([^()]*?分?[^()√]*\\))?:?\\(?\\[?${TICK}`, 'u').exec(plain);
  return ticked?.[1] ?? '';
}

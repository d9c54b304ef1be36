import type { Field, Figure } from '../form/field';
import { figureFromText, parseFigure } from '../form/parse-figure';
import { halfWidth, squash } from '../form/text';
import { GRADE_WORD, type SummaryName } from '../form/vocabulary';
import { cellAt } from '../sheet';
import { fieldAt } from './header-fields';
import type { ColumnRange } from './indicator-columns';
import type { IndicatorHeader } from './indicator-header';
import { inlineValue, isLabel, labelKey, meaningsOf } from './labels';
import { isShared, sharedPoints } from './shared-points';
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
  /** The last row that it takes: values may stand in the row below their labels. */
  readonly bottom: number;
}

interface SummaryLabel {
  readonly name: SummaryName;
  readonly label: Piece;
}

/** A label with its figures behind it: 总分:83, 合计 100 98, 综合得分为95分. */
const IN_ONE_CELL =
  /^(\p{Script=Han}{2,8}?)\s*[:为]?\s*((?:\d+(?:\.\d+)?)(?:分)?(?:[\s/、,，]+\d+(?:\.\d+)?分?)*)(?:分|$)/u;

const OUT_OF = /(?:总分值?|满分)\s*[:为]?\s*(\d+(?:\.\d+)?)/u;
const SCORED = /(?:得分|自评分)\s*[:为]?\s*(\d+(?:\.\d+)?)/u;

/**
 * Reads a row as 总分, 合计, 小计 or 评分等级: figures under 分值 and 得分, or beside the label, in the label's own cell (总分:83),
 * or in the row below where a row holds labels alone. null for any other row.
 */
export function readSummaryRow(
  sheet: SheetText,
  pieces: readonly Piece[],
  header: IndicatorHeader | null,
  below: readonly Piece[] = [],
): SummaryRow | null {
  const [first, ...further] = labelsOf(pieces);
  if (!first) return null;
  const { name, label } = first;
  if (name === 'reviewTotal' || name === 'subtotal')
    return { name, label, summary: null, grade: null, bottom: label.row };
  const labels = [first, ...further];
  const lower = valuesBelow(pieces, below);
  const values = (of: SummaryLabel) => {
    const end = labels.find((other) => other.label.column > of.label.column)?.label.column ?? Infinity;
    return lower.length > 0
      ? lower.filter((piece) => piece.column >= of.label.column && piece.column < end)
      : pieces.filter((piece) => piece.column > of.label.column && piece.column < end);
  };
  return {
    name,
    label,
    summary: summaryOf(sheet, labels, values, header),
    grade: gradeOf(sheet, pieces, labels, values),
    bottom: lower[0]?.row ?? label.row,
  };
}

/** The labels of a row up to its first figure, and those behind it that stand among a row of labels and values. */
function labelsOf(pieces: readonly Piece[]): SummaryLabel[] {
  const labels: SummaryLabel[] = [];
  if (isHeadOfList(pieces)) return labels;
  for (const piece of pieces) {
    const name = summaryName(piece);
    if (name) labels.push({ name, label: piece });
    else if (labels.length === 0 && isFigure(piece)) return [];
  }
  return labels;
}

const FEWEST_COLUMNS = 4;

/** 项目名称 | 全年预算数 | 全年执行数 | 自评得分 | 等级: labels of columns, no total. */
function isHeadOfList(pieces: readonly Piece[]): boolean {
  const others = pieces.filter((piece) => !meaningsOf(piece.text).summary);
  return pieces.length >= FEWEST_COLUMNS && others.length > 1 && others.every((piece) => isLabel(piece.text));
}

function summaryName(piece: Piece): SummaryName | null {
  const own = meaningsOf(piece.text).summary;
  if (own) return own.name;
  const inline = inlineValue(piece.text);
  const behind = inline && meaningsOf(inline.label).summary;
  if (behind) return behind.name;
  const behindLabel = IN_ONE_CELL.exec(halfWidth(piece.text));
  return behindLabel && (meaningsOf(behindLabel[1]!).summary?.name ?? null);
}

/** The row below as the values of a row that holds nothing but labels: figures and grades alone. */
function valuesBelow(pieces: readonly Piece[], below: readonly Piece[]): readonly Piece[] {
  const isValue = (piece: Piece) => isFigure(piece) || WHOLE_GRADE.test(squash(piece.text)) || isShared(piece);
  const areLabels = pieces.every((piece) => meaningsOf(piece.text).summary);
  return areLabels && below.length > 0 && below.every(isValue) ? below : [];
}

const WHOLE_GRADE = new RegExp(`^(?:${GRADE_WORD.source})$`, 'u');

type ValuesOf = (label: SummaryLabel) => readonly Piece[];

/** 总分 or 合计 with its figures; a label of its own for 总分值 gives the points. null for a row that states none. */
function summaryOf(
  sheet: SheetText,
  labels: readonly SummaryLabel[],
  values: ValuesOf,
  header: IndicatorHeader | null,
): Summary | null {
  const totals = labels.filter(({ name }) => name === 'total' || name === 'sum');
  const isPoints = ({ label }: SummaryLabel) => /(?:分值|满分|权重)$/u.test(labelKey(label.text));
  const main = totals.find((total) => !isPoints(total)) ?? totals[0];
  if (!main) return null;
  const figures = figuresOf(sheet, main.label, values(main), header);
  const points = totals.find((total) => total !== main && isPoints(total));
  const weight = points && figuresOf(sheet, points.label, values(points), null).score;
  return { kind: main.name === 'sum' ? 'sum' : 'total', ...figures, weight: weight ?? figures.weight };
}

function figuresOf(
  sheet: SheetText,
  label: Piece,
  values: readonly Piece[],
  header: IndicatorHeader | null,
): { weight: Figure | null; score: Figure | null } {
  const inside = insideLabel(sheet, label);
  if (inside) return inside;
  const shared = values.map((piece) => sharedPoints(sheet, piece, header?.columns.get('score')?.header)).find(Boolean);
  if (shared) return shared;
  const weightRange = header?.columns.get('weight') ?? null;
  const scoreRange = header?.columns.get('score') ?? null;
  const beside = values
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

/** 总分:83, 合计 100 98, 总分:100分,自评得分:98分 in one cell. */
function insideLabel(sheet: SheetText, label: Piece): { weight: Figure | null; score: Figure | null } | null {
  const text = halfWidth(label.text);
  const figure = (shown: string): Figure => ({
    ...figureFromText(shown),
    cell: refOf(sheet, label),
    ...spanOf(sheet, label),
  });
  const points = OUT_OF.exec(text)?.[1];
  const score = SCORED.exec(text)?.[1];
  if (points && score) return { weight: figure(points), score: figure(score) };
  const figures = IN_ONE_CELL.exec(text)?.[2]?.match(/\d+(?:\.\d+)?/g);
  return figures ? { weight: figures.length > 1 ? figure(figures[0]) : null, score: figure(figures.at(-1)!) } : null;
}

/** 评分等级 with its text beside, below or behind the colon, or as ticked boxes. */
function gradeOf(
  sheet: SheetText,
  pieces: readonly Piece[],
  labels: readonly SummaryLabel[],
  values: ValuesOf,
): Field | null {
  const own = labels.find(({ name, label }) => name === 'grade' && meaningsOf(label.text).summary);
  if (own) {
    const texts = values(own);
    const field = fieldAt(sheet, texts[0] ?? { row: own.label.row, column: own.label.right + 1 });
    return { ...field, text: gradeText([...new Set(texts.map((next) => next.text))].join(' ') || field.text) };
  }
  for (const piece of pieces) {
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

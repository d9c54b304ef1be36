import type { Field } from '../form/field';
import type { GoalName } from '../form/vocabulary';
import { fieldAt, isProjectNameRow } from './header-fields';
import { inlineValue, isLabel, isStrongLabel, meaningsOf } from './labels';
import { withoutPrompts } from './prompts';
import { isFigure, piecesWithin, refOf, spanOf, type Piece, type SheetText } from './sheet-text';

export interface Goals {
  readonly expected: Field | null;
  readonly completion: Field | null;
}

export interface GoalsReading extends Goals {
  /** The last row that the two take; null where there is none of them. */
  readonly bottom: number | null;
}

/** Reads the goals block (年度总体目标): 预期目标 and 实际完成情况 with their texts below, beside, or behind the colon. */
export function readGoals(sheet: SheetText, rows: readonly number[], left: number, right: number): GoalsReading {
  const found: { expected: Field | null; completion: Field | null } = { expected: null, completion: null };
  let bottom: number | null = null;
  for (const [index, row] of rows.entries()) {
    const pieces = piecesWithin(sheet, row, left, right);
    const pair = headOfBlock(pieces, right);
    if (pair) return below(sheet, rows.slice(index + 1), pair, left, right);
    const prose = aloneBelow(sheet, pieces, rows[index + 1], left, right);
    for (const name of ['expected', 'completion'] as const) {
      const field =
        found[name] === null ? (behindColon(sheet, pieces, name) ?? beside(sheet, pieces, name, prose)) : null;
      if (!field) continue;
      found[name] = field;
      bottom = Math.max(row, field.cell?.row ?? row);
    }
  }
  return { ...found, bottom };
}

/** Whether the row is the head of a goals block: 预期目标 | 实际完成情况. */
export function isGoalsHead(pieces: readonly Piece[]): boolean {
  return headOfBlock(pieces, Infinity) !== null;
}

interface Pair {
  readonly expected: Piece;
  readonly completion: Piece;
  /** The last column of the second: where a column for reasons begins, its texts are no completion. */
  readonly right: number;
}

/** 预期目标 | 实际完成情况 with nothing between them: their texts stand below. A caption on the left may sound the same. */
function headOfBlock(pieces: readonly Piece[], right: number): Pair | null {
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    if (next && meaningsOf(piece.text).goal?.name === 'expected' && meaningsOf(next.text).goal?.name === 'completion') {
      const behind = pieces[index + 2];
      return { expected: piece, completion: next, right: behind ? behind.column - 1 : right };
    }
  }
  return null;
}

/** The texts below the two labels, down to the next label of the form; goals in several rows are lines of one text. */
function below(sheet: SheetText, rows: readonly number[], pair: Pair, left: number, right: number): GoalsReading {
  const lines: { expected: Piece[]; completion: Piece[] } = { expected: [], completion: [] };
  let bottom = pair.completion.row;
  for (const row of rows) {
    const pieces = piecesWithin(sheet, row, left, right);
    const texts = pieces.filter((piece) => piece.column >= pair.expected.column && piece.column <= pair.right);
    const first = pieces[0];
    const begun = lines.expected.length + lines.completion.length > 0;
    if (begun && first && first.column < pair.expected.column && isOtherBlock(first, pair)) break;
    if (texts.some((piece) => isStrongLabel(piece.text)) || isProjectNameRow(sheet, row, pieces)) break;
    for (const piece of texts) {
      lines[piece.column >= pair.completion.column ? 'completion' : 'expected'].push(piece);
      bottom = Math.max(bottom, row);
    }
  }
  return {
    expected: joined(sheet, lines.expected, { row: pair.expected.bottom + 1, column: pair.expected.column }),
    completion: joined(sheet, lines.completion, { row: pair.completion.bottom + 1, column: pair.completion.column }),
    bottom,
  };
}

/** A text left of the goals that is neither a number of a goal nor the block's own caption wrapped over two rows (年度 / 总体目标). */
function isOtherBlock(first: Piece, pair: Pair): boolean {
  return first.row > pair.expected.row + 1 && !/目标/.test(first.text) && !isFigure(first);
}

function joined(sheet: SheetText, pieces: readonly Piece[], blank: { row: number; column: number }): Field {
  const first = pieces[0];
  if (!first) return fieldAt(sheet, blank);
  const texts = pieces.map((piece) => piece.text).filter((text, index, all) => text !== all[index - 1]);
  return { text: withoutPrompts(texts.join('\n')), cell: refOf(sheet, first), ...spanOf(sheet, first) };
}

/** A goal in the same cell as its label. */
function behindColon(sheet: SheetText, pieces: readonly Piece[], name: GoalName): Field | null {
  for (const piece of pieces) {
    const inline = inlineValue(piece.text);
    if (inline && meaningsOf(inline.label).goal?.name === name) {
      return { text: withoutPrompts(inline.value), cell: refOf(sheet, piece), ...spanOf(sheet, piece) };
    }
  }
  return null;
}

/** A goal beside the last of its labels (年度总体目标 | 年初设定目标 | text), or below where the label stands alone. */
function beside(sheet: SheetText, pieces: readonly Piece[], name: GoalName, prose: Piece | null): Field | null {
  const index = pieces.findIndex((piece, at) => {
    const next = pieces[at + 1];
    return meaningsOf(piece.text).goal?.name === name && !(next && isLabel(next.text));
  });
  const label = pieces[index];
  if (!label) return null;
  const field = fieldAt(sheet, pieces[index + 1] ?? prose ?? { row: label.row, column: label.right + 1 });
  return { ...field, text: withoutPrompts(field.text) };
}

/** The prose below a label that has its row for itself; null where the next row holds anything else. */
function aloneBelow(
  sheet: SheetText,
  pieces: readonly Piece[],
  row: number | undefined,
  left: number,
  right: number,
): Piece | null {
  const next = pieces.length === 1 && row !== undefined ? piecesWithin(sheet, row, left, right) : [];
  const only = next.length === 1 ? next[0]! : null;
  return only && !isLabel(only.text) && only.column <= pieces[0]!.column ? only : null;
}

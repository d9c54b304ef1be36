import type { Field } from '../form/field';
import type { GoalName } from '../form/vocabulary';
import { fieldAt, isProjectNameRow } from './header-fields';
import { inlineValue, isLabel, isStrongLabel, meaningsOf } from './labels';
import { withoutPrompts } from './prompts';
import { piecesWithin, refOf, spanOf, type Piece, type SheetText } from './sheet-text';

export interface Goals {
  readonly expected: Field | null;
  readonly completion: Field | null;
}

/** Reads the goals block (年度总体目标): 预期目标 and 实际完成情况 with their texts below, beside, or behind the colon. */
export function readGoals(sheet: SheetText, rows: readonly number[], left: number, right: number): Goals {
  let expected: Field | null = null;
  let completion: Field | null = null;
  for (const [index, row] of rows.entries()) {
    const pieces = piecesWithin(sheet, row, left, right);
    const pair = headOfBlock(pieces);
    if (pair) return below(sheet, rows.slice(index + 1), pair, left, right);
    expected ??= beside(sheet, pieces, 'expected');
    completion ??= beside(sheet, pieces, 'completion');
  }
  return { expected, completion };
}

interface Pair {
  readonly expected: Piece;
  readonly completion: Piece;
}

/** 预期目标 | 实际完成情况 with nothing between them: their texts stand below. A caption on the left may sound the same. */
function headOfBlock(pieces: readonly Piece[]): Pair | null {
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    if (next && meaningsOf(piece.text).goal?.name === 'expected' && meaningsOf(next.text).goal?.name === 'completion') {
      return { expected: piece, completion: next };
    }
  }
  return null;
}

/** The texts below the two labels, down to the next label of the form; goals in several rows are lines of one text. */
function below(sheet: SheetText, rows: readonly number[], pair: Pair, left: number, right: number): Goals {
  const lines: { expected: Piece[]; completion: Piece[] } = { expected: [], completion: [] };
  for (const row of rows) {
    const pieces = piecesWithin(sheet, row, left, right);
    const texts = pieces.filter((piece) => piece.column >= pair.expected.column);
    const first = pieces[0];
    if (
      lines.expected.length + lines.completion.length > 0 &&
      first &&
      first.column < pair.expected.column &&
      isOtherBlock(first, pair)
    )
      break;
    if (texts.some((piece) => isStrongLabel(piece.text)) || isProjectNameRow(sheet, row, pieces)) break;
    for (const piece of texts) lines[piece.column >= pair.completion.column ? 'completion' : 'expected'].push(piece);
  }
  return {
    expected: joined(sheet, lines.expected, { row: pair.expected.bottom + 1, column: pair.expected.column }),
    completion: joined(sheet, lines.completion, { row: pair.completion.bottom + 1, column: pair.completion.column }),
  };
}

/** A text left of the goals that is not the block's own caption wrapped over two rows (年度 / 总体目标). */
function isOtherBlock(first: Piece, pair: Pair): boolean {
  return first.row > pair.expected.row + 1 && !/目标/.test(first.text);
}

function joined(sheet: SheetText, pieces: readonly Piece[], blank: { row: number; column: number }): Field {
  const first = pieces[0];
  if (!first) return fieldAt(sheet, blank);
  const texts = pieces.map((piece) => piece.text).filter((text, index, all) => text !== all[index - 1]);
  return { text: withoutPrompts(texts.join('\n')), cell: refOf(sheet, first), ...spanOf(sheet, first) };
}

/** A goal with its text in the same row, or in the same cell behind the colon. */
function beside(sheet: SheetText, pieces: readonly Piece[], name: GoalName): Field | null {
  for (const piece of pieces) {
    const inline = inlineValue(piece.text);
    if (inline && meaningsOf(inline.label).goal?.name === name) {
      return { text: withoutPrompts(inline.value), cell: refOf(sheet, piece), ...spanOf(sheet, piece) };
    }
  }
  const index = pieces.findIndex((piece) => meaningsOf(piece.text).goal?.name === name);
  const label = pieces[index];
  const next = pieces[index + 1];
  if (!label || (next && isLabel(next.text))) return null;
  const field = fieldAt(sheet, next ?? { row: label.row, column: label.right + 1 });
  return { ...field, text: withoutPrompts(field.text) };
}

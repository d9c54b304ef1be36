import { isExplanation } from '../form/explanation';
import type { Field } from '../form/field';
import { DEVIATION_LABEL, EXPLANATION_LABEL, NOTE_START, SIGNATURE } from '../form/vocabulary';
import type { FormRegion } from './find-regions';
import { fieldAt } from './header-fields';
import { inlineValue, isLabel, labelKey } from './labels';
import { withoutPrompts } from './prompts';
import { piecesWithin, refOf, spanOf, type Piece, type SheetText } from './sheet-text';

/** Explanations of the whole form, filled as its rows are read. */
export interface Explanations {
  readonly filled: Field[];
  /** 偏差大或目标未完成原因分析 with nothing beside it that explains anything. */
  blank: (Field & { readonly label: string }) | null;
}

/** 偏差大或目标未完成原因分析 | text, also several pairs in a row, text behind the colon, or in the row below. */
export function readExplanations(
  sheet: SheetText,
  region: FormRegion,
  row: number,
  pieces: readonly Piece[],
  into: Explanations,
): boolean {
  const first = pieces[0]!;
  const inline = inlineValue(first.text);
  if (inline && isExplanationLabel(inline.label)) {
    takeExplanation(into, inline.label, { ...pieceField(sheet, first), text: inline.value });
    return true;
  }
  if (!isExplanationLabel(first.text) || first.column > region.left + 1) return false;
  for (const [index, piece] of pieces.entries()) {
    if (!isExplanationLabel(piece.text)) continue;
    const beside = pieces[index + 1];
    const value = beside && !isExplanationLabel(beside.text) ? beside : proseBelow(sheet, row, piece, region);
    if (value) takeExplanation(into, piece.text, pieceField(sheet, value));
    else if (piece.right < region.right)
      takeExplanation(into, piece.text, fieldAt(sheet, { row, column: piece.right + 1 }));
  }
  return true;
}

function takeExplanation(into: Explanations, label: string, printed: Field): void {
  const field = { ...printed, text: withoutPrompts(printed.text) };
  if (field.text !== '') into.filled.push(field);
  if (DEVIATION_LABEL.test(labelKey(label)) && !isExplanation(field.text)) into.blank ??= { ...field, label };
}

export function isExplanationLabel(text: string): boolean {
  const key = labelKey(text);
  return key.length <= 30 && !/[，,。；;]/.test(key) && EXPLANATION_LABEL.test(key);
}

/** A label over the whole width has its text in the row below. */
function proseBelow(sheet: SheetText, row: number, label: Piece, region: FormRegion): Piece | undefined {
  if (label.right === label.column && sheet.grid.merges !== null) return undefined;
  const below = piecesWithin(sheet, row + 1, region.left, region.right);
  const only = below.length === 1 ? below[0]! : undefined;
  if (
    !only ||
    isLabel(only.text) ||
    isExplanationLabel(only.text) ||
    SIGNATURE.test(only.text) ||
    NOTE_START.test(only.text)
  )
    return undefined;
  return only;
}

/** 评价结论 and the like hold prose; names, dates and signatures do not. */
export function conclusionsOf(sheet: SheetText, pieces: readonly Piece[]): Field[] {
  if (!/结论|成效|经验|应用|评价|意见/.test(pieces[0]!.text)) return [];
  return pieces.slice(1).flatMap((piece) => {
    const text = withoutPrompts(piece.text);
    return text === '' ? [] : [{ ...pieceField(sheet, piece), text }];
  });
}

export function pieceField(sheet: SheetText, piece: Piece): Field {
  return { text: piece.text, cell: refOf(sheet, piece), ...spanOf(sheet, piece) };
}

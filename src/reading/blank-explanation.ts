import { isExplanation } from '../form/explanation';
import type { SelfEvaluationForm } from '../form/form';
import { DEVIATION_LABEL } from '../form/vocabulary';
import type { FormRegion } from './find-regions';
import { fieldAt } from './header-fields';
import { labelKey } from './labels';
import { withoutPrompts } from './prompts';
import { piecesWithin, type SheetText } from './sheet-text';

/** Rows below the last one of the table among which the explanations of the whole form stand. */
const ROWS_BELOW = 6;

/**
 * 偏差大或目标未完成原因分析 with nothing beside it that explains anything: where a layout without a column for reasons asks for them.
 * null where the layout has such a column, or no such row, or where the row is filled in.
 */
export function blankExplanationOf(
  sheet: SheetText,
  region: FormRegion,
  bottom: number,
): SelfEvaluationForm['blankExplanation'] {
  const header = region.headers[0];
  if (!header || header.columns.has('reason')) return null;
  for (let row = header.bottom + 1; row <= Math.min(region.bottom, bottom + ROWS_BELOW); row++) {
    const pieces = piecesWithin(sheet, row, region.left, region.right);
    const [label, value] = pieces;
    if (!label || !DEVIATION_LABEL.test(labelKey(label.text)) || label.right >= region.right) continue;
    const field = fieldAt(sheet, value ?? { row, column: label.right + 1 });
    const text = withoutPrompts(field.text);
    return isExplanation(text) ? null : { ...field, text, label: label.text };
  }
  return null;
}

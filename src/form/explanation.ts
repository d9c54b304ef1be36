import type { Field } from './field';
import type { Indicator, SelfEvaluationForm } from './form';
import { halfWidth, squash } from './text';
import { EMPTY_EXPLANATION, PLACEHOLDER, PRINTED_INSTRUCTION, SAME_AS_ABOVE } from './vocabulary';

/**
 * Whether a text explains anything. Placeholders (无, /, —, 0, 同上 on its own) and printed instructions do not; a reference such as
 * 见自评报告 or 详见附件 does.
 */
export function isExplanation(text: string): boolean {
  const plain = squash(halfWidth(text));
  if (!/[\p{L}]/u.test(plain)) return false;
  return ![PLACEHOLDER, EMPTY_EXPLANATION, SAME_AS_ABOVE, PRINTED_INSTRUCTION].some((empty) => empty.test(plain));
}

/**
 * What explains an indicator's row: its own cell, the explained row above where it says 同上, or a form-level explanation
 * (偏差大或目标未完成原因分析) that is filled in. null where nothing does.
 */
export function explanationOf(form: SelfEvaluationForm, indicator: Indicator): Field | null {
  return ownExplanation(form, indicator) ?? form.explanations.find((field) => isExplanation(field.text)) ?? null;
}

/** The row's own explanation: its cell, or the explained row above where it says 同上. */
export function ownExplanation(form: SelfEvaluationForm, indicator: Indicator): Field | null {
  for (let row = form.indicators.indexOf(indicator); ; row--) {
    const reason = row < 0 ? null : form.indicators[row]?.reason;
    if (!reason) return row < 0 && indicator.reason && isExplanation(indicator.reason.text) ? indicator.reason : null;
    if (isExplanation(reason.text)) return reason;
    if (!SAME_AS_ABOVE.test(squash(halfWidth(reason.text)))) return null;
  }
}

/** The fields that explain something. */
export function explanationsOnly(fields: readonly Field[]): Field[] {
  return fields.filter(({ text }) => isExplanation(text));
}

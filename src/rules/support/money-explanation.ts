import { isExplanation, squash, type Field, type SelfEvaluationForm } from '../../form';
import { CAUSE_WORD, MONEY_WORD, PROMPT_WORD, REFERENCE } from '../../form/vocabulary';

/**
 * The text of a form that explains what became of the money: a 原因 cell of the funding block, the reason of an indicator, a form-level
 * explanation or a note that speaks of money. A reason of another kind does not explain it. null where none does.
 */
export function moneyExplanation(form: SelfEvaluationForm): Field | null {
  const { total, breakdown = [] } = form.funding ?? {};
  // What stands in the funding block's own 原因 cell speaks of the funding, whatever its words.
  const own = [total, ...breakdown].flatMap((row) => row?.reason ?? []).find(({ text }) => isExplanation(text));
  return (
    own ??
    reasonsOf(form).find(({ text }) => speaksOfMoney(text)) ??
    form.explanations.find(({ text }) => speaksOfMoney(text) || REFERENCE.test(squash(text))) ??
    form.notes.find(({ text }) => isMoneyNote(text)) ??
    null
  );
}

/** Whether the form explains anything at all beside the funding. */
export function hasOtherExplanation(form: SelfEvaluationForm): boolean {
  return [...reasonsOf(form), ...form.explanations].some(({ text }) => isExplanation(text));
}

function reasonsOf(form: SelfEvaluationForm): Field[] {
  return form.indicators.flatMap(({ reason }) => reason ?? []);
}

function speaksOfMoney(text: string): boolean {
  return isExplanation(text) && MONEY_WORD.test(squash(text));
}

/** Notes are mostly printed instructions (注：1.其他资金包括…): one that explains says why, and asks for nothing. */
function isMoneyNote(text: string): boolean {
  return squash(text)
    .split(/[。；;]/u)
    .some((sentence) => speaksOfMoney(sentence) && CAUSE_WORD.test(sentence) && !PROMPT_WORD.test(sentence));
}

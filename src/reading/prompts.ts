import { halfWidth, squash } from '../form/text';
import { PROMPT_SENTENCE, PROMPT_TEXT } from '../form/vocabulary';

/**
 * A text without the template's printed prompts (需说明原因(100字以内) …), sentence by sentence;
 * '' where nothing else stands there. Printed prompts count as blank.
 */
export function withoutPrompts(text: string): string {
  if (PROMPT_TEXT.test(squash(text))) return '';
  if (
    !squash(halfWidth(text))
      .split(/[;；。]/)
      .some((sentence) => PROMPT_SENTENCE.test(sentence))
  )
    return text;
  return text
    .split(/(?<=[;；。])|(?=\d[.、](?!\d))/u)
    .filter((sentence) => !PROMPT_SENTENCE.test(squash(halfWidth(sentence))))
    .join('')
    .trim();
}

import type { Translator } from '../messages';
import { ruleMetas } from '../rules/catalogue';
import type { Finding } from '../rules/finding';

/** The whole message of a finding: what is wrong, then what else is known of the same fact. */
export function findingText(finding: Finding, translator: Translator): string {
  const gap = translator.language === 'zh-CN' ? '' : ' ';
  return [finding.message, ...finding.details].map((sentence) => translator.render(sentence)).join(gap);
}

/** On what documents or practice the finding rests. '' for a code that the catalogue does not know. */
export function basisText(finding: Finding, translator: Translator): string {
  const separator = translator.language === 'zh-CN' ? '；' : '; ';
  return (ruleMetas.get(finding.code)?.basis ?? []).map((basis) => translator.t(`basis.${basis}`)).join(separator);
}

/** The title of the rule behind a finding, or its code. */
export function ruleTitle(code: string, translator: Translator): string {
  const title = ruleMetas.get(code)?.title;
  if (!title) return code;
  return translator.language === 'zh-CN' ? title.zh : title.en;
}

/** What the rule looks at and how to put things right, as the catalogue explains it. '' for a code that it does not know. */
export function ruleExplanation(code: string, translator: Translator): string {
  const explanation = ruleMetas.get(code)?.explanation;
  if (!explanation) return '';
  return translator.language === 'zh-CN' ? explanation.zh : explanation.en;
}

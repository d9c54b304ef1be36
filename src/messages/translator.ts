import i18next from 'i18next';
import { enUS } from './en-US';
import type { Message, MessageId, MessageParams } from './message';
import { zhCN } from './zh-CN';

export type Language = 'zh-CN' | 'en-US';

/** Renders sentences in one language. Text only: the result is never HTML. */
export interface Translator {
  readonly language: Language;
  /** A sentence by its id. */
  readonly t: <Id extends MessageId>(
    id: Id,
    ...args: keyof MessageParams<Id> extends never ? [] : [params: MessageParams<Id>]
  ) => string;
  /** A sentence that a rule or host returned as data. */
  readonly render: (message: Message) => string;
}

const translators = new Map<Language, Translator>();

/** The translator of a language; made once. */
export function createTranslator(language: Language): Translator {
  const known = translators.get(language) ?? build(language);
  translators.set(language, known);
  return known;
}

function build(language: Language): Translator {
  const instance = i18next.createInstance({
    lng: language,
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: zhCN }, 'en-US': { translation: enUS } },
    keySeparator: false,
    nsSeparator: false,
    // Cell text is inserted as it is: React escapes it, and no face builds HTML from it.
    interpolation: { escapeValue: false, skipOnVariables: true },
    initAsync: false,
    // Standard output belongs to results.
    showSupportNotice: false,
  });
  void instance.init();
  const render = (id: string, params: Record<string, unknown>): string => instance.t(id, params);
  return {
    language,
    t: (id, ...args) => render(id, { ...args[0] }),
    render: ({ id, params }) => render(id, { ...params }),
  };
}

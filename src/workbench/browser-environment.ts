import type { Language } from '../messages';
import { copyText, isoDate, rememberedReviewer } from '../taskpane/browser';
import type { Environment } from '../taskpane/environment';

const languageKey = 'self-eval.language';

/** Chinese unless the person chose otherwise: everyone who fills in such a form reads it. */
export function storedLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(languageKey);
  return asked?.startsWith('en') ? 'en-US' : 'zh-CN';
}

export function storeLanguage(language: Language): void {
  localStorage.setItem(languageKey, language);
}

/** A browser window as the pane's surroundings. */
export function browserEnvironment(language: Language): Environment {
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  return {
    language,
    appearance: {
      get: () => (scheme.matches ? 'dark' : 'light'),
      subscribe: (listener) => {
        scheme.addEventListener('change', listener);
        return () => scheme.removeEventListener('change', listener);
      },
    },
    today: () => isoDate(new Date()),
    reviewer: rememberedReviewer,
    copy: copyText,
  };
}

import { copyText, isoDate, rememberedReviewer } from './browser';
import { languageOf, type Environment } from './environment';
import type { Appearance } from './theme';

/** Office as the pane's surroundings: its display language and its theme. Call after Office.onReady. */
export function officeEnvironment(): Environment {
  return {
    language: languageOf(Office.context.displayLanguage ?? navigator.language),
    appearance: { get: officeAppearance, subscribe: onAppearanceChange },
    today: () => isoDate(new Date()),
    reviewer: rememberedReviewer,
    copy: copyText,
  };
}

/** Office tells its theme as colours; hosts that tell none follow the system. */
function officeAppearance(): Appearance {
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  const dark = background ? isDark(background) : matchMedia('(prefers-color-scheme: dark)').matches;
  return dark ? 'dark' : 'light';
}

function isDark(colour: string): boolean {
  const [, r = 'ff', g = 'ff', b = 'ff'] = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/iu.exec(colour) ?? [];
  return 0.299 * parseInt(r, 16) + 0.587 * parseInt(g, 16) + 0.114 * parseInt(b, 16) < 128;
}

/** Excel has no event for a changed theme: looked at again when the person comes back to the pane. */
function onAppearanceChange(listener: () => void): () => void {
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  window.addEventListener('focus', listener);
  scheme.addEventListener('change', listener);
  return () => {
    window.removeEventListener('focus', listener);
    scheme.removeEventListener('change', listener);
  };
}

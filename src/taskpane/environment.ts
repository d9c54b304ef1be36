import type { Language } from '../messages';
import type { Appearance } from './theme';

/** What the pane asks of the page that shows it, beside the workbook. */
export interface Environment {
  readonly language: Language;
  readonly appearance: { readonly get: () => Appearance; readonly subscribe: (listener: () => void) => () => void };
  /** Today as the person reads it, such as 2025-03-01. */
  readonly today: () => string;
  /** The reviewer's name, remembered on this machine: no host tells it. */
  readonly reviewer: { readonly get: () => string; readonly set: (name: string) => void };
  /** Copies text; false where the page may not. */
  readonly copy: (text: string) => Promise<boolean>;
}

/** zh-TW and zh-HK read the Chinese texts too; everything else reads English. */
export function languageOf(locale: string): Language {
  return locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US';
}

import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

export type Appearance = 'light' | 'dark';

/** Office's own font for Latin and figures, then the screen fonts of Chinese Windows, macOS and Linux. */
const fontFamilyBase = [
  "'Segoe UI'",
  "'Microsoft YaHei UI'",
  "'Microsoft YaHei'",
  "'PingFang SC'",
  "'Noto Sans CJK SC'",
  "'Source Han Sans SC'",
  'sans-serif',
].join(', ');

export const themes: Record<Appearance, Theme> = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
};

const CJK = String.raw`\p{Script=Han}\u3000-\u303f\uff01-\uff60“”‘’…—`;
const SPACES = /[\s\u3000\u200b\ufeff]+/gu;
const ANY_SPACE = /[\s\u200b]/;
const LATIN = /[A-Za-z0-9]/;
const CJK_CHARACTER = new RegExp(`[${CJK}]`, 'u');
/** Brackets and colons need no space on either side in Chinese typesetting. */
const TIGHT = /[()[\]{}:;]/;

/**
 * A text without the line breaks and spaces that only come from wrapping and justifying: `质量\n指标` → `质量指标`,
 * `年度 总体 目标` → `年度总体目标`, `(课\n时)` → `(课时)`. Spaces between Latin words and between a Chinese and a Latin word stay, as one space.
 */
export function cleanText(raw: string): string {
  if (!ANY_SPACE.test(raw)) return raw;
  const text = raw.replace(/\r\n?/g, '\n').trim();
  return text.replace(SPACES, (run, offset: number) => {
    const before = text[offset - 1];
    const after = text[offset + run.length];
    if (before === undefined || after === undefined) return '';
    if (CJK_CHARACTER.test(before) && CJK_CHARACTER.test(after)) {
      return run.includes('\n') || isJustified(text, offset, offset + run.length) ? '' : ' ';
    }
    if (/[，。、；：！？（）《》【】“”]/.test(before + after) || TIGHT.test(before) || TIGHT.test(after)) return '';
    // A number that was broken at its point or separator: `1,498,⏎561`.
    if (/[\d.,]/.test(before) && /[\d.,]/.test(after) && /[.,]/.test(before + after) && run.includes('\n')) return '';
    if (run.includes('\n') && !(LATIN.test(before) && LATIN.test(after))) return '';
    return ' ';
  });
}

/** A space beside a piece of one or two characters spreads a label (项 目 名 称); between longer pieces it separates words. */
function isJustified(text: string, start: number, end: number): boolean {
  // Four characters tell whether the piece is longer than two.
  const before = /\S*$/u.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? '';
  const after = /^\S*/u.exec(text.slice(end, end + 4))?.[0] ?? '';
  return Math.min(before.length, after.length) <= 2;
}

/** Without any white space: the form in which labels and phrases are compared. */
export function squash(text: string): string {
  return text.replace(SPACES, '');
}

const SAME_SIGN: Readonly<Record<string, string>> = {
  '≧': '≥',
  '⩾': '≥',
  '≦': '≤',
  '⩽': '≤',
  '﹦': '=',
  '═': '=',
  '＝': '=',
  '﹥': '>',
  '〉': '>',
  '﹤': '<',
  '〈': '<',
  '﹪': '%',
  '￥': '¥',
  '−': '-',
  '﹣': '-',
  '‑': '-',
  '〜': '~',
  '∼': '~',
  '～': '~',
  '﹙': '(',
  '﹚': ')',
  '【': '(',
  '】': ')',
  '〔': '(',
  '〕': ')',
};
const FOLDED = new RegExp(`[${Object.keys(SAME_SIGN).join('')}]`, 'gu');

const FOLDABLE = new RegExp(`[${Object.keys(SAME_SIGN).join('')}\\uff01-\\uff5e\\u3000]`, 'u');

/** Full-width digits, letters and signs as their ASCII twins, and the variants of one sign as one: `≧９０％` → `≥90%`. */
export function halfWidth(text: string): string {
  if (!FOLDABLE.test(text)) return text;
  return text
    .replace(FOLDED, (sign) => SAME_SIGN[sign] ?? sign)
    .replace(/[\uff01-\uff5e]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/gu, ' ');
}

import stringWidth from 'string-width';

/** A stretch of text with the way to colour it. */
export interface Span {
  readonly text: string;
  readonly style: (text: string) => string;
}

interface Atom extends Span {
  readonly width: number;
}

// Punctuation that may not begin a line, or end one (as in Chinese typesetting).
const CLOSING = '，。、；：？！）》」』”’〕】％…,.;:?!)%';
const OPENING = '（《「『“‘〔【(';
/** A space; or the least that stays together: a Latin word or figure, or one character, with the punctuation that clings to it. */
const ATOM = new RegExp(`[ \\t]+|[${OPENING}]*(?:[\\x21-\\x7e≥≤≠±×÷～]+|[^\\s])[${CLOSING}]*|\\s`, 'gu');

/** Breaks styled text into lines of at most `width` terminal columns; Chinese characters count as two. */
export function wrap(spans: readonly Span[], width: number): string[] {
  const lines: Atom[][] = [[]];
  let used = 0;
  for (const atom of spans.flatMap((span) => atoms(span, width))) {
    if (used + atom.width > width && used > 0) {
      lines.push([]);
      used = 0;
    }
    if (used === 0 && atom.text.trim() === '') continue;
    lines.at(-1)!.push(atom);
    used += atom.width;
  }
  return lines.map(paint);
}

function atoms({ text, style }: Span, width: number): Atom[] {
  return (text.match(ATOM) ?? []).flatMap((part) => {
    const whole = { text: part, style, width: stringWidth(part) };
    // Longer than a line: nothing but breaking it anywhere is left.
    return whole.width <= width ? [whole] : [...part].map((c) => ({ text: c, style, width: stringWidth(c) }));
  });
}

/** Colours each run of one style once, and leaves off the spaces at the end. */
function paint(line: readonly Atom[]): string {
  let end = line.length;
  while (end > 0 && line[end - 1]!.text.trim() === '') end -= 1;
  const runs: { text: string; style: Span['style'] }[] = [];
  for (const { text, style } of line.slice(0, end)) {
    const last = runs.at(-1);
    if (last?.style === style) last.text += text;
    else runs.push({ text, style });
  }
  return runs.map(({ text, style }) => style(text)).join('');
}

/** Fills with spaces up to a number of terminal columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - stringWidth(text))) + text;
}

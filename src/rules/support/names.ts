import { halfWidth, squash, type Indicator } from '../../form';

/** A third-level indicator's name as it is looked at: without 指标1:, a remark in brackets or a figure behind it. */
export function bareName({ name }: Indicator): string {
  return squash(halfWidth(name.text))
    .replace(/^(?:三级)?指标[(]?[\d一二三四五六七八九十]{0,3}[)]?[:.、]?/u, '')
    .replace(/(?:\([^()]*\)|[≥≤=><]*\d+(?:\.\d+)?%?)+$/u, '');
}

/** Whether a first- or second-level label says that the row is about something: 成本, 满意, 时效. */
export function isUnder({ level1, level2 }: Indicator, word: RegExp | string): boolean {
  return [level1, level2].some(({ text }) => (typeof word === 'string' ? text.includes(word) : word.test(text)));
}

/** Length of the longest run of characters that two names share. */
export function sharedLength(one: string, other: string): number {
  let longest = 0;
  let above: number[] = [];
  for (const character of one) {
    const current = [...other].map((twin, index) => (twin === character ? (above[index - 1] ?? 0) + 1 : 0));
    longest = Math.max(longest, ...current);
    above = current;
  }
  return longest;
}

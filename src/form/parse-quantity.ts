import { D, decimalsOf } from './decimal';
import type { Comparator, Quantity } from './measure';
import { counterOf, isDateWord } from './unit';
import { COMPARATOR_ENDINGS, COMPARATOR_WORDS, DENIAL, LINKING_WORDS, NOT_A_LEVEL, STATE_WORDS } from './vocabulary';

const LONGEST_LABEL = 16;
const LONGEST_UNIT = 5;

const SIGNS: Readonly<Record<string, Comparator>> = {
  '≥': '>=',
  '>=': '>=',
  '=>': '>=',
  '≮': '>=',
  '≤': '<=',
  '<=': '<=',
  '=<': '<=',
  '≯': '<=',
  '=': '=',
  '==': '=',
  '>': '>',
  '<': '<',
};
const WORDS = new Map(
  COMPARATOR_WORDS.flatMap(([comparator, words]) => words.map((word) => [word, comparator] as const)),
);
const ENDINGS = new Map(
  COMPARATOR_ENDINGS.flatMap(([comparator, words]) => words.map((word) => [word, comparator] as const)),
);
const longestFirst = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[()]/g, '\\$&'))
    .join('|');
/** Signs and words in front of a figure, as the source of a pattern. */
export const COMPARATOR = `>=|=>|<=|=<|==|[≥≤≮≯=><]|${longestFirst(WORDS.keys())}`;
/** A number without sign, as the source of a pattern. */
export const NUMBER = String.raw`\d+(?:\.\d+)?|\.\d+`;
/** head (a label), comparator, number, tail (unit and what follows). */
const QUANTITY = new RegExp(String.raw`^([^\d.]*?)(${COMPARATOR})?[¥]?([+-]?)(${NUMBER})(.*)$`, 'u');
/** 2024年完成12次: the year is no part of the figure. */
const YEAR_IN_FRONT = new RegExp(String.raw`^20\d\d年度?(?=\p{Script=Han}*(?:${COMPARATOR})?\d)`, 'u');
const ENDING = new RegExp(`^(.*?)(${longestFirst(ENDINGS.keys())})(.*)$`, 'u');
const UNIT_BEFORE_ENDING = /(?:[天日月年周时]|分钟|工作日)内$/u;

/** A figure with the words in front of it: 党务干部140人. */
export interface Labelled extends Quantity {
  readonly label: string;
}

/** What a sign or word in front of a figure says. */
export function comparatorOf(text: string | undefined): Comparator | null {
  return text === undefined ? null : (SIGNS[text] ?? WORDS.get(text) ?? null);
}

/**
 * A single figure with what belongs to it: `≥1.00(次)`, `完成率达95%`, `100元以内`. null where there are several, or words that change its
 * sense. `measure` is squashed and half-width.
 */
export function parseQuantity(measure: string): Labelled | null {
  const text = measure.replace(YEAR_IN_FRONT, '');
  const bracketed = /^(.*\d[^()]*(?:\([^()\d]*\))?)\([^()]*\)$/u.exec(text)?.[1];
  return parseSingle(text) ?? (bracketed === undefined ? null : parseSingle(bracketed));
}

function parseSingle(text: string): Labelled | null {
  const match = QUANTITY.exec(text);
  if (!match) return null;
  const [, head = '', before, sign = '', digits = '', rest = ''] = match;
  const label = head.replace(LINKING_WORDS, '').replace(/^\(|\)$/g, '');
  if (label.length > LONGEST_LABEL || !/^[\p{L}“”"'()·]*$/u.test(label) || NOT_A_LEVEL.test(label)) return null;
  // IPv6: the digits belong to a name.
  if ((sign !== '' && label !== '') || (before === undefined && /[A-Za-z]$/.test(label))) return null;
  const tail = readTail(rest);
  if (!tail) return null;
  const word = comparatorOf(before);
  if (word && tail.comparator && word[0] !== tail.comparator[0]) return null;
  const value = new D(sign === '-' ? `-${digits}` : digits);
  // 3年 lasts three years, 2021年 is a date.
  if (tail.unit === '年' && value.gte(1000)) return null;
  return {
    label,
    comparator: word ?? tail.comparator,
    value: value.toFixed(),
    stored: null,
    decimals: decimalsOf(digits),
    unit: before === undefined && text.startsWith('¥') ? (tail.unit ?? '元') : tail.unit,
  };
}

interface Tail {
  readonly unit: string | null;
  readonly comparator: Comparator | null;
}

/** What stands behind a number: its unit, and 以上 or 以内. null where it is neither. */
export function readTail(text: string): Tail | null {
  const plain = text.replace(/\((?:不?含本?数?|含)\)/gu, '').replace(/[。.;；,，!]+$/u, '');
  if (plain === '') return { unit: null, comparator: null };
  if (/^[-~\d.*/×:：+=<>≥≤±]/u.test(plain)) return null;
  const ending = ENDING.exec(plain) ?? (UNIT_BEFORE_ENDING.test(plain) ? [plain, plain.slice(0, -1), '内', ''] : null);
  if (!ending) return asUnit(plain, null);
  const [, unit = '', word = '', remark = ''] = ending;
  if (/\d/.test(remark) || DENIAL.test(remark) || remark.length > 8) return null;
  return asUnit(unit, word === '内' ? '<=' : (ENDINGS.get(word) ?? null));
}

function asUnit(text: string, comparator: Comparator | null): Tail | null {
  const bracket = /^\(([^()]*)\)(.*)$/u.exec(text);
  const [wording, remark] = bracket ? [bracket[1] ?? '', bracket[2] ?? ''] : [text, ''];
  const percent = /^(?:%|百分比|百分率)(.*)$/u.exec(wording);
  if (percent) return isRemark(percent[1] ?? '') && isRemark(remark) ? { unit: '%', comparator } : null;
  if (wording === '' || STATE_WORDS.test(wording)) return isRemark(wording) ? { unit: null, comparator } : null;
  if (!isRemark(remark) || !/^(?:[\p{L}㎡²³‰°℃/·.*]|(?<=m)[23])+$/u.test(wording)) return null;
  // 5A级 is a grade.
  if (/^[A-Z]+\p{Script=Han}/u.test(wording)) return null;
  if (bracket === null && (DENIAL.test(wording) || (isDateWord(wording) && !/^[年日]$/u.test(wording)))) return null;
  if (wording.length <= LONGEST_UNIT || wording.includes('/') || /^[\p{Script=Latin}]+$/u.test(wording)) {
    return wording.length <= 12 ? { unit: wording, comparator } : null;
  }
  const counter = counterOf(wording);
  return counter === null || wording.length > 12 ? null : { unit: counter, comparator };
}

/** A short wording behind a figure that leaves its sense alone: 100%覆盖. */
function isRemark(text: string): boolean {
  return text.length <= 10 && !/\d/.test(text) && !DENIAL.test(text) && /^[\p{L},、()]*$/u.test(text);
}

import { D, type Decimal } from './decimal';
import { remember } from './remember';
import { halfWidth, squash } from './text';
import { COUNTERS, CURRENCIES, SAME_UNITS } from './vocabulary';

/** A unit as units are compared: 万元/人 → 10000 × 元 per 人. */
export interface CanonicalUnit {
  /** '' where only a multiple is named (1.2万). */
  readonly base: string;
  /** How many of `base` the unit is. */
  readonly factor: Decimal;
  /** What stands behind the stroke, canonical; null where nothing does. */
  readonly per: string | null;
}

const MULTIPLES: Readonly<Record<string, number>> = {
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  十亿: 9,
  百亿: 10,
  千亿: 11,
  万亿: 12,
};
const MULTIPLE = new RegExp(
  `^(${Object.keys(MULTIPLES)
    .sort((a, b) => b.length - a.length)
    .join('|')})(.*)$`,
  'u',
);
const NAMES = new Map(
  SAME_UNITS.flatMap(([base, factor, names]) => names.map((name) => [name, { base, factor: new D(factor) }])),
);
const COUNTERS_BY_LENGTH = [...new Set(COUNTERS)].sort((a, b) => b.length - a.length);

/** Words that make a number a date, not a quantity: 9月前, 2021年, 31日. */
export function isDateWord(unit: string): boolean {
  return /^(?:[年月日号](?:$|[前底末初中内上下份完])|季度|半年|点|时$)/u.test(unit);
}

/** How many 元 one unit of money is: 万元 → 10000. null for what is no amount of 元. */
export function moneyFactor(unit: string): Decimal | null {
  const { base, factor, per } = canonicalUnit(unit);
  return (base === '元' || (base === '' && !factor.eq(1))) && per === null ? factor : null;
}

/** Whether the unit is one of money, per something or not: 元, 万元, 元/人, 万美元. */
export function isMoney(unit: string): boolean {
  return Object.values(CURRENCIES).includes(canonicalUnit(unit).base);
}

/** The counter that a wording begins with: 个街道 → 个, 人次 → 人次; null where there is none. */
export function counterOf(unit: string): string | null {
  return COUNTERS_BY_LENGTH.find((counter) => unit.startsWith(counter)) ?? null;
}

/** A unit as it is compared with others. Never throws; an unknown wording stands for itself. */
export const canonicalUnit = remember((unit: string): CanonicalUnit => {
  const plain = squash(halfWidth(unit))
    .toLowerCase()
    .replace(/^\((.*)\)$/u, '$1');
  const [, head = plain, tail] = /^([^/每]+)(?:\/每?|每)(.+)$/u.exec(plain) ?? [];
  const { base, factor } = simpleUnit(head);
  return { base, factor, per: tail === undefined ? null : perUnit(tail) };
});

function perUnit(text: string): string {
  return text
    .split(/[/·.*]/)
    .map((part) => simpleUnit(part).base)
    .join('/');
}

interface SimpleUnit {
  readonly base: string;
  readonly factor: Decimal;
}

const ONE = new D(1);

/** An unknown wording stands for itself. */
function simpleUnit(text: string): SimpleUnit {
  return knownUnit(text) ?? { base: text, factor: ONE };
}

function knownUnit(text: string): SimpleUnit | null {
  if (/^(?:%|百分比|百分率)$/u.test(text)) return { base: '%', factor: ONE };
  if (/^(?:‰|千分比)$/u.test(text)) return { base: '%', factor: new D('0.1') };
  const same = NAMES.get(text);
  if (same) return same;
  const currency = CURRENCIES[text];
  if (currency !== undefined) return { base: currency, factor: ONE };
  const [, multiple = '', rest = ''] = MULTIPLE.exec(text) ?? [];
  if (multiple !== '') {
    const power = new D(10).pow(MULTIPLES[multiple] ?? 0);
    // 千 and 百 also begin names (千伏); 万 and 亿 always multiply.
    const inner = rest === '' || /[万亿]/u.test(multiple) ? simpleUnit(rest) : knownUnit(rest);
    if (inner) return { base: inner.base, factor: power.times(inner.factor) };
  }
  const counter = counterOf(text);
  if (counter === null) return null;
  return counter === text ? { base: text, factor: ONE } : knownUnit(counter);
}

/**
 * The same amount in another unit: 1.5 万元 → 15000 元. A side without a unit takes the other's, a side without 每人 the other's too.
 * null where the units name different things.
 */
export function convert(value: Decimal, from: string | null, to: string | null): Decimal | null {
  if (from === null || to === null || from === to) return value;
  const a = canonicalUnit(from);
  const b = canonicalUnit(to);
  if (a.base !== b.base && a.base !== '' && b.base !== '') return null;
  if (a.per !== b.per && a.per !== null && b.per !== null) return null;
  return value.times(a.factor).div(b.factor);
}

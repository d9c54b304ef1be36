import type { Cell } from '../sheet';
import { isError } from '../sheet';
import { chineseNumber } from './chinese-number';
import { D, decimalsOf, unitOf, type Decimal } from './decimal';
import type { Measure, Quantity } from './measure';
import { parseDeadline, withoutDates } from './parse-deadline';
import { isDateFormat, parseFigure } from './parse-figure';
import { COMPARATOR, comparatorOf, NUMBER, parseQuantity, readTail, type Labelled } from './parse-quantity';
import { cleanText, halfWidth, squash } from './text';
import { counterOf } from './unit';
import { OFFICIAL_PHRASES, PLACEHOLDER } from './vocabulary';

/** Beyond this a text is prose: at most one figure is picked out of it. */
const LONGEST_MEASURE = 200;
/** Beyond this no figure is picked out of prose either. */
const LONGEST_SENTENCE = 600;
/**
 * A target (指标值) or an actual (完成值) as it is understood: signs and words (≥, 不少于, 以上), ranges, units with brackets or without,
 * deadlines, compound targets, official phrases. `cell`, where given, tells numbers from texts and adds the stored reading; percent-formatted
 * numbers come out in points. What is not understood is `words`. Never throws.
 */
export function parseMeasure(text: string, cell?: Cell): Measure {
  if (cell?.notCalculated) return { kind: 'unreadable', reason: 'not-calculated' };
  if (cell && isError(cell.value)) return { kind: 'unreadable', reason: 'error' };
  const plain = plainText(text);
  if (plain === '') return { kind: 'blank' };
  if (PLACEHOLDER.test(plain)) return { kind: 'placeholder' };
  const band = OFFICIAL_PHRASES.find(([, phrase]) => phrase.test(plain))?.[0];
  if (band) return { kind: 'official', band };
  const isNumber = typeof cell?.value === 'number';
  const isDate = isNumber && isDateFormat(cell.numberFormat);
  const deadline = isNumber && !isDate ? null : parseDeadline(plain);
  if (deadline || isDate) return { kind: 'deadline', ...(deadline ?? { period: null, recurring: false }) };
  if (plain.length <= LONGEST_MEASURE) {
    const range = parseRange(plain);
    if (range) return range;
    const quantity = parseQuantity(plain);
    if (quantity) return { kind: 'quantity', ...withoutLabel(quantity), stored: storedBeside(quantity, cell) };
    const parts = parseCompound(plain);
    if (parts) return { kind: 'compound', parts };
  }
  return { kind: 'words', figure: loneFigure(plain) };
}

const COMPARED = new RegExp(`(?:${COMPARATOR})$`, 'u');
const SPREAD = new RegExp(String.raw`^(${NUMBER})±(${NUMBER})([^\d]*)$`, 'u');
/** Two bounds: around something, each with its sign, or joined by a dash. */
const RANGES = [
  new RegExp(String.raw`^(${NUMBER})([^\d≤<~-]*)[≤<][^\d≤<]{0,12}[≤<](${NUMBER})(.*)$`, 'u'),
  new RegExp(String.raw`^[≥>](${NUMBER})([^\d]*?)(?:且|并且|,|、|;|；|，)?[≤<](${NUMBER})(.*)$`, 'u'),
  new RegExp(String.raw`^(?:在|介于)?(${NUMBER})([^\d]*?)(?:[-~至到—–]+|\.\.)(${NUMBER})([^\d]*?)(?:之间|区间)?$`, 'u'),
];
const FIGURES_IN_PROSE = new RegExp(
  String.raw`(${COMPARATOR})?(-?)(${NUMBER})(\(?%\)?|百分比|‰|[\p{L}㎡²³/]{0,12})`,
  'gu',
);

/** Half-width, without white space; thousands separators, 百分之 and numbers in Chinese characters before a unit resolved. */
function plainText(text: string): string {
  const grouped = halfWidth(cleanText(text)).replace(
    /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])|(?<![\d.,] ?)\d{1,3}(?: \d{3})+(?! ?\d)/gu,
    (number) => number.replace(/[, ]/g, ''),
  );
  // A space between two numbers keeps them apart.
  return squash(grouped.replace(/(\d) +(?=[\d.])/gu, '$1；'))
    .replace(/(?<=.)[。.;；,，]+$/u, '')
    .replace(/^[([]([^()[\]]*)[)\]]$/u, '$1')
    .replace(/^零(?=投诉|事故|差错|伤亡|违规|违约|上访|信访|起|例|次|件)/u, '0')
    .replace(/(?<=\d)[余多](?=[\p{Script=Han}%])/gu, '')
    .replace(/百分之?百/gu, '100%')
    .replace(/百分之([\d.]+|[零〇一二两三四五六七八九十]+)/gu, (whole, number: string) => {
      const value = /\d/.test(number) ? number : chineseNumber(number);
      return value === null ? whole : `${value}%`;
    })
    .replace(/^(\D*?)([零〇一二两三四五六七八九十百千万]+)(\D+)$/u, spelledOut);
}

/** Without a comparator in front only plain counters make Chinese digits a number: 一类, 一期 and 一般 are none. */
const SPELLED_COUNTERS =
  /^(?:次(?!性)|个(?!别|人)|人|名|位|家|户|场|份|篇|本|册|项|处|所|座|台|套|件|辆|幅|天|例|起|元)/u;

function spelledOut(whole: string, head: string, number: string, tail: string): string {
  const value = chineseNumber(number);
  const compared = COMPARED.test(head);
  if (value === null || !(compared ? counterOf(tail) !== null : head === '' && SPELLED_COUNTERS.test(tail)))
    return whole;
  return `${head}${value}${tail}`;
}

function withoutLabel({ comparator, value, decimals, unit }: Labelled): Omit<Quantity, 'stored'> {
  return { comparator, value, decimals, unit };
}

type Range = Extract<Measure, { kind: 'range' }>;

/** 90%-95%, 10～12个, 80至90, 80%≤x≤90%, 100±5. */
function parseRange(text: string): Range | null {
  const spread = SPREAD.exec(text);
  if (spread) {
    const [, middle = '', half = '', tail = ''] = spread;
    const unit = readTail(tail);
    return unit && asRange(new D(middle).minus(half), new D(middle).plus(half), [middle, half], unit.unit);
  }
  const match = RANGES.map((pattern) => pattern.exec(text)).find((found) => found !== null);
  if (!match) return null;
  const [, low = '', first = '', high = '', last = ''] = match;
  const [a, b] = [readTail(first), readTail(last)];
  if (!a || !b || a.comparator || b.comparator || (a.unit !== null && b.unit !== null && a.unit !== b.unit))
    return null;
  return asRange(new D(low), new D(high), [low, high], b.unit ?? a.unit);
}

function asRange(low: Decimal, high: Decimal, printed: readonly string[], unit: string | null): Range | null {
  if (!low.lt(high)) return null;
  const decimals = Math.max(...printed.map(decimalsOf));
  return { kind: 'range', low: low.toFixed(), high: high.toFixed(), decimals, unit };
}

/** 党务干部140人、信息员65人: every part a figure with its label. */
function parseCompound(text: string): readonly Labelled[] | null {
  const pieces = text.split(/[、,，;；。]|(?<=[\d\p{L}%)])和(?=[^\d]+\d)/u).filter((piece) => piece !== '');
  if (pieces.length < 2) return null;
  const parts = pieces.flatMap((piece) => {
    const part = parseQuantity(piece.replace(/^(?:\d{1,2}[.、)]|[①-⑳]|\(\d{1,2}\))(?=\p{L})/u, ''));
    return part && (part.label !== '' || part.unit !== null) ? [part] : [];
  });
  return parts.length === pieces.length ? parts : null;
}

/** The only figure of a sentence, dates and numberings aside, where it carries a unit: 体检完成率85.8%，今后提前规划 → 85.8 %. */
function loneFigure(text: string): Quantity | null {
  if (text.length > LONGEST_SENTENCE) return null;
  const rest = withoutDates(text).replace(/(?:^|[。;；])(?:\d{1,2}[.、)]|\(\d{1,2}\))(?=\p{L})/gu, '。');
  const numbers = [...rest.matchAll(FIGURES_IN_PROSE)];
  const [only] = numbers;
  if (numbers.length !== 1 || !only) return null;
  const [, before, sign = '', digits = '', tail = ''] = only;
  const unit = /%|百分比/u.test(tail) ? '%' : counterOrMoney(tail);
  if (unit === null) return null;
  return {
    comparator: comparatorOf(before),
    value: new D(sign + digits).toFixed(),
    stored: null,
    decimals: decimalsOf(digits),
    unit,
  };
}

function counterOrMoney(tail: string): string | null {
  const money = /^[十百千万亿]*(?:元|美元)(?:\/\p{Script=Han}{1,3})?/u.exec(tail)?.[0];
  if (money !== undefined) return money;
  const multiple = /^[十百千万亿]*/u.exec(tail)?.[0] ?? '';
  const counter = counterOf(tail.slice(multiple.length));
  return counter === null ? null : multiple + counter;
}

/** The stored number of a number cell where it is not what is printed: a second reading. */
function storedBeside({ value, decimals }: Quantity, cell: Cell | undefined): string | null {
  const figure = typeof cell?.value === 'number' ? parseFigure(cell, null) : null;
  if (!figure?.value || figure.value === value) return null;
  const apart = new D(figure.value).minus(value).abs();
  return apart.lt(unitOf(decimals)) ? figure.value : null;
}

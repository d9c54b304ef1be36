import type { Period } from './measure';
import { DEADLINE_ENDING, DENIAL, RECURRING } from './vocabulary';

export interface Deadline {
  readonly period: Period | null;
  readonly recurring: boolean;
}

const LONGEST_DEADLINE = 40;
const NO_LATER_THAN = /^(?:[≤<=]=?|不晚于|不迟于|不得晚于|不得迟于|早于)/u;
const MONTH_PART = String.raw`(?<part>底|末|初|中旬|上旬|下旬|份?)`;
const QUARTER = '一二三四';
/** Dates as they are written, the most specific first. Two-digit years only before a month (21年12月). */
const DATES: readonly RegExp[] = [
  new RegExp(String.raw`(?<year>(?:19|20)?\d\d)年度?(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号]?|${MONTH_PART})`, 'u'),
  /(?<year>(?:19|20)\d\d)(?<separator>[-/.])(?<month>\d{1,2})\k<separator>(?<day>\d{1,2})日?(?![\d%])/u,
  // Without a day it could be a plain number: only years that forms are about.
  /(?<year>20[12]\d)[-/.](?<month>\d{1,2})(?![\d%])/u,
  /(?<year>20\d\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?!\d)/u,
  /(?:(?<year>(?:19|20)\d\d)年度?)?(?:第?(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年)/u,
  /(?:(?<year>(?:19|20)\d\d)年度?|当年度?|本年度?|今年)?(?<end>年(?:底|末|终|内)|(?<=年|年度)(?:底|末|内))/u,
  /(?<year>(?:19|20)\d\d)(?:年度?|学年)/u,
  new RegExp(String.raw`(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号]?|${MONTH_PART})`, 'u'),
  /(?<day>\d{1,2})[日号](?=(?:之|以)?前)/u,
];

interface Found {
  readonly period: Period;
  readonly start: number;
  readonly end: number;
}

function toPeriod(groups: Readonly<Record<string, string | undefined>>): Period | null {
  const number = (name: string): number | null => (groups[name] ? Number(groups[name]) : null);
  const given = number('year');
  const year = given !== null && given < 100 ? 2000 + given : given;
  if (groups['quarter']) {
    const quarter = QUARTER.indexOf(groups['quarter']) + 1 || Number(groups['quarter']);
    return { year, month: quarter * 3, day: null };
  }
  if (groups['half']) return { year, month: groups['half'] === '上' ? 6 : 12, day: null };
  if (groups['end']) return { year, month: 12, day: null };
  const month = number('month');
  const day = number('day') ?? { 初: 10, 上旬: 10, 中旬: 20 }[groups['part'] ?? ''] ?? null;
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && (day < 1 || day > 31)) return null;
  return { year, month, day };
}

function firstDate(text: string, from: number): Found | null {
  let first: Found | null = null;
  for (const pattern of DATES) {
    const match = pattern.exec(text.slice(from));
    const period = match?.groups && toPeriod(match.groups);
    if (!match || !period) continue;
    const found = { period, start: from + match.index, end: from + match.index + match[0].length };
    if (!first || found.start < first.start || (found.start === first.start && found.end > first.end)) first = found;
  }
  return first;
}

/** Every date in a text, in order, with where it stands. */
function datesIn(text: string): readonly Found[] {
  const dates: Found[] = [];
  for (let from = 0; ;) {
    const found = firstDate(text, from);
    if (!found) return dates;
    dates.push(found);
    from = found.end;
  }
}

/** The text without its dates, so that what is left can be searched for figures. */
export function withoutDates(text: string): string {
  return datesIn(text).reduceRight((rest, { start, end }) => `${rest.slice(0, start)}※${rest.slice(end)}`, text);
}

/**
 * A whole cell that is a deadline or a date: 9月前, 2021年12月完成, 12月31日前拨付到位, 2024年底前, 第三季度, 2019年, 按月发放.
 * Of a span (1月-12月) its end counts. null for anything else, above all where a figure stands beside the date. `measure` is squashed and half-width.
 */
export function parseDeadline(measure: string): Deadline | null {
  if (measure.length > LONGEST_DEADLINE) return null;
  const text = measure.replace(NO_LATER_THAN, '');
  const dates = datesIn(text);
  const last = dates.at(-1);
  if (!last) {
    const span = /^(?:1[0-2]|[1-9])(?:月份?)?[-~至到](1[0-2]|[1-9])月份?(?:底|末)?$/u.exec(text);
    if (span) return { period: { year: null, month: Number(span[1]), day: null }, recurring: false };
    return RECURRING.test(text) && !/\d+[次场期个]|[一二两三四五六]次/u.test(text)
      ? { period: null, recurring: true }
      : null;
  }
  const rest = withoutDates(text);
  if (RECURRING.test(text) && !/\d/.test(rest.replace(/※/g, ''))) return { period: last.period, recurring: true };
  const [head = '', ...others] = rest.split('※');
  const tail = others.pop() ?? '';
  if (/\d/.test(head + tail) && !/^\d{1,2}(?:月份?)?[-~至到]$/u.test(head)) return null;
  // Between the dates of a span stands nothing but 至.
  if (others.some((between) => !/^(?:\d{1,2}月?)?[-~至到—]$/u.test(between))) return null;
  if (DENIAL.test(head + tail) || head.length > 14 || tail.length > 14) return null;
  // 2023年1月至12月: the year stands only once.
  const period = { ...last.period, year: last.period.year ?? dates[0]?.period.year ?? null };
  const bare = /^(?:于|在|截至|截止到?|至|预计|计划|力争|确保|\(|\d{1,2}(?:月份?)?[-~至到])?$/u.test(head);
  if (bare && /^(?:[(年度底末前内止]|以前|之前|以内|之内)*\)?$/u.test(tail)) return { period, recurring: false };
  return DEADLINE_ENDING.test(tail) ? { period, recurring: false } : null;
}

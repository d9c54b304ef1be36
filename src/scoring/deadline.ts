import type { Measure, Period } from '../form';
import type { Comparison } from './types';

type Deadline = Extract<Measure, { kind: 'deadline' }>;

/**
 * A date against a deadline, up to the end of the named period: 12月前 lasts until 31 December, and of an actual such as 2021年12月 the
 * first day counts. `late` only where that is certain; deadlines that are kept, recurring or open are undecided.
 */
export function compareDeadlines(target: Deadline, actual: Deadline, year: number | null): Comparison {
  const agreed: Comparison = { outcome: 'undecided', why: 'deadline' };
  if (!target.period || !actual.period || target.recurring || actual.recurring) return agreed;
  // Where only one side names a year, the form's year stands in for the other; without it nobody can tell.
  const [due, done] = [withYear(target.period, year), withYear(actual.period, year)];
  if ((due.year === null) !== (done.year === null)) return agreed;
  return firstDay(done) > lastDay(due) ? { outcome: 'late', due, done } : agreed;
}

function withYear(period: Period, year: number | null): Period {
  return { ...period, year: period.year ?? year };
}

/** A sortable number of the day: 20211231. A period without a year lies in year 0. */
function dayNumber(year: number | null, month: number, day: number): number {
  return (year ?? 0) * 10_000 + month * 100 + day;
}

function firstDay({ year, month, day }: Period): number {
  return dayNumber(year, month ?? 1, day ?? 1);
}

function lastDay({ year, month, day }: Period): number {
  return dayNumber(year, month ?? 12, day ?? 31);
}

import { message, type Message } from '../messages';
import { D, dec, rateInterval, unitOf, type RateRounding } from '../scoring';
import type { FormEntry, WorkbookRule } from './rule';
import { departmentsOf, listed, projectOf } from './support/departments';
import { SUBJECT } from './support/labels';

const ROUNDINGS = ['half-up', 'down', 'up'] as const satisfies readonly RateRounding[];

export const mixedRounding: WorkbookRule = {
  meta: {
    code: 'mixed-rounding',
    title: { zh: '执行率取位方式不一致', en: 'Execution rates rounded in several ways' },
    severity: 'note',
    basis: ['practice'],
    explanation: {
      zh: '同一主管部门各表的执行率不可能出自同一种取位方式（截断、四舍五入、进一），说明各表口径不一。能以金额取位解释的差异不算。建议统一。',
      en: 'No single way of rounding (down, half up, up) explains the execution rates of all forms of one department. Differences that the rounding of the amounts explains do not count. Agree on one way.',
    },
  },
  *check(entries) {
    for (const { entries: own } of departmentsOf(entries)) {
      const decided = own.flatMap((entry) => {
        const ways = possibleRoundings(entry);
        return ways.length > 0 && ways.length < ROUNDINGS.length ? [{ entry, ways }] : [];
      });
      if (ROUNDINGS.some((way) => decided.every(({ ways }) => ways.includes(way)))) continue;
      const counts = ROUNDINGS.map((way) => decided.filter(({ ways }) => ways.includes(way)).length);
      const usual = ROUNDINGS[counts.indexOf(Math.max(...counts))] ?? 'half-up';
      const [first, ...others] = decided.filter(({ ways }) => !ways.includes(usual)).map(({ entry }) => entry);
      if (!first) continue;
      yield {
        entry: first,
        among: decided.map(({ entry }) => entry),
        cell: rateCell(first),
        related: others.map(rateCell),
        subject: SUBJECT.funding,
        message: message('finding.mixed-rounding'),
        details: waysTold(decided, usual),
        stated: first.form.funding?.total?.rate?.shown ?? null,
      };
    }
  },
};

interface Decided {
  readonly entry: FormEntry;
  readonly ways: readonly RateRounding[];
}

/** The usual way first, then every other way with the forms that only it explains. */
function waysTold(decided: readonly Decided[], usual: RateRounding): Message[] {
  const groups = new Map<RateRounding, string[]>();
  for (const { entry, ways } of decided) {
    const way = ways.includes(usual) ? usual : (ways[0] ?? usual);
    groups.set(way, [...(groups.get(way) ?? []), projectOf(entry)]);
  }
  return [...groups]
    .sort(([one], [other]) => Number(other === usual) - Number(one === usual))
    .map(([way, projects]) => message(`finding.mixed-rounding.${way}`, { projects: listed(projects) }));
}

/** The ways of rounding that lead from some value within the envelope of the amounts to the stated rate. */
function possibleRoundings({ form }: FormEntry): readonly RateRounding[] {
  const total = form.funding?.total;
  const stated = dec(total?.rate);
  const bounds = total && rateInterval(total, form.funding?.unit ?? null);
  if (!total?.rate || !stated || !bounds) return [];
  const unit = unitOf(total.rate.decimals);
  const [low, high] = [new D(bounds.low), new D(bounds.high)];
  const fits: Record<RateRounding, boolean> = {
    down: high.gte(stated) && low.lt(stated.plus(unit)),
    'half-up': high.gte(stated.minus(unit.div(2))) && low.lt(stated.plus(unit.div(2))),
    up: high.gt(stated.minus(unit)) && low.lte(stated),
  };
  return ROUNDINGS.filter((way) => fits[way]);
}

function rateCell({ form }: FormEntry): FormEntry['form']['yearCell'] {
  return form.funding?.total?.rate?.cell ?? null;
}

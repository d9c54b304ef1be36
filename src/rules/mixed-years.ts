import { message } from '../messages';
import type { FormEntry, WorkbookRule } from './rule';
import { departmentsOf } from './support/departments';
import { SUBJECT } from './support/labels';

export const mixedYears: WorkbookRule = {
  meta: {
    code: 'mixed-years',
    title: { zh: '年度不一致', en: 'Forms of several years' },
    severity: 'note',
    basis: ['practice'],
    explanation: {
      zh: '同一主管部门的自评表分属不同年度，可能混入了上年的表。有意汇总多个年度的，可不理会。',
      en: 'The forms of one department are of different years: one of last year may have slipped in. Ignore this where several years were gathered on purpose.',
    },
  },
  *check(entries) {
    for (const { entries: own } of departmentsOf(entries)) {
      const byYear = new Map<number, FormEntry[]>();
      for (const entry of own) {
        const { year } = entry.form;
        if (year !== null) byYear.set(year, [...(byYear.get(year) ?? []), entry]);
      }
      if (byYear.size < 2) continue;
      const years = [...byYear].sort(([one], [other]) => one - other);
      // The year with the fewest forms is the one to look at; of equals the earliest.
      const rare = years.reduce((least, next) => (next[1].length < least[1].length ? next : least));
      const [first, ...others] = rare[1];
      if (!first) continue;
      yield {
        entry: first,
        among: own,
        cell: first.form.yearCell,
        related: others.map(({ form }) => form.yearCell),
        subject: SUBJECT.year,
        message: message('finding.mixed-years', {
          years: years.map(([year, forms]) => `${year}（${forms.length}）`).join('、'),
        }),
        stated: String(rare[0]),
      };
    }
  },
};

import { message } from '../messages';
import type { CellRef } from '../sheet';
import type { FormEntry, WorkbookRule } from './rule';
import { departmentsOf } from './support/departments';
import { hasFullMarks } from './support/full-marks';
import { SUBJECT } from './support/labels';

/** Fewer projects show no habit. */
const FEWEST = 3;
/** Share of projects with full marks, in percent, from which it is told. */
const SHARE = 90;

export const allFullMarks: WorkbookRule = {
  meta: {
    code: 'all-full-marks',
    title: { zh: '多数项目所有指标满分', en: 'Nearly every project has full marks' },
    severity: 'note',
    basis: ['reviewers', 'tool'],
    explanation: {
      zh: '同一主管部门至少3个项目，其中90%以上的项目所有指标都是满分。满分本身不是问题，普遍满分时建议复核指标值是否设得过低、自评是否从宽。每个主管部门提示一次。',
      en: 'A department has three projects or more, and in 90 % of them or more every indicator has full marks. Full marks are no fault; where they are the rule, check whether targets were set too low. Told once per department.',
    },
  },
  *check(entries) {
    for (const { name, entries: own } of departmentsOf(entries)) {
      const full = own.filter(({ form }) => hasFullMarks(form));
      const [first, ...others] = full;
      const percent = Math.floor((full.length * 100) / own.length);
      if (!first || own.length < FEWEST || percent < SHARE) continue;
      const given = { count: own.length, full: full.length, percent };
      yield {
        entry: first,
        among: own,
        cell: placeIn(first),
        related: others.map(placeIn),
        subject: SUBJECT.indicators,
        message: name
          ? message('finding.all-full-marks', { department: name, ...given })
          : message('finding.all-full-marks.no-department', given),
      };
    }
  },
};

function placeIn({ form }: FormEntry): CellRef | null {
  return form.stated.totalScore?.cell ?? form.indicators[0]?.score?.cell ?? null;
}

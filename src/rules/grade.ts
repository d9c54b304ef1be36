import { message } from '../messages';
import { dec, gradeOf } from '../scoring';
import type { FormRule } from './rule';
import { plain } from './support/figures';
import { GRADE_LABEL, gradeIn } from './support/grades';
import { SUBJECT } from './support/labels';

export const grade: FormRule = {
  meta: {
    code: 'grade',
    title: { zh: '评分等级与总分不符', en: 'Grade does not follow from the total' },
    severity: 'error',
    alsoAs: {
      warning: {
        zh: '只与其他地区的划分标准（80/70/60、90/75/60）相合',
        en: 'only the bands of another region (80/70/60, 90/75/60) fit',
      },
    },
    basis: ['10号文'],
    explanation: {
      zh: '90分（含）以上为优，80分（含）至90分为良，60分（含）至80分为中，60分以下为差；分界可在“政策”中调整。总分本身有误时，等级与填报总分或复算总分之一相合即可，不重复提示。',
      en: '90 and above is 优, 80 and above 良, 60 and above 中, below that 差; the policy may set other edges. Where the total itself is wrong, a grade that fits either the stated or the recomputed total is not told again.',
    },
  },
  *check({ form, score, policy }) {
    const stated = form.stated.grade && gradeIn(form.stated.grade.text);
    const totals = [dec(form.stated.totalScore), dec(score.totalScore)].filter((total) => total !== null);
    const [total] = totals;
    if (!form.stated.grade || !stated || !total) return;
    if (totals.some((points) => gradeOf(points, policy.grades) === stated)) return;
    const expected = GRADE_LABEL[gradeOf(total, policy.grades)];
    const given = { score: plain(total), expected, stated: form.stated.grade.text };
    const elsewhere = policy.otherGrades.some((bands) => totals.some((points) => gradeOf(points, bands) === stated));
    yield {
      severity: elsewhere ? 'warning' : 'error',
      cell: form.stated.grade.cell,
      related: [form.stated.totalScore?.cell],
      subject: SUBJECT.grade,
      message: elsewhere ? message('finding.grade.other-bands', given) : message('finding.grade', given),
      expected,
      stated: form.stated.grade.text,
    };
  },
};

import type { SelfEvaluationForm } from '../form';
import { message, type Message } from '../messages';
import { dec } from '../scoring';
import type { FormRule } from './rule';
import { isUnstated, plain } from './support/figures';
import { GRADE_LABEL } from './support/grades';
import { SUBJECT } from './support/labels';
import { looksCut } from './support/looks-cut';
import { allWeights } from './support/weights';

export const summaryMissing: FormRule = {
  meta: {
    code: 'summary-missing',
    title: { zh: '缺少总分或等级', en: 'No total or grade' },
    severity: 'note',
    basis: ['practice'],
    explanation: {
      zh: '表内没有总分行，或总分未填；各项得分齐全时给出计算值。评分等级一栏留空时同样提示；表式没有等级栏的，只在评价口径要求填写时提示。没有总分行、也没有效益和满意度指标，而分值合计不足100分的，表格可能不完整，一并说明。',
      en: 'There is no total row, or it is blank; where all scores stand the computed value is offered. A grade that is left blank is told too; a layout without one only if the policy asks for it. Where there is no total row, neither 效益 nor 满意度, and the weights come to less than 100, the table may be incomplete, which is told here.',
    },
  },
  *check({ form, score, policy }) {
    const { totalScore, grade } = form.stated;
    if (totalScore === null || isUnstated(totalScore)) {
      yield {
        cell: totalScore?.cell ?? null,
        subject: SUBJECT.total,
        message: totalSentence(totalScore === null, score.totalScore),
        details: incomplete(form),
        expected: score.totalScore,
      };
    }
    if (grade === null ? policy.gradeRequired : grade.text === '') {
      const expected = score.grade && GRADE_LABEL[score.grade];
      yield {
        cell: grade?.cell ?? null,
        subject: SUBJECT.grade,
        message:
          expected && score.totalScore !== null
            ? message('finding.summary-missing.grade-computed', { score: plainTotal(score.totalScore), expected })
            : message('finding.summary-missing.grade'),
        expected,
      };
    }
  },
};

function incomplete(form: SelfEvaluationForm): Message[] {
  const sum = allWeights(form)?.shown;
  if (!sum?.lt(100) || !looksCut(form)) return [];
  return [message('finding.summary-missing.weights', { sum: plain(sum) })];
}

function totalSentence(noRow: boolean, computed: string | null): Message {
  const expected = computed === null ? null : plainTotal(computed);
  if (noRow) {
    return expected === null
      ? message('finding.summary-missing')
      : message('finding.summary-missing.computed', { expected });
  }
  return expected === null
    ? message('finding.summary-missing.blank-unknown')
    : message('finding.summary-missing.blank', { expected });
}

function plainTotal(total: string): string {
  const points = dec(total);
  return points ? plain(points) : total;
}

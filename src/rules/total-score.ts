import type { SelfEvaluationForm } from '../form';
import { message, type Message } from '../messages';
import { dec, type Decimal } from '../scoring';
import type { CellRef } from '../sheet';
import type { FormRule } from './rule';
import { cellList } from './support/cell-list';
import { plain } from './support/figures';
import { addendsOf, covers } from './support/formula-references';
import { indicatorLabel, SUBJECT } from './support/labels';
import { isTotal, omitsFundingScore, totalParts, type TotalParts } from './support/total';
import { areIndicatorsFull } from './support/weights';

export const totalScore: FormRule = {
  meta: {
    code: 'total-score',
    title: { zh: '总分与各项得分之和不符', en: 'Total score is not the sum of its parts' },
    severity: 'error',
    basis: ['10号文'],
    explanation: {
      zh: '总分＝预算执行得分＋各指标得分，按表内填报的各项得分相加，因此某一项得分有误不会在这里重复提示。看得出原因的一并说明：总分公式漏了某行、某格得分是文本、漏加预算执行得分或某一指标。有得分未填或未能识别时不判断。',
      en: 'Total = score of the execution rate + scores of all indicators, added up as they are stated, so that a wrong part is not told twice. The cause is named where it can be seen: the formula leaves out a row, a score is stored as text, the score of the execution rate or of one indicator was not added. Nothing is judged while a score is blank or unread.',
    },
  },
  *check({ form }) {
    const total = form.stated.totalScore;
    const stated = dec(total);
    const parts = totalParts(form);
    if (!total || !stated || !parts || isTotal(form, parts)) return;
    // Weights of 110 leave no room for a right total: total-weight tells both.
    if (areIndicatorsFull(form) && omitsFundingScore(form)) return;
    const missing = parts.sum.shown.minus(stated);
    const given = { expected: plain(parts.sum.shown), stated: plain(stated), difference: plain(missing.abs()) };
    yield {
      cell: total.cell,
      related: [form.funding?.total?.score?.cell],
      subject: SUBJECT.total,
      message: parts.funding
        ? message('finding.total-score', {
            ...given,
            funding: plain(parts.funding.shown),
            indicators: plain(parts.indicators.shown),
          })
        : message('finding.total-score.indicators-only', given),
      details: total.formula ? causesInFormula(form, total.formula) : causesInFigures(form, parts, missing),
      expected: parts.sum.shown.toFixed(parts.sum.decimals),
      stated: total.shown,
    };
  },
};

/** Scores that the formula of the total does not reach, and scores stored as text that its SUM passes over. */
function causesInFormula(form: SelfEvaluationForm, formula: string): Message[] {
  const addends = addendsOf(formula);
  if (!addends) return [];
  const scores = [form.funding?.total?.score, ...form.indicators.map(({ score }) => score)];
  const leftOut: CellRef[] = [];
  const asText: CellRef[] = [];
  for (const score of scores) {
    const { cell } = score ?? {};
    if (!score || !cell || !dec(score)?.gt(0)) continue;
    const reaching = addends.filter(({ range }) => covers([range], cell));
    if (reaching.length === 0) leftOut.push(cell);
    else if (score.storedAsText && reaching.every(({ bySum }) => bySum)) asText.push(cell);
  }
  return [
    ...(leftOut.length > 0 ? [message('finding.total-score.left-out', { formula, cells: cellList(leftOut) })] : []),
    ...(asText.length > 0 ? [message('finding.total-score.text', { formula, cells: cellList(asText) })] : []),
  ];
}

/** The difference is exactly one part that was not added. */
function causesInFigures(form: SelfEvaluationForm, { funding }: TotalParts, missing: Decimal): Message[] {
  if (!missing.gt(0)) return [];
  if (funding?.shown.eq(missing)) return [message('finding.total-score.omits-funding')];
  const [omitted, another] = form.indicators.filter(({ score }) => dec(score)?.eq(missing));
  return omitted && !another ? [message('finding.total-score.omits-indicator', { name: indicatorLabel(omitted) })] : [];
}

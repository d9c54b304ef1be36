import type { SelfEvaluationForm } from '../form';
import { message, type Message } from '../messages';
import { isSum, sumOf, type Sum } from '../scoring';
import type { CellRef } from '../sheet';
import type { FormRule } from './rule';
import { plain, plainFigure } from './support/figures';
import { SUBJECT } from './support/labels';
import { looksCut } from './support/looks-cut';
import { omitsFundingScore } from './support/total';
import { allWeights, areIndicatorsFull, indicatorWeights, isExactly, ownFundingWeight } from './support/weights';

export const totalWeight: FormRule = {
  meta: {
    code: 'total-weight',
    title: { zh: '分值合计不等于100分', en: 'Weights do not add up to 100' },
    severity: 'error',
    basis: ['10号文', 'system'],
    explanation: {
      zh: '预算执行率分值与各指标分值之和应为100分。没有分值列的，按一级指标标明的分值（如“产出指标(60分)”）计算。各指标已满100分、执行率另占10分的，总分必然对不上，只在这里说明。表内分值合计与各项之和不符的，也在这里提示。有分值未填时不判断；没有总分行、也没有效益和满意度指标的残表，分值不足100分只在“缺少总分或等级”中提示。',
      en: 'The weight of the execution rate and those of all indicators must come to 100. Where the layout has no weight column, the points in first-level labels (产出指标(60分)) are taken. Where the indicators alone take all 100 and the execution rate has points besides, the total cannot be right either; it is told here only. A stated sum that is not the sum is told here too. Nothing is judged while a weight is blank; a table that breaks off (no total row, neither 效益 nor 满意度) and comes to less than 100 is told by summary-missing.',
    },
  },
  *check({ form }) {
    const stated = form.stated.totalWeight;
    const statedSum = sumOf([stated]);
    const sum = allWeights(form);
    const place = { cell: stated?.cell ?? placeOfWeights(form), subject: SUBJECT.total };
    const said = plainFigure(stated);
    if (!sum) {
      if (!statedSum || isExactly(statedSum, 100)) return;
      const sentence = message('finding.total-weight.stated-only', { stated: said });
      yield { ...place, message: sentence, expected: '100', stated: said };
    } else if (!isExactly(sum, 100)) {
      if (looksCut(form) && sum.shown.lt(100)) return;
      yield {
        ...place,
        related: [form.funding?.total?.weight?.cell],
        message: sentenceOf(form, sum),
        details: omittedFunding(form),
        expected: '100',
        stated: plain(sum.shown),
      };
    } else if (stated && statedSum && !isSum(sum, stated) && !isIndicatorSum(form, statedSum)) {
      const sentence = message('finding.total-weight.stated', { sum: plain(sum.shown), stated: said });
      yield { ...place, message: sentence, expected: plain(sum.shown), stated: said };
    }
  },
};

function sentenceOf(form: SelfEvaluationForm, sum: Sum): Message {
  const funding = ownFundingWeight(form);
  const indicators = indicatorWeights(form);
  const given = { funding: plainFigure(funding), sum: plain(sum.shown) };
  if (!funding || !indicators) return message('finding.total-weight.indicators-only', given);
  return areIndicatorsFull(form)
    ? message('finding.total-weight.full-without-funding', given)
    : message('finding.total-weight', { ...given, indicators: plain(indicators.shown) });
}

/** The total left out the score of the execution rate to stay within 100: one fact with the weights. */
function omittedFunding(form: SelfEvaluationForm): Message[] {
  if (!areIndicatorsFull(form) || !omitsFundingScore(form)) return [];
  const funding = plainFigure(form.funding?.total?.score ?? null);
  const stated = plainFigure(form.stated.totalScore);
  return [message('finding.total-weight.score-without-funding', { stated, funding })];
}

/** A sum row may state the points of the indicators only. */
function isIndicatorSum(form: SelfEvaluationForm, stated: Sum): boolean {
  const indicators = indicatorWeights(form);
  return indicators !== null && isExactly(indicators, stated.shown);
}

function placeOfWeights(form: SelfEvaluationForm): CellRef | null {
  const [first] = form.indicators;
  return (form.columns.has('weight') ? first?.weight?.cell : first?.level1.cell) ?? null;
}

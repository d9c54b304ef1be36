import { message } from '../messages';
import type { FormRule } from './rule';
import { indicatorRows, onRow } from './support/indicator-rows';

export const scoreAboveWeight: FormRule = {
  meta: {
    code: 'score-above-weight',
    title: { zh: '得分超过分值', en: 'Score above its weight' },
    severity: 'error',
    basis: ['system'],
    explanation: {
      zh: '自评得分大于分值，或为负数。得分最高为分值，最低为0分。',
      en: 'The score is above its weight, or negative. A score lies between 0 and the weight.',
    },
  },
  *check(context) {
    for (const row of indicatorRows(context)) {
      const { indicator, standing } = row;
      if (standing !== 'above' && standing !== 'negative') continue;
      const score = indicator.score?.shown ?? '';
      yield {
        ...onRow(row, indicator.score, indicator.weight),
        message:
          standing === 'negative'
            ? message('finding.score-above-weight.negative', { score })
            : message('finding.score-above-weight', { weight: indicator.weight?.shown ?? '', score }),
        stated: score,
      };
    }
  },
};

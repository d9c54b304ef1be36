import { message } from '../messages';
import { dec } from '../scoring';
import type { FormRule } from './rule';
import { indicatorRows, isUnexplained, onRow, unconfirmed } from './support/indicator-rows';
import { measureText, percentText, suggestedText } from './support/row-texts';

/** What the formula would take off before anyone speaks of it, in points. */
const LEAST_LOSS = '0.05';

export const fullScoreDespiteShortfall: FormRule = {
  meta: {
    code: 'full-score-despite-shortfall',
    title: { zh: '未达标却得满分', en: 'Full score although the target was missed' },
    severity: 'error',
    alsoAs: { warning: { zh: '已写明原因', en: 'a reason is given' } },
    basis: ['10号文'],
    explanation: {
      zh: '完成值未达到目标，却自评满分，而按完成比例至少应扣0.05分。请先核对完成值：填错的更正，属实的按比例调整得分并说明原因。有“≥”“=”的指标按完成比例计分；有“≤”的指标超出上限即扣分，超过一倍为0分。已写明原因的为“需说明”。',
      en: 'The actual misses the target, the score is full, and in proportion at least 0.05 points would be cut. Check the actual first: correct it if it is wrong, otherwise adjust the score in proportion and state the reason. It is a warning where a reason is given.',
    },
    yieldsToInRow: ['implausible-percentage'],
  },
  *check(context) {
    for (const row of indicatorRows(context)) {
      const { indicator, comparison, suggested } = row;
      if (comparison.outcome !== 'missed' || row.standing !== 'full' || !suggested) continue;
      const loss = dec(indicator.weight)?.minus(suggested.high);
      if (!loss?.gte(LEAST_LOSS)) continue;
      const explained = row.explanation !== null;
      const expected = suggestedText(suggested);
      const params = {
        target: measureText(indicator.target, indicator.actual),
        actual: measureText(indicator.actual, indicator.target),
        expected,
        score: indicator.score?.shown ?? '',
      };
      const withPercent = comparison.ratio !== null && { ...params, percent: percentText(comparison.ratio) };
      yield {
        ...onRow(row, indicator.score, indicator.target, indicator.actual),
        severity: explained ? 'warning' : 'error',
        message: withPercent
          ? message(
              explained ? 'finding.full-score-despite-shortfall.explained' : 'finding.full-score-despite-shortfall',
              withPercent,
            )
          : message(
              explained
                ? 'finding.full-score-despite-shortfall.zero-explained'
                : 'finding.full-score-despite-shortfall.zero',
              params,
            ),
        details: isUnexplained(row) ? unconfirmed(context.form) : [],
        expected,
        stated: params.score,
      };
    }
  },
};

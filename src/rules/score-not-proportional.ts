import { message } from '../messages';
import { dec, exactScores, scoreDecimals, scoreFits, stored } from '../scoring';
import type { FormRule } from './rule';
import { indicatorRows, onRow } from './support/indicator-rows';
import { measureText, percentText, suggestedText } from './support/row-texts';

export const scoreNotProportional: FormRule = {
  meta: {
    code: 'score-not-proportional',
    title: { zh: '得分与完成比例不符', en: 'Score does not follow from the result' },
    severity: 'warning',
    alsoAs: { note: { zh: '得分低于公式（从严自评）', en: 'below the formula (harsher self-scoring is allowed)' } },
    basis: ['10号文', 'system', 'forms'],
    explanation: {
      zh: '未达到数值目标的指标，得分应与完成比例相符：有“≥”“=”的为分值×实际÷目标；有“≤”的各地有两种公式，分值×[1－(实际－目标)÷目标]与分值×目标÷实际，介于两者之间的均视为正确。按表内得分的小数位任意取位，至少容许0.05分。偏高的需说明，偏低的仅作建议。复合目标、增长类和负值目标不按公式核对。',
      en: 'A missed numeric target should be scored in proportion: weight × actual ÷ target for ≥ and =; for ≤ two formulas are in use, weight × [1 − (actual − target) ÷ target] and weight × target ÷ actual, and everything between them is accepted. Any rounding at the decimals of the column counts, and 0.05 points at least. Too high is a warning, too low a note. Compound, growth and negative targets have no formula.',
    },
    yieldsToInRow: ['full-score-despite-shortfall', 'score-above-weight', 'implausible-percentage'],
  },
  *check(context) {
    const decimals = scoreDecimals(context.form);
    for (const row of indicatorRows(context)) {
      const { indicator, comparison, suggested } = row;
      const readings = [dec(indicator.score), stored(indicator.score)].filter((score) => score !== null);
      if (comparison.outcome !== 'missed' || !suggested || row.standing === 'negative') continue;
      const exact = exactScores(indicator, comparison, context.policy) ?? suggested;
      const verdicts = readings.map((score) => scoreFits(score, exact, decimals));
      const [verdict] = verdicts;
      if (!verdict || verdicts.includes('within')) continue;
      const expected = suggestedText(suggested);
      const params = {
        target: measureText(indicator.target, indicator.actual),
        actual: measureText(indicator.actual, indicator.target),
        weight: indicator.weight?.shown ?? '',
        score: indicator.score?.shown ?? '',
        expected,
      };
      // Below what a target of 0 gives there is nothing.
      const percent = comparison.ratio === null ? null : percentText(comparison.ratio);
      yield {
        ...onRow(row, indicator.score, indicator.target, indicator.actual),
        severity: verdict === 'above' ? 'warning' : 'note',
        message:
          percent === null
            ? message('finding.score-not-proportional.zero', params)
            : message(verdict === 'above' ? 'finding.score-not-proportional' : 'finding.score-not-proportional.below', {
                ...params,
                percent,
              }),
        expected,
        stated: params.score,
      };
    }
  },
};

import type { Indicator } from '../form';
import { message } from '../messages';
import type { FormRule } from './rule';
import { indicatorRows, onRow } from './support/indicator-rows';
import { bareName, isUnder } from './support/names';

export const indicatorMisplaced: FormRule = {
  meta: {
    code: 'indicator-misplaced',
    title: { zh: '指标归类不当', en: 'The indicator stands in the wrong category' },
    severity: 'note',
    basis: ['reviewers'],
    explanation: {
      zh: '准确率、合格率列在数量指标下，及时率、及时性列在时效指标之外，完成率列在成本指标下。建议调整到相应的二级指标。',
      en: 'A rate of accuracy or of passing under quantity, timeliness outside 时效, a completion rate under cost. Move the indicator to the fitting category.',
    },
  },
  *check(context) {
    for (const row of indicatorRows(context)) {
      const { indicator, name } = row;
      const expected = fittingCategory(indicator);
      if (expected === null) continue;
      const level = indicator.level2.text || indicator.level1.text;
      yield {
        ...onRow(row, indicator.name, indicator.level2),
        message: message('finding.indicator-misplaced', { name, expected, level }),
        expected,
        stated: level,
      };
    }
  },
};

/** The second-level category that the name belongs to, where it stands in another; else null. */
function fittingCategory(indicator: Indicator): string | null {
  const name = bareName(indicator);
  if (indicator.isProcess) return null;
  if (/(?:准确|合格)率$/u.test(name) && indicator.level2.text.includes('数量')) return '质量';
  if (/完成率$/u.test(name) && isUnder(indicator, '成本')) return '数量';
  const isTimely = /及时(?:率|性|度|情况|程度)?$/u.test(name);
  return isTimely && indicator.level2.text !== '' && !isUnder(indicator, /时效|进度|时间|满意/u) ? '时效' : null;
}

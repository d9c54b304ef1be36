import { message } from '../messages';
import type { FormRule } from './rule';
import { indicatorRows, onRow } from './support/indicator-rows';
import { isUnder } from './support/names';
import { quote } from './support/row-texts';

export const satisfactionNotNumeric: FormRule = {
  meta: {
    code: 'satisfaction-not-numeric',
    title: { zh: '满意度目标没有数值', en: 'The satisfaction target has no figure' },
    severity: 'warning',
    basis: ['reviewers'],
    explanation: {
      zh: '满意度指标的指标值写成“提升”“满意”等文字，没有数值，无法按调查结果衡量。请设定数值目标（如≥90%）。',
      en: 'The target of a satisfaction indicator is a word such as 提升 or 满意, so no survey can be held to it. Set a figure (such as ≥90 %).',
    },
  },
  *check(context) {
    for (const row of indicatorRows(context)) {
      const { target } = row.indicator;
      if (!target || !isUnder(row.indicator, '满意')) continue;
      const { kind } = target.measure;
      const isWords = kind === 'official' || (target.measure.kind === 'words' && target.measure.figure === null);
      if (!isWords || /\d/.test(target.text)) continue;
      const text = quote(target.text);
      yield {
        ...onRow(row, target),
        message: message('finding.satisfaction-not-numeric', { text }),
        stated: text,
      };
    }
  },
};

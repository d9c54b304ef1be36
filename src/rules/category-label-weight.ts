import { message } from '../messages';
import { sumOf } from '../scoring';
import type { FormRule } from './rule';
import { plain } from './support/figures';
import { categoriesOf, isExactly, labelPoints } from './support/weights';

export const categoryLabelWeight: FormRule = {
  meta: {
    code: 'category-label-weight',
    title: { zh: '类别标明的分值与其下各行不符', en: 'Points in a label are not those of its rows' },
    severity: 'error',
    basis: ['system'],
    explanation: {
      zh: '一级或二级指标写明了分值（如“产出指标(50分)”“数量指标(10分)”），而其下各行分值之和与之不等。没有分值列或有分值未填时不判断。',
      en: 'A first- or second-level label states its points (产出指标(50分), 数量指标(10分)) and the weights of its rows come to something else. Nothing is judged without a weight column or while a weight is blank.',
    },
  },
  *check({ form }) {
    if (!form.columns.has('weight')) return;
    for (const level of ['level1', 'level2'] as const) {
      for (const { label, rows } of categoriesOf(form, level)) {
        const points = labelPoints(label.text);
        const sum = sumOf(rows.map(({ weight }) => weight));
        if (!points || !sum || isExactly(sum, points)) continue;
        const given = { label: label.text, stated: plain(points), expected: plain(sum.shown) };
        yield {
          cell: label.cell,
          related: rows.map(({ weight }) => weight?.cell),
          subject: label.text,
          message: message('finding.category-label-weight', given),
          expected: given.expected,
          stated: given.stated,
        };
      }
    }
  },
};

import { message } from '../messages';
import { D } from '../scoring';
import type { FormRule } from './rule';
import { plain } from './support/figures';
import { indicatorRows, onRow } from './support/indicator-rows';
import { measureText, quote } from './support/row-texts';

export const deductedAlthoughMet: FormRule = {
  meta: {
    code: 'deducted-although-met',
    title: { zh: '已达到目标却扣分', en: 'Points cut although the target was met' },
    severity: 'warning',
    basis: ['reviewers'],
    explanation: {
      zh: '按数值已达到目标，却扣了分并写有说明（如目标≥83个、实际83个，得18分，说明称1个未建）：完成值、得分、说明三者有一处不符，请核对。超过目标30%及以上而调减分数的不提示，10号文允许对指标值设得偏低的酌情扣分。没有说明的扣分按“扣分未说明”提示。',
      en: 'By its figures the row meets its target, yet points were cut and a reason is given (≥83 / 83 / 18 of 20, “one was not built”): actual, score and reason do not fit together. Cuts for results far beyond the target are left alone, since a target set too low may cost points. A cut without a reason is told elsewhere.',
    },
    yieldsToInRow: ['unexplained-deduction', 'implausible-percentage'],
  },
  *check(context) {
    for (const row of indicatorRows(context)) {
      const { indicator, comparison, explanation, loss } = row;
      if (comparison.outcome !== 'met' || comparison.strictEdge || row.standing !== 'cut' || !loss) continue;
      if (!explanation && row.place) continue;
      if (comparison.beyond !== null && new D(comparison.beyond).gte(context.policy.overfulfilment.threshold)) continue;
      const params = {
        target: measureText(indicator.target, indicator.actual),
        actual: measureText(indicator.actual, indicator.target),
        weight: indicator.weight?.shown ?? '',
        score: indicator.score?.shown ?? '',
        loss: plain(loss),
      };
      yield {
        ...onRow(row, indicator.score, indicator.actual, explanation),
        message: explanation
          ? message('finding.deducted-although-met', { ...params, reason: quote(explanation.text) })
          : message('finding.deducted-although-met.no-column', params),
        stated: params.score,
      };
    }
  },
};

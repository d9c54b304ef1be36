import { squash } from '../form';
import { message, type Message } from '../messages';
import type { FormRule } from './rule';
import { isScoredByExecution } from './support/execution-row';
import { plain } from './support/figures';
import { indicatorRows, isUnexplained, onRow, unconfirmed, type IndicatorRow } from './support/indicator-rows';
import { boundText, measureText, percentText, quote, suggestedText } from './support/row-texts';

export const unexplainedDeduction: FormRule = {
  meta: {
    code: 'unexplained-deduction',
    title: { zh: '扣分未说明', en: 'Deduction without a reason' },
    severity: 'error',
    basis: ['10号文', 'system'],
    explanation: {
      zh: '自评得分低于分值，而说明栏空白（无、—、0等占位内容和印好的填写提示视同空白）。凡扣分都应写明原因和改进措施，一体化系统不允许缺少说明的扣分保存。表末的“偏差大或目标未完成原因分析”已填写的，视为对各行的说明；写“见自评报告”“见附件”的，视为已说明。按执行率计分的“预算执行率”一行，由资金部分的规则提示。表中没有说明栏的，不提示。',
      en: 'The score is below its weight and the explanation is blank (placeholders such as 无, — or 0 and printed instructions count as blank). Every deduction needs a reason and a measure; the integrated system refuses to save one without. A form-level explanation explains every row, and a reference to a report or an annex counts. A row of the execution rate that is scored by it is left to the rules on funding. A layout without a place for explanations is not held to it.',
    },
    yieldsToInRow: ['score-above-weight'],
  },
  *check(context) {
    for (const row of indicatorRows(context)) {
      if (row.standing !== 'cut' || !row.loss || !isUnexplained(row)) continue;
      if (isScoredByExecution(context, row)) continue;
      const { indicator, place } = row;
      const weight = indicator.weight?.shown ?? '';
      const score = indicator.score?.shown ?? '';
      const params = { weight, score, loss: plain(row.loss), column: place.label };
      const text = place.field.text;
      const inColumn = place.field === indicator.reason;
      yield {
        ...onRow(row, place.field, indicator.score, indicator.weight),
        message: text
          ? message('finding.unexplained-deduction.placeholder', { ...params, text: quote(text) })
          : message('finding.unexplained-deduction', params),
        details: [...whatElse(row), ...unconfirmed(context.form)],
        stated: score,
        mark: inColumn ? 'deduction' : 'explanation',
      };
    }
  },
};

/** What else is known of the row, so that its author sees what the reason could be. */
function* whatElse({ indicator, comparison, suggested }: IndicatorRow): Generator<Message> {
  const target = measureText(indicator.target, indicator.actual);
  const actual = measureText(indicator.actual, indicator.target);
  if (comparison.outcome === 'late') {
    yield message('finding.unexplained-deduction.missed', { target, actual });
  } else if (comparison.outcome === 'missed') {
    yield suggested && comparison.ratio !== null
      ? message('finding.unexplained-deduction.missed-by', {
          target,
          actual,
          percent: percentText(comparison.ratio),
          expected: suggestedText(suggested),
        })
      : message('finding.unexplained-deduction.missed', { target, actual });
  } else if (comparison.outcome === 'met') {
    const bound = boundText(indicator.target, indicator.actual);
    if (comparison.beyond === null || indicator.target?.measure.kind !== 'quantity') {
      yield message('finding.unexplained-deduction.met', { target, actual });
    } else {
      const params = { target: bound, actual, percent: percentText(comparison.beyond) };
      yield comparison.direction === 'ceiling'
        ? message('finding.unexplained-deduction.below-ceiling', params)
        : message('finding.unexplained-deduction.beyond-target', params);
    }
  } else if (indicator.target?.text && squash(indicator.target.text) === squash(indicator.actual?.text ?? '')) {
    yield message('finding.unexplained-deduction.same-text', { text: quote(indicator.target.text) });
  }
}

import { parseMeasure, type Indicator, type MeasureField, type Quantity } from '../form';
import { ALL_IN_WORDS, FIGURE_IN_WORDS, NONE_IN_WORDS } from '../form/vocabulary';
import { message, type Message } from '../messages';
import { acceptedScores, compareMeasures, D, scoreDecimals } from '../scoring';
import type { FormContext, FormRule } from './rule';
import { indicatorRows, onRow, type IndicatorRow } from './support/indicator-rows';
import { measureText, quote, suggestedText } from './support/row-texts';

export const actualNotMeasured: FormRule = {
  meta: {
    code: 'actual-not-measured',
    title: { zh: '完成值没有数值', en: 'The actual has no figure' },
    severity: 'warning',
    alsoAs: { note: { zh: '目标列有多项数值', en: 'the target lists several figures' } },
    basis: ['system'],
    explanation: {
      zh: '目标为数值，完成值却只写“完成”“按要求完成”“达成指标”之类，无法核对。请填写实际数值；说明中已有数值的，移到完成值。目标列有多项数值的，仅作建议；目标为期限（9月前、按月发放）的不提示。',
      en: 'The target is a figure but the actual only says 完成, 按要求完成 or the like, which cannot be checked. Enter the actual figure; where the reason holds it, move it. A note where the target lists several figures; deadlines are left out.',
    },
  },
  *check(context) {
    for (const row of indicatorRows(context)) {
      const { target, actual } = row.indicator;
      if (!target || !actual || !saysNoFigure(actual)) continue;
      const text = quote(actual.text);
      const at = onRow(row, actual, target);
      if (target.measure.kind === 'compound') {
        yield {
          ...at,
          severity: 'note',
          message: message('finding.actual-not-measured.compound', { text }),
          stated: text,
        };
      } else if (isFigure(target) && !saysFigureInWords(target, actual)) {
        yield {
          ...at,
          message: message('finding.actual-not-measured', { target: measureText(target), text }),
          details: [...figureOfReason(context, row)],
          stated: text,
        };
      }
    }
  },
};

function isFigure({ measure }: MeasureField): boolean {
  return measure.kind === 'quantity' || measure.kind === 'range';
}

function saysNoFigure({ measure, text }: MeasureField): boolean {
  if (measure.kind === 'official') return true;
  return measure.kind === 'words' && measure.figure === null && !FIGURE_IN_WORDS.test(text);
}

/** 未发生 for a target of 0, 全覆盖 for 100 %. */
function saysFigureInWords({ measure }: MeasureField, { text }: MeasureField): boolean {
  if (measure.kind !== 'quantity') return false;
  const value = new D(measure.value);
  if (value.isZero()) return NONE_IN_WORDS.test(text);
  return value.eq(100) && measure.unit === '%' && ALL_IN_WORDS.test(text) && !/基本|大部分|部分/u.test(text);
}

/** Where the row's own reason holds the figure, it is quoted with the score that it gives. */
function* figureOfReason({ form, policy }: FormContext, row: IndicatorRow): Generator<Message> {
  const { indicator, explanation } = row;
  if (!explanation || explanation !== indicator.reason) return;
  const quantity = quantityIn(explanation.text);
  if (!quantity) return;
  const measured: Indicator = {
    ...indicator,
    actual: { text: explanation.text, cell: null, measure: { kind: 'quantity', ...quantity } },
  };
  const comparison = compareMeasures(measured, form.year);
  if (comparison.outcome !== 'met' && comparison.outcome !== 'missed') return;
  const figure = measureText(measured.actual);
  const suggested = row.standing && acceptedScores(measured, comparison, policy, scoreDecimals(form));
  yield suggested
    ? message('finding.actual-not-measured.in-reason-score', {
        figure,
        expected: suggestedText(suggested),
        score: indicator.score?.shown ?? '',
      })
    : message('finding.actual-not-measured.in-reason', { figure });
}

function quantityIn(text: string): Quantity | null {
  const measure = parseMeasure(text);
  if (measure.kind === 'words') return measure.figure;
  return measure.kind === 'quantity' ? measure : null;
}

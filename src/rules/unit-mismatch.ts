import type { MeasureField } from '../form';
import { message } from '../messages';
import { D } from '../scoring';
import type { FormRule } from './rule';
import { plain } from './support/figures';
import { indicatorRows, onRow } from './support/indicator-rows';
import { measureText, unitOf } from './support/row-texts';

export const unitMismatch: FormRule = {
  meta: {
    code: 'unit-mismatch',
    title: { zh: '目标与完成值的单位不一致', en: 'Target and actual have different units' },
    severity: 'warning',
    basis: ['reviewers'],
    explanation: {
      zh: '指标值和完成值都写了单位而单位不同，无法比较；或一方为百分数，另一方是不大于1的数，分不清是比值还是百分数。请统一单位。一方未写单位的，按另一方的单位理解；万元与元、公顷与平方米等可以换算的，自动换算。',
      en: 'Both sides state a unit and the units differ, so that they cannot be compared; or one side is a percentage and the other a bare number up to 1, which may be a ratio or that many percent. Use one unit. A missing unit is taken from the other side, and units that convert are converted.',
    },
  },
  *check(context) {
    for (const row of indicatorRows(context)) {
      const { comparison, indicator } = row;
      const { target, actual } = indicator;
      if (comparison.outcome !== 'undecided' || !target || !actual) continue;
      if (comparison.why === 'unit-mismatch') {
        yield {
          ...onRow(row, actual, target),
          message: message('finding.unit-mismatch', { target: measureText(target), actual: measureText(actual) }),
          expected: unitOf(target),
          stated: unitOf(actual),
        };
      } else if (comparison.why === 'percent-or-ratio') {
        const params = { target: measureText(target), actual: measureText(actual) };
        const bare = unitOf(actual) === null ? actual : target;
        const percent = timesHundred(bare);
        yield {
          ...onRow(row, bare, bare === actual ? target : actual),
          message:
            bare === actual
              ? message('finding.unit-mismatch.ratio', { ...params, percent })
              : message('finding.unit-mismatch.ratio-target', { ...params, percent }),
          stated: bare.text,
        };
      }
    }
  },
};

function timesHundred({ measure }: MeasureField): string {
  return measure.kind === 'quantity' ? plain(new D(measure.value).times(100)) : '';
}

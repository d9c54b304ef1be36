import { squash } from '../form';
import { IMPROVEMENT, REFERENCE, SHORTCOMING } from '../form/vocabulary';
import { message } from '../messages';
import type { FormRule } from './rule';
import { indicatorRows, isMissed, onRow, type IndicatorRow } from './support/indicator-rows';
import { measureText, quote } from './support/row-texts';

export const reasonWithoutMeasure: FormRule = {
  meta: {
    code: 'reason-without-measure',
    title: { zh: '只有原因没有改进措施', en: 'A reason, but no improvement' },
    severity: 'note',
    basis: ['forms'],
    explanation: {
      zh: '未达到目标的指标写了原因，但没有写今后怎么改进；表头要求“偏差原因分析及改进措施”。写有“待……再”“将”“今后”“加强”“提高”“调整”等的视为已有措施，写“见自评报告”“见附件”的也不提示。',
      en: 'A missed target is explained, but nothing is said about what will be improved, which the column asks for by its title. Words such as 待…再, 将, 今后, 加强, 提高, 调整 count as a measure, and so does a reference to a report or an annex.',
    },
  },
  *check(context) {
    const { form } = context;
    const column = form.reasonHeader ?? '';
    if (!/措施|改进/u.test(column)) return;
    for (const row of indicatorRows(context)) {
      const { indicator, explanation } = row;
      if (!explanation || form.explanations.includes(explanation)) continue;
      if (![explanation, ...form.explanations].every(({ text }) => namesNoImprovement(text))) continue;
      const at = onRow(row, explanation, indicator.actual);
      if (isMissed(row)) {
        const target = measureText(indicator.target, indicator.actual);
        const actual = measureText(indicator.actual, indicator.target);
        yield { ...at, message: message('finding.reason-without-measure', { target, actual, column }) };
      } else if (isOfficiallyMissed(row)) {
        const text = quote(indicator.actual?.text ?? '');
        yield { ...at, message: message('finding.reason-without-measure.words', { text, column }) };
      }
    }
  },
};

function isOfficiallyMissed({ indicator }: IndicatorRow): boolean {
  const measure = indicator.actual?.measure;
  return measure?.kind === 'official' && measure.band !== 'met';
}

function namesNoImprovement(text: string): boolean {
  const plain = squash(text).replace(SHORTCOMING, '');
  return !IMPROVEMENT.test(plain) && !REFERENCE.test(plain);
}

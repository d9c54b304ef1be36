import { halfWidth, squash, type SelfEvaluationForm } from '../form';
import { PLACEHOLDER, PRINTED_INSTRUCTION, UNFILLED_NAME, UNFILLED_YEAR } from '../form/vocabulary';
import { message } from '../messages';
import type { FormRule, Report } from './rule';
import { SUBJECT } from './support/labels';

export const headerIncomplete: FormRule = {
  meta: {
    code: 'header-incomplete',
    title: { zh: '表头信息不完整', en: 'Incomplete header' },
    severity: 'warning',
    basis: ['practice'],
    explanation: {
      zh: '项目名称、主管部门、实施单位或年度为空，或仍是XX、××、横线等占位符。表式中没有的栏目不算未填。',
      en: '项目名称, 主管部门, 实施单位 or the year is blank, or still a placeholder (XX, ××, a stroke). A field that the layout does not have is not blank.',
    },
  },
  *check({ form }) {
    for (const name of ['projectName', 'department', 'implementingUnit'] as const) {
      const field = form[name];
      if (!field) continue;
      const { text, cell } = field;
      const at = { cell, subject: SUBJECT[name] };
      const label = SUBJECT[name];
      if (text === '') yield { ...at, message: message('finding.header-incomplete', { label }) };
      else if (isPlaceholder(text)) {
        yield { ...at, message: message('finding.header-incomplete.placeholder', { label, text }), stated: text };
      }
    }
    yield* blankYear(form);
  },
};

/** 无, /, XX项目, （请填写）: nothing that names anything. */
function isPlaceholder(text: string): boolean {
  const plain = squash(halfWidth(text));
  return [PLACEHOLDER, PRINTED_INSTRUCTION, UNFILLED_NAME].some((empty) => empty.test(plain));
}

/** A year is missing where the form has a place for it: a cell of its own, or ( 年度) in the title. */
function* blankYear({ year, yearCell, title }: SelfEvaluationForm): Generator<Report> {
  if (year !== null) return;
  const inTitle = UNFILLED_YEAR.test(squash(halfWidth(title.text)));
  if (!yearCell && !inTitle) return;
  const label = SUBJECT.year;
  yield { cell: yearCell ?? title.cell, subject: label, message: message('finding.header-incomplete', { label }) };
}

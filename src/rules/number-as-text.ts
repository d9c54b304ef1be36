import { message } from '../messages';
import { formatCell } from '../sheet';
import type { FormRule } from './rule';
import { cellList } from './support/cell-list';
import { figuresOf } from './support/figures-of-form';
import { addendsOf, covers } from './support/formula-references';

export const numberAsText: FormRule = {
  meta: {
    code: 'number-as-text',
    title: { zh: '数字以文本存储', en: 'Number stored as text' },
    severity: 'note',
    basis: ['practice'],
    explanation: {
      zh: '被SUM求和的单元格里，数字是以文本格式存储的（左上角常有绿色小三角），SUM不会把它加上，合计容易少算。没有公式引用的文本数字不影响结果，不提示。',
      en: 'A cell that a SUM adds up holds its number as text (often with a green corner), which SUM passes over, so totals come out too low. Numbers stored as text that no formula adds do no harm and are not told.',
    },
    yieldsToInForm: ['total-score'],
  },
  *check({ form }) {
    const figures = figuresOf(form);
    const told = new Set<string>();
    for (const { formula, subject } of figures) {
      const ranges = (formula ? (addendsOf(formula) ?? []) : []).filter(({ bySum }) => bySum).map(({ range }) => range);
      const texts = figures.filter(
        ({ storedAsText, cell }) => storedAsText && cell && covers(ranges, cell) && !told.has(formatCell(cell)),
      );
      const [first, ...others] = texts.flatMap(({ cell }) => cell ?? []);
      if (!first || !formula) continue;
      for (const cell of [first, ...others]) told.add(formatCell(cell));
      yield {
        cell: first,
        related: others,
        subject,
        message: message('finding.number-as-text', {
          cells: cellList([first, ...others]),
          formula,
        }),
      };
    }
  },
};

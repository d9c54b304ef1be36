import { message } from '../messages';
import type { FormRule } from './rule';
import { figuresOf, type PlacedFigure } from './support/figures-of-form';
import { covers, referencesOf } from './support/formula-references';

export const formulaError: FormRule = {
  meta: {
    code: 'formula-error',
    title: { zh: '公式出错', en: 'Formula error' },
    severity: 'error',
    basis: ['arithmetic'],
    explanation: {
      zh: '金额、分值、得分、指标值等单元格显示#DIV/0!、#REF!、#VALUE!等错误值。只在出错的源头提示一次，由它引起的其他错误一并列出；同一栏相同的错误合并提示。预算为0的行请把执行率公式改为=IF(N(预算)=0,"",执行/预算)一类写法，或直接填写数值。',
      en: 'A cell for an amount, weight, score or measure shows an error value such as #DIV/0!, #REF! or #VALUE!. It is told once at its origin, with the cells that fail because of it; the same error in one column is one finding. For rows with a budget of 0 write the rate as =IF(N(budget)=0,"",executed/budget) or type a value.',
    },
  },
  *check({ form }) {
    const errors = figuresOf(form).filter(({ isError }) => isError);
    const origins = errors.filter((figure) => !errors.some((other) => other !== figure && dependsOn(figure, other)));
    // Errors that depend on each other in a circle have no origin: all of them are told.
    const told = origins.length > 0 ? origins : errors;
    const groups = new Map<string, PlacedFigure[]>();
    for (const figure of told) {
      const key = `${figure.column}/${figure.text}`;
      groups.set(key, [...(groups.get(key) ?? []), figure]);
    }
    for (const group of groups.values()) {
      const [first, ...same] = group;
      if (!first) continue;
      const caused = causedBy(group, errors);
      yield {
        cell: first.cell,
        related: [...same, ...caused].map(({ cell }) => cell),
        subject: first.subject,
        ...(first.row === null ? {} : { row: first.row }),
        message: message('finding.formula-error', { error: first.text }),
        details: [
          ...(same.length > 0 ? [message('finding.formula-error.same', { count: same.length })] : []),
          ...(caused.length > 0 ? [message('finding.formula-error.dependents', { count: caused.length })] : []),
        ],
        stated: first.text,
      };
    }
  },
};

function dependsOn(figure: PlacedFigure, other: PlacedFigure): boolean {
  return figure.formula !== null && other.cell !== null && covers(referencesOf(figure.formula), other.cell);
}

/** Errors outside the group that reach back to it, over any number of formulas. */
function causedBy(group: readonly PlacedFigure[], errors: readonly PlacedFigure[]): readonly PlacedFigure[] {
  const reached = new Set<PlacedFigure>(group);
  for (let size = -1; size !== reached.size;) {
    size = reached.size;
    for (const figure of errors) {
      if ([...reached].some((origin) => dependsOn(figure, origin))) reached.add(figure);
    }
  }
  return [...reached].filter((figure) => !group.includes(figure));
}

import { squash, type Field, type SelfEvaluationForm } from '../form';
import { YEAR_IN_PASSING } from '../form/vocabulary';
import { message } from '../messages';
import type { FormRule } from './rule';
import { indicatorLabel, SUBJECT } from './support/labels';

export const yearMismatch: FormRule = {
  meta: {
    code: 'year-mismatch',
    title: { zh: '年份与自评年度不一致', en: 'A year that is not that of the form' },
    severity: 'note',
    basis: ['reviewers'],
    explanation: {
      zh: '项目名称、年度总体目标、实际完成情况、指标名称或完成时限中写有年份，而其中没有一个是自评年度，多为沿用上年文本。“自2021年起”“2021—2023年”“较2022年”等提及方式和文号中的年份不计。跨年实施的项目可不改。',
      en: 'A project name, goal, completion, indicator name or deadline names years, and none of them is that of the form: mostly text of last year. Years that are only referred to (since 2021, 2021–2023, compared with 2022, numbers of documents) do not count. Projects that run over several years may stand.',
    },
  },
  *check({ form }) {
    if (form.year === null) return;
    const expected = String(form.year);
    for (const { fields, subject, row } of datedTexts(form)) {
      // A target and an actual of the same wrong year are one fact.
      const field = fields.find((one) => strangeYear(one.text, expected) !== null);
      const stated = field && strangeYear(field.text, expected);
      if (!stated) continue;
      yield {
        cell: field.cell,
        related: [form.yearCell],
        subject,
        ...(row === null ? {} : { row }),
        message: message('finding.year-mismatch', { stated, expected }),
        expected,
        stated,
      };
    }
  },
};

/** Texts that speak of one thing. */
interface DatedText {
  readonly fields: readonly Field[];
  readonly subject: string;
  readonly row: number | null;
}

function datedTexts({ projectName, goals, indicators }: SelfEvaluationForm): readonly DatedText[] {
  const text = (subject: string, ...fields: (Field | null)[]): DatedText => ({
    fields: fields.filter((field) => field !== null),
    subject,
    row: null,
  });
  return [
    text(SUBJECT.projectName, projectName),
    text(SUBJECT.goals, goals.expected),
    text(SUBJECT.goals, goals.completion),
    ...indicators.flatMap((indicator, row) => {
      const subject = indicatorLabel(indicator);
      const { name, target, actual } = indicator;
      return [text(subject, name), text(subject, target, actual)].map((one) => ({ ...one, row }));
    }),
  ];
}

/** The first year that a text is about, where none of its years is the form's; else null. */
function strangeYear(text: string, expected: string): string | null {
  const years = yearsIn(text);
  return years.includes(expected) ? null : (years[0] ?? null);
}

/** Years that a text is about: 2021年12月, 2021年度. */
function yearsIn(text: string): string[] {
  const plain = squash(text).replace(YEAR_IN_PASSING, ' ');
  return [...plain.matchAll(/(?<!\d)(20\d{2})年/gu)].flatMap((match) => match[1] ?? []);
}

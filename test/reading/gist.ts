import type { Figure, FundingRow, SelfEvaluationForm } from '../../src/form';

/** What a reader must make of a form, in short lines that can be written beside its picture. */
export interface Gist {
  /** 项目名称, 主管部门, 实施单位, year. */
  readonly head: readonly (string | number | null | undefined)[];
  /** Of the total row: initial | annual | executed | weight | rate | score; null where the form has no such row. */
  readonly funding: readonly (string | null)[] | null | undefined;
  /** `label: initial | annual | executed` of every 其中 row. */
  readonly parts: readonly string[];
  readonly unit: string | null | undefined;
  readonly goals: readonly (string | undefined)[];
  /** level1 | level2 | name | target | actual | weight | score | reason; ∅ where the layout has no such column. */
  readonly rows: readonly string[];
  /** 总分值, 总分, grade. */
  readonly total: readonly (string | null)[];
  readonly explanations: readonly string[];
}

const ABSENT = '∅';

export function gist(form: SelfEvaluationForm): Gist {
  const total = form.funding?.total;
  return {
    head: [form.projectName?.text, form.department?.text, form.implementingUnit?.text, form.year],
    funding: total && figuresOf(total).map((f) => f?.shown ?? null),
    parts: (form.funding?.breakdown ?? []).map(
      (row) =>
        `${row.label.text}: ${figuresOf(row)
          .slice(0, 3)
          .map((f) => (f === null ? ABSENT : (f.shown ?? f.text)))
          .join(' | ')}`,
    ),
    unit: form.funding?.unit,
    goals: [form.goals.expected?.text, form.goals.completion?.text],
    rows: form.indicators.map((row) =>
      [
        row.level1.text,
        row.level2.text,
        row.name.text,
        row.target?.text,
        row.actual?.text,
        row.weight?.shown,
        row.score?.shown,
        row.reason?.text,
      ]
        .map((t) => t ?? ABSENT)
        .join(' | '),
    ),
    total: [
      form.stated.totalWeight?.shown ?? null,
      form.stated.totalScore?.shown ?? null,
      form.stated.grade?.text ?? null,
    ],
    explanations: form.explanations.map((field) => field.text),
  };
}

function figuresOf(row: FundingRow): (Figure | null)[] {
  return [row.initialBudget, row.annualBudget, row.executed, row.weight, row.rate, row.score];
}

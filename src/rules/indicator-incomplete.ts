import { halfWidth, squash, type Figure, type Indicator, type MeasureField, type SelfEvaluationForm } from '../form';
import { EXECUTION_ROW, NUMBERED_NAME } from '../form/vocabulary';
import { message } from '../messages';
import type { FormRule, Report } from './rule';
import { indicatorRows, onRow, unconfirmed, type IndicatorRow } from './support/indicator-rows';
import { SUBJECT } from './support/labels';
import { quote } from './support/row-texts';

const COLUMNS = [
  ['target', '年度指标值'],
  ['actual', '实际完成值'],
  ['weight', '分值'],
  ['score', '得分'],
] as const satisfies readonly (readonly [keyof Indicator, string])[];
type Column = (typeof COLUMNS)[number][0];

export const indicatorIncomplete: FormRule = {
  meta: {
    code: 'indicator-incomplete',
    title: { zh: '指标填写不完整', en: 'Incomplete indicator' },
    severity: 'error',
    alsoAs: {
      warning: {
        zh: '三级指标名称未填或只写了“指标N”；分值、得分不是数值',
        en: 'the name is blank or only 指标N; a weight or score is no number',
      },
    },
    basis: ['system'],
    explanation: {
      zh: '填了内容的指标行，年度指标值、实际完成值、分值、得分缺了一项或几项。整栏未填的合为一条。表中没有的栏不算未填；写“/”“不适用”的，预留的空行（指标2：……），决策、过程、管理类指标的指标值，均不要求填写。',
      en: 'A filled row lacks its target, actual, weight or score. A column in which nothing is filled in is told once. Columns that the layout does not have are not blank; rows marked / or 不适用, placeholder rows, and the targets of decision and process rows are left out.',
    },
  },
  *check(context) {
    const { form } = context;
    const rows = indicatorRows(context);
    const emptyColumns = COLUMNS.filter(([column]) => isColumnEmpty(form, rows, column));
    for (const [column, label] of emptyColumns) yield ofColumn(form, rows, column, label);
    const skipped = new Set<Column>(emptyColumns.map(([column]) => column));
    for (const row of rows) yield* ofRow(form, row, skipped);
  },
};

function isColumnEmpty(form: SelfEvaluationForm, rows: readonly IndicatorRow[], column: Column): boolean {
  const asked = rows.filter(({ indicator }) => isAsked(indicator, column));
  return form.columns.has(column) && asked.length > 1 && asked.every(({ indicator }) => isMissing(indicator, column));
}

function ofColumn(form: SelfEvaluationForm, rows: readonly IndicatorRow[], column: Column, label: string): Report {
  const cells = rows.flatMap(({ indicator }) =>
    isMissing(indicator, column) ? [indicator[column]?.cell ?? null] : [],
  );
  const [first = null, ...others] = cells;
  return {
    cell: first,
    related: others,
    subject: SUBJECT.indicators,
    message: message('finding.indicator-incomplete.column', { column: label, count: cells.length }),
    details: unconfirmed(form),
  };
}

function* ofRow(form: SelfEvaluationForm, row: IndicatorRow, skipped: ReadonlySet<Column>): Generator<Report> {
  const { indicator } = row;
  const missing = COLUMNS.filter(([column]) => !skipped.has(column) && isMissing(indicator, column));
  const name = squash(halfWidth(indicator.name.text));
  const nameless = form.columns.has('name') && NUMBERED_NAME.test(name);
  if (missing.length > 0) {
    const labels = [...(nameless ? ['三级指标'] : []), ...missing.map(([, label]) => label)];
    const [first, ...others] = missing.map(([column]) => indicator[column]);
    const unfounded = missing.some(([column]) => column === 'target' || column === 'actual');
    const score = indicator.score?.shown;
    yield {
      ...onRow(row, first, ...others),
      message: message('finding.indicator-incomplete', { columns: labels.map((label) => `“${label}”`).join('、') }),
      details: [
        ...(unfounded && score ? [message('finding.indicator-incomplete.scored', { score })] : []),
        ...unconfirmed(form),
      ],
    };
  } else if (nameless) {
    yield {
      ...onRow(row, indicator.name),
      severity: 'warning',
      message: name
        ? message('finding.indicator-incomplete.name-numbered', { text: indicator.name.text })
        : message('finding.indicator-incomplete.name'),
    };
  }
  for (const [column, label] of COLUMNS) {
    const field: Figure | MeasureField | null = indicator[column];
    if (!field || !('state' in field) || field.state !== 'unread') continue;
    yield {
      ...onRow(row, field),
      severity: 'warning',
      message: message('finding.indicator-incomplete.unread', { column: label, text: quote(field.text) }),
      stated: field.text,
    };
  }
}

function isMissing(indicator: Indicator, column: Column): boolean {
  const field = indicator[column];
  return field !== null && isBlank(field) && isAsked(indicator, column);
}

/** Whether the row has to fill the column in: not what the layout lacks or merges, nor what does not apply to it. */
function isAsked(indicator: Indicator, column: Column): boolean {
  const { target, actual, weight, score } = indicator;
  const isProcess = indicator.isProcess || EXECUTION_ROW.test(squash(halfWidth(indicator.name.text)));
  switch (column) {
    case 'target':
      return target !== null && !isProcess && !isPlaceholder(actual);
    case 'actual':
      return actual !== null && !isPlaceholder(target) && !(isProcess && (!target || isBlank(target)));
    case 'weight':
      return weight !== null && !isPlaceholder(score);
    case 'score':
      return score !== null && !isPlaceholder(weight);
  }
}

function isBlank(field: Figure | MeasureField): boolean {
  return 'state' in field ? field.state === 'blank' : field.measure.kind === 'blank';
}

function isPlaceholder(field: Figure | MeasureField | null): boolean {
  if (!field) return false;
  return 'state' in field ? field.state === 'placeholder' : field.measure.kind === 'placeholder';
}

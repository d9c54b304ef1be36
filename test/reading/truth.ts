import { squash } from '../../src/form/text';
import type { Field, Figure, FundingRow, Indicator, SelfEvaluationForm } from '../../src/form';
import type { Transcription, TrueFundingRow, TrueIndicator } from './grids';

/** A field of the transcription beside what was read. */
export interface Compared {
  readonly path: string;
  readonly expected: string;
  readonly read: string;
}

/** Every field of a form's transcription, in order, with what was read there. Labels are compared without wrapping, figures as printed. */
export function compare(form: SelfEvaluationForm | undefined, { truth, year, unit }: Transcription): Compared[] {
  return [
    text('year', year, form?.year === null || form?.year === undefined ? null : String(form.year)),
    text('unit', unit, form?.funding?.unit),
    text('projectName', truth.projectName, form?.projectName?.text),
    text('department', truth.department, form?.department?.text),
    text('implementingUnit', truth.implementingUnit, form?.implementingUnit?.text),
    ...truth.funding.rows.flatMap((row, index) => fundingRow(`funding.${index + 1}`, row, rowsOf(form)[index])),
    text('funding.rows', String(truth.funding.rows.length), String(rowsOf(form).length)),
    text('goals.expected', truth.goals.expected, form?.goals.expected?.text),
    text('goals.completion', truth.goals.actual, form?.goals.completion?.text),
    ...truth.indicators.flatMap((row, index) => indicator(`indicators.${index + 1}`, row, form?.indicators[index])),
    text('indicators', String(truth.indicators.length), String(form?.indicators.length)),
    figure('totalScore', truth.total, form?.stated.totalScore),
    figure('totalWeight', truth.totalWeight, form?.stated.totalWeight),
    text('grade', truth.grade, form?.stated.grade?.text),
  ];
}

function rowsOf(form: SelfEvaluationForm | undefined): FundingRow[] {
  if (!form?.funding) return [];
  return [...(form.funding.total ? [form.funding.total] : []), ...form.funding.breakdown];
}

function fundingRow(path: string, truth: TrueFundingRow, row: FundingRow | undefined): Compared[] {
  return [
    text(`${path}.label`, truth.label, row?.label.text, /[:：]/g),
    figure(`${path}.initialBudget`, truth.initial, row?.initialBudget),
    figure(`${path}.annualBudget`, truth.budget, row?.annualBudget),
    figure(`${path}.executed`, truth.executed, row?.executed),
    figure(`${path}.weight`, truth.weight, row?.weight),
    figure(`${path}.rate`, truth.rate, row?.rate),
    figure(`${path}.score`, truth.score, row?.score),
  ];
}

function indicator(path: string, truth: TrueIndicator, row: Indicator | undefined): Compared[] {
  return [
    text(`${path}.level1`, truth.level1, row?.level1.text),
    text(`${path}.level2`, truth.level2, row?.level2.text),
    text(`${path}.name`, truth.name, row?.name.text),
    text(`${path}.target`, truth.target, row?.target?.text),
    text(`${path}.actual`, truth.actual, row?.actual?.text),
    ...(truth.weight === undefined ? [] : [figure(`${path}.weight`, truth.weight, row?.weight)]),
    figure(`${path}.score`, truth.score, row?.score),
    ...(truth.reason === undefined ? [] : [text(`${path}.reason`, truth.reason, row?.reason?.text)]),
  ];
}

function text(
  path: string,
  expected: string | null,
  read: Field['text'] | null | undefined,
  without?: RegExp,
): Compared {
  const plain = (value: string | null | undefined) => squash(value ?? '').replace(without ?? /$^/g, '');
  return { path, expected: plain(expected), read: plain(read) };
}

function figure(path: string, expected: string | null, read: Figure | null | undefined): Compared {
  const plain = squash(expected ?? '').replace(/[,%]|万元|元/g, '');
  return { path, expected: plain, read: read ? (read.shown ?? read.text) : '' };
}

import type { Field, Figure, FundingRow, Indicator } from '../form';
import type { Translator } from '../messages';
import type { BatchReview, FormReview, WorkbookReview } from '../review';
import type { Finding } from '../rules/finding';
import { formatCell, formatRange, type CellRef } from '../sheet';
import type { CheckedFile, CheckedFileFinding, CheckedFinding, CheckedForm, CheckResult } from './check-result';
import { errorText } from './error-text';
import type { FileOutcome } from './outcome';
import { basisText, findingText } from './render-finding';

/** The grades as forms print them, whatever the language of the messages. */
const GRADES = { excellent: '优', good: '良', fair: '中', poor: '差' } as const;

/** One file: an element of `files`, and a line of ndjson. */
export function toCheckedFile({ file, sha256, error, review }: FileOutcome, translator: Translator): CheckedFile {
  return {
    file,
    sha256,
    error: error && { code: error.code, message: errorText(error, translator) },
    unread: (review?.unread ?? []).map((region) => ({
      sheet: region.sheetName,
      range: formatRange(region.range),
      reason: translator.t(`unread.${region.reason}`),
    })),
    findings: review ? fileFindings(review, translator) : [],
    forms: (review?.forms ?? []).map((form) => toCheckedForm(form, translator)),
  };
}

export function toCheckedBatch({ findings }: BatchReview, translator: Translator): CheckResult['batch'] {
  return {
    findings: findings.map((finding) => ({
      ...toCheckedFinding(finding, translator),
      file: finding.file,
      sheet: finding.sheetName,
    })),
  };
}

function fileFindings({ findings, forms, unread }: WorkbookReview, translator: Translator): CheckedFileFinding[] {
  const places = [...forms.map(({ form }) => form), ...unread];
  const names = new Map(places.map(({ sheet, sheetName }) => [sheet, sheetName]));
  return findings.map((finding) => ({
    ...toCheckedFinding(finding, translator),
    sheet: finding.cell && (names.get(finding.cell.sheet) ?? finding.cell.sheet),
  }));
}

function toCheckedFinding(finding: Finding, translator: Translator): CheckedFinding {
  const { code, severity, cell, subject, expected, stated, waived } = finding;
  return {
    code,
    severity,
    cell: address(cell),
    subject,
    message: findingText(finding, translator),
    basis: basisText(finding, translator),
    expected,
    stated,
    waived: waived && { reason: waived.reason, who: waived.who, when: waived.when },
  };
}

function toCheckedForm({ form, score, findings }: FormReview, translator: Translator): CheckedForm {
  return {
    sheet: form.sheetName,
    range: form.range ? formatRange(form.range) : null,
    title: form.title.text,
    year: form.year,
    unit: form.funding?.unit ?? null,
    projectName: text(form.projectName),
    department: text(form.department),
    implementingUnit: text(form.implementingUnit),
    funding: {
      total: form.funding?.total ? fundingRow(form.funding.total) : null,
      breakdown: (form.funding?.breakdown ?? []).map(fundingRow),
    },
    goals: { expected: text(form.goals.expected), completion: text(form.goals.completion) },
    indicators: form.indicators.map((indicator, index) => ({
      level1: indicator.level1.text,
      level2: indicator.level2.text,
      name: indicator.name.text,
      target: text(indicator.target),
      actual: text(indicator.actual),
      weight: shown(indicator.weight),
      score: shown(indicator.score),
      reason: text(indicator.reason),
      cells: cellsOf(indicator),
      suggestedScore: score.indicators[index]?.suggested ?? null,
    })),
    stated: {
      totalWeight: shown(form.stated.totalWeight),
      totalScore: shown(form.stated.totalScore),
      grade: text(form.stated.grade) || null,
    },
    computed: {
      rate: score.rate,
      fundingScore: score.fundingScore,
      totalWeight: score.totalWeight,
      totalScore: score.totalScore,
      grade: score.grade && GRADES[score.grade],
      rateRounding: score.rateRounding,
    },
    findings: findings.map((finding) => toCheckedFinding(finding, translator)),
  };
}

function fundingRow(row: FundingRow): NonNullable<CheckedForm['funding']['total']> {
  return {
    label: row.label.text.replace(/^其中[:：]?/, '').replace(/[:：]$/, ''),
    initialBudget: shown(row.initialBudget),
    annualBudget: shown(row.annualBudget),
    executed: shown(row.executed),
    weight: shown(row.weight),
    rate: shown(row.rate),
    score: shown(row.score),
  };
}

function cellsOf({ name, score, reason }: Indicator): CheckedForm['indicators'][number]['cells'] {
  return { name: address(name.cell), score: address(score?.cell), reason: address(reason?.cell) };
}

function address(cell: CellRef | null | undefined): string | null {
  return cell ? formatCell(cell) : null;
}

function text(field: Field | null): string {
  return field?.text ?? '';
}

function shown(figure: Figure | null): string | null {
  return figure?.shown ?? null;
}

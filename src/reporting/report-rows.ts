import type { Translator } from '../messages';
import { countFindings, figuresOf, type Counts, type FormFigures, type FormReview } from '../review';
import type { Finding, Severity } from '../rules/finding';
import { formatCell, type CellRef } from '../sheet';
import { errorText } from './error-text';
import type { FileOutcome } from './outcome';
import { basisText, findingText, ruleTitle } from './render-finding';

/** Where something stands: a file of the batch, a sheet and a cell of it. */
export interface Place {
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string | null;
}

export interface ReportedProject extends FormFigures, Counts {
  readonly place: Place;
  readonly name: string;
  readonly department: string;
  readonly unit: string;
  readonly year: number | null;
  readonly grade: string;
}

export interface ReportedFinding {
  readonly place: Place;
  readonly project: string;
  readonly severity: Severity;
  readonly subject: string;
  readonly message: string;
  readonly basis: string;
  readonly code: string;
  readonly title: string;
  /** Who waived it and why; '' where nobody did. */
  readonly waived: string;
}

export interface ReportedFile {
  readonly file: string;
  readonly sha256: string | null;
  readonly forms: number;
  /** Why the file could not be read; null where it was. */
  readonly problem: string | null;
}

/** What a report tells of one file, in words. Plain data: it crosses worker boundaries and stays small. */
export interface ReportRows {
  readonly file: ReportedFile;
  readonly projects: readonly ReportedProject[];
  readonly findings: readonly ReportedFinding[];
}

export function reportRows(outcome: FileOutcome, translator: Translator): ReportRows {
  const { file, sha256, error, review } = outcome;
  const forms = review?.forms ?? [];
  const names = new Map(
    [...forms.map(({ form }) => form), ...(review?.unread ?? [])].map(({ sheet, sheetName }) => [sheet, sheetName]),
  );
  return {
    file: { file, sha256, forms: forms.length, problem: error && errorText(error, translator) },
    projects: forms.map((form) => reportedProject(file, form, translator)),
    findings: [
      ...(review?.findings ?? []).map((finding) => {
        const sheet = finding.cell && (names.get(finding.cell.sheet) ?? finding.cell.sheet);
        return reportedFinding({ file, sheet, cell: address(finding.cell) }, '', finding, translator);
      }),
      ...forms.flatMap((form) =>
        form.findings.map((finding) =>
          reportedFinding(
            { file, sheet: form.form.sheetName, cell: address(finding.cell) },
            nameOf(form, translator),
            finding,
            translator,
          ),
        ),
      ),
    ],
  };
}

export function reportedFinding(
  place: Place,
  project: string,
  finding: Finding,
  translator: Translator,
): ReportedFinding {
  const { severity, subject, code, waived } = finding;
  return {
    place,
    project,
    severity,
    subject,
    message: findingText(finding, translator),
    basis: basisText(finding, translator),
    code,
    title: ruleTitle(code, translator),
    waived: waived ? translator.t('command.waived', { ...waived }) : '',
  };
}

function reportedProject(file: string, review: FormReview, translator: Translator): ReportedProject {
  const { form, score, findings } = review;
  return {
    place: {
      file,
      sheet: form.sheetName,
      cell: form.range && formatCell({ row: form.range.top, column: form.range.left }),
    },
    name: nameOf(review, translator),
    department: form.department?.text ?? '',
    unit: form.implementingUnit?.text ?? '',
    year: form.year,
    grade: form.stated.grade?.text || (score.grade ? `(${translator.t(`grade.${score.grade}`)})` : ''),
    ...figuresOf(review),
    ...countFindings(findings),
  };
}

function nameOf({ form }: FormReview, { t }: Translator): string {
  return form.projectName?.text || t('command.unnamed-project');
}

function address(cell: CellRef | null): string | null {
  return cell && formatCell(cell);
}

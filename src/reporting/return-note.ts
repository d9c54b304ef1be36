import type { Translator } from '../messages';
import type { FormReview } from '../review';
import type { Finding, Severity } from '../rules/finding';
import { formatCell } from '../sheet';
import type { FormatOptions, ResultFormatter } from './formatter';
import { findingText } from './render-finding';

/** What a form is sent back for. Advice (建议) is none of it. */
const RETURNED: readonly Severity[] = ['error', 'warning'];

/**
 * 退回意见: a numbered text of one project's findings, in plain text, ready to paste into an office-automation system.
 * Waived findings are left out. '' where nothing is left.
 * @param picked the findings to tell; by default everything that must be fixed or explained
 */
export function returnNote(
  { form, findings }: FormReview,
  translator: Translator,
  picked: readonly Finding[] = findings.filter(({ severity }) => RETURNED.includes(severity)),
): string {
  const { t } = translator;
  const told = picked.filter(({ waived }) => waived === null);
  if (told.length === 0) return '';
  const project = form.projectName?.text || t('command.unnamed-project');
  const facts = [
    ...(form.year === null ? [] : [t('command.year', { year: form.year })]),
    ...(form.implementingUnit?.text ? [form.implementingUnit.text] : []),
  ];
  const heading = t('command.return-heading', { project });
  const about = facts.length > 0 ? t('command.return-about', { facts: facts.join(t('command.list-separator')) }) : '';
  return [
    `${heading}${about}`,
    t('command.return-opening', { count: told.length }),
    ...told.map((finding, index) =>
      t('command.return-item', {
        number: index + 1,
        severity: t(`severity.${finding.severity}`),
        place: finding.cell ? t('command.return-place', { cell: formatCell(finding.cell) }) : '',
        subject: finding.subject,
        message: findingText(finding, translator),
      }),
    ),
    t('command.return-closing'),
  ].join('\n');
}

/** The notes of all projects of a batch, each with its sheet and file above it, an empty line between them. */
export function returnNoteFormatter({ translator }: FormatOptions): ResultFormatter {
  return {
    begin: '',
    file: ({ file, review }) =>
      (review?.forms ?? [])
        .map((form) => ({ sheet: form.form.sheetName, note: returnNote(form, translator) }))
        .filter(({ note }) => note !== '')
        .map(({ sheet, note }) => `${translator.t('command.return-source', { file, sheet })}\n${note}\n\n`)
        .join(''),
    between: '',
    end: () => '',
  };
}

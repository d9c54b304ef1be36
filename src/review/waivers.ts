import type { SelfEvaluationForm } from '../form';
import type { Finding } from '../rules/finding';
import type { StoredWaiver } from './types';

/** What a waiver is recognised by: it survives moved rows, renamed sheets and a copy of the file. */
export type WaiverSubject = Pick<StoredWaiver, 'code' | 'project' | 'unit' | 'year' | 'subject'>;

/** The subject under which a finding of a form is waived; `form` null for findings on the whole workbook. */
export function waiverSubject(finding: Finding, form: SelfEvaluationForm | null): WaiverSubject {
  return {
    code: finding.code,
    project: form?.projectName?.text ?? '',
    unit: form?.implementingUnit?.text ?? '',
    year: form?.year ?? null,
    subject: finding.subject,
  };
}

/** A key that does not change with spaces, line breaks or full-width forms of the same characters. */
export function waiverKey({ code, project, unit, year, subject }: WaiverSubject): string {
  const texts = [project, unit, subject].map((text) => text.normalize('NFKC').replace(/\s+/gu, ''));
  return JSON.stringify([code, year, ...texts]);
}

/** Puts stored waivers on the findings that they speak of. A waiver whose finding is gone is left alone: it may come back. */
export function applyWaivers<F extends Finding>(
  findings: readonly F[],
  form: SelfEvaluationForm | null,
  waivers: ReadonlyMap<string, StoredWaiver>,
): readonly F[] {
  if (waivers.size === 0) return findings;
  return findings.map((finding) => {
    const stored = waivers.get(waiverKey(waiverSubject(finding, form)));
    return stored ? { ...finding, waived: { reason: stored.reason, who: stored.who, when: stored.when } } : finding;
  });
}

export function indexWaivers(waivers: readonly StoredWaiver[]): ReadonlyMap<string, StoredWaiver> {
  return new Map(waivers.map((waiver) => [waiverKey(waiver), waiver]));
}

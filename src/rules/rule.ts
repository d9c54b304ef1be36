import type { CellRef } from '../sheet';
import type { SelfEvaluationForm, UnreadRegion } from '../form';
import type { Policy } from '../policy';
import type { FormScore } from '../scoring';
import type { Message } from '../messages/message';
import type { Finding, MarkKind, Severity } from './finding';

/** Where a rule comes from. 10号文 = 财预〔2020〕10号, 101号文 = 财预〔2021〕101号, system = 预算管理一体化, tool = this tool's own threshold. */
export type Basis =
  '10号文' | '101号文' | 'system' | 'forms' | 'arithmetic' | 'practice' | 'reviewers' | 'sichuan' | 'tool';

export interface RuleMeta {
  /** Stable: appears in saved waivers, JSON and reports. */
  readonly code: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly severity: Severity;
  /** Further severities that a single finding of the rule may carry, with when (for the catalogue page). */
  readonly alsoAs?: Partial<Record<Severity, { readonly zh: string; readonly en: string }>>;
  readonly basis: readonly Basis[];
  /** One paragraph: what fires it, what does not, and how to put it right. Printed in docs/rules.md and in the pane. */
  readonly explanation: { readonly zh: string; readonly en: string };
  /** Not run unless the policy switches it on. */
  readonly offByDefault?: true;
  /** One fact, one finding: dropped where one of these fires on the same indicator row. */
  readonly yieldsToInRow?: readonly string[];
  /** One fact, one finding: dropped where one of these fires anywhere on the same form. */
  readonly yieldsToInForm?: readonly string[];
  /** One fact, one finding: its notes on several forms of one 主管部门 are told once, on the first of them. */
  readonly foldsNotes?: true;
}

/** What a rule on one form sees. Pure: no clock, no I/O. */
export interface FormContext {
  readonly form: SelfEvaluationForm;
  readonly score: FormScore;
  readonly policy: Policy;
}

/** What a rule reports; defaults are filled in by `report`. */
export interface Report {
  readonly severity?: Severity;
  readonly cell: CellRef | null;
  readonly related?: readonly (CellRef | null | undefined)[];
  readonly subject: string;
  readonly row?: number;
  readonly message: Message;
  readonly details?: readonly Message[];
  readonly expected?: string | null;
  readonly stated?: string | null;
  readonly mark?: MarkKind;
}

/** A rule on a form: metadata and one pure check. */
export interface FormRule {
  readonly meta: RuleMeta;
  readonly check: (context: FormContext) => Iterable<Report>;
}

/** One form of a workbook or batch, with where it stands. */
export interface FormEntry {
  readonly file: string;
  readonly form: SelfEvaluationForm;
  readonly score: FormScore;
}

/** What a rule on many forms reports. */
export interface WorkbookReport extends Report {
  /** The form that the finding points to, or null for the whole. */
  readonly entry: FormEntry | null;
  /**
   * Every form that the finding speaks of, where those are more than `entry` (duplicates, forms of one 主管部门).
   * In a batch a finding is told only if they stand in more than one file: what concerns one file was told with that file.
   */
  readonly among?: readonly FormEntry[];
}

/** A rule on all forms of a workbook or batch. */
export interface WorkbookRule {
  readonly meta: RuleMeta;
  readonly check: (entries: readonly FormEntry[], policy: Policy) => Iterable<WorkbookReport>;
}

/** A rule on a region of a sheet that looks like a form and could not be read. */
export interface RegionRule {
  readonly meta: RuleMeta;
  readonly check: (region: UnreadRegion) => Report;
}

/** Turns a report into a finding: the rule's own severity, or the policy's choice for its code. */
export function toFinding(meta: RuleMeta, report: Report, policy: Policy): Finding {
  const chosen = policy.rules[meta.code];
  const severity = chosen && chosen !== 'off' && chosen !== 'on' ? chosen : (report.severity ?? meta.severity);
  return {
    code: meta.code,
    severity,
    cell: report.cell,
    related: (report.related ?? []).filter((cell): cell is CellRef => cell != null),
    subject: report.subject,
    row: report.row ?? null,
    message: report.message,
    details: report.details ?? [],
    expected: report.expected ?? null,
    stated: report.stated ?? null,
    mark: report.mark ?? 'value',
    waived: null,
  };
}

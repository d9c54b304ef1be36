import type { Policy } from '../policy';
import type { Finding } from '../rules/finding';
import {
  toFinding,
  type FormContext,
  type FormEntry,
  type FormRule,
  type RuleMeta,
  type WorkbookRule,
} from '../rules/rule';

/** Whether the policy wants the rule to run: `off` silences it, and a rule that is off by default needs to be named. */
export function isEnabled(meta: RuleMeta, policy: Policy): boolean {
  const chosen = policy.rules[meta.code];
  return chosen === undefined ? !meta.offByDefault : chosen !== 'off';
}

export function runFormRules(rules: readonly FormRule[], context: FormContext): Finding[] {
  return rules
    .filter(({ meta }) => isEnabled(meta, context.policy))
    .flatMap(({ meta, check }) => [...check(context)].map((report) => toFinding(meta, report, context.policy)));
}

/** A finding of a rule on many forms, with the form that it points to, or null for the whole. */
export interface EntryFinding {
  readonly entry: FormEntry | null;
  /** The forms that the finding speaks of. */
  readonly among: readonly FormEntry[];
  readonly finding: Finding;
}

export function runWorkbookRules(
  rules: readonly WorkbookRule[],
  entries: readonly FormEntry[],
  policy: Policy,
): EntryFinding[] {
  return rules
    .filter(({ meta }) => isEnabled(meta, policy))
    .flatMap(({ meta, check }) =>
      [...check(entries, policy)].map((report) => ({
        entry: report.entry,
        among: report.among ?? (report.entry ? [report.entry] : entries),
        finding: toFinding(meta, report, policy),
      })),
    );
}

import { buildForm, type FormInput, type SelfEvaluationForm, type UnreadRegion } from '../../src/form';
import { createTranslator } from '../../src/messages';
import { national, type Policy } from '../../src/policy';
import type { Finding, Severity } from '../../src/rules/finding';
import {
  toFinding,
  type FormEntry,
  type FormRule,
  type RegionRule,
  type RuleMeta,
  type WorkbookRule,
} from '../../src/rules/rule';
import { inferRateRounding, scoreForm } from '../../src/scoring';
import { formatCell } from '../../src/sheet';

/** A form as plain values (every field then gets a cell on a sheet `S`), or a form that was built otherwise. */
type FormCase = FormInput | SelfEvaluationForm;

/** What a finding must say. Members that are left out are not looked at. */
export interface ExpectedFinding {
  readonly severity: Severity;
  /** In A1 notation. */
  readonly cell?: string | null;
  readonly related?: readonly string[];
  readonly subject?: string;
  /** The id of its message, or a part of the Chinese sentences (message and details, joined by line breaks). */
  readonly message?: string | RegExp;
  readonly expected?: string | null;
  readonly stated?: string | null;
  readonly mark?: Finding['mark'];
}

interface Case {
  /** What is special about the form, as the reader of a test report would say it. */
  readonly name: string;
  readonly policy?: Policy;
}

interface RuleCases<Given> {
  /** The rule says nothing of these. */
  readonly passes: readonly (Case & Given)[];
  /** The rule reports exactly these findings, in this order. */
  readonly fails: readonly (Case & Given & { readonly findings: readonly ExpectedFinding[] })[];
}

export type FormRuleCases = RuleCases<{ readonly form: FormCase }>;
export type WorkbookRuleCases = RuleCases<{ readonly forms: readonly (FormCase | FiledForm)[] }>;

/** A form of a certain file, for rules that compare files; without it all forms stand in `a.xlsx`. */
export interface FiledForm {
  readonly file: string;
  readonly form: FormCase;
}

/** A case whose rule reports something, with what it reports: docs/rules.md takes its examples from these. */
export interface RuleExample {
  readonly code: string;
  readonly findings: () => readonly Finding[];
}

/** Every failing case of the test files that were loaded. */
export const examples: RuleExample[] = [];

const zh = createTranslator('zh-CN');
const en = createTranslator('en-US');

/**
 * Holds a rule on one form to examples. The rule is run alone: whether it is on by default, and which finding yields to which, is the
 * review's affair. Besides what a case expects, each finding must carry a severity that the metadata names, and sentences without holes.
 */
export function testRule(rule: FormRule, cases: FormRuleCases): void {
  run(rule.meta, cases, ({ form }, policy) => {
    const built = asForm(form);
    const score = scoreForm(built, policy);
    return [...rule.check({ form: built, score, policy })].map((report) => toFinding(rule.meta, report, policy));
  });
}

/** Holds a rule on many forms to examples. */
export function testWorkbookRule(rule: WorkbookRule, cases: WorkbookRuleCases): void {
  run(rule.meta, cases, ({ forms }, policy) => {
    const filed = forms.map((given) => ('file' in given ? given : { file: 'a.xlsx', form: given }));
    const built = filed.map(({ file, form }) => ({ file, form: asForm(form) }));
    const entries = built.map(({ file, form }): FormEntry => {
      const document = built.filter((other) => other.file === file).map((other) => other.form);
      return { file, form, score: scoreForm(form, policy, { rateRounding: inferRateRounding(document) }) };
    });
    return [...rule.check(entries, policy)].map((report) => toFinding(rule.meta, report, policy));
  });
}

/** Holds a rule on unread regions to examples: it says one thing of every region. */
export function testRegionRule(
  rule: RegionRule,
  cases: readonly { readonly name: string; readonly region: UnreadRegion; readonly finding: ExpectedFinding }[],
): void {
  const fails = cases.map(({ name, region, finding }) => ({ name, region, findings: [finding] }));
  run(rule.meta, { passes: [], fails }, ({ region }, policy) => [toFinding(rule.meta, rule.check(region), policy)]);
}

function asForm(given: FormCase): SelfEvaluationForm {
  return 'columns' in given ? given : buildForm({ cells: true, ...given });
}

function run<Given>(
  meta: RuleMeta,
  { passes, fails }: RuleCases<Given>,
  check: (given: Given, policy: Policy) => readonly Finding[],
): void {
  for (const given of fails) {
    examples.push({ code: meta.code, findings: () => check(given, given.policy ?? national) });
  }
  describe(meta.code, () => {
    if (passes.length > 0) {
      test.each(passes.map((given) => [given.name, given] as const))('says nothing: %s', (_, given) => {
        expect(check(given, given.policy ?? national).map(summary)).toEqual([]);
      });
    }
    test.each(fails.map((given) => [given.name, given] as const))('reports: %s', (_, given) => {
      const findings = check(given, given.policy ?? national);
      expect(findings.map((finding, index) => seen(finding, given.findings[index]))).toEqual(given.findings);
      for (const finding of findings) expectSound(finding, meta);
    });
  });
}

/** The members of a finding that a case speaks of, so that a failing case shows a readable difference. */
function seen(finding: Finding, expected: ExpectedFinding | undefined): ExpectedFinding {
  if (!expected) return summary(finding);
  const all: ExpectedFinding = {
    severity: finding.severity,
    cell: finding.cell && formatCell(finding.cell),
    related: finding.related.map(formatCell),
    subject: finding.subject,
    message: seenMessage(finding, expected.message),
    expected: finding.expected,
    stated: finding.stated,
    mark: finding.mark,
  };
  const named = Object.keys(expected) as (keyof ExpectedFinding)[];
  return Object.fromEntries(named.map((key) => [key, all[key]])) as unknown as ExpectedFinding;
}

function seenMessage(finding: Finding, expected: string | RegExp | undefined): string | RegExp | undefined {
  const text = sentences(finding).join('\n');
  const matches =
    expected instanceof RegExp ? expected.test(text) : expected === finding.message.id || text.includes(expected ?? '');
  return matches ? expected : text;
}

function summary(finding: Finding): ExpectedFinding {
  return {
    severity: finding.severity,
    cell: finding.cell && formatCell(finding.cell),
    subject: finding.subject,
    message: sentences(finding).join('\n'),
  };
}

function sentences({ message, details }: Finding): string[] {
  return [message, ...details].map((sentence) => zh.render(sentence));
}

/** What holds for every finding of every rule. */
function expectSound(finding: Finding, meta: RuleMeta): void {
  expect([meta.severity, ...Object.keys(meta.alsoAs ?? {})]).toContain(finding.severity);
  expect(finding.subject).not.toBe('');
  for (const sentence of [finding.message, ...finding.details]) {
    for (const text of [zh.render(sentence), en.render(sentence)]) {
      expect(text).not.toBe(sentence.id);
      expect(text).not.toMatch(/\{\{|\}\}|undefined|\bnull\b|NaN|\[object/);
    }
  }
}

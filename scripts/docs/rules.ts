import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/rules/finding';
import { ruleGroups, ruleMetas } from '../../src/rules';
import type { RuleExample } from '../../test/rules/rule-tester';
import { rulePage, type RuleGroup } from './rule-page';

const TESTS = join(__dirname, '..', '..', 'test', 'rules');

const TITLES: Record<keyof typeof ruleGroups, string> = {
  head: '表头与目标 Header and goals',
  funding: '项目资金 Funding',
  indicators: '绩效指标 Indicators',
  summary: '总分、分值与等级 Summary',
  workbook: '工作簿与批量 Workbook and batch',
};

/** docs/rules.md, from the metadata of the rules and the examples of their tests. */
export async function rulesPage(): Promise<string> {
  const examples = await loadExamples();
  const groups = Object.entries(TITLES).map(([name, title]): RuleGroup => ({
    title,
    rules: ruleGroups[name as keyof typeof ruleGroups],
  }));
  return rulePage(groups, (code) => findingsOf(code, examples));
}

function findingsOf(code: string, examples: readonly RuleExample[]): Finding[] {
  return examples.filter((example) => example.code === code).flatMap(({ findings }) => findings());
}

/** The test files declare their cases when they are loaded; what jest would run of them is passed over here. */
async function loadExamples(): Promise<readonly RuleExample[]> {
  const passOver = Object.assign(() => undefined, { each: () => () => undefined });
  Object.assign(globalThis, { describe: passOver, test: passOver, it: passOver });
  const files = [...ruleMetas.keys()].map((code) => join(TESTS, `${code}.test.ts`));
  // A rule without a test file is told by the tests of the catalogue.
  for (const file of files.filter((path) => existsSync(path))) await import(file);
  const { examples } = await import('../../test/rules/rule-tester');
  return examples;
}

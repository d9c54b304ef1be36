import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildForm } from '../../src/form';
import { enUS } from '../../src/messages/en-US';
import { zhCN } from '../../src/messages/zh-CN';
import { findingsAll } from '../../src/messages/zh-CN/findings-all';
import { findingsFunding } from '../../src/messages/zh-CN/findings-funding';
import { findingsIndicator } from '../../src/messages/zh-CN/findings-indicator';
import { national } from '../../src/policy';
import { formRules, ruleGroups, ruleMetas } from '../../src/rules';
import { scoreForm } from '../../src/scoring';
import { soundForm } from './sound-form';

const ROOT = join(__dirname, '..', '..');
const RULES = join(ROOT, 'src', 'rules');
const NO_RULES = ['catalogue.ts', 'finding.ts', 'index.ts', 'rule.ts'];

const files = readdirSync(RULES).filter((name) => name.endsWith('.ts') && !NO_RULES.includes(name));
const codes = [...ruleMetas.keys()];
const page = readFileSync(join(ROOT, 'docs', 'rules.md'), 'utf8');
const findingIds = [findingsFunding, findingsIndicator, findingsAll].flatMap((sentences) => Object.keys(sentences));

test('every rule is the one of its file, and every file is in the catalogue', () => {
  expect([...codes].sort()).toEqual(files.map((name) => name.replace(/\.ts$/, '')).sort());
  expect(Object.values(ruleGroups).flat()).toHaveLength(codes.length);
});

describe.each(codes)('%s', (code) => {
  const meta = ruleMetas.get(code)!;

  test('has a test file and its place in docs/rules.md', () => {
    expect(existsSync(join(__dirname, `${code}.test.ts`))).toBe(true);
    expect(page).toContain(`### ${meta.title.zh} \`${code}\`\n`);
  });

  test('says what it is about in both languages, and on what basis', () => {
    const texts = [meta.title, meta.explanation, ...Object.values(meta.alsoAs ?? {})];
    for (const { zh, en } of texts) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/[A-Za-z]{3}/);
    }
    expect(meta.basis.length).toBeGreaterThan(0);
    expect(Object.keys(meta.alsoAs ?? {})).not.toContain(meta.severity);
  });

  test('yields to rules that exist', () => {
    const others = [...(meta.yieldsToInForm ?? []), ...(meta.yieldsToInRow ?? [])];
    expect(others.filter((other) => !codes.includes(other) || other === code)).toEqual([]);
  });

  test('has a sentence', () => {
    const source = readFileSync(join(RULES, `${code}.ts`), 'utf8');
    const own = findingIds.filter((id) => id === `finding.${code}` || id.startsWith(`finding.${code}.`));
    expect(own.length > 0 || source.includes('`unread.${')).toBe(true);
  });
});

const placeholders = (template: string): string[] =>
  [...new Set([...template.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? ''))].sort();

test.each(Object.keys(zhCN) as (keyof typeof zhCN)[])('%s takes the same parameters in both languages', (id) => {
  expect(placeholders(enUS[id])).toEqual(placeholders(zhCN[id]));
});

test('every sentence of a finding is used', () => {
  const sources = sourcesUnder(join(ROOT, 'src')).filter((path) => !path.includes('messages'));
  const source = sources.map((path) => readFileSync(path, 'utf8')).join('\n');
  const unused = findingIds.filter((id) => {
    const built = `\`${id.slice(0, id.lastIndexOf('.') + 1)}\${`;
    return !source.includes(`'${id}'`) && !source.includes(built);
  });
  expect(unused).toEqual([]);
});

function sourcesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

test('no rule says anything of a form that nothing is wrong with', () => {
  const form = buildForm({ ...soundForm, cells: true });
  const context = { form, score: scoreForm(form, national), policy: national };
  const told = formRules.flatMap(({ meta, check }) =>
    [...check(context)].map(({ subject }) => `${meta.code}: ${subject}`),
  );
  expect(told).toEqual([]);
});

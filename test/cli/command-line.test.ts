import { languageOf, parseCommandLine } from '../../src/cli/command-line';
import { UsageError } from '../../src/cli/usage-error';
import { createTranslator } from '../../src/messages';

const zh = createTranslator('zh-CN');

test('the defaults', () => {
  expect(parseCommandLine(['check', 'a.xlsx', 'b'], zh).check).toEqual(
    expect.objectContaining({
      inputs: ['a.xlsx', 'b'],
      format: 'text',
      policy: 'national',
      failOn: 'error',
      allowEmpty: false,
    }),
  );
});

test('every option', () => {
  const args = 'check --format ndjson --policy sichuan --lang en --fail-on warning --allow-empty x'.split(' ');
  expect(parseCommandLine(args, zh).check).toEqual(
    expect.objectContaining({
      inputs: ['x'],
      format: 'ndjson',
      policy: 'sichuan',
      failOn: 'warning',
      allowEmpty: true,
    }),
  );
});

test.each([
  [['--help'], '用法|Usage'],
  [['check', '--help'], '--fail-on'],
  [['--version'], '^\\d+\\.\\d+\\.\\d+\n$'],
])('%j is an answer, not an error', (args, text) => {
  const parsed = parseCommandLine(args, zh);
  expect(parsed.check).toBeNull();
  expect(parsed.text).toMatch(new RegExp(text));
});

test.each([
  [[], 'command.no-command'],
  [['chekc', 'a.xlsx'], 'command.unknown-command'],
  [['check', '--fromat', 'json'], 'command.unknown-option'],
  [['check', '--format'], 'command.option-needs-value'],
  [['check', '--format', 'pdf', 'a.xlsx'], 'command.bad-choice'],
  [['check', '--fail-on', 'note', 'a.xlsx'], 'command.bad-choice'],
])('%j is wrong usage', (args, id) => {
  let thrown: unknown;
  try {
    parseCommandLine(args, zh);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(UsageError);
  expect((thrown as UsageError).sentence.id).toBe(id);
});

test.each([
  [['check', 'a.xlsx'], 'zh-CN'],
  [['check', '--lang', 'en'], 'en-US'],
  [['check', '--lang=en', '--help'], 'en-US'],
] as const)('%j is answered in %s', (args, language) => {
  expect(languageOf(args)).toBe(language);
});

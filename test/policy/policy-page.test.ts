import Ajv2020 from 'ajv/dist/2020';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPolicy, policyFileJsonSchema, policySchema, presets } from '../../src/policy';

const page = readFileSync(join(__dirname, '..', '..', 'docs', 'policy.md'), 'utf8');
const example = JSON.parse(/```json\n([^]*?)```/.exec(page)![1]!) as Record<string, unknown>;
const isPolicyFile = new Ajv2020().compile(policyFileJsonSchema());

test('the example of the page is a policy', () => {
  expect({ ...loadPolicy(example), $schema: example['$schema'], extends: example['extends'] }).toMatchObject(example);
  expect(isPolicyFile(example)).toBe(true);
});

test('the page names every member of a policy', () => {
  const missing = Object.keys(policySchema.shape).filter((member) => !page.includes(`\`${member}\``));
  expect(missing).toEqual([]);
});

describe('the schema for editors accepts what can be loaded, and nothing else', () => {
  test.each<[string, object, boolean]>([
    ['nothing but the preset', {}, true],
    ['a whole policy', presets.hubei, true],
    ['a part of a member', { lowExecution: { threshold: 80 } }, true],
    ['a misspelt member', { executionWieght: 20 }, false],
    ['a list that is cut short', { otherGrades: [{ excellent: 90 }] }, false],
    ['an unknown preset', { extends: 'mars' }, false],
  ])('%s', (_, file, accepted) => {
    expect(isPolicyFile(file)).toBe(accepted);
    if (accepted) expect(() => loadPolicy(file)).not.toThrow();
    else expect(() => loadPolicy(file)).toThrow();
  });
});

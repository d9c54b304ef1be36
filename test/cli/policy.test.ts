import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPolicy } from '../../src/cli/policy';
import { UsageError } from '../../src/cli/usage-error';
import { createTranslator } from '../../src/messages';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'self-eval-policy-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a person is told of a policy file with this text. */
async function told(text: string): Promise<string[]> {
  writeFileSync(join(folder, '口径.json'), text);
  const error: unknown = await findPolicy('口径.json', folder).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UsageError)) throw new Error(`no usage error for ${text}`);
  const { render } = createTranslator('zh-CN');
  return [error.sentence, ...error.details].map((sentence) => render(sentence).trim());
}

test.each<[what: string, text: string, ...details: string[]]>([
  ['text that is no JSON', '{ grades', '内容不是有效的 JSON。'],
  ['a list', '[]', '内容应是一个 JSON 对象（{ … }）。'],
  ['a misspelt member', '{"grades":{"godo":75}}', '没有“grades.godo”这一项。可用的有：excellent | good | fair。'],
  [
    'a rule that does not exist',
    '{"rules":{"totl-score":"off","total-score":"note"}}',
    '“rules”中没有“totl-score”这条规则，规则代码见 docs/rules.md。',
  ],
  [
    'several mistakes, a line each',
    '{"executionWeight":-1,"grades":{"good":95},"gradeRequired":"是"}',
    '“executionWeight”超出范围，应 >= 0。',
    '“gradeRequired”的类型不对，应为 boolean。',
  ],
  ['grades in the wrong order', '{"grades":{"good":95}}', '“grades”应从高到低排列。'],
])('%s is told with its place', async (_, text, ...details) => {
  expect(await told(text)).toEqual(['评价口径“口径.json”无法使用：', ...details]);
});

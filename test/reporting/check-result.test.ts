import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { version } from '../../package.json';
import { readXlsx } from '../../src/hosts/xlsx';
import { createTranslator } from '../../src/messages';
import { national } from '../../src/policy';
import {
  addBatch,
  addSummaries,
  EMPTY_SUMMARY,
  formats,
  summaryOf,
  TOOL_VERSION,
  type CheckResult,
  type FileOutcome,
} from '../../src/reporting';
import { checkResultJsonSchema } from '../../src/reporting/check-result';
import { reviewBatch, reviewGrids } from '../../src/review';

const ROOT = join(__dirname, '..', '..');
const FORMS = join(ROOT, 'test', 'fixtures', 'forms');
const translator = createTranslator('zh-CN');

const workbooks = ['seeds', 'regions'].flatMap((folder) =>
  readdirSync(join(FORMS, folder))
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => join(FORMS, folder, name)),
);

function outcomeOf(path: string): FileOutcome {
  const file = path.slice(FORMS.length + 1);
  const review = reviewGrids(readXlsx(readFileSync(path)), national, { file });
  return { file, sha256: '0'.repeat(64), error: null, review };
}

function asJson(outcomes: readonly FileOutcome[]): CheckResult {
  const formatter = formats.json({ translator, policy: 'national', width: 100, colours: false });
  const batch = reviewBatch(
    outcomes.flatMap(({ review }) => review ?? []),
    national,
  );
  const summary = addBatch(outcomes.map(summaryOf).reduce(addSummaries, EMPTY_SUMMARY), batch);
  return JSON.parse(
    [formatter.begin, outcomes.map(formatter.file).join(formatter.between), formatter.end(batch, summary)].join(''),
  ) as CheckResult;
}

const validate = new Ajv2020({ allErrors: true }).compile(checkResultJsonSchema());

test('the published schema is the one that the result is typed by', () => {
  const published = JSON.parse(readFileSync(join(ROOT, 'docs', 'check-result.schema.json'), 'utf8')) as unknown;
  expect(published).toEqual(checkResultJsonSchema());
});

test("the tool names itself with the package's version", () => {
  expect(TOOL_VERSION).toBe(version);
});

test.each(workbooks.map((path) => [path.slice(FORMS.length + 1), path]))(
  '%s: the result fits the schema',
  (_, path) => {
    const result = asJson([outcomeOf(path)]);
    expect(validate(result) ? [] : validate.errors).toEqual([]);
    expect(result.files[0]!.forms.length).toBeGreaterThan(0);
  },
);

test('a batch with a file that could not be read, and an empty batch, fit the schema', () => {
  const unread: FileOutcome = {
    file: '加密.xlsx',
    sha256: null,
    error: { code: 'encrypted', detail: 'EncryptedPackage' },
    review: null,
  };
  for (const outcomes of [[], [unread], workbooks.slice(0, 3).map(outcomeOf).concat(unread)]) {
    const result = asJson(outcomes);
    expect(validate(result) ? [] : validate.errors).toEqual([]);
    expect(result.summary.files).toBe(outcomes.length);
  }
});

test('what a form of the seeds looks like as JSON', () => {
  const [file] = asJson([outcomeOf(join(FORMS, 'seeds', 'seed-000-chongming.sheets.xlsx'))]).files;
  const { indicators, findings, ...form } = file!.forms[0]!;
  expect(form).toEqual({
    sheet: expect.any(String) as string,
    range: 'A1:H33',
    title: '财政项目支出绩效自评表',
    year: 2024,
    unit: '万元',
    projectName: '新兴领域党建工作经费',
    department: '中共上海市崇明区委员会社会工作部（汇总）',
    implementingUnit: '中共上海市崇明区委员会社会工作部',
    funding: {
      total: {
        label: '年度资金总额',
        initialBudget: '0.00',
        annualBudget: '17.00',
        executed: '9.66',
        weight: '10.00',
        rate: '56.82',
        score: '5.68',
      },
      breakdown: ['当年财政拨款', '上年结转资金', '其他资金'].map(
        (label): unknown => expect.objectContaining({ label, weight: null, score: null }) as unknown,
      ),
    },
    goals: { expected: expect.stringMatching(/^持续推动/) as string, completion: expect.any(String) as string },
    stated: { totalWeight: '100.00', totalScore: '93.20', grade: '优' },
    computed: {
      rate: '56.82',
      fundingScore: '5.68',
      totalWeight: '100.00',
      totalScore: '93.20',
      grade: '优',
      rateRounding: 'down',
    },
  });
  expect(indicators).toHaveLength(19);
  expect(indicators[0]).toEqual({
    level1: '成本指标',
    level2: '经济成本指标',
    name: '新兴领域党组织书记培训费用标准',
    target: '≤500.00(元/人)',
    actual: '500.00(元/人)',
    weight: '4.74',
    score: '4.74',
    reason: '',
    cells: { name: 'C13', score: 'G13', reason: 'H13' },
    suggestedScore: { low: '4.74', high: '4.74' },
  });
  expect(findings).toContainEqual({
    code: 'unexplained-deduction',
    severity: 'error',
    cell: 'H16',
    subject: '新兴领域党建“火炬行动”项目费用标准',
    message: expect.stringMatching(/扣分未说明.*4\.74.*4\.00.*0\.74.*81%/s) as string,
    basis: expect.stringContaining('财预〔2020〕10号') as string,
    expected: null,
    stated: '4.00',
    waived: null,
  });
});

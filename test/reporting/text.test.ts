import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from '../../src/hosts/xlsx';
import { createTranslator, type Language } from '../../src/messages';
import { national } from '../../src/policy';
import { EMPTY_SUMMARY, formats, summaryOf, type FileOutcome, type FormatName } from '../../src/reporting';
import { reviewGrids, type StoredWaiver, type WorkbookReview } from '../../src/review';
import { formWithDeduction, goodForm, workbookOf } from '../cli/files';

const SEED = join(__dirname, '..', 'fixtures', 'forms', 'seeds', 'seed-000-chongming.sheets.xlsx');

function outcome(bytes: Uint8Array, waivers: readonly StoredWaiver[] = []): FileOutcome {
  const review = reviewGrids(readXlsx(bytes), national, { file: 'a.xlsx', waivers });
  return { file: 'a.xlsx', sha256: null, error: null, review };
}

function print(
  file: FileOutcome,
  { format = 'text', language = 'zh-CN', width = 100, colours = false }: Partial<Settings> = {},
): string {
  const formatter = formats[format]({ translator: createTranslator(language), policy: 'national', width, colours });
  return formatter.begin + formatter.file(file) + formatter.end({ findings: [] }, summaryOf(file));
}

interface Settings {
  readonly format: FormatName;
  readonly language: Language;
  readonly width: number;
  readonly colours: boolean;
}

test('a seed workbook as a person reads it', () => {
  expect(print(outcome(readFileSync(SEED)))).toMatchSnapshot();
});

test('the same in English', () => {
  expect(print(outcome(readFileSync(SEED)), { language: 'en-US' })).toMatchSnapshot();
});

test('a project without a finding is one line and where it stands', () => {
  expect(print(outcome(workbookOf(goodForm))).split('\n')).toEqual([
    'a.xlsx',
    '1 个项目',
    '',
    '  项目                  自评总分  复算总分  等级  执行率  须修改  需说明  建议',
    '✓ 志愿服务站点运行经费     99.60     99.60    优  96.00%       0       0     0',
    '  2024 年度 · 示例市志愿服务促进中心 · 志愿服务 A1:H18',
    '',
    '共 1 个文件、1 个项目：须修改 0 处，需说明 0 处，建议 0 处',
    '',
  ]);
});

const waiver: StoredWaiver = {
  code: 'unexplained-deduction',
  project: formWithDeduction.projectName,
  unit: formWithDeduction.implementingUnit,
  year: 2024,
  subject: '居民对志愿服务的知晓率',
  reason: '已另附说明',
  who: '审核员',
  when: '2025-03-01',
};

describe('a waived finding', () => {
  const waived = outcome(workbookOf(formWithDeduction), [waiver]);

  test('is listed with who let it stand, and not counted', () => {
    const text = print(waived);
    expect(text).toContain('扣分未说明');
    expect(text).toContain('已人工确认：已另附说明（审核员，2025-03-01）');
    expect(text).toContain('须修改 0 处');
  });

  test('is no reason to send a form back', () => {
    expect(print(waived, { format: 'return-note' })).toBe('');
  });
});

test('the return note', () => {
  expect(print(outcome(workbookOf(goodForm, formWithDeduction)), { format: 'return-note' })).toMatchSnapshot();
});

test('a file that could not be read, a region that could not, and a file without a form say so in their place', () => {
  const empty: WorkbookReview = { ...outcome(workbookOf(goodForm)).review!, forms: [] };
  const range = { sheet: '说明', top: 0, left: 0, bottom: 19, right: 5 };
  const cases: Partial<FileOutcome>[] = [
    { error: { code: 'encrypted', detail: 'EncryptedPackage' }, review: null },
    { review: empty },
    {
      review: {
        ...empty,
        unread: [{ sheet: '说明', sheetName: '说明', range, reason: 'no-score-column', cell: null }],
      },
    },
    { review: { ...empty, others: [{ sheet: '空表', sheetName: '空表', range, kind: 'template', title: '自评表' }] } },
  ];
  const lines = cases.map((one) =>
    print({ file: 'b.xlsx', sha256: null, error: null, review: null, ...one }).split('\n'),
  );
  expect(lines.map((text) => text.slice(0, 3))).toEqual([
    ['b.xlsx', '✗ 文件设有打开密码，无法读取。请去除密码（文件—信息—保护工作簿）另存后再试。', ''],
    ['b.xlsx', '! 未找到自评表。', ''],
    ['b.xlsx', '', '✗ 疑似自评表，未能可靠读取：工作表“说明”A1:F20，绩效指标表中未找到“得分”列。'],
    ['b.xlsx', '! 未找到自评表。', '  工作表“空表”A1:F20：空白的项目支出绩效自评表，尚未填写，未作检查。'],
  ]);
});

test('colours add escape codes and change no word', () => {
  const file = outcome(readFileSync(SEED));
  const bare = print(file, { colours: true }).replace(new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g'), '');
  expect(bare).toBe(print(file));
});

test('findings across files name their file and sheet', () => {
  const [finding] = outcome(workbookOf(formWithDeduction)).review!.forms[0]!.findings;
  const formatter = formats.text({
    translator: createTranslator('zh-CN'),
    policy: 'national',
    width: 100,
    colours: false,
  });
  const text = formatter.end(
    { findings: [{ ...finding!, file: '上报/一.xlsx', sheetName: '志愿服务' }] },
    EMPTY_SUMMARY,
  );
  expect(text.split('\n').slice(0, 2)).toEqual(['跨文件', '  上报/一.xlsx 志愿服务']);
});

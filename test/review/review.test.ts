import { readXlsx } from '../../src/hosts/xlsx';
import { national, type Policy } from '../../src/policy';
import { REPORT_SHEET_MARKER, reviewGrids } from '../../src/review';
import type { SheetGrid } from '../../src/sheet';
import { formWithDeduction, goodForm, workbookOf } from '../cli/files';

const grids = readXlsx(workbookOf(goodForm, formWithDeduction));
const codes = (policy: Policy = national, sheets: readonly SheetGrid[] = grids): string[] =>
  reviewGrids(sheets, policy).forms.flatMap(({ findings }) =>
    findings.map(({ code, severity }) => `${severity} ${code}`),
  );

test('a review is plain data: it survives the way to a worker and back', () => {
  const review = reviewGrids(grids, national, { file: 'a.xlsx' });
  expect(structuredClone(review)).toEqual(review);
});

describe('the policy decides which rules run, and how grave they are', () => {
  test('as they are', () => {
    expect(codes()).toContain('error unexplained-deduction');
  });

  test('off', () => {
    expect(codes({ ...national, rules: { 'unexplained-deduction': 'off' } })).not.toContain(
      'error unexplained-deduction',
    );
  });

  test('at another severity', () => {
    expect(codes({ ...national, rules: { 'unexplained-deduction': 'note' } })).toContain('note unexplained-deduction');
  });

  test('a rule that is off by default runs where it is named', () => {
    const withGoal = readXlsx(workbookOf({ ...goodForm, expectedGoal: '全年慰问困难群众3000人次。' }));
    const goal = (line: string): boolean => line.includes('goal-figure-unreported');
    expect(codes(national, withGoal).some(goal)).toBe(false);
    expect(codes({ ...national, rules: { 'goal-figure-unreported': 'on' } }, withGoal).some(goal)).toBe(true);
  });
});

describe('a report sheet of ours is never read as a form', () => {
  const [form] = grids as [SheetGrid, ...SheetGrid[]];

  test('known by the end of its heading', () => {
    const heading = { value: '', text: `报告 ${REPORT_SHEET_MARKER}`, numberFormat: 'General' };
    const rows = [[heading], ...form.rows.slice(1)];
    expect(reviewGrids([{ ...form, rows }], national).forms).toEqual([]);
  });

  test('known by the host', () => {
    expect(reviewGrids([form], national, { reportSheets: [form.id] }).forms).toEqual([]);
  });
});

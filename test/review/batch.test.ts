import { readXlsx } from '../../src/hosts/xlsx';
import { national } from '../../src/policy';
import { condense, reviewBatch, reviewGrids, type WorkbookReview } from '../../src/review';
import { goodForm, workbookOf } from '../cli/files';

const named = (projectName: string, sheet = projectName) => ({ ...goodForm, projectName, sheet });
const review = (file: string, ...names: string[]): WorkbookReview =>
  reviewGrids(readXlsx(workbookOf(...names.map((name, n) => named(name, `${n + 1}`)))), national, { file });
const codes = (reviews: readonly Pick<WorkbookReview, 'file' | 'forms'>[]): string[] =>
  reviewBatch(reviews, national).findings.map(({ code, file, sheetName }) => `${code} ${file} ${sheetName}`);

test('what concerns forms of several files is told of the batch, with the file and the sheet', () => {
  expect(codes([review('一.xlsx', '甲'), review('二.xlsx', '乙', '甲')])).toContain('duplicate-project 二.xlsx 2');
});

test('what concerns one file was told with that file', () => {
  const twice = review('一.xlsx', '甲', '甲');
  expect(twice.forms.flatMap(({ findings }) => findings.map(({ code }) => code))).toContain('duplicate-project');
  expect(codes([twice, review('二.xlsx', '乙')]).filter((line) => line.startsWith('duplicate'))).toEqual([]);
});

test('a condensed review is enough, and holds no prose', () => {
  const reviews = [review('一.xlsx', '甲'), review('二.xlsx', '乙', '甲')];
  const condensed = reviews.map(condense);
  expect(reviewBatch(condensed, national)).toEqual(reviewBatch(reviews, national));
  expect(JSON.stringify(condensed)).not.toContain(goodForm.expectedGoal);
});

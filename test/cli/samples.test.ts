import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemsWorkbook } from '../../scripts/make-samples';
import { readXlsx } from '../../src/hosts/xlsx';
import { national } from '../../src/policy';
import { countFindings, reviewGrids } from '../../src/review';
import { ROOT, SEEDS } from './run-cli';

const sample = (name: string): Buffer => readFileSync(join(ROOT, 'assets', 'samples', name));

test('the invented sample is what its script writes', () => {
  expect(sample('problems-2024.xlsx').equals(problemsWorkbook())).toBe(true);
});

test.each([
  ['chongming-2024.xlsx', 'seed-000-chongming.sheets.xlsx'],
  ['baoshan-2024.xlsx', 'seed-002-baoshan.sheets.xlsx'],
  ['qingpu-2023.xlsx', 'seed-003-qingpu.sheets.xlsx'],
])('%s is the published document', (name, seed) => {
  expect(sample(name).equals(readFileSync(join(SEEDS, seed)))).toBe(true);
});

test('the invented sample shows two forms with much to find, and one in order', () => {
  const { forms } = reviewGrids(readXlsx(sample('problems-2024.xlsx')), national);
  const counts = forms.map(({ findings }) => countFindings(findings));
  expect(counts.map(({ errors, warnings }) => errors + warnings > 5)).toEqual([true, true, false]);
  expect(counts[2]).toEqual({ errors: 0, warnings: 0, notes: 0 });
  expect(new Set(forms.flatMap(({ findings }) => findings.map(({ code }) => code))).size).toBeGreaterThan(12);
});

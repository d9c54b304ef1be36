import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from '../../src/hosts/xlsx';
import { national } from '../../src/policy';
import { reviewGrids, type FormReview, type WorkbookReview } from '../../src/review';
import { dec } from '../../src/scoring';

const SEEDS = join(__dirname, '..', 'fixtures', 'forms', 'seeds');

interface Expected {
  readonly forms: readonly {
    readonly id: string;
    readonly projectName: string;
    readonly findings: readonly { readonly code: string; readonly severity: string; readonly subject: string }[];
  }[];
}

const { forms: expected } = JSON.parse(readFileSync(join(SEEDS, 'expected-findings.json'), 'utf8')) as Expected;

function review(file: string): WorkbookReview {
  return reviewGrids(readXlsx(readFileSync(join(SEEDS, file))), national, { file });
}

const files = readdirSync(SEEDS).filter((name) => name.endsWith('.xlsx'));
const reviews = new Map(files.map((file) => [file, review(file)]));
const formsOf = (variant: string): [string, FormReview][] =>
  [...reviews]
    .filter(([file]) => file.includes(`.${variant}.`))
    .flatMap(([, { forms }]) => forms)
    .map((form) => [form.form.projectName?.text ?? '', form]);

describe.each(['sheets', 'stacked'])('the 14 seed forms, %s', (variant) => {
  const forms = formsOf(variant);

  test('every form is found, in order, and nothing is left unread', () => {
    expect(forms.map(([name]) => name)).toEqual(expected.map(({ projectName }) => projectName));
    for (const [file, { unread }] of reviews) expect({ file, unread }).toEqual({ file, unread: [] });
  });

  test.each(expected.map(({ id, ...form }, index) => ({ id, index, ...form })))(
    '$id shows exactly the errors and warnings that it must',
    ({ index, findings }) => {
      const found = forms[index]![1].findings.filter(({ severity }) => severity !== 'note').map(
        ({ code, severity, subject }) => ({ code, severity, subject }),
      );
      const sorted = (list: typeof found): typeof found =>
        [...list].sort((a, b) => (a.code + a.subject < b.code + b.subject ? -1 : 1));
      expect(sorted(found)).toEqual(sorted([...findings] as typeof found));
    },
  );

  test('every stated rate, funding score and total is what is worked out anew', () => {
    const rows = forms.map(([name, { form, score }]) => ({
      name,
      rate: [form.funding?.total?.rate?.shown ?? null, score.rate],
      fundingScore: [form.funding?.total?.score?.shown ?? null, score.fundingScore],
      total: [form.stated.totalScore?.shown ?? null, score.totalScore],
    }));
    const same = ([stated, computed]: (string | null)[]): boolean => stated !== null && dec(stated)!.eq(dec(computed)!);
    expect(rows.filter(({ rate }) => same(rate))).toHaveLength(14);
    expect(rows.filter(({ fundingScore }) => same(fundingScore))).toHaveLength(14);
    expect(rows.filter(({ total }) => same(total))).toHaveLength(13);
    expect(rows.filter(({ total }) => !same(total)).map(({ name, total }) => [name, total[0]])).toEqual([
      ['居民区党组织服务群众专项经费', null],
    ]);
  });
});

test('the rounding convention of each document is found, however its forms are laid out', () => {
  const found = Object.fromEntries([...reviews].map(([file, { rateRounding }]) => [file, rateRounding]));
  expect(found).toEqual({
    'seed-000-chongming.sheets.xlsx': 'down',
    'seed-000-chongming.stacked.xlsx': 'down',
    'seed-002-baoshan.sheets.xlsx': 'down',
    'seed-002-baoshan.stacked.xlsx': 'down',
    'seed-003-qingpu.sheets.xlsx': 'up',
    'seed-003-qingpu.stacked.xlsx': 'up',
  });
});

test('both layouts give the same findings, notes too, in the same order', () => {
  const told = (variant: string): string[] =>
    formsOf(variant).flatMap(([name, { findings }]) =>
      findings.map(({ code, severity, subject }) => `${name}: ${severity} ${code} ${subject}`),
    );
  expect(told('stacked')).toEqual(told('sheets'));
});

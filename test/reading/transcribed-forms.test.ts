import { readFileSync } from 'node:fs';
import type { SelfEvaluationForm } from '../../src/form';
import { squash } from '../../src/form/text';
import { createXlsxWorkbook } from '../../src/hosts/xlsx';
import { readForms } from '../../src/reading';
import { cellAt, mergeAt, type SheetGrid } from '../../src/sheet';
import { fixturePath, gridOf, transcriptions, type Transcription } from './grids';
import { compare, type Compared } from './truth';

/**
 * Fields that are read differently from the transcription, on purpose.
 * 银川 prints no total weight: the transcriber added up the points of the four category labels.
 */
const ON_PURPOSE: Readonly<Record<string, string>> = { 'nx-yinchuan-6zhong-2021 totalWeight': '' };

const seeds = transcriptions('seeds');
const regions = transcriptions('regions');

function expectTruth(form: SelfEvaluationForm | undefined, transcription: Transcription): number {
  const fields = compare(form, transcription).map((field): Compared => {
    const purpose = ON_PURPOSE[`${transcription.id} ${field.path}`];
    return purpose === undefined ? field : { ...field, expected: purpose };
  });
  expect(fields.map(({ path, read }) => `${path}: ${read}`)).toEqual(
    fields.map(({ path, expected }) => `${path}: ${expected}`),
  );
  return fields.length;
}

async function gridsOf(folder: 'seeds' | 'regions', file: string): Promise<readonly SheetGrid[]> {
  return createXlsxWorkbook(readFileSync(fixturePath(folder, file))).read('all', { merges: true });
}

/** As an exporter without merged cells writes it: the value in every cell of the area. */
function withRepeatedValues(grid: SheetGrid): SheetGrid {
  const rows = grid.rows.map((row) => [...(row ?? [])]);
  for (const merge of grid.merges ?? []) {
    for (let row = merge.top; row <= merge.bottom; row++) {
      for (let column = merge.left; column <= merge.right; column++) {
        rows[row]![column] = grid.rows[merge.top]?.[merge.left];
      }
    }
  }
  return { ...grid, rows };
}

const VARIANTS: readonly (readonly [string, (grid: SheetGrid) => SheetGrid])[] = [
  ['as it is', (grid) => grid],
  ['without knowing merges', (grid) => ({ ...grid, merges: null })],
  ['merged values repeated in every cell', withRepeatedValues],
  ['repeated in every cell, without merges', (grid) => ({ ...withRepeatedValues(grid), merges: null })],
];

describe.each(VARIANTS)('every field of the transcriptions, %s', (_, vary) => {
  test.each(seeds.map((t) => [t.id, t] as const))('%s', (_id, transcription) => {
    const { forms, unread } = readForms(vary(gridOf(transcription.grid, transcription.merges)));
    expect(unread).toEqual([]);
    expect(forms).toHaveLength(1);
    expectTruth(forms[0], transcription);
  });

  test.each(regions.map((t) => [t.id, t] as const))('%s', (_id, transcription) => {
    const { forms, unread } = readForms(vary(gridOf(transcription.grid, transcription.merges)));
    expect(unread).toEqual([]);
    expect(forms).toHaveLength(1);
    expectTruth(forms[0], transcription);
  });
});

describe('every field of the workbooks', () => {
  const documents = ['seed-000-chongming', 'seed-002-baoshan', 'seed-003-qingpu'] as const;

  test('14 forms, one a sheet: 1328 of 1328 fields', async () => {
    let fields = 0;
    for (const document of documents) {
      const grids = await gridsOf('seeds', `${document}.sheets.xlsx`);
      const readings = grids.map((grid) => readForms(grid));
      expect(readings.flatMap(({ unread }) => unread)).toEqual([]);
      const forms = readings.flatMap((reading) => reading.forms);
      const expected = seeds.filter(({ id }) => id.startsWith(document.slice(0, 8)));
      expect(forms).toHaveLength(expected.length);
      expected.forEach((transcription, index) => (fields += expectTruth(forms[index], transcription)));
    }
    expect(fields).toBe(1328);
  });

  test('14 forms, stacked on one sheet for each document: 1328 of 1328 fields, each form on its own rows', async () => {
    let fields = 0;
    for (const document of documents) {
      const [grid] = await gridsOf('seeds', `${document}.stacked.xlsx`);
      const { forms, unread } = readForms(grid!);
      const index = JSON.parse(readFileSync(fixturePath('seeds', `${document}.stacked.index.json`), 'utf8')) as {
        id: string;
        firstRow: number;
        lastRow: number;
      }[];
      expect(unread).toEqual([]);
      expect(forms.map(({ range }) => [range!.top + 1, range!.bottom + 1])).toEqual(
        index.map(({ firstRow, lastRow }) => [firstRow, lastRow]),
      );
      index.forEach(
        ({ id }, at) =>
          (fields += expectTruth(
            forms[at],
            seeds.find((seed) => seed.id === id)!,
          )),
      );
    }
    expect(fields).toBe(1328);
  });

  test('8 forms of other provinces: 901 of 901 fields', async () => {
    let fields = 0;
    for (const transcription of regions) {
      const readings = (await gridsOf('regions', transcription.xlsx[0]!)).map((grid) => readForms(grid));
      expect(readings.flatMap(({ unread }) => unread)).toEqual([]);
      fields += expectTruth(readings.flatMap(({ forms }) => forms)[0], transcription);
    }
    expect(fields).toBe(901);
  });
});

describe('every field points to the cell that it was read from', () => {
  test.each([...seeds, ...regions].map((t) => [t.id, t] as const))('%s', (_id, transcription) => {
    const grid = gridOf(transcription.grid, transcription.merges);
    const [form] = readForms(grid).forms;
    const fields = [
      form!.title,
      form!.projectName,
      form!.department,
      form!.implementingUnit,
      form!.goals.expected,
      form!.goals.completion,
      form!.stated.totalScore,
      form!.stated.grade,
      ...form!.indicators.flatMap((row) => [
        row.level1,
        row.level2,
        row.name,
        row.actual,
        row.weight,
        row.score,
        row.reason,
      ]),
      ...(form!.funding?.breakdown ?? []).flatMap((row) => [row.label, row.annualBudget, row.executed, row.rate]),
    ];
    for (const field of fields) {
      if (!field?.cell) continue;
      const shown = squash(cellAt(grid, field.cell.row, field.cell.column)?.text ?? '');
      expect(shown).toContain(squash(field.text));
      expect(field.span).toEqual(spanAt(grid, field.cell));
    }
  });

  function spanAt(grid: SheetGrid, at: { row: number; column: number }): object | undefined {
    const merge = mergeAt(grid, at);
    return merge && { sheet: grid.id, ...merge };
  }
});

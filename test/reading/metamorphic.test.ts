import fc from 'fast-check';
import type { Field, Figure, SelfEvaluationForm } from '../../src/form';
import { readForms } from '../../src/reading';
import type { Cell, RangeAddress, SheetGrid } from '../../src/sheet';
import { gridOf, textCell, transcriptions, type Transcription } from './grids';

/**
 * What a form says must not depend on where it stands, on how its sheet was saved, or on what else is on the sheet.
 * Every property starts from the 22 transcribed forms.
 */
const forms = transcriptions('seeds').concat(transcriptions('regions'));
const anyForm = fc.constantFrom(...forms.map((form) => form.id));
const byId = new Map(forms.map((form) => [form.id, form]));
/** More with RUNS=2000 in the environment. */
const RUNS = { numRuns: Number(process.env.RUNS ?? 100) };

type Rows = readonly (readonly (Cell | undefined)[] | undefined)[];

function sheetOf(id: string): SheetGrid {
  const transcription = byId.get(id)!;
  return gridOf(transcription.grid, transcription.merges);
}

/** Everything that was read, without where it was read. */
function content(form: SelfEvaluationForm | undefined): unknown {
  const text = (field: Field | null | undefined) => field?.text ?? null;
  const figure = (f: Figure | null | undefined) => (f ? [f.state, f.value, f.shown] : null);
  return {
    year: form?.year,
    title: form?.title.text,
    head: [text(form?.projectName), text(form?.department), text(form?.implementingUnit)],
    unit: form?.funding?.unit,
    funding: [form?.funding?.total, ...(form?.funding?.breakdown ?? [])].map((row) => [
      row?.kind,
      text(row?.label),
      ...[row?.initialBudget, row?.annualBudget, row?.executed, row?.weight, row?.rate, row?.score].map(figure),
      text(row?.reason),
    ]),
    goals: [text(form?.goals.expected), text(form?.goals.completion)],
    indicators: form?.indicators.map((row) => [
      ...[row.level1, row.level2, row.name, row.target, row.actual, row.reason].map(text),
      figure(row.weight),
      figure(row.score),
      row.isProcess,
    ]),
    columns: [...(form?.columns ?? [])].sort(),
    stated: [figure(form?.stated.totalWeight), figure(form?.stated.totalScore), text(form?.stated.grade)],
    explanations: form?.explanations.map(text),
  };
}

function expectSame(grid: SheetGrid, ...expected: readonly string[]): void {
  const { forms: read, unread } = readForms(grid);
  expect(unread).toEqual([]);
  expect(read.map(content)).toEqual(expected.map((id) => content(readForms(sheetOf(id)).forms[0])));
}

function moved(merge: RangeAddress, down: number, right: number): RangeAddress {
  return { top: merge.top + down, bottom: merge.bottom + down, left: merge.left + right, right: merge.right + right };
}

function shifted(grid: SheetGrid, down: number, right: number): SheetGrid {
  const blank: (Cell | undefined)[] = Array.from({ length: right }, () => undefined);
  const rows: Rows = [...Array.from({ length: down }, () => []), ...grid.rows.map((row) => [...blank, ...(row ?? [])])];
  return { ...grid, rows, merges: grid.merges && grid.merges.map((merge) => moved(merge, down, right)) };
}

function widthOf(grid: SheetGrid): number {
  return Math.max(...grid.rows.map((row) => row?.length ?? 0));
}

test('where the form begins does not matter', () => {
  fc.assert(
    fc.property(anyForm, fc.nat(12), fc.nat(12), (form, down, right) =>
      expectSame(shifted(sheetOf(form), down, right), form),
    ),
    RUNS,
  );
});

test('blank rows and columns around it do not matter', () => {
  fc.assert(
    fc.property(anyForm, fc.nat(30), fc.nat(6), (form, rows, columns) => {
      const grid = sheetOf(form);
      const blank = Array.from({ length: columns }, () => undefined);
      expectSame(
        {
          ...grid,
          rows: [...grid.rows.map((row) => [...(row ?? []), ...blank]), ...Array.from({ length: rows }, () => [])],
        },
        form,
      );
    }),
    RUNS,
  );
});

test('merged areas may be taken apart, one by one or all, or be unknown', () => {
  // A merged reason or score says whose it is; every other merge only says how wide a cell is drawn.
  fc.assert(
    fc.property(anyForm, fc.integer(), fc.boolean(), (form, seed, unknown) => {
      const grid = sheetOf(form);
      const kept = (grid.merges ?? []).filter(
        (merge, index) => holdsReason(grid, merge) || ((seed >> (index % 31)) & 1) === 0,
      );
      expectSame(
        { ...grid, merges: unknown && !(grid.merges ?? []).some((merge) => holdsReason(grid, merge)) ? null : kept },
        form,
      );
    }),
    RUNS,
  );
});

function holdsReason(grid: SheetGrid, merge: RangeAddress): boolean {
  return merge.bottom > merge.top && merge.left > 5 && grid.rows[merge.top]?.[merge.left] !== undefined;
}

/** The sheet with a blank row before the given one; merged areas around it grow. */
function withBlankRow(grid: SheetGrid, at: number): SheetGrid {
  const rows = [...grid.rows.slice(0, at), [], ...grid.rows.slice(at)];
  const merges = (grid.merges ?? []).map((merge) => ({
    ...merge,
    top: merge.top >= at ? merge.top + 1 : merge.top,
    bottom: merge.bottom >= at ? merge.bottom + 1 : merge.bottom,
  }));
  return { ...grid, rows, merges };
}

test('a blank row may stand anywhere in the form', () => {
  fc.assert(
    fc.property(anyForm, fc.nat(60), (form, at) => {
      const grid = sheetOf(form);
      expectSame(withBlankRow(grid, at % grid.rows.length), form);
    }),
    RUNS,
  );
});

/** The row of the header with 三级指标, and the rows of the indicators. */
function tableOf(id: string): { header: number; rows: readonly number[] } {
  const form = readForms(sheetOf(id)).forms[0]!;
  const header = byId.get(id)!.grid.findIndex((row) => row.includes('三级指标'));
  return { header, rows: form.indicators.flatMap((row) => row.name.cell?.row ?? []) };
}

test('the header may come again before any indicator, after a page break', () => {
  const oneRow = forms.filter((form) => form.id !== 'yn-lijiang-gucheng-2020').map((form) => form.id);
  fc.assert(
    fc.property(fc.constantFrom(...oneRow), fc.nat(30), fc.boolean(), (id, nth, blank) => {
      const { header, rows } = tableOf(id);
      const before = rows[nth % rows.length]!;
      const grid = withBlankRow(sheetOf(id), before);
      const repeated = grid.rows.map((row, index) => (index === before ? grid.rows[header] : row));
      const again = { ...grid, rows: repeated, merges: null };
      expectSame(blank ? { ...withBlankRow(again, before), merges: null } : again, id);
    }),
    RUNS,
  );
});

test('a row that lost its blank leading cells is read all the same', () => {
  const scored = forms.filter(({ id }) => /^seed|sx-jishan|heb-langfang/.test(id)).map((form) => form.id);
  fc.assert(
    fc.property(fc.constantFrom(...scored), fc.nat(30), fc.integer({ min: 1, max: 3 }), (id, nth, lost) => {
      const grid = sheetOf(id);
      const { rows } = tableOf(id);
      const candidates = rows.filter((row) =>
        (grid.rows[row] ?? []).slice(0, lost).every((cell) => cell === undefined),
      );
      fc.pre(candidates.length > 0);
      const slipped = candidates[nth % candidates.length]!;
      const moved = grid.rows.map((row, index) => (index === slipped ? (row ?? []).slice(lost) : row));
      expectSame({ ...grid, rows: moved, merges: null }, id);
    }),
    RUNS,
  );
});

test('the columns behind 三级指标 may stand in any order', () => {
  const simple = forms.filter((form) => columnsBehindName(form) !== null).map((form) => form.id);
  expect(simple.length).toBeGreaterThan(14);
  fc.assert(
    fc.property(fc.constantFrom(...simple), fc.integer({ min: 1, max: 1e6 }), (id, seed) => {
      const form = byId.get(id)!;
      const { header, first, last } = columnsBehindName(form)!;
      const order = shuffled(
        Array.from({ length: last - first + 1 }, (_, i) => first + i),
        seed,
      );
      const grid = form.grid.map((row, index) => {
        if (index < header || /^(?:总分|评分等级|注|偏差|改进|单位)/.test(row[0] ?? '')) return row;
        return row.map((cell, column) =>
          column < first || column > last ? cell : (row[order[column - first]!] ?? ''),
        );
      });
      // The totals row keeps its own order of columns, so only the indicators are compared.
      const read = readForms(gridOf(grid, form.merges)).forms[0];
      const expected = readForms(sheetOf(id)).forms[0];
      expect(
        read?.indicators.map((row) => [
          row.name.text,
          row.target?.text,
          row.actual?.text,
          row.weight?.shown,
          row.score?.shown,
          row.reason?.text,
        ]),
      ).toEqual(
        expected?.indicators.map((row) => [
          row.name.text,
          row.target?.text,
          row.actual?.text,
          row.weight?.shown,
          row.score?.shown,
          row.reason?.text,
        ]),
      );
    }),
    RUNS,
  );
});

/** The columns from 年度指标值 to the last, where the header is one row and nothing below it is merged across them. */
function columnsBehindName(form: Transcription): { header: number; first: number; last: number } | null {
  const header = form.grid.findIndex((row) => row.includes('三级指标'));
  const row = form.grid[header] ?? [];
  const first = row.indexOf('三级指标') + 1;
  if (
    header < 0 ||
    row.slice(first).some((cell) => !cell) ||
    row.some((cell) => cell === '指标性质' || cell === '指标值')
  )
    return null;
  return { header, first, last: row.length - 1 };
}

function shuffled(items: number[], seed: number): number[] {
  let state = seed;
  const random = (): number => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

test('any two forms may be stacked, with blank rows between them or none', () => {
  fc.assert(
    fc.property(anyForm, anyForm, fc.nat(3), fc.nat(3), fc.boolean(), (above, below, gap, indent, unknown) => {
      const first = sheetOf(above);
      const second = shifted(sheetOf(below), first.rows.length + gap, indent);
      const rows = second.rows.map((row, index) => first.rows[index] ?? row);
      const merges = unknown ? null : [...(first.merges ?? []), ...(second.merges ?? [])];
      expectSame({ ...first, rows, merges }, above, below);
    }),
    RUNS,
  );
});

test('any two forms may stand side by side, with blank columns between them or none', () => {
  fc.assert(
    fc.property(anyForm, anyForm, fc.nat(2), fc.nat(15), fc.boolean(), (left, right, gap, down, unknown) => {
      const first = sheetOf(left);
      const width = widthOf(first);
      const second = shifted(sheetOf(right), down, width + gap);
      const height = Math.max(first.rows.length, second.rows.length);
      const rows = Array.from({ length: height }, (_, row) =>
        Array.from({ length: width + gap + widthOf(second) }, (__, column) =>
          column < width ? first.rows[row]?.[column] : second.rows[row]?.[column],
        ),
      );
      const merges = unknown ? null : [...(first.merges ?? []), ...(second.merges ?? [])];
      const grid = { ...first, rows, merges };
      const { forms: read, unread } = readForms(grid);
      expect(unread).toEqual([]);
      const inOrder = [...read].sort((a, b) => a.range!.left - b.range!.left);
      expect(inOrder.map(content)).toEqual([left, right].map((id) => content(readForms(sheetOf(id)).forms[0])));
    }),
    RUNS,
  );
});

const LIST = [
  ['序号', '项目名称', '金额', '备注'],
  ['1', '路灯', '500', ''],
  ['2', '公园', '700', '已付'],
  ['', '合计', '1200', ''],
];

test('an unrelated list may stand left, right, above or below', () => {
  fc.assert(
    fc.property(anyForm, fc.constantFrom('left', 'right', 'above', 'below'), fc.nat(6), (form, side, down) => {
      const list: Rows = LIST.map((row) => row.map((text) => (text === '' ? undefined : textCell(text))));
      const grid = sheetOf(form);
      const width = widthOf(grid);
      switch (side) {
        case 'left': {
          const there = shifted(grid, 0, 5);
          return expectSame(
            {
              ...there,
              rows: there.rows.map((row, at) => [
                ...(list[at - down] ?? Array.from({ length: 4 }, () => undefined)),
                ...(row ?? []).slice(4),
              ]),
            },
            form,
          );
        }
        case 'right':
          return expectSame(
            {
              ...grid,
              rows: grid.rows.map((row, at) => [
                ...Array.from({ length: width + 1 }, (_, c) => row?.[c]),
                ...(list[at - down] ?? []),
              ]),
            },
            form,
          );
        case 'above': {
          const there = shifted(grid, list.length + 1, 0);
          return expectSame({ ...there, rows: there.rows.map((row, at) => list[at] ?? row) }, form);
        }
        case 'below':
          return expectSame({ ...grid, rows: [...grid.rows, [], ...list] }, form);
      }
    }),
    RUNS,
  );
});

import { readXlsx } from '../../src/hosts/xlsx';
import { national } from '../../src/policy';
import { reviewGrids, type StoredWaiver } from '../../src/review';
import { formatRange, isOwnMark, parseCell, type Cell, type Mark, type SheetGrid } from '../../src/sheet';
import { planMarks } from '../../src/writing';
import { goodForm, workbookOf } from '../cli/files';
import type { IndicatorRow, SampleForm } from '../../scripts/lib/sample-form';

const DEDUCTED: IndicatorRow = ['居民对志愿服务的知晓率', '≥80%', '72%', 30, 27];

/** The good form with the rows of its first category replaced: they stand in rows 13 and 14, 分值 F, 得分 G, 原因 H. */
function formWith(...rows: readonly IndicatorRow[]): SampleForm {
  const [[level1, level2], ...others] = goodForm.indicators as [SampleForm['indicators'][number]];
  return { ...goodForm, indicators: [[level1, level2, rows], ...others] };
}

function gridOf(form: SampleForm, changes: Record<string, Partial<Cell>> = {}): SheetGrid {
  const [sheet] = readXlsx(workbookOf(form));
  const rows = sheet!.rows.map((row) => [...(row ?? [])]);
  for (const [address, change] of Object.entries(changes)) {
    const { row, column } = parseCell(address);
    rows[row]![column] = { value: null, text: '', numberFormat: 'General', ...change };
  }
  return { ...sheet!, rows };
}

function marksOf(grid: SheetGrid, waivers: readonly StoredWaiver[] = []): Mark[] {
  const { changes } = planMarks([grid], reviewGrids([grid], national, { waivers }));
  return changes.filter((change) => change.kind === 'mark');
}

const code = (formula: string): string => /self-eval:v1:([\w-]+)/.exec(formula)?.[1] ?? '';
const shown = (marks: readonly Mark[]): string[] =>
  marks.map(({ range, formula, tone }) => `${formatRange(range)} ${tone} ${code(formula)}`);

test('marks are put in place of those that stood there', () => {
  const grid = gridOf(formWith(DEDUCTED, DEDUCTED));
  const { changes } = planMarks([grid], reviewGrids([grid], national));
  expect(changes[0]).toEqual({ kind: 'clear-marks', sheet: grid.id });
});

test('every mark is known again by its formula, and holds none of the text of the sheet', () => {
  for (const { formula } of marksOf(gridOf(formWith(DEDUCTED, ['开展活动场次', '≥240场次', '600场次', 25, 25])))) {
    expect(isOwnMark(formula)).toBe(true);
    expect(formula).not.toMatch(/知晓率|场次/);
    expect(formula.startsWith('=')).toBe(true);
    for (const [, literal] of formula.matchAll(/"([^"]*)"/g)) expect(literal!.length).toBeLessThan(100);
  }
});

describe('deductions: one live rule over the explanations', () => {
  const live = (form: SampleForm, changes: Record<string, Partial<Cell>> = {}): string[] =>
    shown(marksOf(gridOf(form, changes))).filter((line) => line.includes('unexplained-deduction'));
  const full: IndicatorRow = ['运行站点数', '=20个', '20个', 25, 25];
  const cut: IndicatorRow = ['运行站点数', '=20个', '19个', 25, 23];

  test.each<[string, string[], string[]]>([
    ['all rows of the table', live(formWith(cut, full)), ['H13:H16 error unexplained-deduction']],
    ['none where nothing is deducted', live(formWith(full, full)), []],
    [
      'none where every deduction is explained',
      live(formWith([...cut.slice(0, 5), '站点合并。今后加强调研。'] as unknown as IndicatorRow, full)),
      [],
    ],
    [
      'figures stored as text count too',
      live(formWith(cut, full), { F13: { value: '25.00', text: '25.00' }, G13: { value: '23.00', text: '23.00' } }),
      ['H13:H16 error unexplained-deduction'],
    ],
    [
      'a row whose score is no plain figure gets a mark of its own',
      live(formWith(cut, full), { G13: { value: '23分', text: '23分' } }),
      ['H13 error unexplained-deduction'],
    ],
  ])('%s', (_, marks, expected) => {
    expect(marks).toEqual(expected);
  });

  test('a waived row is left out of it', () => {
    const form = formWith(cut, ['开展活动场次', '≥240场次', '200场次', 25, 20]);
    const waiver: StoredWaiver = {
      code: 'unexplained-deduction',
      project: form.projectName,
      unit: form.implementingUnit,
      year: 2024,
      subject: '运行站点数',
      reason: '已核实',
      who: '审核员',
      when: '2025-03-01',
    };
    const marks = shown(marksOf(gridOf(form), [waiver])).filter((line) => line.includes('unexplained-deduction'));
    expect(marks).toEqual(['H14:H16 error unexplained-deduction']);
  });
});

test('a missing explanation is marked until something is written there', () => {
  const grid = gridOf(
    formWith(['开展活动场次', '≥240场次', '600场次', 25, 25], ['运行站点数', '=20个', '20个', 25, 25]),
  );
  const [mark] = marksOf(grid).filter(({ formula }) => code(formula) === 'unexplained-overfulfilment');
  expect(mark).toMatchObject({ tone: 'warning', range: { top: 12, left: 7, bottom: 12, right: 7 } });
  expect(mark!.formula).toMatch(/^=AND\(ISNUMBER\(FIND\("\|"&TRIM\(SUBSTITUTE\(\$H13,/);
});

test.each<[string, Record<string, Partial<Cell>>, string]>([
  ['a number', { G17: { value: 89.6, text: '89.60', numberFormat: '0.00' } }, '=AND(ISNUMBER($G17),$G17=89.6,'],
  ['a text', { G17: { value: '89.60', text: '89.60' } }, '=AND(ISTEXT($G17),LEN($G17)=5,'],
])('any other finding is marked while the cell stays as it is: %s', (_, changes, start) => {
  const marks = marksOf(gridOf(goodForm, changes)).filter(({ formula }) => code(formula) === 'total-score');
  expect(marks.map(({ formula }) => formula.startsWith(start))).toEqual([true]);
});

test('advice is not marked', () => {
  const marks = marksOf(gridOf({ ...goodForm, funding: [40, 45, 43.2, 10, 96, 9.6] }));
  expect(marks).toEqual([]);
});

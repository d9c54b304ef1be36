import { readXlsx } from '../../src/hosts/xlsx';
import { national } from '../../src/policy';
import { formatCell, parseCell, type Cell, type SheetGrid } from '../../src/sheet';
import { planCorrections } from '../../src/writing';
import { goodForm, workbookOf } from '../cli/files';

/** The good form as cells, with some of them changed: F6–H6 are 分值, 执行率, 得分; row 17 is 总分, row 18 评分等级. */
function grid(changes: Record<string, Partial<Cell> | null>): SheetGrid {
  const [sheet] = readXlsx(workbookOf(goodForm));
  const rows = sheet!.rows.map((row) => [...(row ?? [])]);
  for (const [address, change] of Object.entries(changes)) {
    const { row, column } = parseCell(address);
    const value = change?.value ?? null;
    rows[row]![column] = { text: typeof value === 'string' ? value : '', numberFormat: 'General', value, ...change };
  }
  return { ...sheet!, rows };
}

/** What is written where, as `F17 → 100`; a number with its format where that is not the usual one. */
function written(changes: Record<string, Partial<Cell> | null>, policy = national): string[] {
  return planCorrections([grid(changes)], policy).corrections.map(({ edit, why }) => {
    const { put } = edit;
    const content =
      put.kind === 'number'
        ? `${put.value} as ${put.numberFormat}`
        : put.kind === 'text'
          ? `"${put.text}"`
          : put.kind === 'formula'
            ? `${put.formula} = ${put.result}`
            : 'blank';
    return `${why} ${formatCell(edit.at)} ${content}`;
  });
}

const number = (value: number, text: string, numberFormat = '0.00'): Partial<Cell> => ({ value, text, numberFormat });

describe('a form in which everything is right', () => {
  test('is left alone', () => {
    expect(written({})).toEqual([]);
  });

  test.each([
    ['a rate that is truncated', { G6: number(95.99, '95.99'), E6: number(43.2, '43.20') }],
    ['a score rounded from the stated rate', { H6: number(9.6, '9.6') }],
  ])('%s is within the envelope', (_, changes) => {
    expect(written(changes).filter((line) => line.startsWith('corrected G6'))).toEqual([]);
  });
});

describe('blank computed cells are filled', () => {
  test.each<[string, Record<string, Partial<Cell> | null>, string[]]>([
    ['points where the header says (%)', { G6: null }, ['filled G6 96 as General']],
    ['a percentage where the header says nothing', { G6: null, G5: { value: '执行率' } }, ['filled G6 0.96 as 0.00%']],
    [
      'a percent-formatted cell keeps its format',
      { G6: { value: null, numberFormat: '0.0%' } },
      ['filled G6 0.96 as 0.0%'],
    ],
    ['a text cell takes text', { G6: { value: null, numberFormat: '@' } }, ['filled G6 "96.00"']],
    ['the score of the execution rate', { H6: null }, ['filled H6 9.6 as General']],
    ['总分值 and 总分', { F17: null, G17: null }, ['filled F17 100 as General', 'filled G17 99.6 as General']],
    ['评分等级', { C18: null }, ['filled C18 "优"']],
    [
      'all of them at once, each from the one before',
      { G6: null, H6: null, G17: null, C18: null },
      ['filled G6 96 as General', 'filled H6 9.6 as General', 'filled G17 99.6 as General', 'filled C18 "优"'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(written(changes)).toEqual(expected);
  });
});

describe('wrong ones are corrected in the way that the cell states them', () => {
  test.each<[string, Record<string, Partial<Cell> | null>, string[]]>([
    ['a number', { G6: number(90, '90.00') }, ['corrected G6 96 as 0.00']],
    ['a text', { G6: { value: '90.00' } }, ['corrected G6 "96.00"']],
    ['a text with its sign', { G6: { value: '90.0%' } }, ['corrected G6 "96.0%"']],
    ['a percentage', { G6: number(0.9, '90%', '0%') }, ['corrected G6 0.96 as 0%']],
    ['a bare ratio', { G6: number(0.9, '0.90'), G5: { value: '执行率' } }, ['corrected G6 0.96 as 0.00']],
    ['a grade', { C18: { value: '良' } }, ['corrected C18 "优"']],
    ['a total', { G17: number(89.6, '89.60') }, ['corrected G17 99.6 as 0.00']],
    [
      'a wrong score that the total had taken over: both',
      { H6: number(8, '8.00'), G17: number(98, '98.00') },
      ['corrected H6 9.6 as 0.00', 'corrected G17 99.6 as 0.00'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(written(changes)).toEqual(expected);
  });
});

describe('what is never written', () => {
  test.each<[string, Record<string, Partial<Cell> | null>]>([
    ['a formula that is wrong', { G17: { ...number(90, '90.00'), formula: '=SUM(G13:G16)' } }],
    ['a formula that nobody has calculated', { G6: { value: null, formula: '=E6/D6*100', notCalculated: true } }],
    [
      'totals while the weights must be dealt out anew',
      { F13: number(35, '35.00'), G13: number(35, '35.00'), G17: null },
    ],
    ['a rate without a budget', { D6: number(0, '0.00'), D7: number(0, '0.00'), C6: number(0, '0.00'), G6: null }],
    ['a text that names two figures', { G17: { value: '总分99.60分，其中指标89.60分' } }],
  ])('%s', (_, changes) => {
    expect(written(changes).filter((line) => /[FG]17|G6/.test(line))).toEqual([]);
  });

  test('a wrong formula that the person wants replaced is, with what follows from other corrections', () => {
    const total = { ...number(88, '88.00'), formula: '=H6+SUM(G13:G15)' };
    const sheets = [grid({ H6: number(8, '8.00'), G17: total })];
    const { corrections } = planCorrections(sheets, national, { replaces: () => true });
    expect(corrections.map(({ edit, why, before, after }) => [formatCell(edit.at), why, before, after])).toEqual([
      ['H6', 'corrected', '8.00', '9.60'],
      ['G17', 'replaced', '88.00', '99.60'],
    ]);
    expect(corrections[1]!.edit.expect).toMatchObject({ kind: 'formula', formula: '=H6+SUM(G13:G15)' });
  });

  test('what a reviewer has waived', () => {
    const wrong = grid({ G17: number(89.6, '89.60') });
    const waiver = {
      code: 'total-score',
      project: goodForm.projectName,
      unit: goodForm.implementingUnit,
      year: 2024,
      subject: '总分',
      reason: '按上级批复',
      who: '审核员',
      when: '2025-03-01',
    };
    expect(planCorrections([wrong], national, { waivers: [waiver] }).corrections).toEqual([]);
  });
});

test('formulas that read a corrected cell keep themselves and take their new result, wrong sums too', () => {
  const results = (changes: Record<string, Partial<Cell> | null>): string[] =>
    planCorrections([grid(changes)], national).dependents.map(({ at, put, shows }) =>
      put.kind === 'formula' ? `${formatCell(at)} ${put.formula} = ${put.result}, shown ${shows}` : put.kind,
    );
  const total = (formula: string, value: number): Partial<Cell> => ({ ...number(value, value.toFixed(2)), formula });
  expect(results({ H6: number(8, '8.00'), G17: total('=H6+SUM(G13:G16)', 98) })).toEqual([
    'G17 =H6+SUM(G13:G16) = 99.6, shown 99.60',
  ]);
  // Leaves out a row: the finding stays for a person, and so does the formula.
  expect(results({ H6: number(8, '8.00'), G17: total('=H6+SUM(G13:G15)', 88) })).toEqual([
    'G17 =H6+SUM(G13:G15) = 89.6, shown 89.60',
  ]);
  expect(results({ H6: number(8, '8.00'), H7: total('=H6/F6', 0.8) })).toEqual(['H7 =H6/F6 = 0.96, shown 0.96']);
});

test('a formula that was right takes our result where its own cannot be worked out here', () => {
  const changes = { H6: number(8, '8.00'), G17: { ...number(98, '98.00'), formula: '=AGGREGATE(9,6,H6,G13:G16)' } };
  expect(written(changes)).toEqual(['corrected H6 9.6 as 0.00', 'recalculated G17 =AGGREGATE(9,6,H6,G13:G16) = 99.60']);
});

test('an edit expects what the cell holds now, whatever came in between', () => {
  const [correction] = planCorrections([grid({ G17: number(89.6, '89.60') })], national).corrections;
  expect(correction).toMatchObject({
    before: '89.60',
    after: '99.60',
    edit: { expect: { kind: 'number', value: '89.6', numberFormat: '0.00' } },
  });
});

test('what is found in the corrected sheets is what is found when they are read again', () => {
  const { grids, review, corrections } = planCorrections([grid({ G6: number(90, '90.00'), G17: null })], national);
  const again = planCorrections(grids, national);
  expect(again.corrections).toEqual([]);
  expect(again.review).toEqual(review);
  expect(corrections.length).toBeGreaterThan(0);
});

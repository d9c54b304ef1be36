import { createTranslator } from '../../src/messages';
import { national } from '../../src/policy';
import { reviewGrids, type WorkbookReview } from '../../src/review';
import type { Finding } from '../../src/rules/finding';
import {
  attentionFirst,
  computedRows,
  everyFinding,
  filterFindings,
  findingAction,
  foldIdentical,
  isInBand,
  listFindings,
  noSettings,
  projectRows,
  scoreBands,
  sortProjects,
  workbookHeadline,
  writeLines,
  type Checked,
  type FindingFilter,
  type ListedFinding,
} from '../../src/session';
import type { Cell, SheetGrid } from '../../src/sheet';
import { finding } from '../review/finding';
import { formGrids } from '../support/forms';

const zh = createTranslator('zh-CN');
const seeds = ['000-chongming', '002-baoshan', '003-qingpu'].flatMap((seed) =>
  formGrids(`seeds/seed-${seed}.sheets.xlsx`),
);
const review = reviewGrids(seeds, national);
const checked: Checked = { scope: 'workbook', grids: seeds, review };

describe('the first line', () => {
  const headline = (findings: readonly Partial<Finding>[]): string => {
    const only: WorkbookReview = {
      ...review,
      forms: [{ ...review.forms[0]!, findings: findings.map(finding) }],
      findings: [],
    };
    return zh.render(workbookHeadline(only));
  };
  const waived = { reason: '属实', who: '', when: '' };

  test.each<[string, readonly Partial<Finding>[]]>([
    [
      '还有 1 处须修改、2 处需说明，改好即可提交',
      [{ severity: 'error' }, { severity: 'warning' }, { severity: 'warning' }],
    ],
    ['还有 1 处须修改，改好即可提交', [{ severity: 'error' }, { severity: 'note' }]],
    ['没有须修改的问题，还有 1 处需说明', [{ severity: 'warning' }]],
    ['未发现须修改的问题', [{ severity: 'note' }, { severity: 'error', waived }]],
    ['未发现须修改的问题', []],
  ])('%s', (expected, findings) => {
    expect(headline(findings)).toBe(expected);
  });
});

describe('projects', () => {
  const rows = projectRows(review);

  test('a row sums up a form', () => {
    expect(rows).toHaveLength(14);
    expect(rows[0]).toEqual({
      index: 0,
      name: '新兴领域党建工作经费',
      sheetName: '新兴领域党建工作经费',
      department: '中共上海市崇明区委员会社会工作部（汇总）',
      stated: '93.20',
      computed: '93.20',
      difference: '0',
      rate: '56.82',
      grade: 'excellent',
      allFull: false,
      errors: 1,
      warnings: 3,
      notes: rows[0]!.notes,
    });
  });

  test('what must be fixed comes first, then what must be explained, then the order of the workbook', () => {
    const sorted = sortProjects(rows, attentionFirst);
    expect(sorted[0]!.index).toBe(0);
    const warnings = sorted.slice(1).map((row) => row.warnings);
    expect(warnings).toEqual([...warnings].sort((a, b) => b - a));
    const unremarkable = sorted.filter((row) => row.warnings === 0).map(({ index }) => index);
    expect(unremarkable).toEqual([...unremarkable].sort((a, b) => a - b));
  });

  test.each([
    ['stated', true],
    ['stated', false],
    ['rate', false],
  ] as const)('sorted by %s, descending %s', (by, descending) => {
    const figures = sortProjects(rows, { by, descending }).map((row) => Number(row[by] ?? -1));
    expect(figures).toEqual([...figures].sort((a, b) => (descending ? b - a : a - b)));
  });

  test('every project with a total stands in one band of the chart', () => {
    const bands = scoreBands(rows);
    const withTotal = rows.filter(({ stated, computed }) => stated !== null || computed !== null);
    expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(withTotal.length);
    for (const band of bands) {
      expect(band.withErrors + band.withWarnings + band.clean).toBe(band.count);
      expect(rows.filter((row) => isInBand(row, band))).toHaveLength(band.count);
    }
  });

  test.each([
    ['100', 100],
    ['99.99', 95],
    ['95', 95],
    ['59.9', 0],
  ])('%s points stand in the band from %s', (stated, low) => {
    const [band] = scoreBands([{ ...rows[0]!, stated }]).filter(({ count }) => count > 0);
    expect(band?.low).toBe(low);
  });
});

describe('lists of findings', () => {
  const listed = listFindings(review);
  const textOf = ({ finding: { subject, message } }: ListedFinding): string => `${subject} ${zh.render(message)}`;
  const filtered = (filter: Partial<FindingFilter>): readonly ListedFinding[] =>
    filterFindings(listed, { ...everyFinding, ...filter }, textOf);

  test('ids are unique, and the same after a check that finds the same', () => {
    const ids = listed.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(listFindings(reviewGrids(seeds, national)).map(({ id }) => id)).toEqual(ids);
  });

  test('by severity, rule, sheet and words', () => {
    expect(filtered({ severities: ['error'] }).map(({ finding: { code } }) => code)).toEqual(['unexplained-deduction']);
    expect(filtered({ severities: ['error', 'warning'] })).toHaveLength(17);
    expect(filtered({ code: 'funding-low-execution' })).toHaveLength(3);
    expect(filtered({ code: 'funding-low-execution', sheetName: '新兴领域党建工作经费' })).toHaveLength(1);
    expect(filtered({ search: '火炬 0.74' }).map(({ finding: { code } }) => code)).toEqual(['unexplained-deduction']);
    // As typed on a Chinese keyboard.
    expect(filtered({ search: '０．７４' })).toHaveLength(1);
    expect(filtered({ search: '不存在的词' })).toEqual([]);
  });

  test('findings that say the same are one group, where the first stood', () => {
    const at = (row: number): ListedFinding => ({
      id: String(row),
      finding: finding({ cell: { sheet: 'S', row, column: 0 } }),
      form: 0,
      sheetName: 'S',
    });
    const other: ListedFinding = { ...at(9), finding: finding({ code: 'grade' }) };
    const groups = foldIdentical([at(1), other, at(2), at(3)], textOf);
    expect(groups.map(({ first, others }) => [first.id, others.map(({ id }) => id)])).toEqual([
      ['1', ['2', '3']],
      ['9', []],
    ]);
  });
});

describe('the one thing to do about a finding', () => {
  const cell = (text: string): Cell => ({ value: text, text, numberFormat: 'General' });
  const sheet: SheetGrid = { ...seeds[0]!, id: 'S', rows: [[cell('4.00'), undefined]] };
  const only: Checked = { ...checked, grids: [sheet] };
  const filled = { sheet: 'S', row: 0, column: 0 };
  const blank = { sheet: 'S', row: 0, column: 1 };

  test.each<[string, Partial<Finding>]>([
    ['fill', { code: 'unexplained-deduction', cell: blank }],
    ['look', { code: 'score-not-proportional', cell: filled }],
    ['write', { code: 'total-score', cell: filled }],
    ['write', { code: 'funding-rate', severity: 'note', cell: blank }],
    ['look', { code: 'funding-score', severity: 'warning', cell: filled }],
    ['look', { code: 'all-full-marks', cell: null }],
  ])('%s', (action, parts) => {
    expect(findingAction(finding(parts), only)).toBe(action);
  });
});

test('computed cells stand beside the stated ones with the way there', () => {
  const rows = computedRows(review.forms[0]!);
  expect(
    rows.map(({ label, stated, computed, isWrong, why }) => [
      zh.t(label),
      stated,
      computed,
      isWrong,
      why && zh.render(why),
    ]),
  ).toEqual([
    ['预算执行率', '56.82', '56.82', false, '执行9.66 ÷ 全年预算17.00＝56.82%'],
    ['预算执行得分', '5.68', '5.68', false, '10.00分 × 56.82%＝5.68分，不超过分值'],
    ['总分值', '100.00', '100.00', false, '预算执行10.00＋各指标90.00＝100.00'],
    ['总分', '93.20', '93.20', false, '预算执行5.68＋各指标87.52＝93.20'],
    ['评分等级', '优', 'excellent', false, null],
  ]);
});

describe('the preview of a write', () => {
  const [sheet] = seeds as [SheetGrid];
  /** 得分 and 总分 of the first form, both wrong by 1. */
  const wrong: SheetGrid = {
    ...sheet,
    rows: sheet.rows.map((cells, row) =>
      cells?.map((cell, column) => {
        if (row === 5 && column === 7) return { ...cell!, value: '6.68', text: '6.68' };
        if (row === 31 && column === 6) return { ...cell!, value: '94.20', text: '94.20' };
        return cell;
      }),
    ),
  };
  const grids = [wrong];
  const both: Checked = { scope: 'sheet', grids, review: reviewGrids(grids, national) };
  const lines = (toggled: readonly string[] = []) =>
    writeLines(both, { policy: national, settings: noSettings, form: 0, toggled: new Set(toggled) });
  const shown = (toggled?: readonly string[]) =>
    lines(toggled)
      .filter(({ kind }) => kind === 'computed')
      .map(({ address, before, after, picked }) => [address, before, after, picked]);

  test('shows every cell before and after', () => {
    expect(shown()).toEqual([
      ['H6', '6.68', '5.68', true],
      ['G32', '94.20', '93.20', true],
    ]);
  });

  test('what follows from a line that is not picked is worked out without it', () => {
    const [score] = lines();
    // With the wrong 得分 left standing the total is right as it is.
    expect(shown([score!.key])).toEqual([['H6', '6.68', '5.68', false]]);
  });

  test('a score that a formula would give otherwise is offered, and counts once it is picked', () => {
    const [score] = lines().filter(({ kind }) => kind === 'score');
    expect(score).toMatchObject({ address: 'G14', before: '3.00', after: '2.45', picked: false });
    expect(zh.render(score!.why)).toBe('4.74 × [1－(9680－5000) ÷ 5000] 至 4.74 × 5000 ÷ 9680：0.30～2.45');
    // 总分 follows: 0.55 less.
    expect(shown([score!.key])).toEqual([
      ['H6', '6.68', '5.68', true],
      ['G32', '94.20', '92.65', true],
    ]);
  });

  test('a wrong formula is replaced only where the person ticks it', () => {
    const total: SheetGrid = {
      ...sheet,
      rows: sheet.rows.map((cells, row) =>
        cells?.map((cell, column) =>
          row === 31 && column === 6
            ? { ...cell!, value: 90, text: '90.00', numberFormat: '0.00', formula: '=H6+SUM(G14:G31)' }
            : cell,
        ),
      ),
    };
    const checked: Checked = { scope: 'sheet', grids: [total], review: reviewGrids([total], national) };
    const linesOf = (toggled: readonly string[]) =>
      writeLines(checked, { policy: national, settings: noSettings, form: 0, toggled: new Set(toggled) }).filter(
        ({ kind }) => kind === 'computed',
      );
    const [line] = linesOf([]);
    expect(line).toMatchObject({ address: 'G32', before: '90.00', after: '93.20', picked: false });
    expect(zh.render(line!.why)).toBe('原公式 =H6+SUM(G14:G31) 与核算不符，勾选后替换');
    const [ticked] = linesOf([line!.key]);
    expect(ticked).toMatchObject({ after: '93.20', picked: true });
    expect(ticked!.value).toMatchObject({
      expect: { kind: 'formula', formula: '=H6+SUM(G14:G31)' },
      put: { kind: 'number', value: '93.2', numberFormat: '0.00' },
    });
  });

  test('figures that are stored as text cannot be formulas', () => {
    expect(
      lines()
        .filter(({ kind }) => kind === 'computed')
        .map(({ formula }) => formula && 'why' in formula && formula.why.id),
    ).toEqual(['formula.text-cell', 'formula.text-cell']);
  });
});

import { evaluate } from '../../src/calculation';
import { readXlsx } from '../../src/hosts/xlsx';
import { national, type Policy } from '../../src/policy';
import { cellAt, formatCell, parseCell, type Cell, type SheetGrid } from '../../src/sheet';
import { nativeFormula, planCorrections } from '../../src/writing';
import { goodForm, workbookOf } from '../cli/files';

/** The good form with some cells changed: D6 45.00, E6 43.20, F6 10, G6 96 (执行率), H6 9.6; weights F13:F16, scores G13:G16; 总分 row 17, 等级 C18. */
function grid(changes: Record<string, Partial<Cell> | null>): SheetGrid {
  const [sheet] = readXlsx(workbookOf(goodForm));
  const rows = sheet!.rows.map((row) => [...(row ?? [])]);
  for (const [address, change] of Object.entries(changes)) {
    const { row, column } = parseCell(address);
    rows[row]![column] = { value: null, text: '', numberFormat: 'General', ...change };
  }
  return { ...sheet!, rows };
}

const number = (value: number, text: string, numberFormat = '0.00'): Partial<Cell> => ({ value, text, numberFormat });
const text = (value: string): Partial<Cell> => ({ value, text: value });

/** Every correction as its formula, or the reason why there is none. Each formula is calculated, to see that it gives its result. */
function formulas(changes: Record<string, Partial<Cell> | null>, policy: Policy = national): Record<string, string> {
  const { corrections, grids, review } = planCorrections([grid(changes)], policy);
  return Object.fromEntries(
    corrections.map((correction) => {
      const native = nativeFormula(correction, review.forms[0]!, grids[0]!, policy);
      const at = formatCell(correction.edit.at);
      if ('why' in native) return [at, native.why.id];
      const calculated = evaluate(native.put.formula, {
        values: (_sheet, { top, left, bottom, right }) =>
          Array.from({ length: bottom - top + 1 }, (_row, r) =>
            Array.from(
              { length: right - left + 1 },
              (_column, c) => cellAt(grids[0]!, top + r, left + c)?.value ?? null,
            ),
          ),
      });
      expect(typeof calculated === 'number' ? String(calculated) : calculated).toBe(native.put.result);
      return [at, native.put.formula];
    }),
  );
}

test.each<[string, Record<string, Partial<Cell> | null>, Record<string, string>]>([
  [
    'a blank rate and what follows from it',
    { G6: null, H6: null },
    { G6: '=IF(N(D6)=0,"",ROUND(E6/D6*100,2))', H6: '=IF(N(D6)=0,"",ROUND(MIN(1,E6/D6)*F6,2))' },
  ],
  [
    'a rate in a cell that shows percentages',
    { G6: { value: null, numberFormat: '0.00%' } },
    { G6: '=IF(N(D6)=0,"",ROUND(E6/D6,4))' },
  ],
  [
    'totals: the funding row and the indicators',
    { F17: null, G17: null },
    { F17: '=F6+SUM(F13:F16)', G17: '=H6+SUM(G13:G16)' },
  ],
  ['a grade', { C18: null }, { C18: '=IF(G17>=90,"优",IF(G17>=80,"良",IF(G17>=60,"中","差")))' }],
  ['a wrong number', { G17: number(95, '95.00') }, { G17: '=H6+SUM(G13:G16)' }],
])('%s', (_, changes, expected) => {
  expect(formulas(changes)).toEqual(expected);
});

test.each<[string, Record<string, Partial<Cell> | null>, Record<string, string>]>([
  ['a score is text', { G17: null, G14: text('25') }, { G17: 'formula.not-a-number' }],
  ['an amount is text', { G6: null, E6: text('43.20') }, { G6: 'formula.not-a-number' }],
  ['the cell itself is text', { G17: text('95.00') }, { G17: 'formula.text-cell' }],
  ['the amounts hold more than they show', { G6: null, E6: number(43.204, '43.20') }, { G6: 'formula.other-result' }],
])('no formula where %s', (_, changes, expected) => {
  expect(formulas(changes)).toEqual(expected);
});

test.each([
  ['down', '=IF(N(D6)=0,"",ROUNDDOWN(ROUND(E6/D6*100,10),2))'],
  ['up', '=IF(N(D6)=0,"",ROUNDUP(ROUND(E6/D6*100,10),2))'],
  ['half-up', '=IF(N(D6)=0,"",ROUND(E6/D6*100,2))'],
] as const)("the document's own rounding: %s", (rateRounding, formula) => {
  const policy = { ...national, rateRounding };
  expect(formulas({ G6: null, E6: number(43.21, '43.21') }, policy)['G6']).toBe(formula);
});

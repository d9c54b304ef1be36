import type { Figure } from '../form';
import { message, type Message } from '../messages';
import type { Policy } from '../policy';
import type { FormReview } from '../review';
import { D, gradeOf, type Decimal, type RateRounding } from '../scoring';
import {
  cellAt,
  formatCell,
  formatRange,
  type CellRef,
  type Content,
  type RangeAddress,
  type SheetGrid,
} from '../sheet';
import type { Correction } from './corrections';
import { GRADE_WORDS } from './represent';

/** A formula of Excel 2007 for a computed cell, or in words why none can be offered. */
export type NativeFormula = { readonly put: Extract<Content, { readonly kind: 'formula' }> } | NoFormula;

interface NoFormula {
  readonly why: Message;
}

interface Formula {
  readonly formula: string;
  readonly result: string;
}

/** A cell that a formula refers to, and the number in it. */
interface Operand {
  readonly at: string;
  readonly value: Decimal;
}

/**
 * A correction as a formula that keeps working without this product, in Excel and WPS: offered only where every cell that
 * it refers to holds a real number, and where it gives the very figure that the correction writes.
 * @param review the form as it will be once the corrections are written, read from `grid`
 */
export function nativeFormula(
  correction: Correction,
  review: FormReview,
  grid: SheetGrid,
  policy: Policy,
): NativeFormula {
  const { what, edit } = correction;
  // A formula would put its result alone where words stand around the figure, and shows itself in a text cell.
  if (what !== 'grade' && edit.put.kind !== 'number') return { why: message('formula.text-cell') };
  const built = builders[what](correction, review, grid, policy);
  if ('why' in built) return built;
  const { formula, result } = built;
  const written = edit.put.kind === 'number' ? edit.put.value : edit.shows;
  const agrees = what === 'grade' ? result === written : new D(written).eq(result);
  if (!agrees) return { why: message('formula.other-result', { result }) };
  const numberFormat = edit.put.kind === 'blank' ? undefined : edit.put.numberFormat;
  return { put: { kind: 'formula', formula, result, numberFormat: numberFormat ?? 'General' } };
}

type Builder = (correction: Correction, review: FormReview, grid: SheetGrid, policy: Policy) => Formula | NoFormula;

const builders: Readonly<Record<Correction['what'], Builder>> = {
  rate: rateFormula,
  fundingScore: fundingScoreFormula,
  totalWeight: (_correction, review, grid) => sumFormula('weight', review, grid),
  totalScore: (_correction, review, grid) => sumFormula('score', review, grid),
  grade: gradeFormula,
};

/** A quotient is first freed of binary noise: ROUNDUP would make 98.08 of a 98.07 that is stored as 98.070000000000007. */
const roundings: Record<RateRounding, (quotient: string, decimals: number) => string> = {
  down: (quotient, decimals) => `ROUNDDOWN(ROUND(${quotient},${decimals + 8}),${decimals})`,
  'half-up': (quotient, decimals) => `ROUND(${quotient},${decimals})`,
  up: (quotient, decimals) => `ROUNDUP(ROUND(${quotient},${decimals + 8}),${decimals})`,
};

const modes = { down: D.ROUND_DOWN, 'half-up': D.ROUND_HALF_UP, up: D.ROUND_UP } as const;

function rateFormula(correction: Correction, { form, score }: FormReview, grid: SheetGrid): Formula | NoFormula {
  const { edit } = correction;
  const rows = [form.funding?.total, ...(form.funding?.breakdown ?? [])];
  const row = rows.find((other) => isSameCell(other?.rate?.cell, edit.at));
  const operands = numbersIn(grid, [row?.annualBudget, row?.executed]);
  if ('why' in operands) return operands;
  const [budget, executed] = operands as readonly [Operand, Operand];
  if (budget.value.isZero()) return { why: message('formula.zero-budget') };
  const percent = edit.put.kind === 'number' && edit.put.numberFormat.includes('%');
  const decimals = decimalsOf(correction) + (percent ? 2 : 0);
  const rounding = score.rateRounding ?? 'half-up';
  const quotient = `${executed.at}/${budget.at}${percent ? '' : '*100'}`;
  const exact = executed.value.div(budget.value).times(percent ? 1 : 100);
  return {
    formula: `=IF(N(${budget.at})=0,"",${roundings[rounding](quotient, decimals)})`,
    result: exact.toDecimalPlaces(decimals, modes[rounding]).toFixed(),
  };
}

function fundingScoreFormula(
  correction: Correction,
  { form }: FormReview,
  grid: SheetGrid,
  policy: Policy,
): Formula | NoFormula {
  const total = form.funding?.total;
  const operands = numbersIn(grid, [total?.annualBudget, total?.executed, ...(total?.weight ? [total.weight] : [])]);
  if ('why' in operands) return operands;
  const [budget, executed, stated] = operands as readonly [Operand, Operand, Operand | undefined];
  if (budget.value.isZero()) return { why: message('formula.zero-budget') };
  const weight = stated ?? { at: String(policy.executionWeight), value: new D(policy.executionWeight) };
  const decimals = decimalsOf(correction);
  const share = D.min(1, executed.value.div(budget.value));
  return {
    formula: `=IF(N(${budget.at})=0,"",ROUND(MIN(1,${executed.at}/${budget.at})*${weight.at},${decimals}))`,
    result: share.times(weight.value).toDecimalPlaces(decimals).toFixed(),
  };
}

function sumFormula(column: 'weight' | 'score', { form }: FormReview, grid: SheetGrid): Formula | NoFormula {
  const own = form.funding?.total?.[column];
  const figures = form.indicators.map((indicator) => indicator[column]);
  const operands = numbersIn(grid, own ? [own, ...figures] : figures);
  if ('why' in operands) return operands;
  const parts = own ? operands.slice(1) : operands;
  const cells = figures.flatMap((figure) => figure?.cell ?? []);
  return {
    formula: `=${own ? `${operands[0]!.at}+` : ''}SUM(${asRuns(cells)})`,
    result: parts.reduce((sum, { value }) => sum.plus(value), own ? operands[0]!.value : new D(0)).toFixed(),
  };
}

function gradeFormula(
  _correction: Correction,
  { form }: FormReview,
  grid: SheetGrid,
  policy: Policy,
): Formula | NoFormula {
  const operands = numbersIn(grid, [form.stated.totalScore]);
  if ('why' in operands) return operands;
  const [{ at, value }] = operands as readonly [Operand];
  const { excellent, good, fair } = policy.grades;
  const words = GRADE_WORDS;
  return {
    formula:
      `=IF(${at}>=${excellent},"${words.excellent}",IF(${at}>=${good},"${words.good}",` +
      `IF(${at}>=${fair},"${words.fair}","${words.poor}")))`,
    result: words[gradeOf(value.toFixed(), policy.grades)],
  };
}

/** The numbers that figures stand for as Excel calculates with them, or why one of them is none. */
function numbersIn(grid: SheetGrid, figures: readonly (Figure | null | undefined)[]): readonly Operand[] | NoFormula {
  const operands: Operand[] = [];
  for (const figure of figures) {
    if (!figure?.cell) return { why: message('formula.no-cell') };
    const at = formatCell(figure.cell);
    const value = cellAt(grid, figure.cell.row, figure.cell.column)?.value;
    if (typeof value !== 'number') return { why: message('formula.not-a-number', { cell: at }) };
    operands.push({ at, value: new D(value).toSignificantDigits(15) });
  }
  return operands;
}

/** `G13:G20,G22`: cells of one column as runs of rows. */
function asRuns(cells: readonly CellRef[]): string {
  const runs: RangeAddress[] = [];
  for (const { row, column } of cells) {
    const last = runs.at(-1);
    if (last?.left === column && last.bottom + 1 === row) runs[runs.length - 1] = { ...last, bottom: row };
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return runs.map(formatRange).join(',');
}

/** Decimals of the figure as it is shown; a blank cell without a format of its own takes the usual two. */
function decimalsOf({ why, edit }: Correction): number {
  const shown = /\.(\d+)/u.exec(edit.shows)?.[1]?.length ?? 0;
  return why === 'filled' ? Math.max(shown, 2) : shown;
}

function isSameCell(a: CellRef | null | undefined, b: CellRef): boolean {
  return a?.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

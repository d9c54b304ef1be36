import type { Figure } from '../form';
import { message, type Message } from '../messages';
import type { Policy } from '../policy';
import type { FormReview } from '../review';
import { D, type Decimal, type RateRounding } from '../scoring';
import { cellAt, columnName, type CellRef, type Content, type SheetGrid } from '../sheet';
import type { Correction } from './corrections';

/** A formula of Excel 2007 for a computed cell, or in words why none can be offered. */
export type NativeFormula =
  { readonly put: Extract<Content, { readonly kind: 'formula' }> } | { readonly why: Message };

/** Rounding functions by convention; a quotient is first freed of binary noise, or 98.07 would be rounded up to 98.08. */
const roundings: Record<RateRounding, (quotient: string, decimals: number) => string> = {
  down: (quotient, decimals) => `ROUNDDOWN(ROUND(${quotient},${decimals + 8}),${decimals})`,
  'half-up': (quotient, decimals) => `ROUND(${quotient},${decimals})`,
  up: (quotient, decimals) => `ROUNDUP(ROUND(${quotient},${decimals + 8}),${decimals})`,
};

/**
 * A correction as a formula that keeps working without this product, in Excel and WPS: offered only where every cell that
 * it refers to holds a real number, and where it gives the very figure that the correction writes.
 */
export function nativeFormula(
  { what, after, edit }: Correction,
  review: FormReview,
  grid: SheetGrid,
  policy: Policy,
): NativeFormula {
  const built = buildFormula(what, edit, review, grid, policy);
  if ('why' in built) return built;
  const { formula, result } = built;
  const figure = edit.put.kind === 'number' ? edit.put.value : null;
  const agrees = what === 'grade' ? result === after : figure !== null && new D(figure).eq(result);
  if (!agrees) return { why: message('formula.other-result', { result }) };
  const { numberFormat = 'General' } = edit.put.kind === 'blank' ? {} : edit.put;
  return { put: { kind: 'formula', formula, result, numberFormat } };
}

type Built = { readonly formula: string; readonly result: string } | { readonly why: Message };

function buildFormula(
  what: Correction['what'],
  edit: Correction['edit'],
  { form, score }: FormReview,
  grid: SheetGrid,
  policy: Policy,
): Built {
  // A text cell would show the formula instead of its result, and a text around the figure would be lost.
  if (edit.put.kind === 'text' && what !== 'grade') return { why: message('formula.text-cell') };
  const total = form.funding?.total ?? null;
  try {
    const number = (figure: Figure | null | undefined): Operand => operand(figure?.cell ?? null, grid);
    switch (what) {
      case 'rate': {
        const row = [total, ...(form.funding?.breakdown ?? [])].find((other) => sameCell(other?.rate?.cell, edit.at));
        const [budget, executed] = [number(row?.annualBudget), number(row?.executed)];
        if (budget.value.isZero()) return { why: message('formula.zero-budget') };
        const percent = edit.put.kind === 'number' && edit.put.numberFormat.includes('%');
        const decimals = (edit.shows.match(/\.(\d+)/)?.[1]?.length ?? 0) + (percent ? 2 : 0);
        const rounding = score.rateRounding ?? 'half-up';
        const quotient = `${executed.at}/${budget.at}${percent ? '' : '*100'}`;
        const exact = executed.value.div(budget.value).times(percent ? 1 : 100);
        return {
          formula: `=IF(N(${budget.at})=0,"",${roundings[rounding](quotient, decimals)})`,
          result: exact.toDecimalPlaces(decimals, modes[rounding]).toFixed(),
        };
      }
      case 'fundingScore': {
        const [budget, executed] = [number(total?.annualBudget), number(total?.executed)];
        if (budget.value.isZero()) return { why: message('formula.zero-budget') };
        const weight: Operand = total?.weight?.cell
          ? number(total.weight)
          : { at: String(policy.executionWeight), value: new D(policy.executionWeight) };
        const decimals = edit.shows.match(/\.(\d+)/)?.[1]?.length ?? 0;
        const share = D.min(1, executed.value.div(budget.value));
        return {
          formula: `=IF(N(${budget.at})=0,"",ROUND(MIN(1,${executed.at}/${budget.at})*${weight.at},${decimals}))`,
          result: share.times(weight.value).toDecimalPlaces(decimals).toFixed(),
        };
      }
      case 'totalWeight':
      case 'totalScore': {
        const column = what === 'totalWeight' ? 'weight' : 'score';
        const parts = form.indicators.map((indicator) => number(indicator[column]));
        const own = total?.[column]?.cell ? number(total[column]) : null;
        const sum = parts.reduce((soFar, { value }) => soFar.plus(value), own?.value ?? new D(0));
        const cells = form.indicators.map((indicator) => indicator[column]!.cell!);
        return { formula: `=${own ? `${own.at}+` : ''}SUM(${runs(cells)})`, result: sum.toFixed() };
      }
      case 'grade': {
        const totalScore = number(form.stated.totalScore);
        const { excellent, good, fair } = policy.grades;
        const at = totalScore.at;
        const words = ['优', '良', '中', '差'];
        const reached = [excellent, good, fair].findIndex((edge) => totalScore.value.gte(edge));
        return {
          formula: `=IF(${at}>=${excellent},"优",IF(${at}>=${good},"良",IF(${at}>=${fair},"中","差")))`,
          result: words.at(reached)!,
        };
      }
    }
  } catch (error) {
    if (error instanceof NotANumber) return { why: error.why };
    throw error;
  }
}

const modes = { down: D.ROUND_DOWN, 'half-up': D.ROUND_HALF_UP, up: D.ROUND_UP } as const;

interface Operand {
  readonly at: string;
  readonly value: Decimal;
}

class NotANumber extends Error {
  constructor(readonly why: Message) {
    super('a precedent is no number');
  }
}

function operand(at: CellRef | null, grid: SheetGrid): Operand {
  if (at === null) throw new NotANumber(message('formula.no-cell'));
  const value = cellAt(grid, at.row, at.column)?.value;
  const address = `${columnName(at.column)}${at.row + 1}`;
  if (typeof value !== 'number') throw new NotANumber(message('formula.not-a-number', { cell: address }));
  return { at: address, value: new D(String(value)).toSignificantDigits(15) };
}

/** `G13:G20,G22`: cells of one column as runs of rows. */
function runs(cells: readonly CellRef[]): string {
  const parts: { column: number; from: number; to: number }[] = [];
  for (const { row, column } of cells) {
    const last = parts.at(-1);
    if (last && last.column === column && last.to + 1 === row) last.to = row;
    else parts.push({ column, from: row, to: row });
  }
  return parts
    .map(({ column, from, to }) => {
      const name = columnName(column);
      return from === to ? `${name}${from + 1}` : `${name}${from + 1}:${name}${to + 1}`;
    })
    .join(',');
}

function sameCell(a: CellRef | null | undefined, b: CellRef): boolean {
  return a?.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

import type { Indicator, SelfEvaluationForm } from '../form';
import type { FormReview, WorkbookReview } from '../review';
import type { Finding } from '../rules/finding';
import { dec } from '../scoring';
import { cellAt, type CellRef, type ChangeSet, type Mark, type SheetGrid } from '../sheet';
import { deductionFormula, explanationFormula, isReadByValue, saysNothing, unchangedFormula } from './mark-formulas';

const DEDUCTION = 'unexplained-deduction';

/**
 * The marks of every unwaived error and warning, in place of those that stand there now. Advice is not marked. Three kinds
 * (see docs/architecture.md, Marks): live over the explanations of deductions; until an explanation is filled in; until
 * the cell changes.
 */
export function planMarks(grids: readonly SheetGrid[], review: WorkbookReview): ChangeSet {
  const byId = new Map(grids.map((grid) => [grid.id, grid]));
  const marks = [
    ...review.forms.flatMap((form) => formMarks(form, byId)),
    ...review.findings.flatMap((finding) => cellMark(finding, byId)),
  ];
  return {
    changes: [...grids.map(({ id }) => ({ kind: 'clear-marks', sheet: id }) as const), ...gravestFirst(marks)],
  };
}

function formMarks(review: FormReview, grids: ReadonlyMap<string, SheetGrid>): Mark[] {
  const grid = grids.get(review.form.sheet);
  if (!grid) return [];
  const deductions = review.findings.filter(({ code, waived }) => code === DEDUCTION && !waived);
  const severity = deductions[0]?.severity ?? 'note';
  const live = severity === 'note' ? new Set<number>() : liveRows(review.form, deductions, grid);
  const marks = review.findings
    .filter(({ mark, row }) => !(mark === 'deduction' && row !== null && live.has(row)))
    .flatMap((finding) => cellMark(finding, grids));
  return [...(severity === 'note' ? [] : liveMarks(review.form, live, severity)), ...marks];
}

// Kind 1: live over the explanation column.

/**
 * The rows over which the live rule may stand: those where it shows just what the finding says. A row is left out where
 * its figures are not what Excel's VALUE reads, or where a deduction there is explained elsewhere, waived, or no finding.
 */
function liveRows(form: SelfEvaluationForm, deductions: readonly Finding[], grid: SheetGrid): ReadonlySet<number> {
  const fired = new Set(deductions.flatMap(({ row }) => row ?? []));
  if (form.explanations.length > 0) return new Set();
  const rows = form.indicators.flatMap((indicator, index) => {
    const { score, weight, reason } = indicator;
    if (!score?.cell || !weight?.cell || !reason?.cell) return [];
    if (reason.cell.row !== score.cell.row || score.cell.row !== weight.cell.row) return [];
    if (reason.span && reason.span.top !== reason.span.bottom) return [];
    const readable = [score.cell, weight.cell].every((at) => isReadByValue(cellAt(grid, at.row, at.column)));
    const shows = isDeducted(indicator) && saysNothing(cellAt(grid, reason.cell.row, reason.cell.column));
    const agrees = shows === fired.has(index);
    return readable && agrees ? [index] : [];
  });
  // Without a single deduction to explain the column stays as it is.
  return new Set(rows.some((row) => fired.has(row)) ? rows : []);
}

function isDeducted({ score, weight }: Indicator): boolean {
  const [given, full] = [dec(score), dec(weight)];
  return given !== null && full !== null && given.lt(full);
}

/** One rule for each run of rows that follow each other in the same columns. */
function liveMarks(form: SelfEvaluationForm, rows: ReadonlySet<number>, tone: Mark['tone']): Mark[] {
  const cells = [...rows].map((row) => {
    const { score, weight, reason } = form.indicators[row]!;
    return { score: score!.cell!, weight: weight!.cell!, reason: reason!.cell! };
  });
  const runs: (typeof cells)[] = [];
  for (const row of cells) {
    const last = runs.at(-1)?.at(-1);
    const follows =
      last &&
      row.reason.row === last.reason.row + 1 &&
      (['score', 'weight', 'reason'] as const).every((name) => row[name].column === last[name].column);
    if (follows) runs.at(-1)!.push(row);
    else runs.push([row]);
  }
  return runs.map((run): Mark => {
    const [first, last] = [run[0]!, run.at(-1)!];
    return {
      kind: 'mark',
      range: {
        sheet: form.sheet,
        top: first.reason.row,
        left: first.reason.column,
        bottom: last.reason.row,
        right: last.reason.column,
      },
      formula: deductionFormula(first.weight, first.score, first.reason),
      tone,
    };
  });
}

// Kinds 2 and 3: on the finding's own cell.

function cellMark(finding: Finding, grids: ReadonlyMap<string, SheetGrid>): Mark[] {
  const { cell, code, severity, mark, waived } = finding;
  const grid = cell && grids.get(cell.sheet);
  if (!cell || !grid || waived || severity === 'note') return [];
  const content = cellAt(grid, cell.row, cell.column);
  const formula = mark === 'value' ? unchangedFormula(cell, content, code) : explanationFormula(cell, content, code);
  return formula === null ? [] : [{ kind: 'mark', range: cellRange(cell), formula, tone: severity }];
}

function cellRange({ sheet, row, column }: CellRef): Mark['range'] {
  return { sheet, top: row, left: column, bottom: row, right: column };
}

/** Where two marks cover one cell the first wins. */
function gravestFirst(marks: readonly Mark[]): Mark[] {
  return [...marks.filter(({ tone }) => tone === 'error'), ...marks.filter(({ tone }) => tone === 'warning')];
}

import type { Field, Figure, FundingRow } from '../form';
import { message, type Message } from '../messages';
import type { Policy } from '../policy';
import { reviewGrids, type FormReview, type ReviewOptions, type WorkbookReview } from '../review';
import { dec, rateAtConvention } from '../scoring';
import { cellAt, contentOf, type Cell, type CellRef, type SheetGrid } from '../sheet';
import { dependentEdits } from './dependents';
import { editGrids, type ShownEdit } from './edit-grids';
import { asRatio, GRADE_WORDS, representBlankRate, representFigure, representGrade } from './represent';

/** Which figure of a form a correction writes. */
export type ComputedCell = 'rate' | 'fundingScore' | 'totalWeight' | 'totalScore' | 'grade';

/** One computed cell that is filled or corrected, or a formula there whose result follows from such a cell. */
export interface Correction {
  readonly what: ComputedCell;
  /**
   * `filled` a blank, `corrected` an error, `replaced` a formula that was wrong, `recalculated` a formula that was right and
   * whose new result is known only from here.
   */
  readonly why: 'filled' | 'corrected' | 'replaced' | 'recalculated';
  readonly projectName: string;
  readonly sheetName: string;
  /** What the cell showed and will show. */
  readonly before: string;
  readonly after: string;
  readonly edit: ShownEdit;
}

export interface Corrections {
  readonly corrections: readonly Correction[];
  /** Formulas that read a corrected cell, wrong sums among them, with the results that they have then. */
  readonly dependents: readonly ShownEdit[];
  /** The sheets as they will be, and what is found in them then. */
  readonly grids: readonly SheetGrid[];
  readonly review: WorkbookReview;
}

export interface CorrectionOptions extends ReviewOptions {
  /** Cells that the person does not want written: what follows from them is worked out without them. */
  readonly skip?: (at: CellRef) => boolean;
  /** Cells whose wrong formula the person wants replaced; none if left out. */
  readonly replaces?: (at: CellRef) => boolean;
}

/** The rules whose errors are plain arithmetic on a computed cell. */
const ARITHMETIC: ReadonlySet<string> = new Set([
  'funding-rate',
  'funding-score',
  'total-weight',
  'total-score',
  'grade',
]);

/** A rate decides a score, a score the total, the total the grade: nothing goes further than that. */
const ROUNDS = 5;
const FULL_WEIGHT = 100;

/**
 * Fills the blank computed cells of every form (执行率, 预算得分, 总分值, 总分, 等级) and corrects those with an error, each in
 * the way that the cell states its figure and in the document's own rounding convention. Never a formula that nobody asked
 * to replace, never a figure within the rounding envelope, never a person's judgement, nothing that a reviewer has waived. A corrected part can make
 * a sum wrong that fitted it before: so the sheets are read anew after each round, until nothing is left.
 */
export function planCorrections(
  grids: readonly SheetGrid[],
  policy: Policy,
  options: CorrectionOptions = {},
): Corrections {
  const all = new Map<string, Correction>();
  const dependents = new Map<string, ShownEdit>();
  let current = grids;
  let review = reviewGrids(current, policy, options);
  // A formula that is wrong to begin with stays for a person to mend.
  const wrongAtFirst = new Set(review.forms.flatMap(({ findings }) => [...arithmeticErrors(findings)]));
  for (let round = 0; round < ROUNDS; round++) {
    const found = review.forms.flatMap((form) => correctForm(form, current, wrongAtFirst, options));
    if (found.length === 0) break;
    for (const correction of found) {
      const key = cellKey(correction.edit.at);
      const earlier = all.get(key);
      all.set(key, earlier ? sinceThen(earlier, correction) : correction);
      dependents.delete(key);
    }
    const edits = found.map(({ edit }) => edit);
    current = editGrids(current, edits);
    const follow = dependentEdits(
      current,
      edits.map(({ at }) => at),
    );
    for (const edit of follow) {
      const key = cellKey(edit.at);
      const known = all.get(key);
      if (known) all.set(key, { ...known, after: edit.shows, edit: { ...edit, expect: known.edit.expect } });
      else dependents.set(key, { ...edit, expect: dependents.get(key)?.expect ?? edit.expect });
    }
    current = editGrids(current, follow);
    review = reviewGrids(current, policy, options);
  }
  return { corrections: [...all.values()], dependents: [...dependents.values()], grids: current, review };
}

/** Why a cell is written, in words. */
export function correctionReason({ why, edit: { expect } }: Correction): Message {
  return why === 'replaced'
    ? message('write.replaced', { formula: expect.kind === 'formula' ? expect.formula : '' })
    : message(`write.${why}`);
}

/** Two corrections of one cell as one. */
function sinceThen(earlier: Correction, later: Correction): Correction {
  return {
    ...later,
    why: earlier.why,
    before: earlier.before,
    edit: { ...later.edit, expect: earlier.edit.expect },
  };
}

function correctForm(
  review: FormReview,
  grids: readonly SheetGrid[],
  wrongAtFirst: ReadonlySet<string>,
  { skip = () => false, replaces = () => false }: CorrectionOptions,
): readonly Correction[] {
  const { form, score, findings } = review;
  const grid = grids.find(({ id }) => id === form.sheet);
  if (!grid) return [];
  const errors = arithmeticErrors(findings);
  const waived = new Set(findings.flatMap(({ cell, waived: waiver }) => (cell && waiver ? [cellKey(cell)] : [])));
  const isWrong = (at: CellRef | null): boolean => at !== null && errors.has(cellKey(at));
  // Points that do not add up to 100 must be dealt out anew before any total means anything.
  const complete = score.totalWeight === null || dec(score.totalWeight)!.eq(FULL_WEIGHT);

  const propose = (
    what: ComputedCell,
    field: Field | Figure | null,
    value: string | null,
    write: (cell: Cell | undefined) => ShownEdit | null,
  ): Correction[] => {
    const at = field?.cell ?? null;
    if (!field || at === null || value === null || waived.has(cellKey(at)) || skip(at)) return [];
    const blank = 'state' in field ? field.state === 'blank' : field.text === '';
    if (!blank && !isWrong(at)) return [];
    const cell = cellAt(grid, at.row, at.column);
    const hasFormula = cell?.formula !== undefined && !blank;
    const recalculated = hasFormula && !wrongAtFirst.has(cellKey(at));
    const replaced = hasFormula && !recalculated && replaces(at);
    const edit = recalculated ? recalculate(at, grid, value) : write(replaced ? withoutFormula(cell) : cell);
    if (!edit) return [];
    const why = recalculated ? 'recalculated' : replaced ? 'replaced' : blank ? 'filled' : 'corrected';
    const { text: projectName = '' } = form.projectName ?? {};
    return [
      {
        what,
        why,
        projectName,
        sheetName: form.sheetName,
        before: field.text,
        after: edit.shows,
        edit: { ...edit, expect: contentOf(cell) },
      },
    ];
  };
  const figure = (what: ComputedCell, at: Figure | null, value: string | null): Correction[] =>
    propose(what, at, value, (cell) => representFigure(at!, cell, value!));

  const total = form.funding?.total ?? null;
  const { totalWeight, totalScore, grade } = form.stated;
  return [
    ...[total, ...(form.funding?.breakdown ?? [])].flatMap((row) => (row ? correctRate(row) : [])),
    ...figure('fundingScore', total?.score ?? null, score.fundingScore),
    ...(complete ? figure('totalWeight', totalWeight, score.totalWeight) : []),
    ...(complete ? figure('totalScore', totalScore, score.totalScore) : []),
    ...(complete && score.grade
      ? propose('grade', grade, GRADE_WORDS[score.grade], (cell) => representGrade(grade!, cell, score.grade!))
      : []),
  ];

  function correctRate(row: FundingRow): Correction[] {
    const { rate } = row;
    // A blank beside 其中 rows is customary and stays.
    if (!rate || (rate.state === 'blank' && row !== total)) return [];
    const bare = rate.state === 'figure' && !rate.percent && dec(rate)!.abs().lte(1);
    const decimals = rate.state === 'figure' ? Math.max(0, rate.decimals - (bare ? 2 : 0)) : 2;
    const points = rateAtConvention(row, form.funding?.unit ?? null, score.rateRounding ?? 'half-up', decimals);
    if (points === null) return [];
    if (rate.state === 'blank') return propose('rate', rate, points, () => representBlankRate(rate, grid!, points));
    return figure('rate', rate, bare ? asRatio(points, rate.decimals) : points);
  }
}

/** The cells in which a computed figure is wrong. */
function arithmeticErrors(findings: FormReview['findings']): ReadonlySet<string> {
  return new Set(
    findings.flatMap(({ code, severity, cell, waived }) =>
      ARITHMETIC.has(code) && severity === 'error' && cell && !waived ? [cellKey(cell)] : [],
    ),
  );
}

/** The same formula with the result that a spreadsheet program would give it now. */
function recalculate(at: CellRef, grid: SheetGrid, value: string): ShownEdit | null {
  const cell = cellAt(grid, at.row, at.column);
  const expect = contentOf(cell);
  if (expect.kind !== 'formula') return null;
  const percent = expect.numberFormat.includes('%');
  const result = percent ? asRatio(value, 10) : value;
  return { kind: 'edit', at, expect, put: { ...expect, result }, shows: percent ? `${value}%` : value };
}

function withoutFormula({ value, text, numberFormat }: Cell): Cell {
  return { value, text, numberFormat };
}

function cellKey({ sheet, row, column }: CellRef): string {
  return `${sheet}/${row}/${column}`;
}

import type { LabelId, Message } from '../../messages';
import type { Policy } from '../../policy';
import { formatCell, type CellRef, type Edit, type SheetGrid } from '../../sheet';
import {
  correctionReason,
  editGrids,
  nativeFormula,
  planCorrections,
  suggestScores,
  type Correction,
  type Corrections,
  type ScoreSuggestion,
} from '../../writing';
import { reviewOptionsOf, type Settings } from '../settings';
import type { Checked } from '../state';

/** A line of the preview: one cell, what it shows, what it will show, and why. */
export interface WriteLine {
  /** Known again when the preview is worked out anew. */
  readonly key: string;
  /** Arithmetic, or a score that is the person's to give. */
  readonly kind: 'computed' | 'score';
  readonly at: CellRef;
  readonly address: string;
  readonly projectName: string;
  /** What the cell is: a label for computed cells, the indicator's name for scores. */
  readonly title: LabelId | { readonly name: string };
  readonly before: string;
  readonly after: string;
  readonly why: Message;
  readonly picked: boolean;
  /** The value as it would be written. */
  readonly value: Edit;
  /** The same as a native formula, or why there is none; null where that is no question. */
  readonly formula: { readonly edit: Edit; readonly text: string } | { readonly why: Message } | null;
}

export interface WriteOptions {
  readonly policy: Policy;
  readonly settings: Settings;
  /** Index of the one form to look at; null: all. */
  readonly form: number | null;
  /** Keys of lines that the person wants otherwise than they come: computed cells come picked, scores and wrong formulas do not. */
  readonly toggled: ReadonlySet<string>;
}

/**
 * Every computed cell that is blank or wrong, as it would be written, in sheet order, then every indicator whose score a formula would
 * give otherwise. What follows from a line – a total from a score – is worked out with just the lines that are picked.
 */
export function writeLines(checked: Checked, { policy, settings, form, toggled }: WriteOptions): readonly WriteLine[] {
  const { grids, isWanted } = partOf(checked, form);
  // Read alone a sheet must still be rounded as the whole document is.
  const rounding = checked.review.rateRounding;
  const judged = policy.rateRounding === 'infer' && rounding ? { ...policy, rateRounding: rounding } : policy;

  const scores = scoreLines(checked, grids, isWanted, toggled);
  const scored = editGrids(
    grids,
    scores.filter(({ picked }) => picked).map(({ suggestion }) => suggestion.edit),
  );
  const plan = (isPicked: (at: CellRef) => boolean): Corrections =>
    planCorrections(scored, judged, {
      ...reviewOptionsOf(settings),
      skip: (at) => !isWanted(at) || !isPicked(at),
      replaces: isPicked,
    });
  const all = plan(() => true);
  const replaced = new Set(all.corrections.filter(({ why }) => why === 'replaced').map(({ edit }) => keyOf(edit.at)));
  const isPicked = (at: CellRef): boolean => toggled.has(keyOf(at)) === replaced.has(keyOf(at));
  const picked = all.corrections.every(({ edit }) => isPicked(edit.at)) ? all : plan(isPicked);

  const current = new Map(picked.corrections.map((correction) => [keyOf(correction.edit.at), correction]));
  const computed = all.corrections
    .filter(({ edit }) => current.has(keyOf(edit.at)) || !isPicked(edit.at))
    .map((candidate): WriteLine => {
      const correction = current.get(keyOf(candidate.edit.at)) ?? candidate;
      return {
        ...place(correction.edit.at),
        kind: 'computed',
        projectName: correction.projectName,
        title: `computed.${correction.what}`,
        before: correction.before,
        after: correction.after,
        why: correctionReason(correction),
        picked: current.has(keyOf(candidate.edit.at)),
        value: plainEdit(correction.edit),
        formula: correction.why === 'recalculated' ? null : formulaOf(correction, picked, judged),
      };
    });
  const sheets = grids.map(({ id }) => id);
  computed.sort(
    ({ at: a }, { at: b }) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.row - b.row || a.column - b.column,
  );
  return [...computed, ...scores];
}

/** The sheets and cells of one form, or of all. */
function partOf({ grids, review }: Checked, form: number | null) {
  if (form === null) return { grids, isWanted: () => true };
  const { sheet, range } = review.forms[form]!.form;
  return {
    grids: grids.filter(({ id }) => id === sheet),
    isWanted: (at: CellRef) => range === null || (at.row >= range.top && at.row <= range.bottom),
  };
}

interface ScoreLine extends WriteLine {
  readonly suggestion: ScoreSuggestion;
}

function scoreLines(
  { review }: Checked,
  grids: readonly SheetGrid[],
  isWanted: (at: CellRef) => boolean,
  toggled: ReadonlySet<string>,
): readonly ScoreLine[] {
  return review.forms.flatMap((form) => {
    const grid = grids.find(({ id }) => id === form.form.sheet);
    const suggestions = grid ? suggestScores(form, grid) : [];
    return suggestions
      .filter(({ edit }) => isWanted(edit.at))
      .map((suggestion): ScoreLine => {
        const { edit, name, before, why } = suggestion;
        return {
          ...place(edit.at),
          kind: 'score',
          projectName: form.form.projectName?.text ?? '',
          title: { name },
          before,
          after: edit.shows,
          why,
          picked: toggled.has(keyOf(edit.at)),
          value: plainEdit(edit),
          formula: null,
          suggestion,
        };
      });
  });
}

function formulaOf(correction: Correction, { grids, review }: Corrections, policy: Policy): WriteLine['formula'] {
  const { at } = correction.edit;
  const grid = grids.find(({ id }) => id === at.sheet);
  const form = review.forms.find(
    ({ form: { sheet, range } }) =>
      sheet === at.sheet && (range === null || (at.row >= range.top && at.row <= range.bottom)),
  );
  if (!grid || !form) return null;
  const native = nativeFormula(correction, form, grid, policy);
  if ('why' in native) return native;
  return { edit: { ...plainEdit(correction.edit), put: native.put }, text: native.put.formula };
}

function plainEdit({ kind, at, expect, put }: Edit): Edit {
  return { kind, at, expect, put };
}

function place(at: CellRef): Pick<WriteLine, 'key' | 'at' | 'address'> {
  return { key: keyOf(at), at, address: formatCell(at) };
}

function keyOf({ sheet, row, column }: CellRef): string {
  return `${sheet}/${row}/${column}`;
}

import { message, type LabelId, type Message } from '../../messages';
import type { Policy } from '../../policy';
import { formatCell, type CellRef, type Edit } from '../../sheet';
import { nativeFormula, planCorrections, type Correction } from '../../writing';
import type { Settings } from '../settings';
import type { Checked } from '../state';

/** A line of the preview: one cell, what it shows, what it will show, and why. */
export interface WriteLine {
  /** Known again when the preview is worked out anew. */
  readonly key: string;
  readonly at: CellRef;
  readonly address: string;
  readonly projectName: string;
  readonly label: LabelId;
  readonly before: string;
  readonly after: string;
  readonly why: Message;
  readonly picked: boolean;
  /** The value as it would be written. */
  readonly value: Edit;
  /** The same as a native formula, or why there is none; null where a formula already stands there. */
  readonly formula: { readonly edit: Edit; readonly text: string } | { readonly why: Message } | null;
}

export interface WriteOptions {
  readonly policy: Policy;
  readonly settings: Settings;
  /** Index of the one form to look at; null: all. */
  readonly form: number | null;
  /** Keys of lines that the person does not want. */
  readonly skipped: ReadonlySet<string>;
}

/**
 * Every computed cell that is blank or wrong, as it would be written. A line that is not picked stays in the list, and
 * what follows from it is worked out without it.
 */
export function writeLines(checked: Checked, { policy, settings, form, skipped }: WriteOptions): readonly WriteLine[] {
  const sheet = form === null ? null : checked.review.forms[form]!.form.sheet;
  const grids = sheet === null ? checked.grids : checked.grids.filter(({ id }) => id === sheet);
  // Read alone a sheet must still be rounded as the whole document is.
  const rounding = checked.review.rateRounding;
  const judged = policy.rateRounding === 'infer' && rounding ? { ...policy, rateRounding: rounding } : policy;
  const range = form === null ? null : checked.review.forms[form]!.form.range;
  const isOutside = (at: CellRef): boolean => range !== null && (at.row < range.top || at.row > range.bottom);

  const options = { waivers: settings.waivers, labels: settings.labels };
  const all = planCorrections(grids, judged, { ...options, skip: isOutside });
  const some =
    skipped.size === 0
      ? all
      : planCorrections(grids, judged, { ...options, skip: (at) => isOutside(at) || skipped.has(keyOf(at)) });

  const current = new Map(some.corrections.map((correction) => [keyOf(correction.edit.at), correction]));
  return all.corrections
    .filter(({ edit }) => current.has(keyOf(edit.at)) || skipped.has(keyOf(edit.at)))
    .map((candidate): WriteLine => {
      const key = keyOf(candidate.edit.at);
      const correction = current.get(key) ?? candidate;
      return {
        key,
        at: correction.edit.at,
        address: formatCell(correction.edit.at),
        projectName: correction.projectName,
        label: `computed.${correction.what}`,
        before: correction.before,
        after: correction.after,
        why: message(`write.${correction.why}`),
        picked: current.has(key),
        value: plainEdit(correction),
        formula: correction.why === 'recalculated' ? null : formulaOf(correction, some, judged),
      };
    });
}

function formulaOf(
  correction: Correction,
  { grids, review }: ReturnType<typeof planCorrections>,
  policy: Policy,
): WriteLine['formula'] {
  const { at } = correction.edit;
  const grid = grids.find(({ id }) => id === at.sheet);
  const form = review.forms.find(
    ({ form: { sheet, range } }) =>
      sheet === at.sheet && (range === null || (at.row >= range.top && at.row <= range.bottom)),
  );
  if (!grid || !form) return null;
  const native = nativeFormula(correction, form, grid, policy);
  if ('why' in native) return native;
  return { edit: { ...plainEdit(correction), put: native.put }, text: native.put.formula };
}

function plainEdit({ edit: { kind, at, expect, put } }: Correction): Edit {
  return { kind, at, expect, put };
}

function keyOf({ sheet, row, column }: CellRef): string {
  return `${sheet}/${row}/${column}`;
}

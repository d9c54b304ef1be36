import type { Field } from '../form/field';
import type { Indicator } from '../form/form';
import type { MeasureField } from '../form/measure';
import { parseMeasure } from '../form/parse-measure';
import { piecesOf, type RowCells } from './indicator-cells';
import type { TablePart } from './indicator-columns';
import { withoutPrompts } from './prompts';
import { ownerOf } from './sheet-text';

/**
 * Whether a row only holds the further paragraphs of the one above, as tables pasted from a text document do: the points are merged with those
 * above, and so is the name, or target and result. Points of a group are merged too, but its rows have names and targets of their own.
 */
export function continuesRow(cells: RowCells): boolean {
  const points = partsOf(cells, ['weight', 'score']);
  const measures = partsOf(cells, ['target', 'actual']);
  if (points.length === 0 || ![...points].every((part) => isCovered(cells, part))) return false;
  if (partsOf(cells, ['level1', 'level2']).some((part) => piecesOf(cells, part).length > 0)) return false;
  return isCovered(cells, 'name') || (measures.length > 0 && measures.every((part) => isCovered(cells, part)));
}

function partsOf({ header }: RowCells, parts: readonly TablePart[]): TablePart[] {
  return parts.filter((part) => header.columns.has(part));
}

/** The part's cell is merged with that of a row above, below the header. */
function isCovered({ sheet, row, header, shift }: RowCells, part: TablePart): boolean {
  const range = header.columns.get(part);
  if (!range) return false;
  const owner = ownerOf(sheet, { row, column: range.left + shift });
  return owner.row < row && owner.row > header.bottom;
}

/** The indicator with the further paragraphs of its row. */
export function continuedBy(indicator: Indicator, cells: RowCells): Indicator {
  const more = (part: TablePart) => piecesOf(cells, part).map((piece) => withoutPrompts(piece.text));
  return {
    ...indicator,
    name: { ...indicator.name, text: [indicator.name.text, ...more('name')].join('') },
    target: measured(indicator.target, more('target')),
    actual: measured(indicator.actual, more('actual')),
    reason: indicator.reason && extended(indicator.reason, more('reason')),
  };
}

function measured(field: MeasureField | null, more: readonly string[]): MeasureField | null {
  if (!field || more.length === 0) return field;
  const longer = extended(field, more);
  return { ...longer, measure: parseMeasure(longer.text, undefined) };
}

/** Paragraphs are parted as reasons in several columns are, unless the text before ends a sentence itself. */
function extended<F extends Field>(field: F, more: readonly string[]): F {
  const text = more.reduce(
    (all, next) => (all === '' || /[。；;，,、:：]$/u.test(all) ? all + next : `${all}；${next}`),
    field.text,
  );
  return { ...field, text };
}

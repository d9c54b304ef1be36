import type { Field, Figure } from '../form/field';
import type { MeasureField } from '../form/measure';
import { parseFigure } from '../form/parse-figure';
import { parseMeasure } from '../form/parse-measure';
import { halfWidth, squash } from '../form/text';
import { PLACEHOLDER, SIGN_TEXT } from '../form/vocabulary';
import type { CellAddress } from '../sheet';
import { cellAt } from '../sheet';
import { fieldAt } from './header-fields';
import type { TablePart } from './indicator-columns';
import type { IndicatorHeader } from './indicator-header';
import { withoutPrompts } from './prompts';
import { sharedPoints } from './shared-points';
import { ownerOf, refOf, spanOf, type Piece, type SheetText } from './sheet-text';

/** The cells of one row of the indicator table, by part. */
export interface RowCells {
  readonly sheet: SheetText;
  readonly row: number;
  readonly header: IndicatorHeader;
  readonly pieces: readonly Piece[];
  /** Columns that the row stands right of its header. */
  readonly shift: number;
}

/** The pieces of the row that stand under a part's label. */
export function piecesOf(cells: RowCells, part: TablePart): readonly Piece[] {
  const range = cells.header.columns.get(part);
  if (!range) return [];
  const left = range.left + cells.shift;
  const right = range.right + cells.shift;
  return cells.pieces.filter((piece) => piece.column >= left && piece.column <= right);
}

/** Parts whose cell may be taken by a merged area from the left (预算执行率 over all levels, 不适用 over the figures): then they have none. */
const OWN_CELL: ReadonlySet<TablePart> = new Set(['target', 'actual', 'weight', 'score', 'reason']);

/** Where a part's value stands, or would: a filled cell under its label, the merged area that reaches into it, or the blank cell. */
export function placeOf(cells: RowCells, part: TablePart): CellAddress | null {
  const range = cells.header.columns.get(part);
  if (!range) return null;
  const own = piecesOf(cells, part)[0];
  if (own) return { row: own.row, column: own.column };
  const column = range.left + cells.shift;
  if (column < 0) return null;
  const owner = ownerOf(cells.sheet, { row: cells.row, column });
  return owner.column < column && OWN_CELL.has(part) ? null : owner;
}

export function fieldOf(cells: RowCells, part: TablePart): Field | null {
  const at = placeOf(cells, part);
  return at && fieldAt(cells.sheet, at);
}

/** 偏差原因 from one column, or joined from several (原因 | 改进措施, or one for each kind of reason). */
export function reasonOf(cells: RowCells): Field | null {
  const field = fieldOf(cells, 'reason');
  const texts = [...new Set(piecesOf(cells, 'reason').map((piece) => withoutPrompts(piece.text)))].filter(
    (text) => text !== '',
  );
  return field && { ...field, text: texts.length > 0 ? texts.join('；') : withoutPrompts(field.text) };
}

/** 三级指标 of a row in a table that has 四级指标. */
export function upperNameOf(cells: RowCells): Field | null {
  const range = cells.header.upperName;
  const piece =
    range &&
    cells.pieces.find(({ column }) => column - cells.shift >= range.left && column - cells.shift <= range.right);
  return piece ? fieldAt(cells.sheet, piece) : null;
}

/** 分值 and 得分 of the row, from columns of their own or from one cell (9.5/10). */
export function pointsOf(cells: RowCells, firstRow: number): { weight: Figure | null; score: Figure | null } {
  const { columns } = cells.header;
  const [own] = columns.has('weight') ? [] : piecesOf(cells, 'score');
  const shared = own && sharedPoints(cells.sheet, own, columns.get('score')?.header);
  return shared ?? { weight: figureOf(cells, 'weight', firstRow), score: figureOf(cells, 'score', firstRow) };
}

/**
 * A figure of the row. A 分值 or 得分 that is merged over several rows belongs to the group: its first row has it,
 * the others have null, as if they had no such column, so that nobody counts it twice or calls it blank.
 */
function figureOf(cells: RowCells, part: 'weight' | 'score', firstRow: number): Figure | null {
  const at = placeOf(cells, part);
  if (!at) return null;
  if (at.row < cells.row && at.row >= firstRow) return null;
  return parseFigure(cellAt(cells.sheet.grid, at.row, at.column), refOf(cells.sheet, at), spanOf(cells.sheet, at));
}

/** 年度指标值 from one column, or joined from sign, value and unit: `=` `100` `%` → `=100%`. The cell is the value's. */
export function targetOf(cells: RowCells): MeasureField | null {
  const adjusted = joined(cells, 'target');
  if (!adjusted) return null;
  const { firstTarget } = cells.header;
  const isUnadjusted = firstTarget && (adjusted.text === '' || PLACEHOLDER.test(squash(adjusted.text)));
  const field = isUnadjusted
    ? fieldAt(cells.sheet, { row: cells.row, column: firstTarget.left + cells.shift })
    : adjusted;
  if (field.text === '' || PLACEHOLDER.test(squash(field.text))) return measured(cells, field);
  const sign = textOf(piecesOf(cells, 'sign'));
  const unit = textOf(piecesOf(cells, 'unit'));
  const signed =
    SIGN_TEXT.test(squash(halfWidth(sign))) && !field.text.startsWith(sign) ? sign + field.text : field.text;
  const noUnit = unit === '' || PLACEHOLDER.test(squash(unit)) || signed.endsWith(unit);
  return measured(cells, { ...field, text: noUnit || !/\d/.test(signed) ? signed : signed + unit });
}

export function actualOf(cells: RowCells): MeasureField | null {
  const field = joined(cells, 'actual');
  return field && measured(cells, field);
}

/** The text of a part whose label stands over several columns. */
function joined(cells: RowCells, part: 'target' | 'actual'): Field | null {
  const field = fieldOf(cells, part);
  const pieces = piecesOf(cells, part);
  if (!field || pieces.length < 2) return field;
  return { ...field, text: textOf(pieces) };
}

function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => piece.text)
    .filter((text, index, all) => index === 0 || text !== all[index - 1])
    .join('');
}

function measured(cells: RowCells, field: Field): MeasureField {
  const cell = field.cell ? cellAt(cells.sheet.grid, field.cell.row, field.cell.column) : undefined;
  return { ...field, measure: parseMeasure(field.text, cell) };
}

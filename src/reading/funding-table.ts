import { parseFigure } from '../form/parse-figure';
import type { FundingKind, FundingRow } from '../form/form';
import { FUNDING_BLOCK_LABEL, MONEY_UNIT, type FundingColumnName } from '../form/vocabulary';
import { cellAt } from '../sheet';
import { AMOUNTS, columnsOf, headerLabels, isFundingHeader, type FundingColumns } from './funding-columns';
import { blockOf, fundingRow, kindOf, type FundingReading } from './funding-rows';
import { fieldAt } from './header-fields';
import { labelKey, meaningsOf } from './labels';
import { isColumnNumbering, isFigure, ownerOf, piecesWithin, rowsFrom, type Piece, type SheetText } from './sheet-text';

/** Amounts as columns: the total and its 其中 rows below, or the sources as columns of their own under each amount. */
export function readFundingTable(
  sheet: SheetText,
  header: readonly Piece[],
  rows: readonly number[],
  left: number,
  right: number,
): FundingReading {
  const top = header[0]!.row;
  const labels = headerLabels(sheet, header, left, right);
  const columns = columnsOf(sheet, labels);
  const firstAmount = Math.min(...AMOUNTS.flatMap((name) => columns.get(name)?.column ?? []));
  const below = rows.filter((row) => row > top);
  const sources = sourcesBelow(sheet, labels, columns, below[0] ?? top + 1, right);
  const { lines, bottom } = sources
    ? linesOfSources(sheet, sources, columns, below.slice(1))
    : linesBelow(sheet, below, columns, firstAmount, top, left, right);
  const captions = captionsOf(sheet, rows, top, { left, right }, firstAmount);
  const blockLabels = { header: labels, captions, score: columns.get('score') };
  return { block: blockOf(sheet, blockLabels, lines), top, bottom: Math.max(bottom, top) };
}

interface Lines {
  readonly lines: readonly FundingRow[];
  readonly bottom: number;
}

function linesBelow(
  sheet: SheetText,
  rows: readonly number[],
  columns: FundingColumns,
  firstAmount: number,
  top: number,
  left: number,
  right: number,
): Lines {
  const lines: FundingRow[] = [];
  let bottom = top;
  for (const row of rows) {
    const pieces = piecesWithin(sheet, row, left, right);
    if (pieces.length === 0 || isFundingHeader(pieces) || isColumnNumbering(pieces)) continue;
    const last = lines.at(-1);
    if (last && AMOUNTS.every((name) => isMergedAbove(sheet, row, columns.get(name)))) {
      lines[lines.length - 1] = withLongerLabel(last, pieces, firstAmount);
      bottom = row;
      continue;
    }
    const line = readLine(sheet, row, pieces, columns, firstAmount);
    if (!line) {
      // A second header row before the first figures.
      if (lines.length === 0 && row <= top + 2 && !pieces.some((piece) => meaningsOf(piece.text).goal)) continue;
      break;
    }
    lines.push(line);
    bottom = row;
  }
  return { lines, bottom };
}

/** A label of two paragraphs takes two rows where all amounts beside it are merged over them. */
function isMergedAbove(sheet: SheetText, row: number, column: Piece | undefined): boolean {
  if (!column) return true;
  const owner = ownerOf(sheet, { row, column: column.column });
  return owner.row < row && owner.row > column.bottom;
}

function withLongerLabel(line: FundingRow, pieces: readonly Piece[], firstAmount: number): FundingRow {
  const label = pieces.filter((piece) => piece.column < firstAmount).at(-1);
  return label ? { ...line, label: { ...line.label, text: line.label.text + label.text } } : line;
}

/** One row of the block, or null where the block has ended. */
function readLine(
  sheet: SheetText,
  row: number,
  pieces: readonly Piece[],
  columns: FundingColumns,
  firstAmount: number,
): FundingRow | null {
  const before = pieces.filter((piece) => piece.column < firstAmount);
  const label = before.filter((piece) => !/^其中[:：]?$/.test(piece.text) && !isCaption(piece, before)).at(-1);
  const amounts = AMOUNTS.flatMap((name) => columns.get(name) ?? []).map((piece) =>
    parseFigure(cellAt(sheet.grid, row, piece.column), null),
  );
  const filled = amounts.some((figure) => figure.state !== 'blank' && figure.state !== 'unread');
  const kind = kindOf(label?.text ?? '');
  if (!label && !filled) return null;
  if (label && (meaningsOf(label.text).goal || meaningsOf(label.text).field || (!kind && !filled))) return null;
  if (pieces.some((piece) => meaningsOf(piece.text).goal?.strong)) return null;
  const field = label ? fieldAt(sheet, label) : fieldAt(sheet, { row, column: Math.max(0, firstAmount - 1) });
  return fundingRow(sheet, kind ?? 'otherFunds', field, (name) => {
    const piece = columns.get(name);
    return piece ? { row, column: piece.column } : null;
  });
}

/** A text beside the rows that names the block (项目资金(万元)), unless it is the only label there is. */
function isCaption(piece: Piece, before: readonly Piece[]): boolean {
  if (before.length < 2 && piece.bottom === piece.row) return false;
  return (
    before.length > 1 &&
    piece === before[0] &&
    (piece.bottom > piece.row || FUNDING_BLOCK_LABEL.test(labelKey(piece.text)))
  );
}

/** 合计 | 财政拨款 | 其他资金 under an amount. */
interface Source {
  readonly kind: FundingKind;
  readonly label: Piece;
  readonly under: ReadonlyMap<FundingColumnName, Piece>;
}

/** The sources that divide the amounts, where the row below the header holds nothing else; null in the usual layout. */
function sourcesBelow(
  sheet: SheetText,
  labels: readonly Piece[],
  columns: FundingColumns,
  row: number,
  right: number,
): Source[] | null {
  const sources: { kind: FundingKind; label: Piece; under: Map<FundingColumnName, Piece> }[] = [];
  let divided = 0;
  for (const name of AMOUNTS) {
    const amount = columns.get(name);
    if (!amount) continue;
    const next = labels.find((piece) => piece.column > amount.column);
    const pieces = piecesWithin(sheet, row, amount.column, Math.max(amount.right, (next?.column ?? right + 1) - 1));
    if (pieces.some((piece) => isFigure(piece) || !kindOf(piece.text))) return null;
    if (pieces.length > 1) divided++;
    for (const piece of pieces) {
      const kind = kindOf(piece.text)!;
      let source = sources.find((other) => labelKey(other.label.text) === labelKey(piece.text));
      if (!source) sources.push((source = { kind, label: piece, under: new Map() }));
      source.under.set(name, piece);
    }
  }
  return divided > 0 ? sources : null;
}

/** The sources as rows; rate, points and score belong to the total. */
function linesOfSources(
  sheet: SheetText,
  sources: readonly Source[],
  columns: FundingColumns,
  rows: readonly number[],
): Lines {
  const first = [...sources[0]!.under.values()][0]!;
  const row = rows.find((r) => parseFigure(cellAt(sheet.grid, r, first.column), null).state !== 'blank') ?? rows[0];
  if (row === undefined) return { lines: [], bottom: first.row };
  const total = sources.find((source) => source.kind === 'total') ?? sources[0];
  const lines = sources.map((source) =>
    fundingRow(sheet, source.kind, fieldAt(sheet, source.label), (name) => {
      const piece = source.under.get(name) ?? (source === total && !AMOUNTS.includes(name) ? columns.get(name) : null);
      return piece ? { row, column: piece.column } : null;
    }),
  );
  return { lines, bottom: row };
}

/** Texts that name the block, left of its header and its first row, and lines above that state a unit (单位:万元). */
function captionsOf(
  sheet: SheetText,
  rows: readonly number[],
  top: number,
  { left, right }: { readonly left: number; readonly right: number },
  firstAmount: number,
): Piece[] {
  const beside = rowsFrom(top - 1, top + 1).flatMap((row) => piecesWithin(sheet, row, left, firstAmount - 1));
  const named = beside.filter((piece) => piece.row >= top || piece.bottom >= top);
  const above = rows.filter((row) => row < top).flatMap((row) => piecesWithin(sheet, row, left, right));
  const isUnit = (piece: Piece, index: number) =>
    /单位[:：]/.test(piece.text) ||
    (MONEY_UNIT.test(piece.text) && piece.text.length <= 2 && /单位$/.test(above[index - 1]?.text ?? ''));
  return [...named, ...above.filter(isUnit)];
}

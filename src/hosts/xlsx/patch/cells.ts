import {
  cellAt,
  contentOf,
  formatCell,
  formatRange,
  parseRange,
  sameContent,
  union,
  type CellRef,
  type Conflict,
  type Content,
  type Edit,
} from '../../../sheet';
import { MAX_COLUMNS, MAX_ROWS, translateFormula } from '../formula';
import { appendSplice, attributeSplice, childOf, childrenOf, spliced, type Splice } from '../outline';
import type { SheetContent } from '../sheet-reader';
import { GENERAL } from '../styles';
import { isTrue } from '../xml';
import { formulaXml, renderCell } from './cell-content';
import { guardAt, isMergedFollower, type Guard } from './sheet-guards';
import type { CellSpan, RowSpan, SheetScan } from './sheet-scan';
import type { StyleEditor } from './style-editor';

/** What the edits of one sheet need to know of it. */
export interface SheetToEdit {
  readonly scan: SheetScan;
  readonly content: SheetContent;
  readonly guards: readonly Guard[];
  /** Style index → locked while the sheet is protected. */
  readonly locked: readonly boolean[];
  /** Number format of each style index. */
  readonly numberFormats: readonly string[];
  /** Writes into protected sheets too. */
  readonly writeProtected: boolean;
}

/** XML of cells as they stood before an edit, so that undo puts back the very same: rich text, logical values, metadata. */
export interface Original {
  readonly content: Content;
  readonly xml: string;
}
export type Originals = Map<string, Original>;

/** A cell with what it held and what it shall hold. */
export interface CellChange {
  readonly at: CellRef;
  readonly before: Content;
  readonly put: Content;
}

/** Folds the edits of a sheet into one change a cell, or says which cannot be made. */
export function planCells(
  edits: readonly Edit[],
  sheet: SheetToEdit,
): { changes: CellChange[]; conflicts: Conflict[] } {
  const changes = new Map<string, CellChange>();
  const conflicts: Conflict[] = [];
  for (const { at, expect, put } of edits) {
    const key = formatCell(at);
    const planned = changes.get(key);
    const found = planned?.put ?? contentOf(cellAt(sheet.content.grid, at.row, at.column));
    const reason = obstacle(at, sheet) ?? (sameContent(expect, found) ? null : 'changed');
    if (reason) conflicts.push({ at, sheet: at.sheet, reason, ...(reason === 'changed' && { found }) });
    else changes.set(key, { at, before: planned?.before ?? withFormat(found, put, at, sheet), put });
  }
  return { changes: [...changes.values()], conflicts };
}

/** A blank cell says its number format where the write changes it, so that undo gives it back. */
function withFormat(found: Content, put: Content, at: CellRef, { scan, numberFormats }: SheetToEdit): Content {
  if (found.kind !== 'blank' || put.numberFormat === undefined) return found;
  const numberFormat = numberFormats[styleAt(scan, at)] ?? GENERAL;
  return numberFormat === put.numberFormat ? found : { ...found, numberFormat };
}

function obstacle(
  at: CellRef,
  { scan, content, guards, locked, writeProtected }: SheetToEdit,
): Conflict['reason'] | null {
  const inside = at.row >= 0 && at.row < MAX_ROWS && at.column >= 0 && at.column < MAX_COLUMNS;
  if (!inside || !scan.data) return 'read-only';
  if (content.isProtected && !writeProtected && (locked[styleAt(scan, at)] ?? true)) return 'protected';
  if (isMergedFollower(content.grid.merges ?? [], at)) return 'merged-follower';
  if (scan.arrays.some((range) => guardAt([{ reason: 'array-formula', range }], at))) return 'array-formula';
  return guardAt(guards, at);
}

/** The style that a cell has, or would have by its row or column. */
function styleAt({ rows, root }: SheetScan, at: { row: number; column: number }): number {
  const row = rows.get(at.row);
  const cell = row?.cells.find(({ column }) => column === at.column);
  if (cell) return Number(cell.attributes.s ?? 0);
  if (row && isTrue(row.attributes.customFormat)) return Number(row.attributes.s ?? 0);
  const column = childrenOf(childOf(root, 'cols'), 'col').find(
    ({ attributes }) => Number(attributes.min) <= at.column + 1 && at.column + 1 <= Number(attributes.max),
  );
  return Number(column?.attributes.style ?? 0);
}

/** The sheet's text with the cells changed, and whether formulas came or went. */
export function writeCells(
  changes: readonly CellChange[],
  sheet: SheetToEdit,
  styles: StyleEditor,
  originals: Originals,
): { text: string; formulasChanged: boolean } {
  const { scan } = sheet;
  const splices: Splice[] = [];
  const broken = new Set<string>();
  let formulasChanged = false;
  const byRow = new Map<number, NewCell[]>();

  for (const change of changes) {
    const existing = scan.rows.get(change.at.row)?.cells.find(({ column }) => column === change.at.column);
    const keepsFormula = isRefresh(change) && existing?.formula != null;
    if (!keepsFormula) {
      if (existing?.formula?.attributes.t === 'shared') broken.add(existing.formula.attributes.si ?? '');
      if (change.before.kind === 'formula' || change.put.kind === 'formula') formulasChanged = true;
    }
    const xml = cellFor(change, existing, keepsFormula, sheet, styles, originals);
    const list = byRow.get(change.at.row) ?? [];
    byRow.set(change.at.row, [...list, { column: change.at.column, existing, xml }]);
  }

  const replaced = new Set(changes.filter((c) => !isRefresh(c)).map(({ at }) => formatCell(at)));
  for (const si of broken) splices.push(...spelledOut(scan, si, replaced, byRow));
  const newRows: NewRow[] = [];
  for (const [row, cells] of [...byRow].sort(([a], [b]) => a - b)) {
    const ordered = cells.sort((a, b) => a.column - b.column);
    const span = scan.rows.get(row);
    if (span) splices.push(...rowSplices(scan, span, ordered));
    else newRows.push({ row, xml: ordered.map(({ xml }) => xml).join('') });
  }
  splices.push(...newRowSplices(scan, newRows));
  splices.push(...dimensionSplice(scan, changes));
  return { text: spliced(scan.text, splices), formulasChanged };
}

/** The same formula with another result: its `<f>` stays as it stands. */
function isRefresh({ before, put }: CellChange): boolean {
  return before.kind === 'formula' && put.kind === 'formula' && before.formula === put.formula;
}

function cellFor(
  change: CellChange,
  existing: CellSpan | undefined,
  keepsFormula: boolean,
  { scan, numberFormats }: SheetToEdit,
  styles: StyleEditor,
  originals: Originals,
): string {
  const { at, before, put } = change;
  const key = `${at.sheet}!${formatCell(at)}`;
  const known = originals.get(key);
  if (!known) originals.set(key, { content: before, xml: existing ? standalone(scan, existing, before) : '' });
  if (known && JSON.stringify(known.content) === JSON.stringify(put)) return known.xml;
  // A cell that is emptied keeps its place: one without an address behind it counts on from there.
  if (!existing && put.kind === 'blank' && put.numberFormat === undefined) return '';
  const style = styleAt(scan, at);
  const wanted = put.numberFormat;
  const current = numberFormats[style] ?? GENERAL;
  return renderCell(
    {
      prefix: scan.prefix,
      reference: formatCell(at),
      style: wanted === undefined || wanted === current ? style : styles.withNumberFormat(style, wanted),
      ...(keepsFormula && { formula: scan.text.slice(existing!.formula!.start, existing!.formula!.end) }),
    },
    put,
  );
}

/** A cell's XML that needs no other cell's: a formula that it shares is spelled out. */
function standalone({ text, prefix }: SheetScan, cell: CellSpan, content: Content): string {
  const { formula } = cell;
  if (formula?.attributes.t !== 'shared' || content.kind !== 'formula') return text.slice(cell.start, cell.end);
  const own = formulaXml(prefix, content.formula);
  return text.slice(cell.start, formula.start) + own + text.slice(formula.end, cell.end);
}

/** When one cell of a shared formula changes, the others get its text each: none depends on another cell's XML any more. */
function spelledOut(
  scan: SheetScan,
  si: string,
  replaced: ReadonlySet<string>,
  byRow: ReadonlyMap<number, readonly NewCell[]>,
): Splice[] {
  const cells = scan.shared.get(si) ?? [];
  const master = cells.find(({ formula }) => formula!.text !== '');
  if (!master) return [];
  const splices: Splice[] = [];
  for (const cell of cells) {
    if (replaced.has(formatCell(cell))) continue;
    const span = cell.formula!;
    const text = translateFormula(master.formula!.text, cell.row - master.row, cell.column - master.column);
    const xml = formulaXml(scan.prefix, text);
    const refreshed = byRow.get(cell.row)?.find(({ column }) => column === cell.column);
    if (refreshed) refreshed.xml = refreshed.xml.replace(scan.text.slice(span.start, span.end), () => xml);
    else splices.push({ start: span.start, end: span.end, text: xml });
  }
  return splices;
}

interface NewCell {
  readonly column: number;
  readonly existing: CellSpan | undefined;
  xml: string;
}

interface NewRow {
  readonly row: number;
  /** Its cells. */
  readonly xml: string;
}

function rowSplices(scan: SheetScan, row: RowSpan, cells: readonly NewCell[]): Splice[] {
  const splices: Splice[] = [];
  for (const { existing, xml } of cells) {
    if (existing) splices.push({ start: existing.start, end: existing.end, text: xml });
  }
  const added = cells.filter(({ existing, xml }) => !existing && xml !== '');
  if (added.length === 0) return splices;

  splices.push(...attributeSplice(scan.text, row, 'spans', null));
  if (row.selfClosing) {
    const slash = scan.text.lastIndexOf('/', row.contentStart);
    const xml = added.map((cell) => cell.xml).join('');
    return [...splices, { start: slash, end: row.contentStart, text: `>${xml}</${scan.prefix}row>` }];
  }
  const followers = new Set<CellSpan>();
  for (const { column, xml } of added) {
    const next = row.cells.find((cell) => cell.column > column);
    const at = next?.start ?? row.contentEnd;
    splices.push({ start: at, end: at, text: xml });
    if (next && !cells.some(({ existing }) => existing === next)) followers.add(next);
  }
  // A cell without an address counts on from the one before it, so it gets one where another was put there.
  for (const cell of followers) {
    if (cell.attributes.r === undefined) splices.push(...attributeSplice(scan.text, cell, 'r', formatCell(cell)));
  }
  return splices;
}

function newRowSplices(scan: SheetScan, rows: readonly NewRow[]): Splice[] {
  const byPlace = new Map<RowSpan | null, string>();
  for (const { row, xml } of rows) {
    if (xml === '') continue;
    const next = scan.nextRow.get(row) ?? null;
    byPlace.set(next, `${byPlace.get(next) ?? ''}<${scan.prefix}row r="${row + 1}">${xml}</${scan.prefix}row>`);
  }
  return [...byPlace].flatMap(([next, xml]): Splice[] => {
    if (!next) return scan.data ? [appendSplice(scan.text, scan.data, xml)] : [];
    const numbered = next.attributes.r === undefined ? attributeSplice(scan.text, next, 'r', String(next.row + 1)) : [];
    return [{ start: next.start, end: next.start, text: xml }, ...numbered];
  });
}

/** The sheet's stated extent grows with it. */
function dimensionSplice(scan: SheetScan, changes: readonly CellChange[]): Splice[] {
  const dimension = childOf(scan.root, 'dimension');
  if (!dimension?.attributes.ref) return [];
  const stated = parseRange(dimension.attributes.ref);
  let range = stated;
  for (const { at, put } of changes) {
    if (put.kind !== 'blank') range = union(range, { top: at.row, bottom: at.row, left: at.column, right: at.column });
  }
  const text = formatRange(range);
  return text === formatRange(stated) ? [] : attributeSplice(scan.text, dimension, 'ref', text);
}

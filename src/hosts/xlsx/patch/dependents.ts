import { contains, parseRange, type CellRef, type RangeRef } from '../../../sheet';
import { MAX_COLUMNS, MAX_ROWS, tokenize, type FormulaToken } from '../formula';
import { readPartText, relationshipsOf } from '../package';
import { parseOutline } from '../outline';
import type { OpenWorkbook } from '../read-workbook';

/** A formula cell and what it reads. */
interface FormulaCell extends CellRef {
  readonly reads: readonly RangeRef[];
  /** Reads cells that its text does not name. */
  readonly readsAnything: boolean;
}

const INDIRECT = new Set(['INDIRECT', 'OFFSET']);
const MAX_NAME_DEPTH = 8;

/** Formulas whose stored result depends on any of these cells, over any number of steps; the cells themselves left out. */
export function dependentsOf(workbook: OpenWorkbook, changed: readonly CellRef[]): CellRef[] {
  if (changed.length === 0) return [];
  let waiting = formulaCells(workbook);
  const found: CellRef[] = [];
  const known = new Set(changed.map(key));
  let fresh: readonly CellRef[] = changed;
  while (fresh.length > 0 && waiting.length > 0) {
    const index = indexOf(fresh);
    const hits = waiting.filter((cell) => cell.readsAnything || cell.reads.some((range) => touches(range, index)));
    if (hits.length === 0) break;
    const hit = new Set(hits);
    waiting = waiting.filter((cell) => !hit.has(cell));
    fresh = hits.filter((cell) => !known.has(key(cell))).map(({ sheet, row, column }) => ({ sheet, row, column }));
    for (const cell of fresh) known.add(key(cell));
    found.push(...fresh);
  }
  return found;
}

const key = ({ sheet, row, column }: CellRef) => `${sheet}!${row},${column}`;

/** Cells by sheet and row. */
type CellIndex = ReadonlyMap<string, ReadonlyMap<number, readonly number[]>>;

function indexOf(cells: readonly CellRef[]): CellIndex {
  const sheets = new Map<string, Map<number, number[]>>();
  for (const { sheet, row, column } of cells) {
    let rows = sheets.get(sheet);
    if (!rows) sheets.set(sheet, (rows = new Map<number, number[]>()));
    rows.set(row, [...(rows.get(row) ?? []), column]);
  }
  return sheets;
}

function touches(range: RangeRef, index: CellIndex): boolean {
  const rows = index.get(range.sheet);
  if (!rows) return false;
  const inRow = (columns: readonly number[] | undefined) =>
    columns?.some((column) => column >= range.left && column <= range.right) ?? false;
  if (range.bottom - range.top < rows.size) {
    for (let row = range.top; row <= range.bottom; row++) if (inRow(rows.get(row))) return true;
    return false;
  }
  for (const [row, columns] of rows) if (row >= range.top && row <= range.bottom && inRow(columns)) return true;
  return false;
}

function formulaCells(workbook: OpenWorkbook): FormulaCell[] {
  const lookup = createLookup(workbook);
  const cells: FormulaCell[] = [];
  for (const entry of workbook.part.sheets) {
    workbook.sheet(entry).grid.rows.forEach((line, row) =>
      line?.forEach((cell, column) => {
        if (cell?.formula === undefined) return;
        const at = { sheet: entry.name, row, column };
        cells.push({ ...at, ...readsOf(tokenize(cell.formula), at, lookup, 0) });
      }),
    );
  }
  return cells;
}

interface Lookup {
  /** Sheet names from one to another in the order of the workbook; none where a name is unknown. */
  sheets(from: string, to: string): readonly string[];
  name(name: string, sheet: string): readonly FormulaToken[] | undefined;
  table(name: string): RangeRef | undefined;
  tableAt(at: CellRef): RangeRef | undefined;
}

function createLookup({ pkg, part }: OpenWorkbook): Lookup {
  const order = part.sheets.map(({ name }) => name);
  const find = (name: string) => order.findIndex((sheet) => sheet.toLowerCase() === name.toLowerCase());
  const names = new Map<string, readonly FormulaToken[]>();
  for (const { name, refersTo, localSheetId } of part.definedNames) {
    const sheet = localSheetId === null ? '' : part.sheets.find(({ position }) => position === localSheetId)?.name;
    names.set(`${sheet}!${name}`.toLowerCase(), tokenize(refersTo));
  }
  let tables: Map<string, RangeRef> | undefined;
  const allTables = () => {
    if (tables) return tables;
    tables = new Map<string, RangeRef>();
    for (const { name: sheet, part: sheetPart } of part.sheets) {
      for (const { kind, target, external } of relationshipsOf(pkg, sheetPart)) {
        if (kind !== 'table' || external) continue;
        const { ref, name, displayName } = parseOutline(target, readPartText(pkg, target)).attributes;
        if (ref) tables.set((displayName ?? name ?? '').toLowerCase(), { sheet, ...parseRange(ref) });
      }
    }
    return tables;
  };
  return {
    sheets(from, to) {
      const [a, b] = [find(from), find(to)];
      return a < 0 || b < 0 ? [] : order.slice(Math.min(a, b), Math.max(a, b) + 1);
    },
    name: (name, sheet) => names.get(`${sheet}!${name}`.toLowerCase()) ?? names.get(`!${name}`.toLowerCase()),
    table: (name) => allTables().get(name.toLowerCase()),
    tableAt: (at) => [...allTables().values()].find((range) => range.sheet === at.sheet && contains(range, at)),
  };
}

function readsOf(
  tokens: readonly FormulaToken[],
  at: CellRef,
  lookup: Lookup,
  depth: number,
): { reads: RangeRef[]; readsAnything: boolean } {
  const reads: RangeRef[] = [];
  let readsAnything = false;
  let sheets: readonly string[] = [at.sheet];
  let corner: { row: number; column: number } | null = null;

  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    const previous = before?.text === ' ' ? undefined : before;
    const isRangeEnd = previous?.text === ':' && corner !== null;
    if (token.kind === 'sheet') {
      const first = tokens[index - 2];
      const [from = '', to = from] =
        previous?.text === ':' && first?.kind === 'name' ? [first.text, token.name] : token.name.split(':');
      sheets = lookup.sheets(from, to);
      corner = null;
      return;
    }
    const add = (top: number, left: number, bottom: number, right: number) => {
      for (const sheet of sheets) reads.push({ sheet, top, left, bottom, right });
    };
    switch (token.kind) {
      case 'cell': {
        const cell = { row: token.row.index, column: token.column.index };
        const from = isRangeEnd && corner ? corner : cell;
        add(
          Math.min(from.row, cell.row),
          Math.min(from.column, cell.column),
          Math.max(from.row, cell.row),
          Math.max(from.column, cell.column),
        );
        corner = cell;
        break;
      }
      case 'columns':
        add(0, Math.min(token.from.index, token.to.index), MAX_ROWS - 1, Math.max(token.from.index, token.to.index));
        break;
      case 'rows':
        add(Math.min(token.from.index, token.to.index), 0, Math.max(token.from.index, token.to.index), MAX_COLUMNS - 1);
        break;
      case 'structured': {
        const table = previous?.kind === 'name' ? lookup.table(previous.text) : lookup.tableAt(at);
        if (table) reads.push(table);
        break;
      }
      case 'name': {
        const table = lookup.table(token.text);
        if (table) reads.push(table);
        const defined = depth < MAX_NAME_DEPTH ? lookup.name(token.text, sheets[0] ?? at.sheet) : undefined;
        if (defined) {
          const inner = readsOf(defined, at, lookup, depth + 1);
          reads.push(...inner.reads);
          readsAnything ||= inner.readsAnything;
        }
        break;
      }
      case 'function':
        readsAnything ||= INDIRECT.has(token.text.toUpperCase());
        break;
      case 'other':
        break;
    }
    if (token.text !== '!' && token.text !== ':') {
      if (token.kind !== 'cell') corner = null;
      if (tokens[index + 1]?.text !== ':') sheets = [at.sheet];
    }
  });
  return { reads, readsAnything };
}

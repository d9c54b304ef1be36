import { read as parse, set_cptable, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel';
import {
  WorkbookError,
  type Cell,
  type CellValue,
  type Change,
  type Conflict,
  type RangeAddress,
  type SheetGrid,
  type SheetInfo,
  type SheetVisibility,
  type WorkbookCapabilities,
} from '../../sheet';
import type { SheetAppearance } from './appearance';
import { defaultLimits, type Limits } from './limits';
import { displayText } from './number-text';
import { GENERAL } from './styles';
import type { WorkbookFile } from './workbook';
import { openContainer, streamEntry } from './zip/container';

/*
 * The old and foreign formats, read only: .xls and .et (BIFF), .xlsb, .ods. Their library is large, so this module is
 * loaded when such a file is opened and never before; nothing is ever written with it.
 */

const capabilities: WorkbookCapabilities = { writes: false, merges: 'always', groupsUndo: false, watches: false };

/** Chinese text of Excel 95 and before is in a code page. */
set_cptable(codePages);

/** @throws WorkbookError encrypted, damaged-zip, damaged-part, too-large. */
export function createLegacyWorkbook(bytes: Uint8Array, limits: Limits = defaultLimits): WorkbookFile {
  const sheets = readLegacy(bytes, limits);
  return {
    capabilities,
    sheets: () => Promise.resolve(sheets.map(({ info }) => info)),
    read(scope, { signal, onProgress } = {}) {
      if (signal?.aborted) return Promise.reject(new WorkbookError('cancelled', 'read'));
      const all = sheets.map(({ info }) => info.id);
      const ids = scope === 'all' ? all : scope === 'active' ? all.slice(0, 1) : scope;
      const missing = ids.find((id) => !sheets.some(({ info }) => info.id === id));
      if (missing !== undefined) return Promise.reject(new WorkbookError('sheet-missing', missing));
      onProgress?.(ids.length, ids.length);
      return Promise.resolve(ids.map((id) => sheets.find(({ info }) => info.id === id)!.grid));
    },
    apply: ({ changes }) => Promise.resolve({ outcome: 'refused', conflicts: changes.map(refusal) }),
    reveal: () => Promise.resolve(),
    selection: () => Promise.resolve(null),
    watch: () => Promise.resolve(() => Promise.resolve()),
    loadSettings: () => Promise.resolve(null),
    appearance(sheet) {
      const found = sheets.find(({ info }) => info.id === sheet);
      if (!found) throw new WorkbookError('sheet-missing', sheet);
      return found.appearance;
    },
  };
}

function refusal(change: Change): Conflict {
  switch (change.kind) {
    case 'edit':
      return { at: change.at, sheet: change.at.sheet, reason: 'read-only' };
    case 'mark':
      return { at: change.range, sheet: change.range.sheet, reason: 'read-only' };
    default:
      return { at: null, sheet: 'sheet' in change ? change.sheet : '', reason: 'read-only' };
  }
}

interface LegacySheet {
  readonly info: SheetInfo;
  readonly grid: SheetGrid;
  readonly appearance: SheetAppearance;
}

function readLegacy(bytes: Uint8Array, limits: Limits): LegacySheet[] {
  if (bytes.length > limits.partBytes) throw new WorkbookError('too-large', `${bytes.length} bytes`);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) verifyContainer(bytes, limits);
  const book = parseBook(bytes);
  const date1904 = book.Workbook?.WBProps?.date1904 ?? false;
  return book.SheetNames.flatMap((name, index): LegacySheet[] => {
    const sheet = book.Sheets[name];
    if (!sheet || (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet')) return [];
    const visibility = VISIBILITY[book.Workbook?.Sheets?.[index]?.Hidden ?? 0];
    return [toSheet(name, visibility, sheet, date1904)];
  });
}

const VISIBILITY: readonly [SheetVisibility, SheetVisibility, SheetVisibility] = ['visible', 'hidden', 'veryHidden'];

/** The library inflates whatever a zip holds: sizes and checksums are held to our limits first. */
function verifyContainer(bytes: Uint8Array, limits: Limits): void {
  const container = openContainer(bytes, limits);
  for (const entry of container.byKey.values()) streamEntry(container, entry, () => undefined);
}

function parseBook(bytes: Uint8Array): WorkBook {
  try {
    return parse(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellText: false,
      cellStyles: true,
      cellDates: false,
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new WorkbookError(/password|encrypt/i.test(detail) ? 'encrypted' : 'damaged-part', detail, { cause: error });
  }
}

function toSheet(name: string, visibility: SheetVisibility, sheet: WorkSheet, date1904: boolean): LegacySheet {
  const rows: (Cell | undefined)[][] = [];
  let usedRange: RangeAddress | null = null;
  (sheet['!data'] ?? []).forEach((cells, row) => {
    const line: (Cell | undefined)[] = [];
    cells?.forEach((raw, column) => {
      const cell = raw && toCell(raw, date1904);
      if (!cell) return;
      line[column] = cell;
      usedRange = {
        top: usedRange?.top ?? row,
        bottom: row,
        left: Math.min(usedRange?.left ?? column, column),
        right: Math.max(usedRange?.right ?? column, column),
      };
    });
    if (line.length > 0) rows[row] = line;
  });
  const hidden = (list: readonly ({ hidden?: boolean } | undefined)[] | undefined, last: number) =>
    new Set((list ?? []).flatMap((entry, index) => (entry?.hidden && index <= last ? [index] : [])));
  const used = usedRange as RangeAddress | null;
  const grid: SheetGrid = {
    id: name,
    name,
    visibility,
    rows,
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: hidden(sheet['!rows'], used?.bottom ?? -1),
    hiddenColumns: hidden(sheet['!cols'], used?.right ?? -1),
    cutOff: null,
  };
  return {
    grid,
    info: { id: name, name, visibility, isProtected: sheet['!protect'] !== undefined, usedRange: used },
    appearance: appearanceOf(sheet),
  };
}

/** Widths, heights and notes; fonts, fills and borders of the old formats the library does not tell. */
function appearanceOf(sheet: WorkSheet): SheetAppearance {
  return {
    columnWidth: (column) => sheet['!cols']?.[column]?.width ?? null,
    defaultColumnWidth: null,
    rowHeight: (row) => sheet['!rows']?.[row]?.hpt ?? null,
    isFixedHeight: () => false,
    defaultRowHeight: null,
    look: () => null,
    defaultLook: null,
    styledCells: () => [],
    frozen: { rows: 0, columns: 0 },
    showsGridLines: true,
    notes: (sheet['!data'] ?? []).flatMap((cells, row) =>
      (cells ?? []).flatMap((cell, column) =>
        cell?.c && cell.c.length > 0 ? [{ at: { row, column }, text: cell.c.map(({ t }) => t).join('\n') }] : [],
      ),
    ),
  };
}

function toCell(raw: CellObject, date1904: boolean): Cell | null {
  const numberFormat = formatOf(raw);
  const formula = raw.f === undefined ? undefined : `=${raw.f}`;
  if (raw.t === 'z' || raw.v === undefined) {
    return formula === undefined ? null : { value: null, text: '', formula, numberFormat, notCalculated: true };
  }
  const value = valueOf(raw);
  const cell = { value, text: displayText(value, numberFormat, date1904), numberFormat };
  return formula === undefined ? cell : { ...cell, formula };
}

/** The library spells out the short date of American Excel; this id shows the date of the system. */
function formatOf({ z }: CellObject): string {
  if (z === undefined) return GENERAL;
  const code = String(z);
  return code === 'm/d/yy' ? 'yyyy/m/d' : code;
}

const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

function valueOf({ t, v }: CellObject): CellValue {
  if (t === 'e') return { error: ERRORS[Number(v)] ?? '#N/A' };
  if (typeof v === 'number' || typeof v === 'string' || typeof v === 'boolean') return v;
  return null;
}

import { columnIndex, parseRange, type RangeAddress } from '../../../sheet';
import { parseOutline, prefixOf, tagStart, type SkippedEvent, type XmlElement } from '../outline';

/** Where a sheet's XML must be changed to write some of its rows: offsets, without a model of the other cells. */
export interface SheetScan {
  readonly text: string;
  readonly root: XmlElement;
  /** `x:` where the sheet's elements have a prefix. */
  readonly prefix: string;
  readonly data: XmlElement | undefined;
  /** The rows that were asked for and exist. */
  readonly rows: ReadonlyMap<number, RowSpan>;
  /** For each row that was asked for: the first row behind it. */
  readonly nextRow: ReadonlyMap<number, RowSpan>;
  /** Cells of each shared formula, by its `si`. */
  readonly shared: ReadonlyMap<string, readonly CellSpan[]>;
  /** Areas of array formulas and data tables, single cells included. */
  readonly arrays: readonly RangeAddress[];
}

interface Span {
  readonly start: number;
  readonly contentStart: number;
  contentEnd: number;
  end: number;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface RowSpan extends Span {
  readonly row: number;
  readonly selfClosing: boolean;
  /** In a row that was asked for; others are not kept. */
  readonly cells: CellSpan[];
}

export interface CellSpan extends Span {
  readonly row: number;
  readonly column: number;
  formula: FormulaSpan | null;
}

export interface FormulaSpan extends Span {
  text: string;
}

type OpenEvent = SkippedEvent & { kind: 'open' };

/** @throws WorkbookError damaged-part. */
export function scanSheet(part: string, text: string, wanted: ReadonlySet<number>): SheetScan {
  const rows = new Map<number, RowSpan>();
  const nextRow = new Map<number, RowSpan>();
  const shared = new Map<string, CellSpan[]>();
  const arrays: RangeAddress[] = [];
  const waiting = [...wanted].sort((a, b) => a - b);
  let row: RowSpan | null = null;
  let lastRow = -1;
  // Most cells are in no row that was asked for and hold no formula: of those only the opening tag is remembered.
  let opened: OpenEvent | null = null;
  let cell: CellSpan | null = null;
  let lastColumn = -1;
  let formula: FormulaSpan | null = null;

  const span = (event: OpenEvent): Span => ({
    start: tagStart(text, event.end),
    contentStart: event.end,
    contentEnd: event.end,
    end: event.end,
    attributes: event.attributes,
  });
  const close = (target: Span, end: number) => {
    // A self-closing element ends where its tag does.
    if (end !== target.contentStart) target.contentEnd = tagStart(text, end);
    target.end = end;
  };
  const cellOf = (event: OpenEvent): CellSpan => ({
    ...span(event),
    row: lastRow,
    column: lastColumn,
    formula: null,
  });
  const open = (event: OpenEvent) => {
    const { attributes } = event;
    switch (localName(event.name)) {
      case 'row':
        lastRow = attributes.r === undefined ? lastRow + 1 : Number(attributes.r) - 1;
        lastColumn = -1;
        row = { ...span(event), row: lastRow, selfClosing: text[event.end - 2] === '/', cells: [] };
        while (waiting.length > 0 && waiting[0]! < lastRow) nextRow.set(waiting.shift()!, row);
        if (waiting[0] === lastRow) waiting.shift();
        if (wanted.has(lastRow)) rows.set(lastRow, row);
        break;
      case 'c':
        lastColumn = attributes.r === undefined ? lastColumn + 1 : columnIndex(attributes.r.replace(/\d+$/, ''));
        opened = event;
        cell = null;
        if (row && wanted.has(row.row)) row.cells.push((cell = cellOf(event)));
        break;
      case 'f':
        if (!opened) break;
        cell ??= cellOf(opened);
        formula = { ...span(event), text: '' };
        cell.formula = formula;
        if (attributes.t === 'shared') {
          const key = attributes.si ?? '';
          const list = shared.get(key);
          if (list) list.push(cell);
          else shared.set(key, [cell]);
        } else if ((attributes.t === 'array' || attributes.t === 'dataTable') && attributes.ref) {
          arrays.push(parseRange(attributes.ref));
        }
        break;
    }
  };

  const root = parseOutline(part, text, {
    skip: 'sheetData',
    onSkipped(event) {
      if (event.kind === 'open') open(event);
      else if (event.kind === 'text') {
        if (formula) formula.text += event.text;
      } else {
        const name = localName(event.name);
        if (name === 'f' && formula) {
          close(formula, event.end);
          formula = null;
        } else if (name === 'c') {
          if (cell) close(cell, event.end);
          cell = opened = null;
        } else if (name === 'row' && row) {
          close(row, event.end);
          row = null;
        }
      }
    },
  });
  const data = root.children.find(({ local }) => local === 'sheetData');
  return { text, root, prefix: prefixOf(root), data, rows, nextRow, shared, arrays };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

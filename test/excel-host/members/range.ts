import { formatRange, isError, type RangeAddress } from '../../../src/sheet';
import { enter } from '../entry';
import { HostError } from '../host-error';
import type { MemberContext, Members } from '../members';
import {
  cellText,
  fullAddress,
  intersection,
  peekCell,
  sizeOf,
  touchCell,
  usedRange,
  type HostCell,
  type HostSheet,
} from '../model';
import type { RangeObject } from '../objects';
import { boundedRange, integer, oneOf, rangeOn, text, truth } from './arguments';
import { common, forEachCell, mustAllowFormatting } from './format';

/** Cells beyond which Excel gives null instead of an array, without an error. */
const MOST_CELLS = 5_000_000;
const MOST_MERGED_AREAS = 512;

function matrix(object: RangeObject, of: (cell: Readonly<HostCell>) => unknown): unknown[][] | null {
  const { rows, columns } = sizeOf(object.range);
  if (object.unbounded || rows * columns > MOST_CELLS) return null;
  const all: unknown[][] = [];
  for (let row = object.range.top; row <= object.range.bottom; row++) {
    const line: unknown[] = [];
    for (let column = object.range.left; column <= object.range.right; column++) {
      line.push(of(peekCell(object.sheet, row, column)));
    }
    all.push(line);
  }
  return all;
}

/** Calls back for each cell of an assigned array; one plain value stands for all cells. @throws HostError for a wrong shape. */
function forEachAssigned(
  object: RangeObject,
  value: unknown,
  put: (row: number, column: number, item: unknown) => void,
) {
  const { rows, columns } = sizeOf(object.range);
  const isMatrix = Array.isArray(value);
  if (isMatrix) {
    const fits = value.length === rows && value.every((line) => Array.isArray(line) && line.length === columns);
    if (!fits) {
      throw new HostError(
        'InvalidArgument',
        `The number of rows or columns in the input array doesn't match the range (${formatRange(object.range)}).`,
      );
    }
  }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const item: unknown = isMatrix ? (value as unknown[][])[row]![column] : value;
      put(object.range.top + row, object.range.left + column, item);
    }
  }
}

function commonOfLines(from: number, to: number, hidden: ReadonlySet<number>): boolean | null {
  let count = 0;
  for (let line = from; line <= to; line++) if (hidden.has(line)) count++;
  return count === 0 ? false : count === to - from + 1 ? true : null;
}

const constantOf = ({ value }: Readonly<HostCell>) => (value === null ? '' : isError(value) ? value.error : value);

function assign(object: RangeObject, value: unknown, context: MemberContext) {
  forEachAssigned(object, value, (row, column, item) => enter(context.workbook, object.sheet, row, column, item));
  context.written(object.sheet, object.range);
}

function isPartOfArray(sheet: HostSheet, row: number, column: number, spillsOnly: boolean): boolean {
  const cell = { top: row, bottom: row, left: column, right: column };
  return sheet.arrays.some(({ area, spills }) => (spills || !spillsOnly) && intersection(area, cell) !== null);
}

function bounded(object: RangeObject, range: RangeAddress): RangeObject {
  return boundedRange(object.sheet, range);
}

function usedOf(object: RangeObject, valuesOnly: unknown): RangeObject | null {
  const used = usedRange(object.sheet, truth(valuesOnly), object.range);
  return used && { className: 'Range', sheet: object.sheet, range: used };
}

/** Rectangles of the cells whose rows and columns are shown. */
function visibleAreas({ sheet, range }: RangeObject): RangeAddress[] {
  const runs = (from: number, to: number, hidden: ReadonlySet<number>) => {
    const shown: [number, number][] = [];
    for (let line = from; line <= to; line++) {
      if (hidden.has(line)) continue;
      const last = shown.at(-1);
      if (last?.[1] === line - 1) last[1] = line;
      else shown.push([line, line]);
    }
    return shown;
  };
  return runs(range.top, range.bottom, sheet.hiddenRows).flatMap(([top, bottom]) =>
    runs(range.left, range.right, sheet.hiddenColumns).map(([left, right]) => ({ top, bottom, left, right })),
  );
}

export const range: Members<'Range'> = {
  identity: (object) => (object.reference === undefined ? {} : { _ReferenceId: object.reference }),
  scalars: {
    Values: {
      get: (object) => matrix(object, constantOf),
      set: assign,
    },
    Formulas: {
      get: (object) => matrix(object, (cell) => cell.formula ?? constantOf(cell)),
      set: assign,
    },
    NumberFormat: {
      get: (object) => matrix(object, (cell) => cell.numberFormat),
      set(object, value) {
        mustAllowFormatting(object.sheet);
        forEachAssigned(object, value, (row, column, item) => {
          if (item !== null) touchCell(object.sheet, row, column).numberFormat = text(item);
        });
      },
    },
    Text: { get: (object) => matrix(object, cellText) },
    ValueTypes: {
      get: (object) =>
        matrix(object, ({ value }) => {
          if (value === null || value === '') return value === null ? 'Empty' : 'String';
          if (isError(value)) return 'Error';
          return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
        }),
    },
    Address: { get: ({ sheet, range }) => fullAddress(sheet, range) },
    RowIndex: { get: ({ range }) => range.top },
    ColumnIndex: { get: ({ range }) => range.left },
    RowCount: { get: ({ range }) => sizeOf(range).rows },
    ColumnCount: { get: ({ range }) => sizeOf(range).columns },
    CellCount: {
      get({ range }) {
        const { rows, columns } = sizeOf(range);
        return rows * columns > 2 ** 31 - 1 ? -1 : rows * columns;
      },
    },
    RowHidden: { get: ({ sheet, range }) => commonOfLines(range.top, range.bottom, sheet.hiddenRows) },
    ColumnHidden: { get: ({ sheet, range }) => commonOfLines(range.left, range.right, sheet.hiddenColumns) },
    HasSpill: { get: (object) => common(object, (row, column) => isPartOfArray(object.sheet, row, column, true)) },
    SavedAsArray: { get: (object) => common(object, (row, column) => isPartOfArray(object.sheet, row, column, false)) },
    Hyperlink: {
      get: (object) => peekCell(object.sheet, object.range.top, object.range.left).hyperlink,
      set(object, value, context) {
        if (typeof value !== 'object' || value === null) throw new HostError('InvalidArgument', 'not a hyperlink');
        const link = value as NonNullable<HostCell['hyperlink']>;
        forEachCell(object, (cell) => {
          cell.hyperlink = { ...link };
          if (link.textToDisplay !== undefined) cell.value = link.textToDisplay;
          cell.font = { ...cell.font, color: '#0563C1' };
        });
        context.written(object.sheet, object.range);
      },
    },
  },
  objects: {
    Worksheet: ({ sheet }) => ({ className: 'Worksheet', sheet }),
    Format: (of) => ({ className: 'RangeFormat', of }),
    ConditionalFormats: ({ sheet, range }) => ({ className: 'ConditionalFormatCollection', sheet, range }),
    GetCell(object, [row, column]) {
      const top = object.range.top + integer(row);
      const left = object.range.left + integer(column);
      return bounded(object, { top, left, bottom: top, right: left });
    },
    GetRow(object, [row]) {
      const top = object.range.top + integer(row);
      return bounded(object, { ...object.range, top, bottom: top });
    },
    GetColumn(object, [column]) {
      const left = object.range.left + integer(column);
      return bounded(object, { ...object.range, left, right: left });
    },
    GetBoundingRect(object, [other]) {
      const b = rangeOn(object.sheet, other);
      const a = object.range;
      return bounded(object, {
        top: Math.min(a.top, b.top),
        left: Math.min(a.left, b.left),
        bottom: Math.max(a.bottom, b.bottom),
        right: Math.max(a.right, b.right),
      });
    },
    GetResizedRange(object, [rows, columns]) {
      const bottom = object.range.bottom + integer(rows);
      return bounded(object, { ...object.range, bottom, right: object.range.right + integer(columns) });
    },
    GetIntersectionOrNullObject(object, [other]) {
      const area = intersection(object.range, rangeOn(object.sheet, other));
      return area && bounded(object, area);
    },
    GetUsedRange: (object, [valuesOnly]) =>
      usedOf(object, valuesOnly) ?? bounded(object, { top: 0, left: 0, bottom: 0, right: 0 }),
    GetUsedRangeOrNullObject: (object, [valuesOnly]) => usedOf(object, valuesOnly),
    /** Only areas whose top-left cell lies in the range; reading them takes the user's undo stack away. */
    GetMergedAreasOrNullObject(object, _args, context) {
      const areas = object.sheet.merges.filter(
        ({ top, left }) => intersection(object.range, { top, left, bottom: top, right: left }) !== null,
      );
      if (areas.length > MOST_MERGED_AREAS) throw new HostError('GeneralException', 'Too many merged areas.');
      context.note('undo stack cleared');
      return areas.length === 0 ? null : { className: 'RangeAreas', sheet: object.sheet, areas };
    },
    GetSpecialCellsOrNullObject(object, [type]) {
      oneOf(type, ['Visible']);
      const areas = visibleAreas(object);
      return areas.length === 0 ? null : { className: 'RangeAreas', sheet: object.sheet, areas };
    },
  },
  methods: {
    _KeepReference(object, _args, context) {
      object.reference ??= `${context.references.size + 1}:Range`;
      context.references.set(object.reference, object);
    },
    _ValidateArraySize({ range }, [rows, columns]) {
      const size = sizeOf(range);
      if (size.rows !== rows || size.columns !== columns) {
        throw new HostError(
          'InvalidArgument',
          "The number of rows or columns in the input array doesn't match the range.",
        );
      }
    },
    Select({ sheet, range }, _args, { workbook, otherWorkbookInFocus }) {
      if (otherWorkbookInFocus) throw new HostError('GeneralException', 'Another workbook is active.');
      if (workbook.activeSheet !== sheet.id) throw new HostError('InvalidSelection', 'The sheet is not in front.');
      workbook.selection = { sheet: sheet.id, range };
    },
    Clear(object, [applyTo], context) {
      const what = oneOf(applyTo ?? 'All', ['All', 'Contents', 'Formats']);
      const { top, bottom, left, right } = object.range;
      const { sheet } = object;
      if (what !== 'Formats') {
        for (const [row, cells] of sheet.cells) {
          for (const column of [...cells.keys()]) {
            if (row < top || row > bottom || column < left || column > right) continue;
            if (what === 'All') cells.delete(column);
            else enter(context.workbook, sheet, row, column, '');
          }
        }
      } else throw new HostError('NotImplemented', 'clearing of formats alone');
      context.written(sheet, object.range);
    },
    Merge({ sheet, range }, [across]) {
      if (truth(across)) throw new HostError('NotImplemented', 'merging across');
      sheet.merges.push(range);
    },
    Calculate() {},
  },
};

export const rangeAreas: Members<'RangeAreas'> = {
  scalars: {
    Address: { get: ({ sheet, areas }) => areas.map((area) => fullAddress(sheet, area)).join(',') },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + sizeOf(area).rows * sizeOf(area).columns, 0) },
  },
  objects: {
    Worksheet: ({ sheet }) => ({ className: 'Worksheet', sheet }),
    Areas: ({ sheet, areas }) => ({ className: 'RangeCollection', sheet, areas }),
  },
  methods: { _KeepReference() {} },
};

export const rangeCollection: Members<'RangeCollection'> = {
  items: ({ sheet, areas }) => areas.map((area): RangeObject => ({ className: 'Range', sheet, range: area })),
  objects: {
    GetItemAt({ sheet, areas }, [index]) {
      const area = areas[integer(index)];
      if (!area) throw new HostError('InvalidArgument', 'no such area');
      return { className: 'Range', sheet, range: area };
    },
  },
  methods: { GetCount: ({ areas }) => areas.length },
};

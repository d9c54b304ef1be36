import { HostError } from '../host-error';
import type { Members } from '../members';
import { peekCell, touchCell, type HostCell, type HostSheet } from '../model';
import type { RangeObject } from '../objects';
import { colour, oneOf, truth } from './arguments';

/** The common value of all cells, or null where they differ. */
export function common<T>(object: RangeObject, of: (row: number, column: number) => T): T | null {
  const { top, left, bottom, right } = object.range;
  const first = of(top, left);
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) if (of(row, column) !== first) return null;
  }
  return first;
}

export function mustAllowFormatting(sheet: HostSheet): void {
  if (sheet.protection && !sheet.protection.allowFormatCells) {
    throw new HostError('AccessDenied', 'The worksheet is protected.');
  }
}

export function forEachCell(object: RangeObject, change: (cell: HostCell) => void) {
  mustAllowFormatting(object.sheet);
  const { top, left, bottom, right } = object.range;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) change(touchCell(object.sheet, row, column));
  }
}

export const rangeFormat: Members<'RangeFormat'> = {
  scalars: {
    ColumnWidth: {
      get: ({ of }) => of.sheet.columnWidths.get(of.range.left) ?? 48,
      set({ of }, value) {
        if (typeof value !== 'number') throw new HostError('InvalidArgument', 'not a width');
        for (let column = of.range.left; column <= of.range.right; column++) of.sheet.columnWidths.set(column, value);
      },
    },
    WrapText: {
      get: ({ of }) => common(of, (row, column) => peekCell(of.sheet, row, column).alignment.wrap),
      set({ of }, value) {
        forEachCell(of, (cell) => (cell.alignment = { ...cell.alignment, wrap: truth(value) }));
      },
    },
    VerticalAlignment: {
      set({ of }, value) {
        const vertical = oneOf(value, ['Top', 'Center', 'Bottom', 'Justify', 'Distributed']);
        forEachCell(of, (cell) => (cell.alignment = { ...cell.alignment, vertical }));
      },
    },
    HorizontalAlignment: {
      set({ of }, value) {
        const horizontal = oneOf(value, ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify']);
        forEachCell(of, (cell) => (cell.alignment = { ...cell.alignment, horizontal }));
      },
    },
  },
  objects: {
    Fill: ({ of }) => ({ className: 'RangeFill', of }),
    Font: ({ of }) => ({ className: 'RangeFont', of }),
    Protection: ({ of }) => ({ className: 'FormatProtection', of }),
  },
  methods: { AutofitColumns() {}, AutofitRows() {} },
};

export const rangeFill: Members<'RangeFill'> = {
  scalars: {
    Color: {
      get: ({ of }) => common(of, (row, column) => peekCell(of.sheet, row, column).fill ?? '#FFFFFF') ?? '',
      set({ of }, value) {
        const fill = colour(value);
        forEachCell(of, (cell) => (cell.fill = fill));
      },
    },
  },
  methods: {
    Clear({ of }) {
      forEachCell(of, (cell) => (cell.fill = null));
    },
  },
};

export const rangeFont: Members<'RangeFont'> = {
  scalars: {
    Bold: {
      get: ({ of }) => common(of, (row, column) => peekCell(of.sheet, row, column).font.bold),
      set({ of }, value) {
        forEachCell(of, (cell) => (cell.font = { ...cell.font, bold: truth(value) }));
      },
    },
    Color: {
      get: ({ of }) => common(of, (row, column) => peekCell(of.sheet, row, column).font.color),
      set({ of }, value) {
        forEachCell(of, (cell) => (cell.font = { ...cell.font, color: colour(value) }));
      },
    },
    Size: {
      get: ({ of }) => common(of, (row, column) => peekCell(of.sheet, row, column).font.size),
      set({ of }, value) {
        if (typeof value !== 'number') throw new HostError('InvalidArgument', 'not a size');
        forEachCell(of, (cell) => (cell.font = { ...cell.font, size: value }));
      },
    },
  },
};

export const formatProtection: Members<'FormatProtection'> = {
  scalars: {
    Locked: { get: ({ of }) => common(of, (row, column) => peekCell(of.sheet, row, column).locked) },
  },
};

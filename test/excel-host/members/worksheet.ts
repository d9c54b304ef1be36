import { HostError } from '../host-error';
import type { MemberContext, Members } from '../members';
import { addSheet, usedRange, type HostSheet } from '../model';
import type { ObjectOf } from '../objects';
import { boundedRange, integer, oneOf, rangeObject, rangeOn, text, truth } from './arguments';

const VISIBILITIES = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

const sheetObject = (sheet: HostSheet): ObjectOf<'Worksheet'> => ({ className: 'Worksheet', sheet });

/** By id or name, without case. */
function find(key: unknown, { workbook }: MemberContext): HostSheet | null {
  const wanted = text(key).toLowerCase();
  return workbook.sheets.find(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted) ?? null;
}

/** @throws HostError for a name that Excel would refuse. */
function sheetName(given: unknown, context: MemberContext, own?: HostSheet): string {
  const name = text(given);
  if (name.length > 31 || /[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'")) {
    throw new HostError('InvalidArgument', `not a sheet name: ${name}`);
  }
  if (context.workbook.sheets.some((sheet) => sheet !== own && sheet.name.toLowerCase() === name.toLowerCase())) {
    throw new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
  }
  if (context.workbook.structureProtected) throw new HostError('AccessDenied', 'The workbook is protected.');
  return name;
}

const EVENTS = [
  'DataChanged',
  'Calculated',
  'Activated',
  'Deactivated',
  'Added',
  'Deleted',
  'SelectionChanged',
  'NameChanged',
];

function registrations<T extends 'Worksheet' | 'WorksheetCollection'>(target: (object: ObjectOf<T>) => string) {
  const methods: Record<string, (object: ObjectOf<T>, args: readonly unknown[], context: MemberContext) => void> = {};
  for (const event of EVENTS) {
    methods[`_Register${event}Event`] = (object, _args, context) => context.register(event, target(object), true);
    methods[`_Unregister${event}Event`] = (object, _args, context) => context.register(event, target(object), false);
  }
  return methods;
}

export const worksheetCollection: Members<'WorksheetCollection'> = {
  items: (_object, { workbook }) => workbook.sheets.map(sheetObject),
  item(_object, key, context) {
    const sheet = find(key, context);
    if (!sheet) throw new HostError('ItemNotFound', "The requested resource doesn't exist.");
    return sheetObject(sheet);
  },
  objects: {
    Add: (_object, [name], context) => {
      let serial = context.workbook.sheets.length + 1;
      while (name === null && context.workbook.sheets.some((sheet) => sheet.name === `Sheet${serial}`)) serial++;
      return sheetObject(addSheet(context.workbook, sheetName(name ?? `Sheet${serial}`, context)));
    },
    GetItemOrNullObject: (_object, [key], context) => {
      const sheet = find(key, context);
      return sheet && sheetObject(sheet);
    },
    GetActiveWorksheet: (_object, _args, { workbook }) =>
      sheetObject(workbook.sheets.find(({ id }) => id === workbook.activeSheet)!),
  },
  methods: {
    GetCount: (_object, [visibleOnly], { workbook }) =>
      workbook.sheets.filter(({ visibility }) => !truth(visibleOnly) || visibility === 'visible').length,
    ...registrations<'WorksheetCollection'>(() => ''),
  },
};

export const worksheet: Members<'Worksheet'> = {
  identity: ({ sheet }) => ({ Id: sheet.id }),
  scalars: {
    Id: { get: ({ sheet }) => sheet.id },
    Name: {
      get: ({ sheet }) => sheet.name,
      set({ sheet }, value, context) {
        sheet.name = sheetName(value, context, sheet);
      },
    },
    Position: {
      get: ({ sheet }, { workbook }) => workbook.sheets.indexOf(sheet),
      set({ sheet }, value, { workbook }) {
        const position = integer(value);
        if (position < 0 || position >= workbook.sheets.length)
          throw new HostError('InvalidArgument', 'no such position');
        workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
        workbook.sheets.splice(position, 0, sheet);
      },
    },
    Visibility: {
      get: ({ sheet }) => VISIBILITIES[sheet.visibility],
      set({ sheet }, value) {
        const wire = oneOf(value, ['Visible', 'Hidden', 'VeryHidden']);
        sheet.visibility = wire === 'Visible' ? 'visible' : wire === 'Hidden' ? 'hidden' : 'veryHidden';
      },
    },
    TabColor: {
      get: ({ sheet }) => sheet.tabColor,
      set({ sheet }, value) {
        sheet.tabColor = String(value);
      },
    },
    ShowGridlines: { get: ({ sheet }) => sheet.showGridlines },
    Gridlines: {
      set({ sheet }, value) {
        sheet.showGridlines = truth(value);
      },
    },
  },
  objects: {
    Protection: ({ sheet }) => ({ className: 'WorksheetProtection', sheet }),
    FreezePanes: ({ sheet }) => ({ className: 'WorksheetFreezePanes', sheet }),
    Tables: ({ sheet }) => ({ className: 'TableCollection', sheet }),
    Charts: ({ sheet }) => ({ className: 'ChartCollection', sheet }),
    GetRange: ({ sheet }, [address]) => rangeObject(sheet, address),
    GetCell({ sheet }, [row, column]) {
      const top = integer(row);
      const left = integer(column);
      return boundedRange(sheet, { top, left, bottom: top, right: left });
    },
    GetRangeByIndexes({ sheet }, [row, column, rows, columns]) {
      const top = integer(row);
      const left = integer(column);
      return boundedRange(sheet, { top, left, bottom: top + integer(rows) - 1, right: left + integer(columns) - 1 });
    },
    GetUsedRangeOrNullObject({ sheet }, [valuesOnly]) {
      const used = usedRange(sheet, truth(valuesOnly));
      return used && { className: 'Range', sheet, range: used };
    },
  },
  methods: {
    Activate({ sheet }, _args, { workbook, otherWorkbookInFocus }) {
      if (otherWorkbookInFocus) throw new HostError('GeneralException', 'Another workbook is active.');
      if (sheet.visibility !== 'visible') throw new HostError('InvalidOperation', 'The sheet is hidden.');
      workbook.activeSheet = sheet.id;
    },
    Delete({ sheet }, _args, { workbook }) {
      if (workbook.structureProtected) throw new HostError('AccessDenied', 'The workbook is protected.');
      if (
        workbook.sheets.filter(({ visibility }) => visibility === 'visible').length === 1 &&
        sheet.visibility === 'visible'
      ) {
        throw new HostError('InvalidOperation', 'A workbook must have a visible sheet.');
      }
      workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
      for (const name of workbook.names) if (name.refersTo?.sheet === sheet.id) name.refersTo = null;
      if (workbook.activeSheet === sheet.id) workbook.activeSheet = workbook.sheets[0]!.id;
    },
    Calculate({ sheet }, [markAllDirty], context) {
      context.note(`calculate ${sheet.name}${truth(markAllDirty) ? ' all' : ''}`);
    },
    ...registrations<'Worksheet'>(({ sheet }) => sheet.id),
  },
};

export const worksheetProtection: Members<'WorksheetProtection'> = {
  scalars: {
    Protected: { get: ({ sheet }) => sheet.protection !== null },
    Options: { get: ({ sheet }) => sheet.protection && { ...sheet.protection } },
  },
};

export const worksheetFreezePanes: Members<'WorksheetFreezePanes'> = {
  methods: {
    FreezeRows({ sheet }, [count]) {
      sheet.frozenRows = integer(count);
    },
    FreezeAt({ sheet }, [range]) {
      sheet.frozenRows = rangeOn(sheet, range).bottom + 1;
    },
  },
};

import { HostError } from '../host-error';
import type { MemberContext, Members } from '../members';
import { fullAddress, newId, type HostName } from '../model';
import type { ObjectOf } from '../objects';
import { isRange, oneOf, text, truth } from './arguments';

export const workbook: Members<'Workbook'> = {
  objects: {
    Application: () => ({ className: 'Application' }),
    Worksheets: () => ({ className: 'WorksheetCollection' }),
    Names: () => ({ className: 'NamedItemCollection' }),
    Tables: () => ({ className: 'TableCollection', sheet: null }),
    CustomXmlParts: () => ({ className: 'CustomXmlPartCollection' }),
    Protection: () => ({ className: 'WorkbookProtection' }),
    _Runtime: () => ({ className: 'Runtime' }),
    GetSelectedRange(_object, _args, { workbook: { selection, sheets }, otherWorkbookInFocus }) {
      if (otherWorkbookInFocus) throw new HostError('GeneralException', 'Another workbook is active.');
      const sheet = sheets.find(({ id }) => id === selection?.sheet);
      // A chart or a picture is selected.
      if (!sheet || !selection)
        throw new HostError('InvalidSelection', 'The current selection is invalid for this operation.');
      return { className: 'Range', sheet, range: selection.range };
    },
    _GetRangeForEventByReferenceId: () => {
      throw new HostError('NotImplemented', 'ranges of events');
    },
  },
  methods: {
    _RemoveReference(_object, [reference], { references }) {
      references.delete(text(reference));
    },
  },
};

export const workbookProtection: Members<'WorkbookProtection'> = {
  scalars: { Protected: { get: (_object, context) => context.workbook.structureProtected } },
};

export const application: Members<'Application'> = {
  scalars: { CalculationMode: { get: (_object, context) => context.workbook.calculationMode } },
  methods: {
    SuspendApiCalculationUntilNextSync: (_object, _args, context) => context.note('calculation suspended'),
    SuspendScreenUpdatingUntilNextSync: (_object, _args, context) => context.note('screen suspended'),
  },
};

export const runtime: Members<'Runtime'> = {
  scalars: {
    EnableEvents: {
      get: () => true,
      set(_object, value) {
        if (!truth(value)) throw new HostError('NotImplemented', 'switching events off');
      },
    },
  },
};

const namedItem_ = (item: HostName): ObjectOf<'NamedItem'> => ({ className: 'NamedItem', item });

export const namedItemCollection: Members<'NamedItemCollection'> = {
  items: (_object, context) => context.workbook.names.map(namedItem_),
  item(_object, key, context) {
    const item = findName(key, context);
    if (!item) throw new HostError('ItemNotFound', "The requested resource doesn't exist.");
    return namedItem_(item);
  },
  objects: {
    Add(_object, [given, reference], context) {
      const name = text(given);
      if (findName(name, context)) {
        throw new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
      }
      if (!isRange(reference)) throw new HostError('NotImplemented', 'names for formulas');
      const item: HostName = { name, refersTo: { sheet: reference.sheet.id, range: reference.range }, visible: true };
      context.workbook.names.push(item);
      return namedItem_(item);
    },
    GetItemOrNullObject(_object, [key], context) {
      const item = findName(key, context);
      return item ? namedItem_(item) : null;
    },
  },
};

function findName(key: unknown, context: MemberContext): HostName | undefined {
  const wanted = text(key).toLowerCase();
  return context.workbook.names.find(({ name }) => name.toLowerCase() === wanted);
}

function target(item: HostName, context: MemberContext) {
  const sheet = context.workbook.sheets.find(({ id }) => id === item.refersTo?.sheet);
  return sheet && item.refersTo ? { className: 'Range' as const, sheet, range: item.refersTo.range } : null;
}

export const namedItem: Members<'NamedItem'> = {
  identity: ({ item }) => ({ _Id: item.name }),
  scalars: {
    Name: { get: ({ item }) => item.name },
    Visible: {
      get: ({ item }) => item.visible,
      set({ item }, value) {
        item.visible = truth(value);
      },
    },
    Formula: {
      get({ item }, context) {
        const range = target(item, context);
        return range ? `=${fullAddress(range.sheet, range.range)}` : '=#REF!';
      },
    },
  },
  objects: {
    GetRange({ item }, _args, context) {
      const range = target(item, context);
      if (!range) throw new HostError('ItemNotFound', 'The name refers to no range.');
      return range;
    },
    GetRangeOrNullObject: ({ item }, _args, context) => target(item, context),
  },
  methods: {
    Delete({ item }, _args, context) {
      context.workbook.names = context.workbook.names.filter((other) => other !== item);
    },
  },
};

const namespaceOf = (xml: string) => /<(?:(\w+):)?\w+[^>]*?xmlns(?::\w+)?="([^"]*)"/.exec(xml)?.[2] ?? '';

function wellFormed(value: unknown): string {
  const xml = text(value);
  const root = /^(?:\uFEFF)?(?:<\?xml[^>]*\?>)?\s*<([\w:.-]+)[^>]*>[\s\S]*<\/\1\s*>\s*$/.exec(xml);
  const content = xml.replace(/<[^<>]*>/g, '');
  if (!root || /[<>]/.test(content) || /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.test(content)) {
    throw new HostError('InvalidArgument', 'not well-formed XML');
  }
  return xml;
}

export const customXmlPartCollection: Members<'CustomXmlPartCollection'> = {
  items: (_object, context) =>
    context.workbook.customXml.map((part): ObjectOf<'CustomXmlPart'> => ({ className: 'CustomXmlPart', part })),
  item(_object, key, context) {
    const part = context.workbook.customXml.find(({ id }) => id === key);
    if (!part) throw new HostError('ItemNotFound', "The requested resource doesn't exist.");
    return { className: 'CustomXmlPart', part };
  },
  objects: {
    Add(_object, [xml], context) {
      const part = { id: newId(context.workbook), xml: wellFormed(xml) };
      context.workbook.customXml.push(part);
      return { className: 'CustomXmlPart', part };
    },
    GetByNamespace: (_object, [namespace]) => ({
      className: 'CustomXmlPartScopedCollection',
      namespace: text(namespace),
    }),
    GetItemOrNullObject(_object, [key], context) {
      const part = context.workbook.customXml.find(({ id }) => id === key);
      return part ? { className: 'CustomXmlPart', part } : null;
    },
  },
};

function scoped({ namespace }: ObjectOf<'CustomXmlPartScopedCollection'>, context: MemberContext) {
  return context.workbook.customXml
    .filter(({ xml }) => namespaceOf(xml) === namespace)
    .map((part): ObjectOf<'CustomXmlPart'> => ({ className: 'CustomXmlPart', part }));
}

export const customXmlPartScopedCollection: Members<'CustomXmlPartScopedCollection'> = {
  items: scoped,
  item(object, key, context) {
    const found = scoped(object, context).find(({ part }) => part.id === key);
    if (!found) throw new HostError('ItemNotFound', "The requested resource doesn't exist.");
    return found;
  },
  objects: {
    GetOnlyItemOrNullObject(object, _args, context) {
      const parts = scoped(object, context);
      return parts.length === 1 ? parts[0]! : null;
    },
  },
  methods: { GetCount: (object, _args, context) => scoped(object, context).length },
};

export const customXmlPart: Members<'CustomXmlPart'> = {
  identity: ({ part }) => ({ Id: part.id }),
  scalars: {
    Id: { get: ({ part }) => part.id },
    NamespaceUri: { get: ({ part }) => namespaceOf(part.xml) },
  },
  methods: {
    GetXml: ({ part }) => part.xml,
    SetXml({ part }, [xml]) {
      part.xml = wellFormed(xml);
    },
    Delete({ part }, _args, context) {
      context.workbook.customXml = context.workbook.customXml.filter((other) => other !== part);
    },
  },
};

/** Services that office.js itself calls: at start-up, and for `Office.addin`. */
export const addinInternalService: Members<'AddinInternalService'> = { methods: { NotifyActionHandlerReady() {} } };

export const appRuntimeService: Members<'AppRuntimeService'> = {
  methods: {
    GetAppRuntimeState: () => 'Visible',
    SetAppRuntimeState: (_object, [state], context) =>
      context.note(`pane ${oneOf(state, ['Visible', 'Background', 'Inactive'])}`),
  },
};

export const appRuntimePersistenceService: Members<'AppRuntimePersistenceService'> = {
  methods: {
    GetAppRuntimeStartState: () => 'Inactive',
    SetAppRuntimeStartState: (_object, [state], context) =>
      context.note(`start state ${oneOf(state, ['Visible', 'Background', 'Inactive'])}`),
  },
};

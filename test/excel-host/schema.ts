import { loadOfficeClient, type ClientClass } from './client';

/** A requirement set and version, such as ExcelApi 1.13. */
export interface RequirementSet {
  readonly name: string;
  readonly version: string;
}

export interface ScalarSchema {
  readonly wireName: string;
  readonly writable: boolean;
  readonly set: RequirementSet | null;
}

export interface ObjectSchema {
  readonly className: string;
  readonly set: RequirementSet | null;
}

export interface MethodSchema {
  /** Class of the object that the method gives, or null where it gives a value or nothing. */
  readonly className: string | null;
  readonly set: RequirementSet | null;
}

/** One class of the object model as the client library knows it; keys are the names on the wire. */
export interface ClassSchema {
  readonly name: string;
  readonly isCollection: boolean;
  /** Class of the items of a collection. */
  readonly itemClass: string | null;
  readonly hasIndexer: boolean;
  readonly scalars: ReadonlyMap<string, ScalarSchema>;
  readonly objects: ReadonlyMap<string, ObjectSchema>;
  readonly methods: ReadonlyMap<string, MethodSchema>;
  /** Names of scalars and of navigation properties in code → names on the wire. */
  readonly wireNames: ReadonlyMap<string, string>;
}

let schema: ReadonlyMap<string, ClassSchema> | undefined;

/** Reads the object model from the prototypes of the client library: what an add-in can ask for, and since which requirement set. */
export function clientSchema(): ReadonlyMap<string, ClassSchema> {
  if (!schema) {
    const { classes } = loadOfficeClient({});
    schema = new Map(Object.entries(classes).map(([name, type]) => [name, readClass(name, type)]));
  }
  return schema;
}

const SUPPORT = /_throwIfApiNotSupported\("[^"]*",\s*(_defaultApiSetName|"[^"]*"),\s*"([\d.]+)"/;
const OBJECT = /_create(?:Property|Method|AndInstantiateMethod)Object\((?:Excel|OfficeCore)\.(\w+),\s*this,\s*"(\w+)"/;
const CALL = /_invokeMethod\(this,\s*"(\w+)"/;
const CHILD = /_createChildItemObject\((?:Excel|OfficeCore)\.(\w+),\s*(true|false)/;

/** Properties that the library sets under another name than it loads them. */
const UNLISTED: Readonly<Record<string, readonly string[]>> = { Worksheet: ['Gridlines', 'Headings'] };

function readClass(name: string, type: ClientClass): ClassSchema {
  const prototype = type.prototype as object;
  const constant = <T>(property: string, otherwise: T): T =>
    (Reflect.get(prototype, property) as T | undefined) ?? otherwise;
  const clientNames = constant<string[]>('_scalarPropertyNames', []);
  const originalNames = constant<string[]>('_scalarPropertyOriginalNames', []);
  const updateable = constant<boolean[]>('_scalarPropertyUpdateable', []);

  const scalars = new Map<string, ScalarSchema>();
  const objects = new Map<string, ObjectSchema>();
  const methods = new Map<string, MethodSchema>();
  const wireNames = new Map<string, string>();
  let itemClass: string | null = null;
  let hasIndexer = false;

  for (const [property, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    const code: unknown = descriptor.value ?? Reflect.get(descriptor, 'get');
    const source = String(code);
    const set = requirementOf(source);
    const at = clientNames.indexOf(property);
    if (at >= 0) {
      const wireName = originalNames[at] ?? property.charAt(0).toUpperCase() + property.slice(1);
      wireNames.set(property, wireName);
      scalars.set(wireName, { wireName, writable: updateable[at] ?? descriptor.set !== undefined, set });
      continue;
    }
    const created = OBJECT.exec(source);
    const child = CHILD.exec(source);
    if (property === '_handleResult' && child) {
      itemClass = child[1]!;
      hasIndexer ||= child[2] === 'true';
    } else if (descriptor.get && created) {
      wireNames.set(property, created[2]!);
      objects.set(created[2]!, { className: created[1]!, set });
    } else if (typeof descriptor.value === 'function') {
      const called = CALL.exec(source);
      if (created) methods.set(created[2]!, { className: created[1]!, set });
      else if (called) methods.set(called[1]!, { className: null, set });
      if (source.includes('_createIndexerObject(')) hasIndexer = true;
    }
  }
  for (const wireName of UNLISTED[name] ?? []) scalars.set(wireName, { wireName, writable: true, set: null });
  return {
    name,
    isCollection: constant('_isCollection', false),
    itemClass,
    hasIndexer,
    scalars,
    objects,
    methods,
    wireNames,
  };
}

function requirementOf(source: string): RequirementSet | null {
  const match = SUPPORT.exec(source);
  if (!match) return null;
  return { name: match[1] === '_defaultApiSetName' ? 'ExcelApi' : match[1]!.slice(1, -1), version: match[2]! };
}

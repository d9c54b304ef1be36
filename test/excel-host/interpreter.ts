import { isSupported } from './client';
import { HostError } from './host-error';
import type { MemberContext, Members } from './members';
import { members } from './members/table';
import type { ClassName, HostObject } from './objects';
import { clientSchema, type ClassSchema, type RequirementSet } from './schema';

/** The body of one request, as the client library sends it. */
export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: {
    readonly Select?: readonly string[];
    readonly Expand?: unknown;
    readonly Top?: number;
    readonly Skip?: number;
  };
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ResponseBody {
  readonly Results: { ActionId: number; Value: unknown }[];
  readonly TraceIds?: number[];
  readonly Error?: { Code: string; Message: string; Location: string; ActionIndex: number };
}

export interface InterpreterOptions {
  readonly requirementSets: Readonly<Record<string, string>>;
  /** Stops before this action, as a failure in the middle of a batch would. */
  readonly failAt?: { readonly index: number; readonly code: string };
  /** Calling a method on a null object fails, instead of doing nothing. Which of the two Excel does is not documented for all. */
  readonly strictNullObjects?: boolean;
}

/** Runs the actions in order; at the first that fails it stops, and what was done stays done. */
export function interpret(body: RequestBody, context: MemberContext, options: InterpreterOptions): ResponseBody {
  const run = new Interpretation(body, context, options);
  const traceIds: number[] = [];
  const results: ResponseBody['Results'] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (index === options.failAt?.index) throw new HostError(options.failAt.code, 'An injected fault.');
      if (action.ActionType === 5) traceIds.push(action.Id);
      const value = run.act(action);
      if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return {
        Results: results,
        Error: {
          Code: error.code,
          Message: error.message,
          Location: error.location ?? run.location,
          ActionIndex: index,
        },
        ...(traceIds.length > 0 ? { TraceIds: traceIds } : {}),
      };
    }
  }
  return { Results: results, ...(traceIds.length > 0 ? { TraceIds: traceIds } : {}) };
}

const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

class Interpretation {
  /** Member at hand, for error messages. */
  location = '';
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly context: MemberContext,
    private readonly options: InterpreterOptions,
  ) {}

  /** The value of the action's result entry; undefined where it has none. */
  act(action: Action): unknown {
    switch (action.ActionType) {
      case 1: {
        const object = this.resolve(action.ObjectPathId);
        return object && identityOf(object);
      }
      case 2: {
        const object = this.resolve(action.ObjectPathId);
        return object && this.query(object, action.QueryInfo ?? {});
      }
      case 3: {
        const object = this.resolve(action.ObjectPathId);
        if (object) return this.invoke(object, action.Name, this.argumentsOf(action.ArgumentInfo)) ?? null;
        if (this.options.strictNullObjects) throw new HostError('ItemNotFound', 'A method of a null object.');
        return null;
      }
      case 4: {
        const object = this.resolve(action.ObjectPathId);
        if (!object) throw new HostError('ItemNotFound', 'A property of a null object was set.');
        this.assign(object, action.Name, this.argumentsOf(action.ArgumentInfo)[0]);
        return undefined;
      }
      case 5:
        return null;
      case 9: {
        const object = this.resolve(action.ObjectPathId);
        if (!object) throw new HostError('ItemNotFound', 'A null object was updated.');
        this.update(object, action.ObjectState ?? {});
        return undefined;
      }
      default:
        throw new HostError('NotImplemented', `action type ${action.ActionType}`);
    }
  }

  /** Once per request: a path that is instantiated twice must not add twice. */
  private resolve(pathId: number): HostObject | null {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known && alive(known, this.context);
    const path = this.body.ObjectPaths[String(pathId)];
    if (!path) throw new HostError('InvalidArgument', `object path ${pathId} is missing`);
    const object = this.follow(path);
    this.resolved.set(pathId, object);
    return object;
  }

  private follow(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case 1:
        return { className: 'Workbook' };
      case 2: {
        const className = path.Name.slice(path.Name.lastIndexOf('.') + 1);
        if (!(className in members)) throw new HostError('NotImplemented', path.Name);
        return { className } as HostObject;
      }
      case 6: {
        const range = this.context.references.get(path.Name);
        if (!range) throw new HostError('InvalidReference', `no such reference: ${path.Name}`);
        return alive(range, this.context);
      }
      case 7:
        return null;
    }
    if (path.ParentObjectPathId === undefined) throw new HostError('InvalidArgument', `path ${path.Id} has no parent`);
    const parent = this.resolve(path.ParentObjectPathId);
    if (!parent) return null;
    const args = this.argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === 5) {
      this.location = `${parent.className}.getItem`;
      const { item } = membersOf(parent);
      if (!item) throw new HostError('NotImplemented', `${parent.className}.getItem`);
      return item(parent, args[0], this.context);
    }
    return this.navigate(parent, path.Name, args, path.ObjectPathType === 3);
  }

  private navigate(parent: HostObject, name: string, args: readonly unknown[], isMethod: boolean): HostObject | null {
    const schema = schemaOf(parent);
    const known = isMethod ? schema?.methods.get(name) : schema?.objects.get(name);
    const implementation = membersOf(parent).objects?.[name];
    this.check(parent, name, known, implementation !== undefined);
    return implementation!(parent, args, this.context);
  }

  private invoke(object: HostObject, name: string, args: readonly unknown[]): unknown {
    const implementation = membersOf(object).methods?.[name];
    const schema = schemaOf(object);
    this.check(object, name, schema ? schema.methods.get(name) : { set: null }, implementation !== undefined);
    return implementation!(object, args, this.context);
  }

  private assign(object: HostObject, name: string, value: unknown): void {
    const scalar = schemaOf(object)?.scalars.get(name);
    const implementation = membersOf(object).scalars?.[name]?.set;
    this.check(object, name, scalar, implementation !== undefined);
    if (!scalar!.writable) throw new HostError('InvalidArgument', `${this.location} cannot be set`);
    implementation!(object, value, this.context);
  }

  private update(object: HostObject, state: Readonly<Record<string, unknown>>): void {
    const schema = schemaOf(object);
    for (const [name, value] of Object.entries(state)) {
      const wireName = schema?.wireNames.get(name);
      if (wireName === undefined) throw new HostError('InvalidArgument', `${object.className} has no ${name}`);
      if (schema!.scalars.has(wireName)) this.assign(object, wireName, value);
      else {
        const child = this.navigate(object, wireName, [], false);
        if (child) this.update(child, value as Readonly<Record<string, unknown>>);
      }
    }
  }

  private check(
    object: HostObject,
    name: string,
    known: { readonly set: RequirementSet | null } | undefined,
    isImplemented: boolean,
  ): void {
    this.location = `${object.className}.${lowerFirst(name)}`;
    if (!known || (known.set && !isSupported(this.options.requirementSets, known.set.name, known.set.version))) {
      throw new HostError('ApiNotFound', `The API you are trying to use could not be found: ${this.location}`);
    }
    if (!isImplemented) throw new HostError('NotImplemented', `The emulated host has no ${this.location}`);
  }

  private query(object: HostObject, info: NonNullable<Action['QueryInfo']>): Record<string, unknown> {
    if (info.Expand !== undefined) throw new HostError('NotImplemented', 'expand');
    const schema = schemaOf(object);
    if (!schema) throw new HostError('NotImplemented', `loading ${object.className}`);
    const select = (info.Select ?? ['*']).map((path) => path.split('/'));
    if (!schema.isCollection) return this.load(object, schema, select);

    const { items } = membersOf(object);
    if (!items) throw new HostError('NotImplemented', `items of ${object.className}`);
    const own = select.filter(([name]) => schema.wireNames.has(name!));
    const ofItems = select.filter(([name]) => !schema.wireNames.has(name!));
    const skip = info.Skip ?? 0;
    const list = items(object, this.context).slice(skip, info.Top === undefined ? undefined : skip + info.Top);
    return {
      ...this.load(object, schema, own),
      _Items: list.map((item) => this.load(item, schemaOf(item)!, ofItems)),
    };
  }

  private load(
    object: HostObject,
    schema: ClassSchema,
    select: readonly (readonly string[])[],
  ): Record<string, unknown> {
    const data: Record<string, unknown> = { ...identityOf(object) };
    const deeper = new Map<string, string[][]>();
    for (const [name = '', ...rest] of select) {
      if (name === '*') {
        for (const wireName of schema.scalars.keys())
          if (!wireName.startsWith('_')) this.loadScalar(object, schema, wireName, data);
        continue;
      }
      const wireName = schema.wireNames.get(name);
      if (wireName === undefined) throw new HostError('InvalidArgument', `${object.className} has no property ${name}`);
      if (schema.scalars.has(wireName)) this.loadScalar(object, schema, wireName, data);
      else deeper.set(wireName, [...(deeper.get(wireName) ?? []), rest.length === 0 ? ['*'] : rest]);
    }
    for (const [wireName, paths] of deeper) {
      const child = this.navigate(object, wireName, [], false);
      data[wireName] = child && this.query(child, { Select: paths.map((path) => path.join('/')) });
    }
    return data;
  }

  private loadScalar(object: HostObject, schema: ClassSchema, wireName: string, data: Record<string, unknown>): void {
    const get = membersOf(object).scalars?.[wireName]?.get;
    this.check(object, wireName, schema.scalars.get(wireName), get !== undefined);
    data[wireName] = get!(object, this.context);
  }

  private argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] {
    const substitute = (value: unknown, reference: unknown): unknown => {
      if (typeof reference === 'number' && reference !== 0) return this.resolve(reference);
      if (Array.isArray(reference)) {
        return reference.map((inner, index) => substitute(Array.isArray(value) ? value[index] : undefined, inner));
      }
      return value;
    };
    return (info?.Arguments ?? []).map((value, index) => substitute(value, info?.ReferencedObjectPathIds?.[index]));
  }
}

function alive<T extends HostObject>(object: T, { workbook }: MemberContext): T {
  if ('sheet' in object && object.sheet !== null && !workbook.sheets.includes(object.sheet)) {
    throw new HostError('ItemNotFound', "The requested resource doesn't exist.");
  }
  return object;
}

function schemaOf(object: HostObject): ClassSchema | undefined {
  return clientSchema().get(object.className);
}

/** The table is checked class by class where it is written; here the class is only known at run time. */
function membersOf(object: HostObject): Members<ClassName> {
  const found = members[object.className];
  if (!found) throw new HostError('NotImplemented', `The emulated host has no ${object.className}`);
  return found as unknown as Members<ClassName>;
}

function identityOf(object: HostObject): Readonly<Record<string, unknown>> {
  return membersOf(object).identity?.(object) ?? {};
}

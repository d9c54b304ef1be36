import type { RangeAddress } from '../../src/sheet';
import type { HostSheet, HostWorkbook } from './model';
import type { ClassName, HostObject, ObjectOf, RangeObject } from './objects';

/** What a member may use of the host while one request runs. */
export interface MemberContext {
  readonly workbook: HostWorkbook;
  /** Kept ranges by reference id. */
  readonly references: Map<string, RangeObject>;
  /** Says that cells were written: they are recalculated, and told of, after the request. */
  written(sheet: HostSheet, range: RangeAddress): void;
  /** Another workbook has the focus: nothing can be activated or selected. */
  readonly otherWorkbookInFocus: boolean;
  register(event: string, target: string, on: boolean): void;
  /** Entries of the host's event log that tests look at. */
  note(what: string): void;
}

/** A value that is sent as it is. */
export type Wire = unknown;

/** How one class of the object model behaves. Members that the client knows and that are missing here answer NotImplemented. */
export interface Members<Name extends ClassName> {
  /** Sent when the object is instantiated, and with every load: `{ Id }`, `{ _Id }` or `{ _ReferenceId }`. */
  readonly identity?: (object: ObjectOf<Name>) => Readonly<Record<string, Wire>>;
  readonly scalars?: Readonly<
    Record<
      string,
      {
        readonly get?: (object: ObjectOf<Name>, context: MemberContext) => Wire;
        readonly set?: (object: ObjectOf<Name>, value: unknown, context: MemberContext) => void;
      }
    >
  >;
  /** Navigation properties, and methods that give an object; null is the null object. */
  readonly objects?: Readonly<
    Record<string, (object: ObjectOf<Name>, args: readonly unknown[], context: MemberContext) => HostObject | null>
  >;
  /** Methods that give a value or nothing. */
  readonly methods?: Readonly<
    Record<string, (object: ObjectOf<Name>, args: readonly unknown[], context: MemberContext) => Wire>
  >;
  /** Items of a collection. */
  readonly items?: (object: ObjectOf<Name>, context: MemberContext) => readonly HostObject[];
  /** The indexer of a collection. */
  readonly item?: (object: ObjectOf<Name>, key: unknown, context: MemberContext) => HostObject | null;
}

export type MemberTable = { readonly [Name in ClassName]?: Members<Name> };

import type { zhCN } from './zh-CN';

/** The names between double braces of a template: `'{{a}} of {{b}}'` → `'a' | 'b'`. */
type Placeholders<T extends string> = T extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type Catalogue = typeof zhCN;

export type MessageId = keyof Catalogue;

/** The parameters that a sentence takes, read off its Chinese template. */
export type MessageParams<Id extends MessageId> = { readonly [Name in Placeholders<Catalogue[Id]>]: string | number };

/** Ids of sentences without parameters, such as labels. */
export type LabelId = { [Id in MessageId]: keyof MessageParams<Id> extends never ? Id : never }[MessageId];

/** A sentence as data: rules and hosts name it, the faces render it in the user's language. */
export type Message = {
  readonly [Id in MessageId]: { readonly id: Id; readonly params: MessageParams<Id> };
}[MessageId];

/** Builds a message; the compiler holds its parameters to the template. */
export function message<Id extends MessageId>(
  id: Id,
  ...args: keyof MessageParams<Id> extends never ? [] : [params: MessageParams<Id>]
): Message {
  return { id, params: args[0] ?? {} } as Message;
}

import { createScanner, escapeXml, local, type XmlScanner } from './xml';

/** An element of a part with its place in the part's text, so that it can be changed where it stands and nothing else. */
export interface XmlElement {
  /** Qualified name as written. */
  readonly name: string;
  readonly local: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlElement | null;
  readonly children: XmlElement[];
  /** Text directly inside, joined. */
  text: string;
  /** Offsets: `<`, after the start tag's `>`, the end tag's `<`, after its `>`. The last two pairs fall together in `<a/>`. */
  readonly start: number;
  readonly contentStart: number;
  contentEnd: number;
  end: number;
  readonly selfClosing: boolean;
}

export interface OutlineOptions {
  /** Local name of an element whose content is not kept (a sheet's cells). */
  readonly skip?: string;
  /** Sees what is skipped. */
  onSkipped?(event: SkippedEvent): void;
}

export type SkippedEvent =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: Record<string, string>; readonly end: number }
  | { readonly kind: 'close'; readonly name: string; readonly end: number }
  | { readonly kind: 'text'; readonly text: string };

/** The elements of a part with their offsets. @throws WorkbookError damaged-part. */
export function parseOutline(part: string, text: string, options: OutlineOptions = {}): XmlElement {
  let root: XmlElement | undefined;
  let current: XmlElement | null = null;
  let skipped = 0;
  const scanner: XmlScanner = createScanner(part, {
    open(name, attributes, selfClosing) {
      const end = scanner.position;
      if (skipped > 0) {
        skipped++;
        options.onSkipped?.({ kind: 'open', name, attributes, end });
        return;
      }
      const element: XmlElement = {
        name,
        local: local(name),
        attributes,
        parent: current,
        children: [],
        text: '',
        start: tagStart(text, end),
        contentStart: end,
        contentEnd: end,
        end,
        selfClosing,
      };
      current?.children.push(element);
      root ??= element;
      current = element;
      if (element.local === options.skip) skipped = 1;
    },
    text(piece) {
      if (skipped > 0) options.onSkipped?.({ kind: 'text', text: piece });
      else if (current) current.text += piece;
    },
    close(name) {
      const end = scanner.position;
      if (skipped > 1) {
        skipped--;
        options.onSkipped?.({ kind: 'close', name, end });
        return;
      }
      skipped = 0;
      if (!current) return;
      if (!current.selfClosing) current.contentEnd = tagStart(text, end);
      current.end = end;
      current = current.parent;
    },
  });
  scanner.write(text);
  scanner.end();
  // A document without a root element does not parse.
  return root!;
}

/** Where the tag that ends at an offset begins: well-formed XML has no `<` inside a tag. */
export function tagStart(text: string, end: number): number {
  return text.lastIndexOf('<', end - 1);
}

export function childrenOf(element: XmlElement | undefined, localName: string): XmlElement[] {
  return element ? element.children.filter((child) => child.local === localName) : [];
}

export function childOf(element: XmlElement | undefined, localName: string): XmlElement | undefined {
  return element?.children.find((child) => child.local === localName);
}

/** `x:` where the element's name has a prefix: new neighbours are written with the same. */
export function prefixOf(element: XmlElement): string {
  return element.name.slice(0, element.name.length - element.local.length);
}

/** The prefix that some namespace of the list has at an element, with its colon; undefined where none is declared. */
export function prefixFor(element: XmlElement, namespaces: readonly string[]): string | undefined {
  const hidden = new Set<string>();
  for (let at: XmlElement | null = element; at; at = at.parent) {
    for (const [attribute, value] of Object.entries(at.attributes)) {
      if (!attribute.startsWith('xmlns:') || hidden.has(attribute)) continue;
      hidden.add(attribute);
      if (namespaces.includes(value)) return `${attribute.slice(6)}:`;
    }
  }
  return undefined;
}

/** The namespace of an element. */
export function namespaceOf(element: XmlElement): string {
  const prefix = prefixOf(element);
  const declaration = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
  for (let at: XmlElement | null = element; at; at = at.parent) {
    const value = at.attributes[declaration];
    if (value !== undefined) return value;
  }
  return '';
}

/** Replaces a piece of a part's text; `end` = `start` inserts. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies pieces that do not overlap; pieces at the same place in the order given. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const ordered = splices.map((splice, index) => ({ ...splice, index }));
  ordered.sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
  let result = '';
  let at = 0;
  for (const splice of ordered) {
    if (splice.start < at) throw new Error(`Overlapping changes at ${splice.start}`);
    result += text.slice(at, splice.start) + splice.text;
    at = splice.end;
  }
  return result + text.slice(at);
}

const ATTRIBUTE = /([^\s=<>"'/]+)\s*=\s*("[^"]*"|'[^']*')/g;

/** Sets, adds or (null) removes an attribute where it stands in the element's start tag. */
export function attributeSplice(text: string, element: TagSpan, name: string, value: string | null): Splice[] {
  const tag = text.slice(element.start, element.contentStart);
  for (const match of tag.matchAll(ATTRIBUTE)) {
    if (match[1] !== name) continue;
    const start = element.start + match.index;
    if (value !== null) return [{ start, end: start + match[0].length, text: `${name}="${escapeXml(value)}"` }];
    const before = /\s+$/.exec(tag.slice(0, match.index))?.[0].length ?? 0;
    return [{ start: start - before, end: start + match[0].length, text: '' }];
  }
  if (value === null) return [];
  const close = element.contentStart - (tag.endsWith('/>') ? 2 : 1);
  const at = close - (/\s*$/.exec(text.slice(element.start, close))?.[0].length ?? 0);
  return [{ start: at, end: at, text: ` ${name}="${escapeXml(value)}"` }];
}

/** A start tag in a part's text. */
export interface TagSpan {
  readonly start: number;
  readonly contentStart: number;
}

/** Adds XML as the last content of an element, opening `<a/>` where needed. */
export function appendSplice(text: string, element: XmlElement, xml: string): Splice {
  if (!element.selfClosing) return { start: element.contentEnd, end: element.contentEnd, text: xml };
  const slash = text.lastIndexOf('/', element.contentStart);
  return { start: slash, end: element.contentStart, text: `>${xml}</${element.name}>` };
}

export function removeSplice(element: { readonly start: number; readonly end: number }): Splice {
  return { start: element.start, end: element.end, text: '' };
}

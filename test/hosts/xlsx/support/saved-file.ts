import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';

/**
 * Looks at a saved file with other libraries than the one under test: fflate opens the container, a DOM its XML.
 */

/** The compressed bytes of every entry, cut out of the container by its local headers. */
export function compressedEntries(file: Uint8Array): Map<string, string> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const entries = new Map<string, string>();
  let end = file.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end--;
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < view.getUint16(end + 10, true); i++) {
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(file.subarray(at + 46, at + 46 + nameLength));
    const local = view.getUint32(at + 42, true);
    const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const bytes = file.subarray(data, data + view.getUint32(at + 20, true));
    entries.set(name, Buffer.from(bytes).toString('base64'));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The texts of all parts by name. */
export function partTexts(file: Uint8Array): Map<string, string> {
  const decoder = new TextDecoder();
  return new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, decoder.decode(bytes)]));
}

export function parse(xml: string): Element {
  return new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml.replace(/^\ufeff/, ''), 'text/xml').documentElement!;
}

export function elements(parent: Node, localName?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (localName === undefined || (node as Element).localName === localName)) {
      found.push(node as Element);
    }
  }
  return found;
}

/** Elements of a local name at any depth. */
export function deep(parent: Node, localName: string): Element[] {
  return elements(parent).flatMap((element) => [
    ...(element.localName === localName ? [element] : []),
    ...deep(element, localName),
  ]);
}

/** An element as text that is the same for the same XML: attributes in order, some left out. */
export function canonical(node: Node, without: readonly string[] = []): string {
  if (node.nodeType === 3 || node.nodeType === 4) return node.nodeValue ?? '';
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  const attributes = Array.from(element.attributes)
    .filter(({ name }) => !without.includes(name))
    .map(({ name, value }) => `${name}=${JSON.stringify(value)}`)
    .sort();
  const content = Array.from(element.childNodes, (child) => canonical(child, without)).join('');
  return `<${[element.nodeName, ...attributes].join(' ')}>${content}</>`;
}

/** What is wrong with a package: dangling relationships, parts without a content type, types without a part, orphans. */
export function packageFaults(file: Uint8Array): string[] {
  const parts = partTexts(file);
  const names = new Set(
    [...parts.keys()].filter((name) => !name.endsWith('/')).map((name) => name.replace(/\\/g, '/')),
  );
  const faults: string[] = [];
  const types = parse(parts.get('[Content_Types].xml')!);
  const defaults = elements(types, 'Default').map((e) => e.getAttribute('Extension')!.toLowerCase());
  const overrides = elements(types, 'Override').map((e) => e.getAttribute('PartName')!.slice(1));
  for (const name of overrides) if (!names.has(name)) faults.push(`content type of a missing part: ${name}`);
  if (new Set(overrides).size !== overrides.length) faults.push('content type stated twice');

  const reached = new Set<string>(['[Content_Types].xml']);
  for (const [name, text] of parts) {
    if (!name.endsWith('.rels')) continue;
    reached.add(name);
    const owner = name.replace(/_rels\/([^/]*)\.rels$/, '$1');
    if (owner !== '' && !names.has(owner)) faults.push(`relationships of a missing part: ${name}`);
    const ids = new Set<string>();
    for (const relationship of elements(parse(text), 'Relationship')) {
      const id = relationship.getAttribute('Id')!;
      if (ids.has(id)) faults.push(`${name}: ${id} twice`);
      ids.add(id);
      if (relationship.getAttribute('TargetMode') === 'External') continue;
      const target = new URL(
        relationship.getAttribute('Target')!.replace(/#.*$/, ''),
        `file:///${owner}`,
      ).pathname.slice(1);
      const part = decodeURIComponent(target);
      if (!names.has(part)) faults.push(`${name}: ${id} points to the missing ${part}`);
      reached.add(part);
    }
    const ownerText = parts.get(owner);
    if (ownerText && /\.xml$/.test(owner)) {
      for (const [, id] of ownerText.matchAll(/\br:(?:id|embed|link|pict)="([^"]+)"/g)) {
        if (!ids.has(id!)) faults.push(`${owner}: no relationship ${id}`);
      }
    }
  }
  for (const name of names) {
    if (!reached.has(name)) faults.push(`nothing points to ${name}`);
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    if (name !== '[Content_Types].xml' && !overrides.includes(name) && !defaults.includes(extension)) {
      faults.push(`no content type: ${name}`);
    }
  }
  return faults.sort();
}

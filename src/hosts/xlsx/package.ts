import { WorkbookError } from '../../sheet';
import { assertZip } from './container-kind';
import { defaultLimits, type Limits } from './limits';
import { childrenOf, parseOutline } from './outline';
import { createDecoder, createScanner, type XmlHandlers, type XmlScanner } from './xml';
import { openContainer, partKey, readEntryBytes, streamEntry, type Container } from './zip/container';

/** One relationship of a part; `target` is the full name of an internal part, or an outside address. */
export interface Relationship {
  readonly id: string;
  /** The last step of the relationship's type: the same word in transitional, Strict and Microsoft's own namespaces. */
  readonly kind: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/**
 * An Open Packaging container: the file as it was opened, and the parts that were written since.
 * Never changed in place: `withParts` gives the next one, so a change set is whole or not there.
 */
export interface Package {
  readonly container: Container;
  /** Parts that were written since opening, by `partKey`; null where a part was removed. */
  readonly written: ReadonlyMap<string, WrittenPart>;
}

export interface WrittenPart {
  readonly name: string;
  readonly content: Uint8Array | null;
}

/** @throws WorkbookError empty-file, not-a-workbook, encrypted, legacy-format, damaged-zip, too-large. */
export function openPackage(bytes: Uint8Array, limits: Limits = defaultLimits): Package {
  assertZip(bytes);
  return { container: openContainer(bytes, limits), written: new Map() };
}

export function withParts(pkg: Package, parts: readonly WrittenPart[]): Package {
  if (parts.length === 0) return pkg;
  const written = new Map(pkg.written);
  for (const part of parts) written.set(partKey(part.name), part);
  return { container: pkg.container, written };
}

export function hasPart(pkg: Package, name: string): boolean {
  const written = pkg.written.get(partKey(name));
  return written ? written.content !== null : pkg.container.byKey.has(partKey(name));
}

/** Whether a part is the same in two states of a package. */
export function samePart(a: Package, b: Package, name: string): boolean {
  return a.container === b.container && a.written.get(partKey(name)) === b.written.get(partKey(name));
}

/** Every part's name as written in the container. */
export function partNames(pkg: Package): string[] {
  const names: string[] = [];
  for (const [key, entry] of pkg.container.byKey) if (!pkg.written.has(key)) names.push(entry.name);
  for (const part of pkg.written.values()) if (part.content) names.push(part.name);
  return names;
}

/** Bytes of a part. @throws WorkbookError damaged-part where it is missing, and as `streamEntry`. */
export function readPart(pkg: Package, name: string): Uint8Array {
  const written = pkg.written.get(partKey(name));
  if (written?.content) return written.content;
  const entry = written ? undefined : pkg.container.byKey.get(partKey(name));
  if (!entry) throw new WorkbookError('damaged-part', `${name} is missing`);
  return readEntryBytes(pkg.container, entry);
}

/** Text of a part, a byte order mark included: offsets count from its first character. */
export function readPartText(pkg: Package, name: string): string {
  const decoder = createDecoder(name);
  return decoder.decode(readPart(pkg, name)) + decoder.decode();
}

/** Scans a part's XML while it inflates: a part of any size is never held whole. */
export function scanPart(pkg: Package, name: string, handlers: (scanner: () => XmlScanner) => XmlHandlers): void {
  const scanner: XmlScanner = createScanner(
    name,
    handlers(() => scanner),
  );
  const decoder = createDecoder(name);
  const take = (bytes: Uint8Array) => scanner.write(decoder.decode(bytes));
  const entry = pkg.written.has(partKey(name)) ? undefined : pkg.container.byKey.get(partKey(name));
  if (entry) streamEntry(pkg.container, entry, take);
  else take(readPart(pkg, name));
  scanner.write(decoder.decode());
  scanner.end();
}

/** `xl/worksheets/sheet1.xml` → `xl/worksheets/_rels/sheet1.xml.rels`; the package itself ('') → `_rels/.rels`. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/** Relationships of a part ('' for the package); none where it has no relationships part. */
export function relationshipsOf(pkg: Package, part: string): Relationship[] {
  const name = relationshipsPart(part);
  if (!hasPart(pkg, name)) return [];
  const root = parseOutline(name, readPartText(pkg, name));
  return childrenOf(root, 'Relationship').map(({ attributes }) => {
    const { Id: id = '', Type: type = '', Target: target = '' } = attributes;
    const external = attributes.TargetMode === 'External';
    return {
      id,
      kind: type.slice(type.lastIndexOf('/') + 1),
      type,
      target: external ? target : resolveTarget(part, target),
      external,
    };
  });
}

/** A relationship's target is relative to the folder of its part, or absolute from the package's root. */
function resolveTarget(part: string, target: string): string {
  const path = target.replace(/\\/g, '/');
  const steps = path.startsWith('/') ? [] : folderOf(part).split('/').filter(Boolean);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

export const CONTENT_TYPES = '[Content_Types].xml';

/** Content type of a part, by its own entry or its extension; '' where the package says nothing of it. */
export function contentTypeOf(pkg: Package, part: string): string {
  if (!hasPart(pkg, CONTENT_TYPES)) return '';
  const root = parseOutline(CONTENT_TYPES, readPartText(pkg, CONTENT_TYPES));
  const own = childrenOf(root, 'Override').find(
    ({ attributes }) => partKey(attributes.PartName ?? '') === partKey(part),
  );
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  const byExtension = childrenOf(root, 'Default').find((e) => e.attributes.Extension?.toLowerCase() === extension);
  return (own ?? byExtension)?.attributes.ContentType ?? '';
}

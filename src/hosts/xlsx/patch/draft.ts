import { WorkbookError } from '../../../sheet';
import {
  appendSplice,
  childrenOf,
  namespaceOf,
  parseOutline,
  prefixOf,
  removeSplice,
  spliced,
  type XmlElement,
} from '../outline';
import {
  CONTENT_TYPES,
  folderOf,
  hasPart,
  partNames,
  readPart,
  readPartText,
  relationshipsOf,
  relationshipsPart,
  withParts,
  type Package,
} from '../package';
import { encodeText, encodingOf, escapeXml } from '../xml';
import { partKey } from '../zip/container';

const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The two namespaces that relationship ids of SpreadsheetML may stand in. */
export const RELATIONSHIP_NAMESPACES = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
] as const;

/** Namespaces that go together: transitional, or Strict. */
export interface Dialect {
  readonly main: string;
  readonly relationships: string;
  readonly drawing: string;
  readonly spreadsheetDrawing: string;
  readonly chart: string;
}

const TRANSITIONAL: Dialect = {
  main: MAIN,
  relationships: RELATIONSHIP_NAMESPACES[0],
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  spreadsheetDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
};

const STRICT: Dialect = {
  main: STRICT_MAIN,
  relationships: RELATIONSHIP_NAMESPACES[1],
  drawing: 'http://purl.oclc.org/ooxml/drawingml/main',
  spreadsheetDrawing: 'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
  chart: 'http://purl.oclc.org/ooxml/drawingml/chart',
};

/** Told from the main namespace of a part, never from the relationships that happen to be there. */
export function dialectOf(root: XmlElement): Dialect {
  return namespaceOf(root) === STRICT_MAIN ? STRICT : TRANSITIONAL;
}

/** A relationship to add. `target` is a part's full name, or an outside address. */
export interface Relation {
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

/** A package that is being changed: text in, text out, small parts by their offsets. Nothing of the original is touched. */
export interface Draft {
  /** The package with all changes so far. */
  current(): Package;
  text(part: string): string;
  /** A part's text and outline, without the cells of a sheet. @throws WorkbookError damaged-part. */
  outline(part: string): { readonly text: string; readonly root: XmlElement };
  /** Replaces the text of a part, in the encoding that it had; the same text changes nothing. */
  setText(part: string, text: string): void;
  /** Adds a part of a content type, or replaces it. */
  addPart(part: string, text: string, contentType: string): void;
  /** Removes a part, its relationships part and its content type. Relationships that point to it are the caller's. */
  removePart(part: string): void;
  /** Adds a relationship and gives its id. */
  relate(from: string, relation: Relation): string;
  /** Adds many at once and gives their ids in order. */
  relateAll(from: string, relations: readonly Relation[]): string[];
  unrelate(from: string, id: string): void;
  /** A part name that is free: `xl/worksheets/sheet#.xml` → the lowest number that no part has. */
  freeName(pattern: string): string;
}

export function createDraft(original: Package): Draft {
  let pkg = original;

  const setBytes = (name: string, content: Uint8Array | null) => {
    pkg = withParts(pkg, [{ name, content }]);
  };
  const draft: Draft = {
    current: () => pkg,
    text: (part) => readPartText(pkg, part),
    outline(part) {
      const text = draft.text(part);
      return { text, root: parseOutline(part, text, { skip: 'sheetData' }) };
    },
    setText(part, text) {
      if (draft.text(part) !== text) setBytes(part, encodeText(text, encodingOf(readPart(pkg, part))));
    },
    addPart(part, text, contentType) {
      setBytes(part, encodeText(text, 'utf-8'));
      declareType(part, contentType);
    },
    removePart(part) {
      const removed = [part, relationshipsPart(part)];
      for (const name of removed) if (hasPart(pkg, name)) setBytes(name, null);
      const keys = new Set(removed.map(partKey));
      const { text, root } = draft.outline(CONTENT_TYPES);
      const overrides = childrenOf(root, 'Override').filter((e) => keys.has(partKey(e.attributes.PartName ?? '')));
      if (overrides.length > 0) draft.setText(CONTENT_TYPES, spliced(text, overrides.map(removeSplice)));
    },
    relate: (from, relation) => draft.relateAll(from, [relation])[0]!,
    relateAll(from, relations) {
      const name = relationshipsPart(from);
      const taken = new Set(relationshipsOf(pkg, from).map(({ id }) => id));
      if (!hasPart(pkg, name)) {
        setBytes(name, encodeText(EMPTY_RELATIONSHIPS, 'utf-8'));
        if (!hasDefaultType('rels')) declareType(name, RELATIONSHIPS_TYPE);
      }
      const { text, root } = draft.outline(name);
      let n = taken.size;
      const ids = relations.map(() => {
        do n++;
        while (taken.has(`rId${n}`));
        return `rId${n}`;
      });
      const xml = relations.map(({ type, target, external }, index) => {
        const address = external ? target : relativeTarget(from, target);
        const mode = external ? ' TargetMode="External"' : '';
        return `<${prefixOf(root)}Relationship Id="${ids[index]}" Type="${type}" Target="${escapeXml(address)}"${mode}/>`;
      });
      draft.setText(name, spliced(text, [appendSplice(text, root, xml.join(''))]));
      return ids;
    },
    unrelate(from, id) {
      const name = relationshipsPart(from);
      const { text, root } = draft.outline(name);
      const elements = childrenOf(root, 'Relationship').filter(({ attributes }) => attributes.Id === id);
      draft.setText(name, spliced(text, elements.map(removeSplice)));
    },
    freeName(pattern) {
      const taken = new Set(partNames(pkg).map(partKey));
      for (let n = 1; ; n++) {
        const name = pattern.replace('#', String(n));
        if (!taken.has(partKey(name))) return name;
      }
    },
  };

  const hasDefaultType = (extension: string): boolean =>
    childrenOf(draft.outline(CONTENT_TYPES).root, 'Default').some(
      ({ attributes }) => attributes.Extension?.toLowerCase() === extension,
    );
  const declareType = (part: string, contentType: string) => {
    const { text, root } = draft.outline(CONTENT_TYPES);
    const own = childrenOf(root, 'Override').find((e) => partKey(e.attributes.PartName ?? '') === partKey(part));
    if (own?.attributes.ContentType === contentType) return;
    if (own) throw new WorkbookError('damaged-part', `${part} has another content type`);
    const xml = `<${prefixOf(root)}Override PartName="/${escapeXml(part)}" ContentType="${contentType}"/>`;
    draft.setText(CONTENT_TYPES, spliced(text, [appendSplice(text, root, xml)]));
  };

  return draft;
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
const EMPTY_RELATIONSHIPS = `${XML_DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;

/** `xl/worksheets/sheet1.xml` to `xl/tables/table1.xml` → `../tables/table1.xml`. */
function relativeTarget(from: string, target: string): string {
  const base = folderOf(from).split('/').filter(Boolean);
  const steps = target.split('/');
  let common = 0;
  while (common < base.length && common < steps.length - 1 && base[common] === steps[common]) common++;
  return [...base.slice(common).map(() => '..'), ...steps.slice(common)].join('/');
}

import { DOMParser, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';
import { SaxesParser } from 'saxes';
import { WorkbookError } from '../../sheet';

export interface XmlHandlers {
  open?(name: string, attributes: Record<string, string>, selfClosing: boolean): void;
  close?(name: string, selfClosing: boolean): void;
  text?(text: string): void;
}

/** Feeds one part's XML to handlers, in pieces or whole. */
export interface XmlScanner {
  write(text: string): void;
  end(): void;
  /** Offset of the character after the tag or text that is being handled, from the start of the part. */
  readonly position: number;
}

/** A strict scan: not well-formed XML and document type declarations are refused. @throws WorkbookError damaged-part. */
export function createScanner(part: string, handlers: XmlHandlers): XmlScanner {
  const parser = new SaxesParser<{ position: false; xmlns?: false }>({ position: false });
  parser.on('error', (error) => {
    throw new WorkbookError('damaged-part', `${part}: ${error.message}`, { cause: error });
  });
  parser.on('doctype', () => {
    throw new WorkbookError('damaged-part', `${part}: document type declarations are not accepted`);
  });
  parser.on('opentag', (tag) => handlers.open?.(tag.name, tag.attributes, tag.isSelfClosing));
  parser.on('closetag', (tag) => handlers.close?.(tag.name, tag.isSelfClosing));
  if (handlers.text) {
    const onText = handlers.text.bind(handlers);
    parser.on('text', onText);
    parser.on('cdata', onText);
  }
  return {
    write: (text) => void parser.write(text),
    end: () => void parser.close(),
    get position() {
      return parser.position;
    },
  };
}

export function scanXml(part: string, text: string, handlers: XmlHandlers): void {
  const scanner = createScanner(part, handlers);
  scanner.write(text);
  scanner.end();
}

/** Decodes the bytes of a part that come in pieces: UTF-8, or UTF-16 with a byte order mark. @throws WorkbookError. */
export function createDecoder(part: string): { decode(bytes?: Uint8Array): string } {
  let decoder: TextDecoder | undefined;
  return {
    decode(bytes) {
      decoder ??= new TextDecoder(encodingOf(bytes ?? new Uint8Array()), { fatal: true, ignoreBOM: true });
      try {
        return decoder.decode(bytes, { stream: bytes !== undefined });
      } catch (error) {
        throw new WorkbookError('damaged-part', `${part}: not valid ${decoder.encoding}`, { cause: error });
      }
    },
  };
}

export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0)) return 'utf-16le';
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

/** A small part as a document. @throws WorkbookError damaged-part. */
export function parseXml(part: string, text: string): Document {
  scanXml(part, text, {});
  try {
    return new DOMParser({ onError: () => undefined }).parseFromString(text.replace(/^\ufeff/, ''), 'text/xml');
  } catch (error) {
    throw new WorkbookError('damaged-part', part, { cause: error });
  }
}

export function serializeXml(document: Document): string {
  return new XMLSerializer().serializeToString(document);
}

/** The child elements, all or those of one local name. */
export function children(parent: Element | Document, localName?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    if (localName === undefined || element.localName === localName) found.push(element);
  }
  return found;
}

export function child(parent: Element | Document, localName: string): Element | undefined {
  return children(parent, localName)[0];
}

/** The local part of a qualified name. */
export function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** `1`, `true` and `on` are true in attributes of type xsd:boolean and ST_OnOff. */
export function isTrue(value: string | null | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character]!);
}

/** SpreadsheetML writes characters that XML cannot hold as `_xHHHH_`; an underscore that would look so as `_x005F_`. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

// eslint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** The text of a cell as it stands in XML: escapes for characters that XML cannot hold and for what looks like one. */
export function encodeText(text: string): string {
  const wellFormed = text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
  return escapeXml(
    wellFormed.replace(UNWRITABLE, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`),
  );
}

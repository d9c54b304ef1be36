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

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** UTF-8, or UTF-16 by its byte order mark or first character. */
export function encodingOf(bytes: Uint8Array): Encoding {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0)) return 'utf-16le';
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

/** Decodes the bytes of a part that come in pieces; call without bytes at the end. @throws WorkbookError damaged-part. */
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

/** Text in the encoding that the part had: its declaration names it. */
export function encodeText(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), encoding === 'utf-16le');
  return new Uint8Array(view.buffer);
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

/** Text for an attribute or an element. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character]!);
}

/** SpreadsheetML writes characters that XML cannot hold as `_xHHHH_`, and an underscore that would look so as `_x005F_`. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

// eslint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text of a cell or formula as it stands in XML. */
export function cellXml(text: string): string {
  return escapeXml(
    text
      .replace(LONE_SURROGATE, '\ufffd')
      .replace(UNWRITABLE, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`),
  );
}

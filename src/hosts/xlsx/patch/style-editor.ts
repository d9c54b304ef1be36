import { attributeSplice, childOf, parseOutline, prefixOf, spliced, type Splice, type XmlElement } from '../outline';
import { builtInFormat } from '../styles';
import type { WorkbookPart } from '../workbook-part';
import { escapeXml } from '../xml';
import { dialectOf, MAIN, XML_DECLARATION, type Draft } from './draft';
import { placeFor, STYLES_ORDER } from './order';

/** Adds styles behind those that a workbook has; what is there already is used again and never changed. */
export interface StyleEditor {
  /** The style index that is like another one but for its number format. */
  withNumberFormat(style: number, code: string): number;
  /** A style index for cells of our own sheets. */
  cellStyle(style: CellStyle): number;
  /** Index of a differential format; `xml` is its content without prefixes. */
  differential(xml: string): number;
  /** Content of a differential format. */
  differentialXml(index: number): string;
  /** Writes what was added into the draft. */
  finish(): void;
}

/** Pieces of XML without prefixes. */
export interface CellStyle {
  readonly font?: string;
  readonly fill?: string;
  readonly border?: string;
  readonly alignment?: string;
  readonly numberFormat?: string;
}

type List = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

/** Ids whose codes every program gives alike; the others depend on the language or the currency of the system. */
const SHARED_IDS = [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47, 48, 49];
const FIRST_CUSTOM_ID = 164;

export const EMPTY_STYLES = `${XML_DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>`;
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

export function createStyleEditor(draft: Draft, workbook: WorkbookPart): StyleEditor {
  let opened: ReturnType<typeof open> | undefined;
  const get = () => (opened ??= open(draft, stylesPart(draft, workbook)));
  return {
    withNumberFormat: (style, code) => get().withNumberFormat(style, code),
    cellStyle: (style) => get().cellStyle(style),
    differential: (xml) => get().add('dxfs', 'dxf', xml),
    differentialXml: (index) => get().items('dxfs')[index] ?? '',
    finish: () => opened?.finish(),
  };
}

/** The styles part, made where a workbook has none. */
function stylesPart(draft: Draft, workbook: WorkbookPart): string {
  const existing = workbook.relationships.find(({ kind, external }) => kind === 'styles' && !external);
  if (existing) return existing.target;
  const part = draft.freeName('xl/styles#.xml');
  const dialect = dialectOf(draft.outline(workbook.name).root);
  draft.addPart(part, EMPTY_STYLES.replace(MAIN, dialect.main), STYLES_TYPE);
  draft.relate(workbook.name, { type: `${dialect.relationships}/styles`, target: part });
  return part;
}

function open(draft: Draft, part: string) {
  const { text, root } = draft.outline(part);
  const prefix = prefixOf(root);
  const lists = new Map<List, { element: XmlElement | undefined; items: string[]; had: number }>();

  const list = (name: List) => {
    let found = lists.get(name);
    if (!found) {
      const element = childOf(root, name);
      const items = (element?.children ?? []).map((child) => text.slice(child.start, child.end));
      lists.set(name, (found = { element, items, had: items.length }));
    }
    return found;
  };
  /** XML of ours has no prefixes; a part may use one throughout. */
  const prefixed = (xml: string) => (prefix === '' ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`));
  const addRaw = (name: List, xml: string) => {
    const { items } = list(name);
    const known = items.indexOf(xml);
    return known >= 0 ? known : items.push(xml) - 1;
  };
  const add = (name: List, tag: string, content: string) => addRaw(name, prefixed(`<${tag}>${content}</${tag}>`));

  const formatId = (code: string): number => {
    const shared = SHARED_IDS.find((id) => builtInFormat(id) === code);
    if (shared !== undefined) return shared;
    const formats = list('numFmts').items.map((xml) => parseOutline(part, xml).attributes);
    const known = formats.find((format) => format.formatCode === code);
    if (known) return Number(known.numFmtId);
    const id = Math.max(FIRST_CUSTOM_ID - 1, ...formats.map((format) => Number(format.numFmtId))) + 1;
    addRaw('numFmts', prefixed(`<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`));
    return id;
  };

  return {
    items: (name: List) => list(name).items,
    add,
    withNumberFormat(style: number, code: string): number {
      const base = list('cellXfs').items[style] ?? list('cellXfs').items[0] ?? prefixed('<xf/>');
      const id = String(formatId(code));
      const first = spliced(base, attributeSplice(base, parseOutline(part, base), 'numFmtId', id));
      const second = attributeSplice(first, parseOutline(part, first), 'applyNumberFormat', '1');
      return addRaw('cellXfs', spliced(first, second));
    },
    cellStyle({ font, fill, border, alignment, numberFormat }: CellStyle): number {
      const fontId = font === undefined ? 0 : add('fonts', 'font', font);
      const fillId = fill === undefined ? 0 : add('fills', 'fill', fill);
      const borderId = border === undefined ? 0 : add('borders', 'border', border);
      const apply = [
        numberFormat === undefined ? '' : ' applyNumberFormat="1"',
        font === undefined ? '' : ' applyFont="1"',
        fill === undefined ? '' : ' applyFill="1"',
        border === undefined ? '' : ' applyBorder="1"',
        alignment === undefined ? '' : ' applyAlignment="1"',
      ].join('');
      const attributes = `numFmtId="${formatId(numberFormat ?? 'General')}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0"${apply}`;
      return addRaw(
        'cellXfs',
        prefixed(alignment === undefined ? `<xf ${attributes}/>` : `<xf ${attributes}>${alignment}</xf>`),
      );
    },
    finish(): void {
      const splices: Splice[] = [];
      for (const [name, { element, items, had }] of lists) {
        if (items.length === had) continue;
        const added = items.slice(had).join('');
        const count = String(items.length);
        if (!element) {
          const at = placeFor(root, STYLES_ORDER, name);
          splices.push({ start: at, end: at, text: `<${prefix}${name} count="${count}">${added}</${prefix}${name}>` });
        } else if (element.selfClosing) {
          splices.push({
            start: element.start,
            end: element.end,
            text: `<${element.name} count="${count}">${added}</${element.name}>`,
          });
        } else {
          splices.push(...attributeSplice(text, element, 'count', count));
          splices.push({ start: element.contentEnd, end: element.contentEnd, text: added });
        }
      }
      splices.sort((a, b) => a.start - b.start || rankOf(a) - rankOf(b));
      draft.setText(part, spliced(text, splices));
    },
  };
}

/** Lists that are new and stand at one place keep their order. */
function rankOf({ text }: Splice): number {
  const name = /^<(?:\w+:)?(\w+)/.exec(text)?.[1] ?? '';
  return (STYLES_ORDER as readonly string[]).indexOf(name);
}

import type { Content } from '../../../sheet';
import { cellXml } from '../xml';

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA']);

/** Where a `<c>` stands and how it looks; `formula` is kept `<f>` XML in the place of the content's own. */
export interface CellFrame {
  readonly prefix: string;
  /** `B3`. */
  readonly reference: string;
  readonly style: number;
  readonly formula?: string;
}

/** A `<c>` element. @throws RangeError for a number that is none. */
export function renderCell({ prefix: p, reference, style, formula }: CellFrame, content: Content): string {
  const start = `<${p}c r="${reference}"${style > 0 ? ` s="${style}"` : ''}`;
  switch (content.kind) {
    case 'blank':
      return `${start}/>`;
    case 'number':
      return `${start}><${p}v>${numberXml(content.value)}</${p}v></${p}c>`;
    case 'text':
      return `${start} t="inlineStr"><${p}is><${p}t xml:space="preserve">${cellXml(content.text)}</${p}t></${p}is></${p}c>`;
    case 'formula': {
      const f = formula ?? formulaXml(p, content.formula);
      const { type, value } = resultXml(content.result);
      return `${start}${type}>${f}<${p}v>${value}</${p}v></${p}c>`;
    }
  }
}

/** An `<f>` of its own; the leading `=` is not stored. */
export function formulaXml(prefix: string, formula: string): string {
  return `<${prefix}f>${cellXml(formula.replace(/^=/, ''))}</${prefix}f>`;
}

function numberXml(value: string): string {
  if (!NUMBER.test(value)) throw new RangeError(`Not a number: ${value}`);
  return value.replace(/^\+/, '');
}

/** A formula's result is stored by what it looks like: a figure, a logical value, an error or a text. */
function resultXml(result: string): { type: string; value: string } {
  if (NUMBER.test(result)) return { type: '', value: numberXml(result) };
  if (result === 'TRUE' || result === 'FALSE') return { type: ' t="b"', value: result === 'TRUE' ? '1' : '0' };
  if (ERRORS.has(result)) return { type: ' t="e"', value: result };
  return { type: ' t="str"', value: cellXml(result) };
}

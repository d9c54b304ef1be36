import { isError, type Cell, type Content } from '../../../sheet';

/** How one cell gets its content: a number format before, what is entered, a number format after. */
export interface Entry {
  readonly formatBefore: string | null;
  /** As `Range.formulas` takes it; '' clears. */
  readonly input: string | number | boolean;
  readonly formatAfter: string | null;
}

/** What a cell shall hold, in Excel's own terms. */
interface Target {
  readonly kind: 'blank' | 'value' | 'text' | 'formula';
  readonly input: string | number | boolean;
  /** null keeps the format. */
  readonly numberFormat: string | null;
}

const GENERAL = 'General';
const TEXT = '@';

/** The entry that gives a cell with a given format the content of an edit. */
export function entryOf(content: Content, currentFormat: string, canFormat: boolean): Entry {
  switch (content.kind) {
    case 'blank':
      return entry({ kind: 'blank', input: '', numberFormat: content.numberFormat ?? null }, currentFormat, canFormat);
    case 'number':
      return entry(
        { kind: 'value', input: Number(content.value), numberFormat: content.numberFormat },
        currentFormat,
        canFormat,
      );
    case 'text':
      return entry(
        { kind: 'text', input: content.text, numberFormat: content.numberFormat ?? null },
        currentFormat,
        canFormat,
      );
    case 'formula':
      return entry(
        { kind: 'formula', input: content.formula, numberFormat: content.numberFormat },
        currentFormat,
        canFormat,
      );
  }
}

/** The entry that gives a cell back what it held. */
export function restoringEntry(before: Cell | undefined, currentFormat: string, canFormat: boolean): Entry {
  const numberFormat = before?.numberFormat ?? GENERAL;
  if (before?.formula !== undefined) {
    return entry({ kind: 'formula', input: before.formula, numberFormat }, currentFormat, canFormat);
  }
  const value = before?.value ?? null;
  if (value === null) return entry({ kind: 'blank', input: '', numberFormat }, currentFormat, canFormat);
  if (typeof value === 'string') return entry({ kind: 'text', input: value, numberFormat }, currentFormat, canFormat);
  const input = isError(value) ? value.error : value;
  return entry({ kind: 'value', input, numberFormat }, currentFormat, canFormat);
}

/** Whether the content would turn into text, because the cell is formatted as text and must stay so. */
export function isStuckAsText(content: Content, currentFormat: string, canFormat: boolean): boolean {
  return currentFormat === TEXT && !canFormat && (content.kind === 'number' || content.kind === 'formula');
}

function entry({ kind, input, numberFormat }: Target, currentFormat: string, canFormat: boolean): Entry {
  const wanted = canFormat ? (numberFormat ?? currentFormat) : currentFormat;
  const format = (before: string | null, after: string | null, entered = input): Entry => {
    const between = before ?? currentFormat;
    return {
      formatBefore: before === currentFormat ? null : before,
      input: entered,
      formatAfter: after === null || after === between ? null : after,
    };
  };
  switch (kind) {
    case 'blank':
      return format(null, wanted);
    case 'value':
      // A cell formatted as text would keep the number as text.
      return wanted === TEXT ? format(canFormat ? GENERAL : null, TEXT) : format(wanted, null);
    case 'formula': {
      if (wanted === TEXT) return format(canFormat ? GENERAL : null, TEXT);
      // Excel gives a formula the format of what it refers to, where the cell has none of its own.
      const entered = format(wanted, null);
      return wanted === GENERAL && canFormat ? { ...entered, formatAfter: GENERAL } : entered;
    }
    case 'text': {
      const text = String(input);
      if (text === '') return format(null, wanted);
      if (wanted === TEXT) return format(TEXT, null, text.startsWith("'") ? `'${text}` : text);
      if (/^[=+\-@']/.test(text)) return format(wanted, null, `'${text}`);
      if (!looksLikeValue(text)) return format(wanted, null);
      // Entered as text, then given its format: it stays the text that it is, without an apostrophe.
      return canFormat ? format(TEXT, wanted) : format(null, null, `'${text}`);
    }
  }
}

/** Excel takes no longer text for a value. */
const LONGEST_VALUE = 255;

const VALUE_SHAPES = [
  // Numbers, amounts, dates, times
  /^[\s\d.,:;/\\%‰()（）¥￥$€£+\-年月日时分秒点上下午]*\d[\s\d.,:;/\\%‰()（）¥￥$€£+\-年月日时分秒点上下午]*(?:e[+-]?\d+)?\s*(?:[ap]\.?m?\.?)?$/i,
  /^(?:true|false)$/i,
  /^#/, // error values
  /^[\d\s,./-]*[A-Za-z]{3,9}[\s,./-]*\d/, // Mar-5, March 2024
  /^\d{1,4}[\s,./-]*[A-Za-z]{3,9}/, // 5-Mar
  /^[\s〇零一二三四五六七八九十]+年/, // 二〇二四年三月
];

/** Whether Excel might take a text for a number, a date, a logical or an error value. In doubt, yes: it costs two formats more. */
export function looksLikeValue(text: string): boolean {
  return text.length <= LONGEST_VALUE && VALUE_SHAPES.some((shape) => shape.test(text));
}

/** A text as Excel keeps it in a cell without a format of its own. */
export function plainTextInput(text: string): string {
  return /^[=+\-@']/.test(text) || looksLikeValue(text) ? `'${text}` : text;
}

import { attributeSplice, childOf, childrenOf, spliced, type Splice, type XmlElement } from '../outline';
import { relationshipsOf } from '../package';
import { escapeXml } from '../xml';
import type { Draft } from './draft';

/**
 * Keeps the list of sheet titles in docProps/app.xml in step. Its first group holds the worksheets, whatever its heading is
 * called in the language of the program; a list of another shape is left alone.
 */
export function setSheetTitle(draft: Draft, title: string, change: 'add' | 'remove'): void {
  const part = relationshipsOf(draft.current(), '').find(
    (r) => r.kind === 'extended-properties' && !r.external,
  )?.target;
  if (!part) return;
  const { text, root } = draft.outline(part);
  const count = firstGroupCount(root);
  const titles = childOf(childOf(root, 'TitlesOfParts'), 'vector');
  if (!count || !titles || titles.children.length < count.value || count.value < 1) return;

  const sheets = titles.children.slice(0, count.value);
  const known = sheets.find((element) => element.text === title);
  if ((change === 'add') === Boolean(known)) return;
  const last = sheets[sheets.length - 1]!;
  const entry: Splice = known
    ? { start: known.start, end: known.end, text: '' }
    : { start: last.end, end: last.end, text: `<${last.name}>${escapeXml(title)}</${last.name}>` };
  const step = change === 'add' ? 1 : -1;
  draft.setText(
    part,
    spliced(text, [
      entry,
      ...attributeSplice(text, titles, 'size', String(titles.children.length + step)),
      { start: count.element.contentStart, end: count.element.contentEnd, text: String(count.value + step) },
    ]),
  );
}

function firstGroupCount(root: XmlElement): { element: XmlElement; value: number } | null {
  const variant = childrenOf(childOf(childOf(root, 'HeadingPairs'), 'vector'), 'variant')[1];
  const element = childOf(variant, 'i4');
  const value = Number(element?.text ?? NaN);
  return element && Number.isInteger(value) ? { element, value } : null;
}

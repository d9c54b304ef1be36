import { parseCell, type CellAddress } from '../../sheet';
import { childOf, childrenOf, parseOutline, type XmlElement } from './outline';
import { readPartText, relationshipsOf } from './package';
import type { OpenWorkbook } from './read-workbook';
import type { SheetEntry } from './workbook-part';
import { decodeEscapes } from './xml';

/** A note (批注) on a cell. */
export interface CellNote {
  readonly at: CellAddress;
  readonly text: string;
}

/** The notes (批注) of a sheet, their text without its formatting. Those at no cell are left out. */
export function readNotes({ pkg }: OpenWorkbook, { part }: SheetEntry): readonly CellNote[] {
  const comments = relationshipsOf(pkg, part).find(({ kind, external }) => kind === 'comments' && !external);
  if (!comments) return [];
  const root = parseOutline(comments.target, readPartText(pkg, comments.target));
  return childrenOf(childOf(root, 'commentList'), 'comment').flatMap((comment): CellNote[] => {
    const { ref = '' } = comment.attributes;
    if (!/^[A-Z]{1,3}\d{1,7}$/u.test(ref)) return [];
    return [{ at: parseCell(ref), text: decodeEscapes(textOf(childOf(comment, 'text'))) }];
  });
}

/** Plain text stands in `<t>`, formatted text in `<r><t>`; pronunciation (`<rPh>`) is no part of it. */
function textOf(text: XmlElement | undefined): string {
  return (text?.children ?? [])
    .map((piece) => (piece.local === 't' ? piece.text : piece.local === 'r' ? (childOf(piece, 't')?.text ?? '') : ''))
    .join('');
}

import { scanPart, type Package } from './package';
import type { WorkbookPart } from './workbook-part';
import { decodeEscapes, local } from './xml';

/** The workbook's shared strings in order: rich text joined, phonetic readings left out. None where there is no such part. */
export function readSharedStrings(pkg: Package, workbook: WorkbookPart): string[] {
  const part = workbook.relationships.find((r) => r.kind === 'sharedStrings' && !r.external);
  const strings: string[] = [];
  if (!part) return strings;
  let text = '';
  let inText = false;
  let phonetic = 0;
  scanPart(pkg, part.target, () => ({
    open(name) {
      const tag = local(name);
      if (tag === 'si') text = '';
      else if (tag === 'rPh') phonetic++;
      else if (tag === 't') inText = phonetic === 0;
    },
    close(name) {
      const tag = local(name);
      if (tag === 'si') strings.push(decodeEscapes(text));
      else if (tag === 'rPh') phonetic--;
      else if (tag === 't') inText = false;
    },
    text(piece) {
      if (inText) text += piece;
    },
  }));
  return strings;
}

import type { SheetGrid } from '../../sheet';
import { defaultLimits, type Limits } from './limits';
import { openPackage, samePart, type Package } from './package';
import { readSharedStrings } from './shared-strings';
import { readSheet, type SheetContent } from './sheet-reader';
import type { ValueContext } from './sheet-values';
import { readStyles } from './styles';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbook-part';

/** A workbook that is open for reading. Sheets are read when they are asked for, each once. */
export interface OpenWorkbook {
  readonly pkg: Package;
  readonly part: WorkbookPart;
  readonly context: ValueContext;
  sheet(entry: SheetEntry): SheetContent;
  /** The sheets that were read so far, by their part. */
  readonly contents: ReadonlyMap<string, SheetContent>;
}

/**
 * Every sheet of cells of an .xlsx or .xlsm file, hidden ones too. Nothing is calculated: formulas carry the result
 * that the file stores. @throws WorkbookError (see `WorkbookErrorCode`).
 */
export function readXlsx(bytes: Uint8Array, limits: Limits = defaultLimits): SheetGrid[] {
  const workbook = openWorkbook(openPackage(bytes, limits));
  return workbook.part.sheets.map((entry) => workbook.sheet(entry).grid);
}

/**
 * @param before The workbook before some parts were written: sheets whose part is the same are not read again.
 * @throws WorkbookError not-a-workbook, legacy-format, damaged-zip, damaged-part, too-large.
 */
export function openWorkbook(pkg: Package, before?: OpenWorkbook): OpenWorkbook {
  const part = readWorkbookPart(pkg);
  const context: ValueContext = {
    // Shared strings are never written: texts of ours stand in their cells.
    strings: before?.context.strings ?? readSharedStrings(pkg, part),
    numberFormats: readStyles(pkg, part).numberFormats,
    date1904: part.date1904,
  };
  const contents = new Map<string, SheetContent>();
  for (const { name, part: sheetPart } of part.sheets) {
    const known = before?.contents.get(sheetPart);
    if (before && known?.grid.name === name && samePart(pkg, before.pkg, sheetPart)) contents.set(sheetPart, known);
  }
  return {
    pkg,
    part,
    context,
    contents,
    sheet(entry) {
      let content = contents.get(entry.part);
      if (!content) contents.set(entry.part, (content = readSheet(pkg, entry, context, pkg.container.limits)));
      return content;
    },
  };
}

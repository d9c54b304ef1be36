import { isBlank, type CellAddress, type SheetGrid } from '../../src/sheet';
import { openFileDocument, type FileDocument } from '../../src/workbench/file-document';
import { bytesOf, named, realWorkbooks, seedWorkbooks } from '../hosts/xlsx/support/fixtures';
import { compressedEntries } from '../hosts/xlsx/support/saved-file';

/**
 * What one typed cell may change besides its sheet: a new style for it, and that the workbook is to be calculated anew. The
 * order of calculation goes where the cell stood in it; Excel makes it again.
 */
const MAY_CHANGE = /^xl\/(?:styles|workbook|calcChain)\.xml$|^\[Content_Types\]\.xml$|^xl\/_rels\/workbook\.xml\.rels$/;
const A_SHEET = /^xl\/worksheets\/[^/]+\.xml$/;

test.each(named([...seedWorkbooks, ...realWorkbooks]))(
  '%s: opened in the workbench, one cell typed, saved – every other part is the same compressed bytes',
  async (name, path) => {
    const original = bytesOf(path);
    const document = await openFileDocument(name, original);
    const typed = await typeSomewhere(document);
    const was = compressedEntries(original);
    const is = compressedEntries(document.save!());
    const changed = [...was].filter(([part, bytes]) => is.get(part) !== bytes).map(([part]) => part);
    expect(typed).not.toBeNull();
    expect([...is.keys()].filter((part) => !was.has(part))).toEqual([]);
    expect(changed.filter((part) => !MAY_CHANGE.test(part))).toEqual([expect.stringMatching(A_SHEET)]);
  },
);

/** Types into a constant of the first sheet that takes it, or into A1 of an empty one; the sheet, or null. */
async function typeSomewhere({ store, type }: FileDocument): Promise<string | null> {
  for (const { id, rows } of store.get().grids) {
    for (const at of someConstants(rows)) {
      const { outcome } = await type([{ at: { sheet: id, ...at }, typed: '改为这些文字' }]);
      if (outcome === 'applied') return id;
    }
  }
  return null;
}

/** A constant of every row, at most this many; most cells of a protected sheet take nothing. */
const AT_MOST = 40;

function someConstants(rows: SheetGrid['rows']): CellAddress[] {
  const found = rows.flatMap((cells, row): CellAddress[] => {
    const column = (cells ?? []).findIndex((cell) => cell && !isBlank(cell) && cell.formula === undefined);
    return column < 0 ? [] : [{ row, column }];
  });
  return found.length === 0 ? [{ row: 0, column: 0 }] : found.slice(0, AT_MOST);
}

import { readFileSync } from 'node:fs';
import { openWorkbookFile, readXlsx } from '../../../src/hosts/xlsx';
import { formatCell, type SheetGrid } from '../../../src/sheet';
import { bytesOf, formWorkbooks, named } from './support/fixtures';
import { openOffice } from './support/libreoffice';

const office = openOffice();
afterAll(() => office.close());

/** Every form saved as .xls by LibreOffice reads as the .xlsx that it was made from. */
test.each(named(formWorkbooks))('%s', async (_, path) => {
  const legacy = await openWorkbookFile(new Uint8Array(readFileSync(office.convert(path, 'xls'))));
  expect((await legacy.read('all')).map(plain)).toEqual(readXlsx(bytesOf(path)).map(plain));
});

function plain({ name, visibility, merges, rows }: SheetGrid) {
  const areas = (merges ?? []).map(({ top, left, bottom, right }) => `${top},${left},${bottom},${right}`).sort();
  const cells = rows.flatMap((row, r) =>
    (row ?? []).flatMap((cell, c) =>
      cell && cell.value !== null ? [[formatCell({ row: r, column: c }), cell.value, cell.text]] : [],
    ),
  );
  return { name, visibility, areas, cells };
}

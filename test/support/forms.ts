import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readXlsx } from '../../src/hosts/xlsx';
import type { SheetGrid } from '../../src/sheet';

const forms = path.join(__dirname, '../fixtures/forms');

/** The grids of a workbook under test/fixtures/forms, such as `seeds/seed-000-chongming.sheets.xlsx`. */
export function formGrids(file: string): SheetGrid[] {
  return readXlsx(readFileSync(path.join(forms, file)));
}

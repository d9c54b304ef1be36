/** Only reads every cell of a workbook with @e965/xlsx, with the number formats and formulas that the project's own module gives too. */
import { readFileSync } from 'node:fs';
import { read, type CellObject } from '@e965/xlsx';

let cells = 0;
const { Sheets } = read(readFileSync(process.argv[2]!), { dense: true, cellNF: true, cellFormula: true });
for (const sheet of Object.values(Sheets)) {
  for (const row of (sheet['!data'] ?? []) as (CellObject | undefined)[][]) {
    for (const cell of row ?? []) if (cell?.w) cells += 1;
  }
}
process.stdout.write(`${cells}\n`);

/** Only reads every cell of a workbook with the project's own module. */
import { readFileSync } from 'node:fs';
import { readXlsx } from '../../src/hosts/xlsx';

let cells = 0;
for (const { rows } of readXlsx(readFileSync(process.argv[2]!))) {
  for (const row of rows) for (const cell of row ?? []) if (cell && cell.text !== '') cells += 1;
}
process.stdout.write(`${cells}\n`);

// Does an annotate job with exceljs, from the folder that it was installed to for this: node annotate-with-exceljs.mjs JOB FOLDER
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';

const [job, folder] = process.argv.slice(2);
const { Workbook } = createRequire(join(folder, 'package.json'))('exceljs');
const { input, output, edits, report } = JSON.parse(readFileSync(job, 'utf8'));
const workbook = new Workbook();
await workbook.xlsx.readFile(input);
for (const { sheet, row, column, value } of edits)
  workbook.getWorksheet(sheet).getCell(row + 1, column + 1).value = value;
workbook.addWorksheet(report.name).addTable({
  name: 'Report',
  ref: 'A1',
  headerRow: true,
  columns: report.header.map((name) => ({ name })),
  rows: report.rows,
});
await workbook.xlsx.writeFile(output);

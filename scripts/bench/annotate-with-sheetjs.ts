/** Does an annotate job with @e965/xlsx, which keeps values and formulas and drops the rest. */
import { readFileSync, writeFileSync } from 'node:fs';
import { read, utils, write } from '@e965/xlsx';
import type { AnnotateJob } from './annotate-job';

const { input, output, edits, report } = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as AnnotateJob;
const workbook = read(readFileSync(input), { cellNF: true, cellStyles: true });
for (const { sheet, row, column, value } of edits) {
  utils.sheet_add_aoa(workbook.Sheets[sheet]!, [[value]], { origin: { r: row, c: column } });
}
utils.book_append_sheet(
  workbook,
  utils.aoa_to_sheet([[...report.header], ...report.rows.map((row) => [...row])]),
  report.name,
);
writeFileSync(output, write(workbook, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer);

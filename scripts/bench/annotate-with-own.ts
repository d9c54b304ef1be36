/** Does an annotate job with the project's own module. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createXlsxWorkbook } from '../../src/hosts/xlsx';
import { cellAt, contentOf, type Change } from '../../src/sheet';
import type { AnnotateJob } from './annotate-job';

async function main(): Promise<void> {
  const { input, output, edits, report } = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as AnnotateJob;
  const workbook = createXlsxWorkbook(readFileSync(input));
  const grids = new Map((await workbook.read('all')).map((grid) => [grid.name, grid]));
  const changes = edits.map(({ sheet, row, column, value }): Change => {
    const cell = cellAt(grids.get(sheet)!, row, column);
    const put = { kind: 'number', value: String(value), numberFormat: cell?.numberFormat ?? 'General' } as const;
    return { kind: 'edit', at: { sheet, row, column }, expect: contentOf(cell), put };
  });
  const columns = report.header.map((header) => ({ header, width: 20 }));
  const table = { name: report.name, title: report.name, columns, rows: report.rows };
  const sheet: Change = {
    kind: 'report-sheet',
    sheetName: report.name,
    heading: [report.name],
    tables: [table],
    charts: [],
  };
  const result = await workbook.apply({ changes: [...changes, sheet] });
  if (result.outcome !== 'applied') throw new Error(JSON.stringify(result));
  writeFileSync(output, workbook.save());
}

void main();

import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createReportFile, createXlsxWorkbook } from '../../../src/hosts/xlsx';
import {
  cellAt,
  contentOf,
  formatCell,
  mergeAt,
  type CellRef,
  type Change,
  type Content,
  type SheetGrid,
} from '../../../src/sheet';
import { bytesOf, formWorkbooks, named, realWorkbooks, seedWorkbooks } from './support/fixtures';
import { openOffice, readFlatOds } from './support/libreoffice';
import { mustApply, report, sampleOf } from './support/sample-changes';

const office = openOffice();
afterAll(() => office.close());

const saveAs = (name: string, bytes: Uint8Array): string => {
  const path = join(office.folder, name);
  writeFileSync(path, bytes);
  return path;
};

/** LibreOffice opens every patched workbook, and reads in it what it reads in the original but for the edited cells. */
test.each(named([...realWorkbooks, ...formWorkbooks]))('%s', async (name, path) => {
  const original = readFlatOds(office.convert(path, 'fods'));
  const workbook = createXlsxWorkbook(bytesOf(path), { writeProtected: true });
  const sample = await sampleOf(workbook);
  const { notRecalculated } = await mustApply(workbook, [...sample.edits, sample.mark, report(sample.sheet)]);
  const patched = readFlatOds(office.convert(saveAs(`patched-${basename(name)}`, workbook.save()), 'fods'));

  const other = new Set(
    [...sample.edits.map(({ at }) => at), ...notRecalculated].map((at) => `${at.sheet}!${formatCell(at)}`),
  );
  for (const [sheet, cells] of original) {
    for (const [address, cell] of cells) {
      if (other.has(`${sheet}!${address}`) || isVolatile(cell.formula)) continue;
      expect([sheet, address, patched.get(sheet)!.get(address)]).toEqual([sheet, address, cell]);
    }
  }
  for (const { at, put } of sample.edits) expect(patched.get(at.sheet)!.get(formatCell(at))!.value).toBe(valueOf(put));
  const reportSheet = patched.get('自评校验报告')!;
  expect(['A1', 'A2', 'A5', 'A6', 'B6', 'C6'].map((address) => reportSheet.get(address)?.value)).toEqual([
    '自评校验报告 · self-eval', '=1+1', '项目名称', '=甲', 93.2, 'A1',
  ]); // prettier-ignore
});

function valueOf(put: Content): number | string {
  if (put.kind === 'number') return Number(put.value);
  return put.kind === 'text' ? put.text : '';
}

/** The first explanation cell of the first form: below the header of its column, and no hidden part of a merged one. */
function explanationBelowHeader(grid: SheetGrid): CellRef {
  for (const [row, cells] of grid.rows.entries()) {
    const column = cells?.findIndex((cell) => cell?.text.includes('偏差')) ?? -1;
    if (column < 0) continue;
    const at = { sheet: grid.id, row: (mergeAt(grid, { row, column })?.bottom ?? row) + 1, column };
    return { ...at, column: mergeAt(grid, at)?.left ?? column };
  }
  throw new Error('no such column');
}

function isVolatile(formula: string | null): boolean {
  return formula !== null && /\b(TODAY|NOW|RAND|OFFSET|INDIRECT)\(/.test(formula);
}

describe('a mark on a seed form', () => {
  const path = seedWorkbooks.find((name) => name.includes('baoshan.stacked'))!;
  test.each([
    ['shows while the explanation is blank', { kind: 'blank' }, '#ffc7ce'],
    ['shows while it holds a placeholder', { kind: 'text', text: '\u3000无 ' }, '#ffc7ce'],
    ['goes out when the explanation is typed', { kind: 'text', text: '因场地调整，活动减少一场，下年补办。' }, null],
  ] as const)('%s', async (_, content, colour) => {
    const workbook = createXlsxWorkbook(bytesOf(path));
    const grid = (await workbook.read('all'))[0]!;
    const at = explanationBelowHeader(grid);
    const cell = formatCell(at);
    const changes: Change[] = [
      { kind: 'edit', at, expect: contentOf(cellAt(grid, at.row, at.column)), put: content },
      {
        kind: 'mark',
        range: { sheet: grid.id, top: at.row, left: at.column, bottom: at.row, right: at.column },
        formula: `=AND(ISNUMBER(FIND("|"&TRIM(SUBSTITUTE($${cell},"\u3000",""))&"|","||无|/|—|-|0|")),N("self-eval:v1:test")=0)`,
        tone: 'error',
      },
    ];
    await mustApply(workbook, changes);
    const html = readFileSync(office.convert(saveAs('mark.xlsx', workbook.save()), 'html'), 'utf8').toLowerCase();
    const colours = [...html.matchAll(/bgcolor="(#[0-9a-f]{6})"/g)].map(([, found]) => found);
    expect(colours).toEqual(colour === null ? [] : [colour]);
  });
});

test('a file of reports alone', () => {
  const file = createReportFile([report('自评校验报告'), { ...report('自评校验报告'), sheetName: '问题', charts: [] }]);
  const sheets = readFlatOds(office.convert(saveAs('reports.xlsx', file), 'fods'));
  expect([...sheets.keys()]).toEqual(['自评校验报告', '问题']);
  expect(sheets.get('问题')!.get('B6')!.value).toBe(93.2);
});

import fc from 'fast-check';
import { createXlsxWorkbook } from '../../../src/hosts/xlsx';
import {
  cellAt,
  contentOf,
  formatCell,
  sameContent,
  type Content,
  type Edit,
  type SheetGrid,
} from '../../../src/sheet';
import { xlsx } from './support/packages';
import { mustApply } from './support/sample-changes';

/**
 * Any edits on any small sheet: what was put is what is read, and undo – at once, or after saving and opening again –
 * gives every cell back.
 */
const ROWS = 6;
const COLUMNS = 5;

const figure = fc.oneof(
  fc.integer({ min: -1000, max: 100_000 }).map((n) => (n / 100).toFixed(2)),
  fc.constantFrom('0', '1e-7', '123456789012345', '0.1'),
);
const words = fc.oneof(
  fc.string({
    unit: fc.constantFrom('绩', '效', 'a', ' ', '\n', '<', '&', '"', '_x000D_', '=', '\u0007', '😀'),
    maxLength: 8,
  }),
  fc.constantFrom('9.00', '=A1', '无', 'TRUE', '#N/A'),
);
const numberFormat = fc.constantFrom('General', '0.00', '0.00%', '@', 'yyyy/m/d', '0.0"万元"');
const content: fc.Arbitrary<Content> = fc.oneof(
  fc.constant<Content>({ kind: 'blank' }),
  fc.record({ kind: fc.constant('number' as const), value: figure, numberFormat }),
  fc.record({ kind: fc.constant('text' as const), text: words.filter((t) => t !== '') }),
  fc.record({
    kind: fc.constant('formula' as const),
    formula: fc.constantFrom('=A1+1', '=SUM($A$1:B2)', '=IF(A1<2,"<&>",B1)'),
    result: fc.oneof(figure, words),
    numberFormat,
  }),
);

const cellXml = (address: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    `<c r="${address}"><v>12.5</v></c>`,
    `<c r="${address}" s="1"><v>0.5</v></c>`,
    `<c r="${address}" s="2"/>`,
    `<c r="${address}" t="b"><v>1</v></c>`,
    `<c r="${address}" t="e"><v>#N/A</v></c>`,
    `<c r="${address}" t="s" vm="1"><v>0</v></c>`,
    `<c r="${address}" t="inlineStr"><is><r><t>富</t></r><r><rPr><b/></rPr><t>文本</t></r></is></c>`,
    `<c r="${address}"><f>A1*2</f><v>25</v></c>`,
    `<c r="${address}"><f>A1*2</f></c>`,
    `<c r="${address}" t="str"><f>""</f><v></v></c>`,
    '',
  );

const sheet: fc.Arbitrary<string> = fc
  .tuple(
    ...Array.from({ length: ROWS }, (_, row) =>
      fc.tuple(fc.boolean(), ...Array.from({ length: COLUMNS }, (_, column) => cellXml(formatCell({ row, column })))),
    ),
  )
  .map((rows) =>
    rows
      .map(([kept, ...cells], row) => (kept ? `<row r="${row + 1}" spans="1:5">${cells.join('')}</row>` : ''))
      .join(''),
  );

const shared = (formulas: boolean) =>
  formulas
    ? '<row r="20"><c r="A20"><f t="shared" ref="A20:C20" si="0">A1+B$1</f><v>1</v></c><c r="B20"><f t="shared" si="0"/><v>2</v></c><c r="C20"><f t="shared" si="0"/></c></row>'
    : '';

/** The rows of a sheet, as XML. */
const rowsXml = fc.tuple(sheet, fc.boolean()).map(([rows, formulas]) => rows + shared(formulas));
const workbookOf = (rows: string) =>
  xlsx({
    sheets: [{ rows, before: '<cols><col min="2" max="2" style="1"/></cols>' }],
    strings: '<si><r><t>共享</t></r><r><rPr><i/></rPr><t>富文本</t></r></si>',
    styles: '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="49"/></cellXfs>',
  });
const address = fc.record({
  row: fc.oneof(fc.integer({ min: 0, max: ROWS }), fc.constant(19)),
  column: fc.integer({ min: 0, max: COLUMNS }),
});
const puts = fc.uniqueArray(fc.tuple(address, content), {
  minLength: 1,
  maxLength: 8,
  selector: ([a]) => formatCell(a),
});

function editsOn(grid: SheetGrid, wanted: readonly (readonly [{ row: number; column: number }, Content])[]): Edit[] {
  return wanted.map(([at, put]) => ({
    kind: 'edit',
    at: { sheet: grid.id, ...at },
    expect: contentOf(cellAt(grid, at.row, at.column)),
    put,
  }));
}

/** Every cell that holds something, and the format of those that hold nothing. */
function state(grid: SheetGrid): Record<string, unknown> {
  return Object.fromEntries(
    grid.rows.flatMap((row, r) =>
      (row ?? []).flatMap((cell, c) => (cell ? [[formatCell({ row: r, column: c }), cell]] : [])),
    ),
  );
}

const first = async (file: { read(scope: 'all'): Promise<readonly SheetGrid[]> }) => (await file.read('all'))[0]!;

test('what was put is what is read, and undo gives every cell back', async () => {
  await fc.assert(
    fc.asyncProperty(rowsXml, puts, async (rows, wanted) => {
      const file = createXlsxWorkbook(workbookOf(rows));
      const before = await first(file);
      const { undo } = await mustApply(file, editsOn(before, wanted));
      const after = await first(createXlsxWorkbook(file.save()));
      for (const [{ row, column }, put] of wanted) {
        const found = contentOf(cellAt(after, row, column));
        expect([put, found, sameContent(put, found)]).toEqual([put, found, true]);
      }
      await mustApply(file, undo.changes);
      expect(state(await first(file))).toEqual(state(before));
    }),
    { numRuns: 300 },
  );
});

test('undo after saving and opening again gives every figure, text, formula and format back', async () => {
  await fc.assert(
    fc.asyncProperty(rowsXml, puts, async (rows, wanted) => {
      const file = createXlsxWorkbook(workbookOf(rows));
      const before = await first(file);
      const { undo } = await mustApply(file, editsOn(before, wanted));
      const reopened = createXlsxWorkbook(file.save());
      await mustApply(reopened, undo.changes);
      const after = await first(reopened);
      for (const [{ row, column }] of wanted) {
        const was = contentOf(cellAt(before, row, column));
        expect(sameContent(was, contentOf(cellAt(after, row, column)))).toBe(true);
        expect(formatOf(after, row, column)).toBe(formatOf(before, row, column));
      }
    }),
    { numRuns: 200 },
  );
});

/** The second column of the sheets above is formatted as a whole. */
function formatOf(grid: SheetGrid, row: number, column: number): string {
  return cellAt(grid, row, column)?.numberFormat ?? (column === 1 ? '0.00%' : 'General');
}

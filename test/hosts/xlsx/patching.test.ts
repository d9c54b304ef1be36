import { createXlsxWorkbook, type XlsxOptions } from '../../../src/hosts/xlsx';
import { parseCell, parseRange, type ApplyResult, type Change, type Content, type Edit } from '../../../src/sheet';
import {
  MAIN,
  parts,
  relationship,
  relationshipsPart,
  xlsx,
  zip,
  type SheetSource,
  type WorkbookSource,
} from './support/packages';
import { mustApply } from './support/sample-changes';
import { packageFaults, partTexts } from './support/saved-file';

const SHEET = 'xl/worksheets/sheet1.xml';
const blank: Content = { kind: 'blank' };
const number = (value: string, numberFormat = 'General'): Content => ({ kind: 'number', value, numberFormat });
const text = (value: string, numberFormat?: string): Content => ({
  kind: 'text',
  text: value,
  ...(numberFormat && { numberFormat }),
});
const formula = (code: string, result: string): Content => ({
  kind: 'formula',
  formula: code,
  result,
  numberFormat: 'General',
});
const edit = (address: string, expect: Content, put: Content, sheet = 'S1'): Edit => ({
  kind: 'edit',
  at: { sheet, ...parseCell(address) },
  expect,
  put,
});
const mark = (range: string, code: string, tone: 'error' | 'warning' = 'error'): Change => ({
  kind: 'mark',
  range: { sheet: 'S1', ...parseRange(range) },
  formula: `=AND(LEN($A1)=0,N("self-eval:v1:${code}")=0)`,
  tone,
});
const clear: Change = { kind: 'clear-marks', sheet: 'S1' };

async function apply(source: WorkbookSource | SheetSource, changes: readonly Change[], options?: XlsxOptions) {
  const workbook = createXlsxWorkbook(
    xlsx('sheets' in source || 'styles' in source || 'parts' in source ? source : { sheets: [source] }),
    options,
  );
  const result = await workbook.apply({ changes });
  const saved = workbook.save();
  return { workbook, result, saved, parts: partTexts(saved) };
}

/** What stands inside `<sheetData>` afterwards. */
async function rowsAfter(rows: string, changes: readonly Change[], source: SheetSource = {}): Promise<string> {
  const { result, parts: saved } = await apply({ sheets: [{ ...source, rows }] }, changes);
  expect(result).toMatchObject({ outcome: 'applied' });
  return /<(?:x:)?sheetData>(.*)<\/(?:x:)?sheetData>/.exec(saved.get(SHEET)!)?.[1] ?? '';
}

const reasons = (result: ApplyResult) =>
  result.outcome === 'refused' ? result.conflicts.map(({ reason }) => reason) : result.outcome;

describe('cells', () => {
  test.each<[what: string, rows: string, change: Edit, expected: string]>([
    ['a number', '<row r="1"><c r="A1" s="3"><v>1</v></c></row>', edit('A1', number('1'), number('12.50')),
     '<row r="1"><c r="A1" s="3"><v>12.50</v></c></row>'],
    ['a text', '<row r="1"><c r="A1"><v>1</v></c></row>', edit('A1', number('1'), text('已核对')),
     '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">已核对</t></is></c></row>'],
    ['a text that looks like a formula', '<row r="1"><c r="A1"/></row>', edit('A1', blank, text('=cmd|"/c calc"!A1')),
     '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">=cmd|&quot;/c calc&quot;!A1</t></is></c></row>'],
    ['characters that XML cannot hold, and what looks like their escape', '<row r="1"><c r="A1"/></row>', edit('A1', blank, text('a\u0001\r_x000D_')),
     '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">a_x0001__x000D__x005F_x000D_</t></is></c></row>'],
    ['a formula with its result', '<row r="1"><c r="A1" t="b"><v>1</v></c></row>', edit('A1', text('TRUE'), formula('=IF(B1<2,"<",1)', '5')),
     '<row r="1"><c r="A1"><f>IF(B1&lt;2,&quot;&lt;&quot;,1)</f><v>5</v></c></row>'],
    ['a formula that gives text', '<row r="1"><c r="A1"/></row>', edit('A1', blank, formula('=B1&"分"', '5分')),
     '<row r="1"><c r="A1" t="str"><f>B1&amp;&quot;分&quot;</f><v>5分</v></c></row>'],
    ['a formula that gives an error', '<row r="1"><c r="A1"/></row>', edit('A1', blank, formula('=1/0', '#DIV/0!')),
     '<row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'],
    ['nothing, in a cell with a style', '<row r="1"><c r="A1" s="2"><v>1</v></c></row>', edit('A1', number('1'), blank),
     '<row r="1"><c r="A1" s="2"/></row>'],
    ['nothing, in a cell without one', '<row r="1"><c r="A1"><v>1</v></c></row>', edit('A1', number('1'), blank), '<row r="1"><c r="A1"/></row>'],
    ['metadata goes with the value that it described', '<row r="1"><c r="A1" cm="1" vm="1"><v>1</v></c></row>', edit('A1', number('1'), number('2')),
     '<row r="1"><c r="A1"><v>2</v></c></row>'],
    ['a new cell between others; the row no longer states its span', '<row r="1" spans="1:3" ht="20"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row>', edit('B1', blank, number('2')),
     '<row r="1" ht="20"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>'],
    ['a new cell before one without an address', '<row r="1"><c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c></row>', edit('B1', blank, number('2')),
     '<row r="1"><c><v>1</v></c><c r="B1"><v>2</v></c><c r="D1"><v>4</v></c><c><v>5</v></c></row>'],
    ['a new cell in an empty row', '<row r="2" ht="20"/>', edit('B2', blank, number('2')), '<row r="2" ht="20"><c r="B2"><v>2</v></c></row>'],
    ['a new row between others', '<row r="1"/><row r="3"/>', edit('A2', blank, number('2')),
     '<row r="1"/><row r="2"><c r="A2"><v>2</v></c></row><row r="3"/>'],
    ['a new row before one without an address', '<row r="5"/><row/>', edit('A1', blank, number('2')),
     '<row r="1"><c r="A1"><v>2</v></c></row><row r="5"/><row/>'],
    ['a new row behind all', '<row r="1"/>', edit('A9', blank, number('2')), '<row r="1"/><row r="9"><c r="A9"><v>2</v></c></row>'],
    ['a new cell takes the style of its row', '<row r="1" s="4" customFormat="1"/>', edit('B1', blank, number('2')),
     '<row r="1" s="4" customFormat="1"><c r="B1" s="4"><v>2</v></c></row>'],
  ])('%s', async (_, rows, change, expected) => expect(await rowsAfter(rows, [change])).toBe(expected)); // prettier-ignore

  test('a new cell takes the style of its column', async () => {
    const before = '<cols><col min="1" max="1" style="1"/><col min="2" max="5" style="6"/></cols>';
    expect(await rowsAfter('', [edit('C1', blank, number('2'))], { before })).toBe(
      '<row r="1"><c r="C1" s="6"><v>2</v></c></row>',
    );
  });

  test('a cell without an address that another is put before gets one', async () => {
    const rows = '<row r="1"><c r="C1"><v>3</v></c><c><v>4</v></c></row>';
    expect(await rowsAfter(rows, [edit('A1', blank, number('1')), edit('B1', blank, number('2'))])).toBe(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c><c><v>4</v></c></row>',
    );
    expect(await rowsAfter('<row r="1"><c><v>1</v></c><c><v>2</v></c></row>', [edit('A1', number('1'), blank)])).toBe(
      '<row r="1"><c r="A1"/><c><v>2</v></c></row>',
    );
  });

  test('many rows in one go, in an empty sheet, under a prefix', async () => {
    const xml = `<x:worksheet xmlns:x="${MAIN}"><x:dimension ref="A1"/><x:sheetData/></x:worksheet>`;
    const { parts: saved } = await apply({ xml }, [
      edit('B9', blank, number('9')),
      edit('A2', blank, text('x')),
      edit('C2', blank, number('3')),
    ]);
    expect(saved.get(SHEET)).toBe(
      `<x:worksheet xmlns:x="${MAIN}"><x:dimension ref="A1:C9"/><x:sheetData><x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t xml:space="preserve">x</x:t></x:is></x:c><x:c r="C2"><x:v>3</x:v></x:c></x:row><x:row r="9"><x:c r="B9"><x:v>9</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    );
  });

  test('a part in UTF-16 stays in UTF-16', async () => {
    const encode = (value: string) => new Uint8Array(Buffer.from(`\ufeff${value}`, 'utf16le'));
    const xml = `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;
    const { workbook } = await apply({ parts: { [SHEET]: encode(xml) } }, [edit('A1', blank, text('绩效'))]);
    const reopened = createXlsxWorkbook(workbook.save());
    expect((await reopened.read('all'))[0]!.rows[0]![0]!.value).toBe('绩效');
  });
});

describe('number formats', () => {
  const styles =
    '<numFmts count="1"><numFmt numFmtId="176" formatCode="0.000"/></numFmts><cellXfs count="2"><xf numFmtId="0" fontId="1"/><xf numFmtId="10" fontId="2" applyNumberFormat="1"><alignment horizontal="center"/></xf></cellXfs>';
  const rows = '<row r="1"><c r="A1" s="1"><v>0.5</v></c></row>';

  test.each<[what: string, numberFormat: string, style: string, added: string]>([
    ['the same', '0.00%', '1', ''],
    [
      'one that every program knows',
      '0.00',
      '2',
      '<xf numFmtId="2" fontId="2" applyNumberFormat="1"><alignment horizontal="center"/></xf>',
    ],
    [
      'one that the workbook has',
      '0.000',
      '2',
      '<xf numFmtId="176" fontId="2" applyNumberFormat="1"><alignment horizontal="center"/></xf>',
    ],
    [
      'a new one',
      '0.0"万元"',
      '2',
      '<xf numFmtId="177" fontId="2" applyNumberFormat="1"><alignment horizontal="center"/></xf>',
    ],
  ])('%s', async (_, numberFormat, style, added) => {
    const { parts: saved } = await apply({ sheets: [{ rows }], styles }, [
      edit('A1', number('0.5', '0.00%'), number('0.6', numberFormat)),
    ]);
    expect(saved.get(SHEET)).toContain(`<c r="A1" s="${style}"><v>0.6</v></c>`);
    const count = added === '' ? '2' : '3';
    expect(saved.get('xl/styles.xml')).toContain(`${added}</cellXfs>`);
    expect(saved.get('xl/styles.xml')).toContain(`<cellXfs count="${count}">`);
  });

  test('undo gives a blank cell its format back, in another session too', async () => {
    const source = { sheets: [{ rows: '<row r="1"><c r="A1" s="1"/></row>' }], styles };
    const { workbook, result } = await apply(source, [edit('A1', blank, number('0.6', '0.00'))]);
    const reopened = createXlsxWorkbook(workbook.save());
    if (result.outcome === 'applied') await mustApply(reopened, result.undo.changes);
    expect((await reopened.read('all'))[0]!.rows[0]![0]).toEqual({ value: null, text: '', numberFormat: '0.00%' });
  });

  test('a workbook without styles gets some', async () => {
    const { workbook, saved } = await apply({ rows: '' }, [edit('A1', blank, number('0.5', '0.0%')), mark('A1', 'x')]);
    expect((await workbook.read('all'))[0]!.rows[0]![0]).toEqual({ value: 0.5, text: '50.0%', numberFormat: '0.0%' });
    expect(packageFaults(saved)).toEqual([]);
  });
});

describe('formulas', () => {
  test('writing one cell of a shared formula spells out the others', async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3" s="1"><f t="shared" si="0"/><v>6</v></c></row>';
    expect(await rowsAfter(rows, [edit('A1', formula('=B1*2', '2'), number('9'))])).toBe(
      '<row r="1"><c r="A1"><v>9</v></c></row><row r="2"><c r="A2"><f>B2*2</f><v>4</v></c></row><row r="3"><c r="A3" s="1"><f>B3*2</f><v>6</v></c></row>',
    );
  });

  test('the same formula with another result keeps its element', async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0" ca="1">B1*2</f><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row>';
    expect(await rowsAfter(rows, [edit('A2', formula('=B2*2', '4'), formula('=B2*2', '5'))])).toBe(
      rows.replace('<v>4</v>', '<v>5</v>'),
    );
  });

  const calculation = (rows: string, after = ''): WorkbookSource => {
    const source: WorkbookSource = {
      sheets: [{ rows }, { name: '汇总 表', rows: '<row r="1"><c r="A1"><f>SUM(\'S1\'!A1:A3)</f><v>3</v></c></row>' }],
      after,
    };
    const made = parts(source);
    const relationships = (made['xl/_rels/workbook.xml.rels'] as string).replace(
      '</R',
      `${relationship('rId9', 'calcChain', 'calcChain.xml')}</R`,
    );
    const types = (made['[Content_Types].xml'] as string).replace(
      '</Types>',
      '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
    );
    return {
      ...source,
      parts: {
        'xl/_rels/workbook.xml.rels': relationships,
        '[Content_Types].xml': types,
        'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="A1" i="2"/></calcChain>`,
      },
    };
  };
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c><c r="C1"><f>B1+1</f><v>3</v></c><c r="D1"><f>Z9</f><v>0</v></c></row>';

  test('formulas that depend on an edit are reported, over other sheets and steps, and Excel is asked to calculate', async () => {
    const { result, parts: saved } = await apply(calculation(rows, '<calcPr calcId="191029"/>'), [
      edit('A1', number('1'), number('5')),
    ]);
    expect(result).toMatchObject({
      outcome: 'applied',
      notRecalculated: [
        { sheet: 'S1', row: 0, column: 1 },
        { sheet: '汇总 表', row: 0, column: 0 },
        { sheet: 'S1', row: 0, column: 2 },
      ],
    });
    expect(saved.get('xl/workbook.xml')).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
    expect(saved.has('xl/calcChain.xml')).toBe(true);
  });

  test('a formula whose result is written with the edit is not reported', async () => {
    const { result, parts: saved } = await apply(calculation(rows), [
      edit('A1', number('1'), number('5')),
      edit('B1', formula('=A1*2', '2'), formula('=A1*2', '10')),
    ]);
    expect(result.outcome === 'applied' && result.notRecalculated.map(({ column }) => column)).toEqual([2, 0]);
    expect(saved.get('xl/workbook.xml')).toContain('</sheets><calcPr fullCalcOnLoad="1"/>');
  });

  test('an edit that no formula reads asks for nothing', async () => {
    const { result, parts: saved } = await apply(calculation(rows), [edit('A9', blank, number('5'))]);
    expect(result).toMatchObject({ outcome: 'applied', notRecalculated: [] });
    expect(saved.get('xl/workbook.xml')).not.toContain('calcPr');
  });

  test('the order of calculation is dropped whole when a formula comes or goes', async () => {
    const { saved, parts: files } = await apply(calculation(rows), [edit('C1', formula('=B1+1', '3'), number('3'))]);
    expect(files.has('xl/calcChain.xml')).toBe(false);
    expect(packageFaults(saved)).toEqual([]);
  });

  test.each<[what: string, code: string, names: string]>([
    ['a name', 'Amounts*2', '<definedNames><definedName name="Amounts">S1!$A$1:$A$3</definedName></definedNames>'],
    [
      'a name of the sheet',
      'Amounts*2',
      '<definedNames><definedName name="Amounts" localSheetId="0">S1!$A:$A</definedName></definedNames>',
    ],
    ['whole rows', 'SUM(1:2)', ''],
    ['a range written backwards', 'SUM($B$3:$A$1)', ''],
    ['an address made of text', 'INDIRECT("A"&1)', ''],
    ['sheets from one to another', "SUM('S1:S1'!A1)", ''],
  ])('a formula that reads %s', async (_, code, names) => {
    const cells = `<row r="1"><c r="A1"><v>1</v></c></row><row r="9"><c r="H9"><f>${code.replace(/"/g, '&quot;').replace(/&(?!q)/g, '&amp;')}</f><v>1</v></c></row>`;
    const { result } = await apply({ sheets: [{ rows: cells }], after: names }, [edit('A1', number('1'), number('5'))]);
    expect(result).toMatchObject({ outcome: 'applied', notRecalculated: [{ sheet: 'S1', row: 8, column: 7 }] });
  });
});

describe('refusals: nothing is written, and each cell says why', () => {
  const table = {
    relationships: relationship('rId1', 'table', '../tables/table1.xml'),
    parts: { 'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="A1:B3"/>` },
  };
  const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>';
  const protection = '<sheetProtection sheet="1" objects="1"/>';

  test.each<[what: string, source: WorkbookSource, change: Change, reason: string]>([
    ['a cell that changed', { sheets: [{ rows }] }, edit('A1', number('7'), number('8')), 'changed'],
    ['a number that became text', { sheets: [{ rows }] }, edit('A1', text('1'), number('8')), 'changed'],
    ['a sheet that is gone', { sheets: [{ rows }] }, edit('A1', number('1'), number('8'), '旧表'), 'sheet-missing'],
    ['a mark on a sheet that is gone', { sheets: [{ rows }] }, { kind: 'clear-marks', sheet: '旧表' }, 'sheet-missing'],
    [
      'a cell below a merged area',
      { sheets: [{ rows, after: '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>' }] },
      edit('A2', blank, number('8')),
      'merged-follower',
    ],
    [
      'an array formula',
      { sheets: [{ rows: '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row>' }] },
      edit('A2', blank, number('8')),
      'array-formula',
    ],
    [
      'a data table',
      { sheets: [{ rows: '<row r="1"><c r="A1"><f t="dataTable" ref="A1:B2" r1="D1"/><v>1</v></c></row>' }] },
      edit('B2', blank, number('8')),
      'array-formula',
    ],
    [
      'the header of a table',
      { sheets: [{ rows, relationships: table.relationships }], parts: table.parts },
      edit('B1', number('2'), text('x')),
      'table-header',
    ],
    ['a protected sheet', { sheets: [{ rows, after: protection }] }, edit('A1', number('1'), number('8')), 'protected'],
    ['a mark on a protected sheet', { sheets: [{ rows, after: protection }] }, mark('A1', 'x'), 'protected'],
    [
      'a new sheet in a protected workbook',
      { before: '<workbookProtection lockStructure="1"/>' },
      { kind: 'report-sheet', sheetName: 'R', heading: ['x'], tables: [], charts: [] },
      'protected',
    ],
    ['settings that changed', {}, { kind: 'settings', expect: '{"old":1}', put: '{}' }, 'settings-changed'],
    [
      'a cell beyond the sheet',
      {},
      { ...edit('A1', blank, number('1')), at: { sheet: 'S1', row: 1_048_576, column: 0 } },
      'read-only',
    ],
  ])('%s', async (_, source, change, reason) => {
    const bytes = xlsx(source);
    const workbook = createXlsxWorkbook(bytes);
    const result = await workbook.apply({ changes: [change] });
    expect(reasons(result)).toEqual([reason]);
    expect(workbook.save()).toBe(bytes);
  });

  test('one conflict refuses the whole change set', async () => {
    const { result, workbook } = await apply({ rows }, [
      edit('A1', number('1'), number('8')),
      edit('B1', number('9'), number('8')),
      mark('A1', 'x'),
    ]);
    expect(result).toMatchObject({
      outcome: 'refused',
      conflicts: [{ reason: 'changed', found: { kind: 'number', value: '2' } }],
    });
    expect((await workbook.read('all'))[0]!.rows[0]![0]!.value).toBe(1);
  });

  test('the cells of a table below its header are free', async () => {
    const source = { sheets: [{ rows, relationships: table.relationships }], parts: table.parts };
    expect((await apply(source, [edit('A2', blank, number('8'))])).result.outcome).toBe('applied');
  });

  test('unlocked cells of a protected sheet are free, and locked ones where the caller says so', async () => {
    const styles = '<cellXfs><xf/><xf applyProtection="1"><protection locked="0"/></xf></cellXfs>';
    const source = {
      sheets: [{ rows: '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><v>2</v></c></row>', after: protection }],
      styles,
    };
    expect(reasons((await apply(source, [edit('A1', number('1'), number('8'))])).result)).toBe('applied');
    expect(reasons((await apply(source, [edit('B1', number('2'), number('8'))])).result)).toEqual(['protected']);
    expect(
      reasons((await apply(source, [edit('B1', number('2'), number('8'))], { writeProtected: true })).result),
    ).toBe('applied');
  });

  test('two edits of one cell: the second sees the first', async () => {
    const { result, workbook } = await apply({ rows }, [
      edit('A1', number('1'), number('8')),
      edit('A1', number('8'), text('x')),
    ]);
    expect(result).toMatchObject({ outcome: 'applied', undo: { changes: [{ put: { kind: 'number', value: '1' } }] } });
    expect((await workbook.read('all'))[0]!.rows[0]![0]!.value).toBe('x');
  });
});

describe('marks', () => {
  const other =
    '<conditionalFormatting sqref="A1:A9"><cfRule type="cellIs" priority="1" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting>';
  const extended =
    '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="2" id="{0}"><xm:f>Sheet2!A1</xm:f></x14:cfRule><xm:sqref>A1</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
  const ours = (code: string, priority: number, dxf = 0) =>
    `<conditionalFormatting sqref="A1:A9"><cfRule type="expression" dxfId="${dxf}" priority="${priority}"><formula>AND(LEN($A1)=0,N("self-eval:v1:${code}")=0)</formula></cfRule></conditionalFormatting>`.replace(
      /"(?=self|\))/g,
      '&quot;',
    );
  const sheetAfter = async (after: string, changes: readonly Change[]) => {
    const { parts: saved } = await apply({ sheets: [{ rows: '', after }] }, changes);
    return saved.get(SHEET)!.replace(/^.*<\/sheetData>|<\/worksheet>$/g, '');
  };

  test('stand above the others, which move down, those of Excel 2010 too', async () => {
    expect(
      await sheetAfter(
        `<phoneticPr fontId="1"/>${other}<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>${extended}`,
        [mark('A1:A9', 'a'), mark('A1:A9', 'b')],
      ),
    ).toBe(
      `<phoneticPr fontId="1"/>${other.replace('priority="1"', 'priority="3"')}${ours('a', 1)}${ours('b', 2)}<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>${extended.replace('priority="2"', 'priority="4"')}`,
    );
  });

  test('stand where the standard wants them when there are no others', async () => {
    expect(
      await sheetAfter('<mergeCells><mergeCell ref="C1:D1"/></mergeCells><dataValidations/>', [mark('A1:A9', 'a')]),
    ).toBe(`<mergeCells><mergeCell ref="C1:D1"/></mergeCells>${ours('a', 1)}<dataValidations/>`);
  });

  test('are cleared and nothing else, also where a program put two rules into one element', async () => {
    const mixed = other.replace(
      '</conditionalFormatting>',
      `${/<cfRule.*<\/cfRule>/.exec(ours('a', 2))![0]}</conditionalFormatting>`,
    );
    expect(await sheetAfter(mixed + ours('b', 3) + extended, [clear])).toBe(other + extended);
  });

  test('clearing marks of ours in the extension list leaves no empty shell', async () => {
    expect(await sheetAfter(other + extended.replace('Sheet2!A1', 'N("self-eval:v1:a")=0'), [clear])).toBe(other);
  });

  test('clearing and marking again gives the same file', async () => {
    const once = await sheetAfter(other, [mark('A1:A9', 'a')]);
    const { workbook, saved } = await apply({ sheets: [{ rows: '', after: other }] }, [mark('A1:A9', 'a')]);
    await mustApply(workbook, [clear, mark('A1:A9', 'a')]);
    expect(partTexts(workbook.save())).toEqual(partTexts(saved));
    expect(partTexts(workbook.save()).get(SHEET)).toContain(once);
  });

  test('undo takes the new ones away and gives back those that were there', async () => {
    const { workbook, result, saved } = await apply({ sheets: [{ rows: '', after: other }] }, [
      mark('A1:A9', 'a'),
      mark('B2', 'b', 'warning'),
    ]);
    expect(result).toMatchObject({ outcome: 'applied', undo: { changes: [clear] } });
    const again = await mustApply(workbook, [clear, mark('C3', 'c')]);
    expect(again.undo.changes).toEqual([clear, mark('A1:A9', 'a'), mark('B2', 'b', 'warning')]);
    await mustApply(workbook, again.undo.changes);
    expect(partTexts(workbook.save()).get(SHEET)).toEqual(partTexts(saved).get(SHEET));
  });

  test('look alike in every workbook: one differential format a tone, before the table styles', async () => {
    const styles =
      '<cellXfs><xf/></cellXfs><dxfs count="1"><dxf><font><b/></font></dxf></dxfs><tableStyles count="0"/>';
    const { parts: saved } = await apply({ sheets: [{ rows: '' }], styles }, [
      mark('A1', 'a'),
      mark('A2', 'b', 'warning'),
      mark('A3', 'c'),
    ]);
    expect(saved.get('xl/styles.xml')).toContain(
      '<dxfs count="3"><dxf><font><b/></font></dxf><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><font><color rgb="FF7F6000"/></font><fill><patternFill><bgColor rgb="FFFFEB9C"/></patternFill></fill></dxf></dxfs><tableStyles',
    );
    expect([...saved.get(SHEET)!.matchAll(/dxfId="(\d)"/g)].map(([, id]) => id)).toEqual(['1', '2', '1']);
  });
});

describe('settings', () => {
  test('are stored, replaced and removed without a trace', async () => {
    const bytes = xlsx({});
    const workbook = createXlsxWorkbook(bytes);
    expect(await workbook.loadSettings()).toBeNull();
    await mustApply(workbook, [{ kind: 'settings', expect: null, put: '{"a":"<&>"}' }]);
    expect(packageFaults(workbook.save())).toEqual([]);

    const reopened = createXlsxWorkbook(workbook.save());
    expect(await reopened.loadSettings()).toBe('{"a":"<&>"}');
    const { undo } = await mustApply(reopened, [{ kind: 'settings', expect: '{"a":"<&>"}', put: '{"b":2}' }]);
    expect(await reopened.loadSettings()).toBe('{"b":2}');
    await mustApply(reopened, undo.changes);
    expect(await reopened.loadSettings()).toBe('{"a":"<&>"}');
    await mustApply(reopened, [{ kind: 'settings', expect: '{"a":"<&>"}', put: null }]);
    expect(await reopened.loadSettings()).toBeNull();
    expect(partTexts(reopened.save())).toEqual(partTexts(bytes));
  });

  test('another program’s custom XML is left alone', async () => {
    const made = parts({});
    const relationships = (made['xl/_rels/workbook.xml.rels'] as string).replace(
      '</R',
      `${relationship('rId7', 'customXml', '../customXml/item1.xml')}</R`,
    );
    const bytes = zip({
      ...made,
      'xl/_rels/workbook.xml.rels': relationships,
      'customXml/item1.xml': '<other xmlns="urn:other"/>',
    });
    const workbook = createXlsxWorkbook(bytes);
    expect(await workbook.loadSettings()).toBeNull();
    await mustApply(workbook, [{ kind: 'settings', expect: null, put: '{}' }]);
    expect(partTexts(workbook.save()).get('customXml/item1.xml')).toBe('<other xmlns="urn:other"/>');
    expect(await createXlsxWorkbook(workbook.save()).loadSettings()).toBe('{}');
  });
});

test('a signed file says so: any change makes its signature invalid', () => {
  const origin = `<Relationship Id="rId8" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>`;
  const relationships = relationshipsPart(relationship('rId1', 'officeDocument', 'xl/workbook.xml') + origin);
  expect(
    createXlsxWorkbook(xlsx({ parts: { '_rels/.rels': relationships, '_xmlsignatures/origin.sigs': '' } })).isSigned,
  ).toBe(true);
  expect(createXlsxWorkbook(xlsx({})).isSigned).toBe(false);
});

import { defaultLimits, readXlsx } from '../../../src/hosts/xlsx';
import { parseCell, type Cell, type SheetGrid } from '../../../src/sheet';
import { MAIN, oneSheet, parts, relationship, relationshipsPart, worksheet, xlsx, zip } from './support/packages';

const read = (bytes: Uint8Array): SheetGrid => readXlsx(bytes)[0]!;
const at = (grid: SheetGrid, address: string): Cell | undefined => {
  const { row, column } = parseCell(address);
  return grid.rows[row]?.[column];
};
/** The cell A1 of a sheet whose first row holds this `<c>`. */
const cell = (c: string, source: Parameters<typeof oneSheet>[1] = {}): Cell | undefined =>
  at(read(oneSheet(`<row r="1">${c}</row>`, source)), 'A1');

describe('values', () => {
  test.each<[what: string, c: string, expected: Partial<Cell> | undefined]>([
    ['a number', '<c r="A1"><v>12.5</v></c>', { value: 12.5, text: '12.5' }],
    ['a number in scientific notation', '<c r="A1"><v>5.5E-2</v></c>', { value: 0.055, text: '0.055' }],
    ['a number of explicit type', '<c r="A1" t="n"><v>3</v></c>', { value: 3, text: '3' }],
    ['binary noise', '<c r="A1"><v>0.30000000000000004</v></c>', { value: 0.30000000000000004, text: '0.3' }],
    ['text where a number is promised', '<c r="A1"><v>abc</v></c>', { value: 'abc', text: 'abc' }],
    ['a boolean', '<c r="A1" t="b"><v>1</v></c>', { value: true, text: 'TRUE' }],
    ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { value: { error: '#DIV/0!' }, text: '#DIV/0!' }],
    ['an ISO date', '<c r="A1" t="d"><v>2024-03-01T12:00:00</v></c>', { value: 45352.5 }],
    ['an ISO date before March 1900', '<c r="A1" t="d"><v>1900-01-01</v></c>', { value: 1 }],
    ['inline text', '<c r="A1" t="inlineStr"><is><t>无</t></is></c>', { value: '无', text: '无' }],
    [
      'inline rich text',
      '<c r="A1" t="inlineStr"><is><r><t>自</t></r><r><rPr><b/></rPr><t>评</t></r></is></c>',
      { value: '自评' },
    ],
    [
      'a phonetic reading',
      '<c r="A1" t="inlineStr"><is><t>课</t><rPh sb="0" eb="1"><t>か</t></rPh></is></c>',
      { value: '课' },
    ],
    ['kept spaces', '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>', { value: ' a ' }],
    ['CDATA', '<c r="A1" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>', { value: 'a<b' }],
    ['entities', '<c r="A1" t="inlineStr"><is><t>&lt;&amp;&#x4E2D;</t></is></c>', { value: '<&中' }],
    [
      'escaped characters',
      '<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x000A_</t></is></c>',
      { value: 'a\rb_x000A_' },
    ],
    ['an empty text', '<c r="A1" t="inlineStr"><is><t/></is></c>', { value: '', text: '' }],
    ['a blank cell', '<c r="A1"/>', undefined],
    ['a blank cell with an empty value', '<c r="A1"><v/></c>', { value: null, text: '' }],
  ])('%s', (_, c, expected) => {
    if (expected === undefined) expect(cell(c)).toBeUndefined();
    else expect(cell(c)).toMatchObject(expected);
  });

  test('shared strings: plain, rich, with phonetic readings, empty', () => {
    const strings =
      '<si><t>a</t></si><si><r><t>b</t></r><r><t xml:space="preserve"> c</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si/>';
    const grid = read(
      oneSheet(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>',
        { strings },
      ),
    );
    expect(grid.rows[0]!.map((c) => c?.value)).toEqual(['a', 'b c', '']);
  });
});

describe('formulas', () => {
  test.each<[what: string, c: string, expected: Cell]>([
    [
      'a cached number',
      '<c r="A1"><f>B1*2</f><v>4</v></c>',
      { value: 4, text: '4', formula: '=B1*2', numberFormat: 'General' },
    ],
    [
      'a cached zero',
      '<c r="A1"><f>B1*2</f><v>0</v></c>',
      { value: 0, text: '0', formula: '=B1*2', numberFormat: 'General' },
    ],
    [
      'a cached text',
      '<c r="A1" t="str"><f>B1&amp;"分"</f><v>5分</v></c>',
      { value: '5分', text: '5分', formula: '=B1&"分"', numberFormat: 'General' },
    ],
    [
      'a cached empty text',
      '<c r="A1" t="str"><f>IF(B1,"","")</f><v></v></c>',
      { value: '', text: '', formula: '=IF(B1,"","")', numberFormat: 'General' },
    ],
    [
      'a cached error',
      '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      { value: { error: '#DIV/0!' }, text: '#DIV/0!', formula: '=1/0', numberFormat: 'General' },
    ],
    [
      'a cached boolean',
      '<c r="A1" t="b"><f>1=1</f><v>1</v></c>',
      { value: true, text: 'TRUE', formula: '=1=1', numberFormat: 'General' },
    ],
    [
      'an array formula',
      '<c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c>',
      { value: 1, text: '1', formula: '=B1:B2', numberFormat: 'General' },
    ],
    [
      'a data table',
      '<c r="A1"><f t="dataTable" ref="A1:A2" dt2D="1" dtr="1" r1="D1" r2="E1"/><v>1</v></c>',
      { value: 1, text: '1', formula: '=TABLE(D1,E1)', numberFormat: 'General' },
    ],
  ])('%s', (_, c, expected) => expect(cell(c)).toEqual(expected));

  test.each<[who: string, c: string]>([
    ['no stored result', '<c r="A1"><f>B1*2</f></c>'],
    ['an empty result (openpyxl)', '<c r="A1"><f>B1*2</f><v></v></c>'],
    ['an empty result element', '<c r="A1"><f>B1*2</f><v/></c>'],
    ['a text formula without a result', '<c r="A1" t="str"><f>B1*2</f></c>'],
    ['the placeholder of a streaming writer (POI, EasyExcel)', '<c r="A1" t="n"><f>B1*2</f><v>0.0</v></c>'],
  ])('not calculated: %s', (_, c) => {
    expect(cell(c)).toEqual({ value: null, text: '', formula: '=B1*2', numberFormat: 'General', notCalculated: true });
  });

  test('a shared formula is spelled out in every cell, wherever its first cell stands', () => {
    const grid = read(
      oneSheet(
        '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1</f><v>1</v></c><c r="D1"><f t="shared" si="1"/><v>9</v></c></row>' +
          '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c><c r="D2"><f t="shared" ref="D1:D2" si="1">SUM(A$1:A2)</f><v>8</v></c></row>' +
          '<row r="3"><c r="A3"><f t="shared" si="0"/></c></row>',
      ),
    );
    expect(['A1', 'A2', 'A3', 'D1', 'D2'].map((a) => at(grid, a)?.formula)).toEqual([
      '=B1*$C$1', '=B2*$C$1', '=B3*$C$1', '=SUM(A$1:A1)', '=SUM(A$1:A2)',
    ]); // prettier-ignore
    expect(at(grid, 'A3')).toMatchObject({ value: null, notCalculated: true });
  });
});

describe('number formats', () => {
  const styles = (xf: string, numFmts = '') => ({
    styles: `${numFmts}<cellXfs count="2"><xf numFmtId="0"/>${xf}</cellXfs>`,
  });
  test.each<[what: string, xf: string, value: string, numberFormat: string, text: string]>([
    ['percent', '<xf numFmtId="10"/>', '0.9808', '0.00%', '98.08%'],
    ['percent, half up as Excel rounds', '<xf numFmtId="2"/>', '1.005', '0.00', '1.01'],
    ['date', '<xf numFmtId="14"/>', '45000', 'yyyy/m/d', '2023/3/15'],
    ['Chinese date', '<xf numFmtId="31"/>', '45000', 'yyyy"年"m"月"d"日"', '2023年3月15日'],
    ['Chinese time', '<xf numFmtId="55"/>', '0.6', '上午/下午h"时"mm"分"', '下午2时24分'],
    ['an id that nobody knows', '<xf numFmtId="99"/>', '1.5', 'General', '1.5'],
    ['custom', '<xf numFmtId="176"/>', '123456', '0!.0,"万元"', '12.3万元'],
  ])('%s', (_, xf, value, numberFormat, text) => {
    const numFmts = '<numFmts count="1"><numFmt numFmtId="176" formatCode="0!.0,&quot;万元&quot;"/></numFmts>';
    expect(cell(`<c r="A1" s="1"><v>${value}</v></c>`, styles(xf, numFmts))).toMatchObject({ numberFormat, text });
  });

  test('the 1904 date system moves dates and leaves figures and elapsed time alone', () => {
    const source = {
      ...styles('<xf numFmtId="14"/><xf numFmtId="46"/><xf numFmtId="2"/>'),
      before: '<workbookPr date1904="1"/>',
    };
    const texts = [1, 2, 3].map((s) => cell(`<c r="A1" s="${s}"><v>1.5</v></c>`, source)?.text);
    expect(texts).toEqual(['1904/1/2', '36:00:00', '1.50']);
    expect(cell('<c r="A1" t="d"><v>1904-01-02</v></c>', source)?.value).toBe(1);
  });

  test('a blank cell keeps its number format near the content', () => {
    const grid = read(
      oneSheet(
        '<row r="1"><c r="A1" s="1"/><c r="B1"><v>1</v></c></row><row r="2"><c r="A2" s="1"/></row>',
        styles('<xf numFmtId="10"/>'),
      ),
    );
    expect(at(grid, 'A1')).toEqual({ value: null, text: '', numberFormat: '0.00%' });
    expect(at(grid, 'A2')).toEqual({ value: null, text: '', numberFormat: '0.00%' });
  });
});

describe('sheets', () => {
  test('merged areas, hidden rows and columns, also those of height or width 0', () => {
    const grid = readXlsx(
      xlsx({
        sheets: [
          {
            before:
              '<cols><col min="2" max="3" hidden="1"/><col min="4" max="16384" width="0" customWidth="1"/></cols>',
            rows: '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="3" ht="0" customHeight="1"><c r="E3"><v>1</v></c></row><row r="9" hidden="1"/>',
            after: '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
          },
        ],
      }),
    )[0]!;
    expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
    expect([...grid.hiddenRows]).toEqual([0, 2]);
    expect([...grid.hiddenColumns]).toEqual([1, 2, 3, 4]);
  });

  test('names, order and visibility', () => {
    const grids = readXlsx(
      xlsx({
        sheets: [
          { name: '甲&amp;乙' },
          { name: '隐', attributes: 'state="hidden"' },
          { name: '深', attributes: 'state="veryHidden"' },
        ],
      }),
    );
    expect(grids.map((g) => [g.id, g.name, g.visibility])).toEqual([
      ['甲&乙', '甲&乙', 'visible'],
      ['隐', '隐', 'hidden'],
      ['深', '深', 'veryHidden'],
    ]);
  });

  test('chart sheets and sheets whose relationship is broken are not sheets of cells', () => {
    const relationships =
      relationship('rId1', 'worksheet', 'worksheets/sheet1.xml') +
      relationship('rId2', 'chartsheet', 'chartsheets/sheet1.xml');
    const sheets =
      '<sheet name="图" sheetId="2" r:id="rId2"/><sheet name="旧" sheetId="3" r:id=""/><sheet name="表" sheetId="1" r:id="rId1"/>';
    const made = parts({ sheets: [{ rows: '<row><c><v>7</v></c></row>' }] });
    const workbook = (made['xl/workbook.xml'] as string).replace(/<sheet .*\/>/, sheets);
    const grids = readXlsx(
      zip({ ...made, 'xl/workbook.xml': workbook, 'xl/_rels/workbook.xml.rels': relationshipsPart(relationships) }),
    );
    expect(grids.map((g) => [g.name, g.rows[0]?.[0]?.value])).toEqual([['表', 7]]);
  });

  test('rows and cells without addresses count on from the one before', () => {
    const grid = read(
      oneSheet('<row r="3"><c><v>1</v></c><c r="D3"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>'),
    );
    expect(['A3', 'D3', 'E3', 'A4'].map((a) => at(grid, a)?.value)).toEqual([1, 2, 3, 4]);
  });

  test('formatted blank rows without end take no cells', () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs>';
    const blank = Array.from({ length: 50_000 }, (_, i) => `<row r="${i + 2}"><c r="A${i + 2}" s="1"/></row>`).join('');
    const grid = read(oneSheet(`<row r="1"><c r="A1"><v>1</v></c></row>${blank}`, { styles }));
    expect(grid.rows.length).toBeLessThan(1000);
    expect(at(grid, 'A1')?.value).toBe(1);
  });

  test('a sheet beyond the limit says what was not looked at', () => {
    const bytes = oneSheet(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c></row>',
    );
    const grid = readXlsx(bytes, { ...defaultLimits, cellsPerSheet: 2 })[0]!;
    expect(grid.cutOff).toEqual({ top: 0, left: 0, bottom: 1, right: 1 });
    expect(at(grid, 'A2')).toBeUndefined();
  });
});

describe('packages as some programs write them', () => {
  const rows = '<row r="1"><c r="A1"><v>7</v></c></row>';
  const seven = (files: Record<string, string | Uint8Array>) => expect(at(read(zip(files)), 'A1')?.value).toBe(7);

  test('absolute targets', () => {
    seven({
      ...parts({ sheets: [{ rows }] }),
      '_rels/.rels': relationshipsPart(relationship('rId1', 'officeDocument', '/xl/workbook.xml')),
      'xl/_rels/workbook.xml.rels': relationshipsPart(relationship('rId1', 'worksheet', '/xl/worksheets/sheet1.xml')),
    });
  });

  test('parts under names that nobody could guess', () => {
    const made = parts({ sheets: [{ rows }] });
    seven({
      '[Content_Types].xml': made['[Content_Types].xml']!.toString().replaceAll('/xl/workbook.xml', '/main/wb'),
      '_rels/.rels': relationshipsPart(relationship('rId1', 'officeDocument', 'main/wb')),
      'main/wb': made['xl/workbook.xml']!,
      'main/_rels/wb.rels': relationshipsPart(relationship('rId1', 'worksheet', '../cells/one.dat')),
      'cells/one.dat': made['xl/worksheets/sheet1.xml']!,
    });
  });

  test('backslashes and another case in the names of the container', () => {
    const made = parts({ sheets: [{ rows }] });
    seven(
      Object.fromEntries(
        Object.entries(made).map(([name, content]) => [
          name.replaceAll('/', '\\').replace('sheet1', 'Sheet1'),
          content,
        ]),
      ),
    );
  });

  test('a prefix on every element', () => {
    const xml = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const made = parts({ sheets: [{ xml }] });
    const prefixed = (made['xl/workbook.xml'] as string)
      .replace('xmlns=', 'xmlns:x=')
      .replace(/<(\/?)(workbook|sheets|sheet)\b/g, '<$1x:$2');
    seven({ ...made, 'xl/workbook.xml': prefixed });
  });

  test('Strict OOXML', () => {
    const strict = (text: string) =>
      text
        .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        );
    seven(
      Object.fromEntries(
        Object.entries(parts({ sheets: [{ rows }] })).map(([name, text]) => [name, strict(text as string)]),
      ),
    );
  });

  test.each([
    ['UTF-8 with a byte order mark', (text: string) => new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16', (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
  ])('%s', (_, encode) => {
    seven({ ...parts({}), 'xl/worksheets/sheet1.xml': encode(worksheet({ rows })) });
  });
});

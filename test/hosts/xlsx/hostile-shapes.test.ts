import { createXlsxWorkbook, readXlsx } from '../../../src/hosts/xlsx';
import { STYLES_ORDER, WORKBOOK_ORDER, WORKSHEET_ORDER } from '../../../src/hosts/xlsx/patch/order';
import { parseCell, parseRange, type Change, type Content, type SheetGrid } from '../../../src/sheet';
import { MAIN, parts, RELATIONSHIPS, relationship, relationshipsPart, zip } from './support/packages';
import { mustApply, report } from './support/sample-changes';
import { deep, elements, packageFaults, parse } from './support/saved-file';
import { strFromU8, unzipSync } from 'fflate';

/*
 * Packages that are legal and that few programs write, each patched with everything at once: a figure, a text, a new row,
 * a mark, the report sheet and settings.
 */

type Parts = Record<string, string | Uint8Array>;

const SHEET = 'xl/worksheets/sheet1.xml';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const ROWS =
  '<row r="1"><c r="A1" t="str"><v>项目名称</v></c><c r="B1"><v>5</v></c></row>' +
  '<row r="3"><c r="A3" t="str"><v>得分</v></c><c r="B3"><f>B1*2</f><v>10</v></c></row>';
const STYLES =
  '<fonts count="1"><font/></fonts><cellXfs count="1"><xf/></cellXfs><dxfs count="0"/><tableStyles count="0"/>';

const plain = (): Parts => parts({ sheets: [{ name: '表', rows: ROWS }], styles: STYLES });
/** One sheet part as text. */
const sheet = (xml: string): Parts => ({ ...plain(), [SHEET]: xml });
const worksheet = (inside: string, attributes = ''): string =>
  `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"${attributes}>${inside}</worksheet>`;
const everyText = (change: (text: string, name: string) => string | Uint8Array): Parts =>
  Object.fromEntries(Object.entries(plain()).map(([name, text]) => [name, change(text as string, name)]));
/** The names in place of which others stand, in all parts and in the container. */
const renamed = (names: Readonly<Record<string, string>>, change = (text: string): string => text): Parts =>
  Object.fromEntries(
    Object.entries(plain()).map(([name, text]) => [
      names[name] ?? name,
      change(Object.entries(names).reduce((t, [a, b]) => t.replaceAll(`/${a}`, `/${b}`), text as string)),
    ]),
  );
const prefixed = (text: string): string =>
  text.replace(/<(\/?)([A-Za-z])/gu, '<$1x:$2').replace(/ xmlns="/u, ' xmlns:x="');

const shapes: Record<string, () => Parts> = {
  'as plain as Excel accepts it': plain,
  'a prefix on every element of every part': () => everyText(prefixed),
  'every part in UTF-16': () =>
    everyText((text) => new Uint8Array(Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${text}`, 'utf16le'))),
  'a byte order mark, a declaration, Windows line ends, indented': () =>
    everyText(
      (text) =>
        `\ufeff<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\r\n${text.replace(/></gu, '>\r\n  <')}\r\n`,
    ),
  'comments and instructions that look like the thing itself': () =>
    sheet(
      `<?xml version="1.0"?><!-- <sheetData><row r="1"><c r="B1"><v>9</v></c></row></sheetData> -->` +
        worksheet(
          `<!-- <conditionalFormatting> --><?x <sheetData> ?><sheetData>${ROWS.replace('<c r="B1">', '<!-- <c r="B1"> --><c r="B1">')}</sheetData><!-- </worksheet> -->`,
        ),
    ),
  'signs of XML inside of attributes and CDATA': () =>
    sheet(
      worksheet(
        `<sheetPr codeName="a>b"/><sheetData>${ROWS.replace('<v>项目名称</v>', '<v><![CDATA[</c></row></sheetData>]]></v>').replace('<c r="B1">', '<c r="B1" ph="0" s="0" >')}</sheetData>`,
        ' xmlns:q="urn:a&gt;b"',
      ),
    ),
  'single quotes, spaces and references in attributes': () =>
    sheet(
      worksheet(
        `<sheetData >${ROWS.replace('<row r="1">', "<row  r = '1' >").replace('r="B1"', "r\n=\t'&#66;1'")}</sheetData >`,
      ),
    ),
  'rows and cells without addresses': () =>
    sheet(worksheet(`<sheetData>${ROWS.replace(/<(row|c) r="(?!3)[^"]*"/gu, '<$1')}</sheetData>`)),
  'rows and cells out of order': () =>
    sheet(
      worksheet(
        `<sheetData>${ROWS.replace(/^(<row.*?<\/row>)(<row.*<\/row>)$/u, '$2$1').replace(/(<c r="A1".*?<\/c>)(<c r="B1".*?<\/c>)/u, '$2$1')}</sheetData>`,
      ),
    ),
  'a default namespace that a cell states again': () =>
    sheet(worksheet(`<sheetData>${ROWS.replace('<c r="B1">', `<c xmlns="${MAIN}" r="B1">`)}</sheetData>`)),
  'everything around the cells that a sheet may have': () => ({
    ...sheet(
      worksheet(
        `<sheetPr/><dimension ref="A1:B3"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="9"/></cols><sheetData>${ROWS}</sheetData>` +
          '<autoFilter ref="A1:B3"/><mergeCells count="1"><mergeCell ref="D1:E1"/></mergeCells><phoneticPr fontId="0"/>' +
          '<conditionalFormatting sqref="A1:A3"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>' +
          '<dataValidations count="1"><dataValidation sqref="C1"/></dataValidations><hyperlinks><hyperlink ref="A1" location="A3"/></hyperlinks>' +
          '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><legacyDrawing r:id="rId1"/><tableParts count="1"><tablePart r:id="rId2"/></tableParts>' +
          `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">` +
          '<x14:cfRule type="expression" priority="2" id="{0}"><xm:f>TRUE</xm:f></x14:cfRule><xm:sqref>B1</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"',
      ),
    ),
    'xl/worksheets/_rels/sheet1.xml.rels': relationshipsPart(
      relationship('rId1', 'vmlDrawing', '../drawings/drawing1.vml') +
        relationship('rId2', 'table', '../tables/table1.xml') +
        relationship('rId3', 'comments', '../comments1.xml'),
    ),
    'xl/drawings/drawing1.vml': '<xml><br></xml>',
    'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author/></authors><commentList/></comments>`,
    // The names and numbers that a report would give its own tables.
    'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="7" name="项目" displayName="项目" ref="G1:G2"><tableColumns count="1"><tableColumn id="1" name="x"/></tableColumns></table>`,
    '[Content_Types].xml': String(plain()['[Content_Types].xml']).replace(
      '</Types>',
      `<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/tables/table1.xml" ContentType="${SHEET_TYPE}.table+xml"/><Override PartName="/xl/comments1.xml" ContentType="${SHEET_TYPE}.comments+xml"/></Types>`,
    ),
  }),
  'alternate content around controls': () =>
    sheet(
      worksheet(
        `<sheetData>${ROWS}</sheetData><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent>`,
      ),
    ),
  'sheets in other folders, the workbook at the root': () =>
    renamed(
      {
        'xl/workbook.xml': 'book.xml',
        'xl/_rels/workbook.xml.rels': '_rels/book.xml.rels',
        [SHEET]: 'deep/er/数据 1.xml',
        'xl/styles.xml': 'look.xml',
      },
      (text) =>
        text
          .replace('Target="xl/workbook.xml"', 'Target="book.xml"')
          .replace('Target="worksheets/sheet1.xml"', 'Target="deep/er/%E6%95%B0%E6%8D%AE%201.xml"')
          .replace('PartName="/deep/er/数据 1.xml"', 'PartName="/deep/er/%E6%95%B0%E6%8D%AE%201.xml"')
          .replace('Target="styles.xml"', 'Target="./look.xml"'),
    ),
  'absolute targets': () =>
    everyText((text, name) =>
      name.endsWith('.rels')
        ? text.replace('Target="xl/', 'Target="/xl/').replace(/Target="(?=worksheets|styles)/gu, 'Target="/xl/')
        : text,
    ),
  'Strict OOXML': () =>
    everyText((text, name) =>
      name === '[Content_Types].xml'
        ? text
        : text
            .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
            .replaceAll(RELATIONSHIPS, 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
    ),
  'no styles at all': () => parts({ sheets: [{ name: '表', rows: ROWS }] }),
  'styles with nothing in them': () => parts({ sheets: [{ name: '表', rows: ROWS }], styles: '' }),
  'empty lists in the workbook': () =>
    parts({
      sheets: [{ name: '表', rows: ROWS }],
      styles: STYLES,
      before: '<bookViews/>',
      after: '<definedNames/><calcPr/><extLst/>',
    }),
  'a content type of its own for every part, and none by ending': () => ({
    ...plain(),
    '[Content_Types].xml':
      `<Types xmlns="${TYPES}"><Override PartName="/_rels/.rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      '<Override PartName="/xl/_rels/workbook.xml.rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>`,
  }),
  'the names that a report would take, taken': () =>
    parts({
      sheets: [{ name: '表', rows: ROWS }, { name: '自评校验报告' }],
      styles: STYLES,
      after:
        '<definedNames><definedName name="项目">表!$A$1</definedName><definedName name="_self_eval_report" hidden="1">#REF!</definedName></definedNames>',
    }),
};

const blank: Content = { kind: 'blank' };
const number = (value: string): Content => ({ kind: 'number', value, numberFormat: 'General' });
const edit = (address: string, expect: Content, put: Content): Change => ({
  kind: 'edit',
  at: { sheet: '表', ...parseCell(address) },
  expect,
  put,
});
const mark: Change = {
  kind: 'mark',
  range: { sheet: '表', ...parseRange('A1:B3') },
  formula: '=AND(LEN($A1)=0,N("self-eval:v1:x")=0)',
  tone: 'error',
};
const settings: Change = { kind: 'settings', expect: null, put: '{"policy":"national"}' };

describe.each(Object.keys(shapes))('%s', (shape) => {
  const original = zip(shapes[shape]!());
  const changes: readonly Change[] = [
    edit('B1', number('5'), number('6.5')),
    edit('C3', blank, { kind: 'text', text: '=<已&核对>' }),
    edit('A2', blank, number('7')),
    edit('D9', blank, number('8')),
    mark,
    report('表'),
    settings,
  ];
  const patched = async () => {
    const workbook = createXlsxWorkbook(original);
    const { undo } = await mustApply(workbook, changes);
    return { workbook, undo, saved: workbook.save() };
  };

  test('reads back what was written, and everything else as it was', async () => {
    const [grid] = readXlsx((await patched()).saved);
    const [before] = readXlsx(original);
    const texts = (rows: SheetGrid['rows']) => rows.map((row) => row?.map((cell) => cell?.text ?? ''));
    const at = (address: string) => grid!.rows[parseCell(address).row]?.[parseCell(address).column]?.value;
    expect([at('B1'), at('C3'), at('A2'), at('D9')]).toEqual([6.5, '=<已&核对>', 7, 8]);
    expect(at('A1')).toBe(before!.rows[0]?.[0]?.value);
    expect(texts(before!.rows)).toHaveLength(3);
    expect(grid!.rows[2]?.[1]?.formula).toBe('=B1*2');
  });

  test('is a whole package whose parts are well-formed and in order', async () => {
    const { saved } = await patched();
    const faults = (file: Uint8Array) => packageFaults(inUtf8(file));
    expect(faults(saved).filter((fault) => !faults(original).includes(fault))).toEqual([]);
    for (const [name, bytes] of Object.entries(unzipSync(inUtf8(saved)))) {
      if (!/\.(xml|rels)$/u.test(name)) continue;
      const root = parse(strFromU8(bytes));
      const order: readonly string[] =
        { worksheet: WORKSHEET_ORDER, workbook: WORKBOOK_ORDER, styleSheet: STYLES_ORDER }[root.localName!] ?? [];
      const ranks = elements(root)
        .map(({ localName }) => order.indexOf(localName!))
        .filter((rank) => rank >= 0);
      expect([name, ranks]).toEqual([name, [...ranks].sort((a, b) => a - b)]);
      const ids = deep(root, 'sheet').map((element) => element.getAttribute('sheetId'));
      expect(new Set(ids).size).toBe(ids.length);
    }
    const tables = Object.entries(unzipSync(inUtf8(saved))).filter(([name]) => name.includes('tables/'));
    for (const attribute of ['id', 'displayName']) {
      const values = tables.map(([, bytes]) => parse(strFromU8(bytes)).getAttribute(attribute)!.toLowerCase());
      expect(new Set(values).size).toBe(values.length);
    }
  });

  test('saved and patched again is the same; undone, every cell is as before', async () => {
    const { workbook, undo, saved } = await patched();
    const again = createXlsxWorkbook(saved);
    await mustApply(again, [{ kind: 'clear-marks', sheet: '表' }, mark, report('表')]);
    expect(unzipSync(again.save())).toEqual(unzipSync(saved));
    await mustApply(workbook, undo.changes);
    const [before] = readXlsx(original);
    const [after] = readXlsx(workbook.save());
    const said = (grid: typeof before) =>
      grid!.rows.flatMap((row, r) =>
        (row ?? []).flatMap((cell, c) => (cell && cell.text !== '' ? [[r, c, cell.text, cell.formula]] : [])),
      );
    expect(said(after)).toEqual(said(before));
  });
});

/** The same container with every part in UTF-8, for the libraries that look at it. */
function inUtf8(file: Uint8Array): Uint8Array {
  return zip(
    Object.fromEntries(
      Object.entries(unzipSync(file)).map(([name, bytes]) => [
        name,
        bytes[0] === 0xff && bytes[1] === 0xfe
          ? Buffer.from(bytes)
              .toString('utf16le')
              .replace(/^\ufeff<\?.*?\?>/u, '')
          : bytes,
      ]),
    ),
  );
}

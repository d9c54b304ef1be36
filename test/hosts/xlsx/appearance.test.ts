import { createXlsxWorkbook } from '../../../src/hosts/xlsx';
import { tinted } from '../../../src/hosts/xlsx/colours';
import { relationship, xlsx } from './support/packages';

const styles = `
  <fonts><font><sz val="11"/><name val="宋体"/></font><font><b/><i val="0"/><u/><strike/><sz val="16"/><color theme="4"/><name val="黑体"/></font></fonts>
  <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.5"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill></fills>
  <borders><border/><border><left style="thin"><color auto="1"/></left><right style="none"/><top style="double"><color rgb="FF00B050"/></top></border></borders>
  <cellXfs><xf/><xf fontId="1" fillId="1" borderId="1"><alignment horizontal="center" vertical="top" wrapText="1" textRotation="255"/></xf><xf fillId="2"><alignment textRotation="135"/></xf></cellXfs>
  <colors><indexedColors>${Array.from({ length: 64 }, (_, at) => `<rgbColor rgb="00${at === 10 ? 'AABBCC' : '000000'}"/>`).join('')}</indexedColors></colors>`;
const sheet = {
  name: '表',
  before: `<sheetViews><sheetView showGridLines="0"><pane xSplit="2" ySplit="3" topLeftCell="C4" state="frozen"/></sheetView></sheetViews>
    <sheetFormatPr defaultRowHeight="14.25" defaultColWidth="9.5"/>
    <cols><col min="2" max="3" width="20" style="2"/></cols>`,
  rows: '<row r="1" ht="30"><c r="A1" s="1"/></row><row r="2" s="1" customFormat="1"><c r="B2"/></row>',
};

test('fonts, fills, borders and alignment as the styles part says, in theme and indexed colours', () => {
  const appearance = createXlsxWorkbook(xlsx({ styles, sheets: [sheet] })).appearance('表');
  expect(appearance.look(0, 0)).toEqual({
    fontName: '黑体',
    fontSize: 16,
    bold: true,
    italic: false,
    underlined: true,
    struck: true,
    fontColour: '#4472c4',
    fill: '#808080',
    horizontal: 'center',
    vertical: 'top',
    wraps: true,
    rotation: 'stacked',
    borders: { left: { style: 'thin', colour: null }, top: { style: 'double', colour: '#00b050' } },
  });
  // A cell without a style says “style 0”; one that is not there takes its row's, else its column's.
  expect(appearance.look(1, 1)).toMatchObject({ fontName: '宋体', fill: null });
  expect(appearance.look(1, 5)).toMatchObject({ fontName: '黑体' });
  expect(appearance.look(5, 2)).toMatchObject({ fill: '#aabbcc', rotation: -45 });
  expect([...appearance.styledCells()]).toEqual([{ row: 0, column: 0 }]);
  expect([appearance.columnWidth(1), appearance.columnWidth(3), appearance.defaultColumnWidth]).toEqual([
    20,
    null,
    9.5,
  ]);
  expect([appearance.rowHeight(0), appearance.rowHeight(1), appearance.defaultRowHeight]).toEqual([30, null, 14.25]);
  expect(appearance.frozen).toEqual({ rows: 3, columns: 2 });
  expect(appearance.showsGridLines).toBe(false);
});

test.each([
  ['#000000', 0.35, '#595959'],
  ['#ffffff', -0.15, '#d9d9d9'],
  ['#4472c4', 0.8, '#dae3f3'],
  ['#4472c4', -0.25, '#2f5597'],
  ['#ff0000', 0, '#ff0000'],
])('%s with tint %d is %s, as Excel shows it', (colour, tint, shown) => {
  const channels = (text: string) => [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16));
  const difference = channels(tinted(colour, tint)).map((value, at) => Math.abs(value - channels(shown)[at]!));
  // Excel rounds on a coarser scale of its own.
  expect(Math.max(...difference)).toBeLessThanOrEqual(2);
});

test('notes carry their text without its formatting', () => {
  const bytes = xlsx({
    sheets: [{ relationships: relationship('rId1', 'comments', '../comments1.xml') }],
    parts: {
      'xl/comments1.xml':
        '<comments><commentList><comment ref="B3"><text><r><rPr><b/></rPr><t>审核：</t></r><r><t>请补充说明</t></r></text></comment>' +
        '<comment ref="C4"><text><t>另见附件</t></text></comment></commentList></comments>',
    },
  });
  expect(createXlsxWorkbook(bytes).appearance('S1').notes).toEqual([
    { at: { row: 2, column: 1 }, text: '审核：请补充说明' },
    { at: { row: 3, column: 2 }, text: '另见附件' },
  ]);
});

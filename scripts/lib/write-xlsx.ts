import { strToU8, zipSync } from 'fflate';
import { formatCell, formatRange, type RangeAddress } from '../../src/sheet';

/** The looks that sample forms need, by name; `styles.xml` lists them in this order. */
const STYLES = {
  plain: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  title:
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>',
  centred: xf(0, 0, 0, 'center'),
  year: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>',
  label: xf(0, 2, 2, 'center'),
  text: xf(0, 0, 0, 'left'),
  figure: xf(2, 0, 0, 'center'),
  percent: xf(10, 0, 0, 'center'),
} as const;

export type StyleName = keyof typeof STYLES;

export interface SampleCell {
  /** A number is written as one, a text as a shared string. */
  readonly value: string | number | null;
  /** With its result in `value`; without the leading `=`. */
  readonly formula?: string;
  readonly style: StyleName;
}

export interface SampleSheet {
  readonly name: string;
  readonly rows: readonly (readonly (SampleCell | undefined)[])[];
  readonly merges: readonly RangeAddress[];
  readonly columnWidths: readonly number[];
  /** In points, by row; the others are left to the program. */
  readonly rowHeights: Readonly<Record<number, number>>;
}

/** A small workbook as Excel would accept it: what the samples and the benchmark need, and no more. The same input gives the same bytes. */
export function writeXlsx(sheets: readonly SampleSheet[]): Uint8Array {
  const strings = new Map<string, number>();
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookPart(sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': stylesPart(),
  };
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetPart(sheet, strings);
  });
  parts['xl/sharedStrings.xml'] =
    `${XML}<sst xmlns="${MAIN}" uniqueCount="${strings.size}">` +
    [...strings.keys()].map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('') +
    '</sst>';
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), {
    mtime: new Date(2025, 0, 1),
  });
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function xf(numberFormat: number, font: number, fill: number, horizontal: string): string {
  return (
    `<xf numFmtId="${numberFormat}" fontId="${font}" fillId="${fill}" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
    `<alignment horizontal="${horizontal}" vertical="center" wrapText="1"/></xf>`
  );
}

function stylesPart(): string {
  const side = (name: string): string => `<${name} style="thin"><color auto="1"/></${name}>`;
  const font = (size: number, bold: boolean): string =>
    `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="宋体"/><family val="3"/><charset val="134"/></font>`;
  const xfs = Object.values(STYLES);
  return (
    `${XML}<styleSheet xmlns="${MAIN}">` +
    `<fonts count="3">${font(11, false)}${font(18, true)}${font(11, true)}</fonts>` +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/><bgColor indexed="64"/></patternFill></fill></fills>' +
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
    `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

function sheetPart({ rows, merges, columnWidths, rowHeights }: SampleSheet, strings: Map<string, number>): string {
  const index = Object.keys(STYLES);
  const cellXml = (cell: SampleCell, row: number, column: number): string => {
    const at = `r="${formatCell({ row, column })}" s="${index.indexOf(cell.style)}"`;
    const formula = cell.formula === undefined ? '' : `<f>${escape(cell.formula)}</f>`;
    if (cell.value === null) return `<c ${at}/>`;
    if (typeof cell.value === 'number') return `<c ${at}>${formula}<v>${cell.value}</v></c>`;
    if (formula) return `<c ${at} t="str">${formula}<v>${escape(cell.value)}</v></c>`;
    if (!strings.has(cell.value)) strings.set(cell.value, strings.size);
    return `<c ${at} t="s"><v>${strings.get(cell.value)}</v></c>`;
  };
  const widths = columnWidths.map(
    (width, n) => `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetFormatPr defaultRowHeight="22" customHeight="1"/><cols>${widths.join('')}</cols><sheetData>` +
    rows
      .map((cells, row) => {
        const height = rowHeights[row] === undefined ? '' : ` ht="${rowHeights[row]}" customHeight="1"`;
        return `<row r="${row + 1}"${height}>${cells.map((cell, column) => (cell ? cellXml(cell, row, column) : '')).join('')}</row>`;
      })
      .join('') +
    '</sheetData>' +
    (merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((merge) => `<mergeCell ref="${formatRange(merge)}"/>`).join('')}</mergeCells>`
      : '') +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
  );
}

function workbookPart(sheets: readonly SampleSheet[]): string {
  const list = sheets.map(({ name }, n) => `<sheet name="${escape(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`);
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${list.join('')}</sheets></workbook>`;
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], n) => `<Relationship Id="rId${n + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function contentTypes(sheetCount: number): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}" ContentType="${SPREADSHEETML}.${type}+xml"/>`;
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('workbook.xml', 'sheet.main') +
    Array.from({ length: sheetCount }, (_, n) => override(`worksheets/sheet${n + 1}.xml`, 'worksheet')).join('') +
    override('styles.xml', 'styles') +
    override('sharedStrings.xml', 'sharedStrings') +
    '</Types>'
  );
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

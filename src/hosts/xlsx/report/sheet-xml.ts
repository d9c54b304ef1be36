import {
  columnName,
  formatCell,
  formatRange,
  type ReportLayout,
  type ReportSheet,
  type ReportValue,
} from '../../../sheet';
import { XML_DECLARATION, type Dialect, type Relation } from '../patch/draft';
import type { StyleEditor } from '../patch/style-editor';
import { cellXml, escapeXml } from '../xml';

/** Excel's limits: characters in a cell, hyperlinks on a sheet. */
const MAX_TEXT = 32_767;
const MAX_LINKS = 65_530;
/** Row heights in points. */
const LINE_HEIGHT = 16;
const MAX_HEIGHT = 409;

/** The cells of a report sheet and the addresses that they link to. */
export interface ReportCells {
  readonly rows: string;
  readonly links: readonly ReportLink[];
}

export interface ReportLink {
  readonly cell: string;
  /** `#'Sheet'!A1` within the workbook, else an outside address. */
  readonly link: string;
}

const FONT = '<name val="宋体"/><charset val="134"/>';
const LINE = '<color rgb="FFBFBFBF"/>';
const BORDER =
  ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin">${LINE}</${side}>`).join('') + '<diagonal/>';
const WRAP = '<alignment vertical="top" wrapText="1"/>';

/** Header and lines are drawn by the cells themselves: LibreOffice and old WPS do not know table styles. */
function looks(styles: StyleEditor) {
  return {
    heading: styles.cellStyle({ font: `<b/><sz val="14"/>${FONT}` }),
    title: styles.cellStyle({ font: `<b/><sz val="12"/>${FONT}` }),
    header: styles.cellStyle({
      font: `<b/><sz val="11"/><color rgb="FFFFFFFF"/>${FONT}`,
      fill: '<patternFill patternType="solid"><fgColor rgb="FF1F4E79"/><bgColor indexed="64"/></patternFill>',
      border: BORDER,
      alignment: '<alignment vertical="center" wrapText="1"/>',
    }),
    text: styles.cellStyle({ border: BORDER, alignment: WRAP }),
    link: styles.cellStyle({
      font: `<u/><sz val="11"/><color rgb="FF0563C1"/>${FONT}`,
      border: BORDER,
      alignment: WRAP,
    }),
    number: (numberFormat: string) =>
      styles.cellStyle({ numberFormat, border: BORDER, alignment: '<alignment vertical="top"/>' }),
  };
}

/** The rows of a report: literal values only, whatever their text begins with. */
export function reportCells(report: ReportSheet, layout: ReportLayout, styles: StyleEditor): ReportCells {
  const look = looks(styles);
  const rows = new Map<number, string[]>();
  const links: ReportLink[] = [];
  const text = (row: number, column: number, value: string, style: number) => {
    if (value === '' && style === 0) return;
    const start = `<c r="${formatCell({ row, column })}" s="${style}"`;
    const cell =
      value === ''
        ? `${start}/>`
        : `${start} t="inlineStr"><is><t xml:space="preserve">${cellXml(value.slice(0, MAX_TEXT))}</t></is></c>`;
    rows.set(row, [...(rows.get(row) ?? []), cell]);
  };
  const put = (row: number, column: number, value: ReportValue) => {
    if (value === null) text(row, column, '', look.text);
    else if (typeof value === 'string') text(row, column, value, look.text);
    else if ('number' in value) {
      const cell = `<c r="${formatCell({ row, column })}" s="${look.number(value.numberFormat)}"><v>${Number(value.number)}</v></c>`;
      rows.set(row, [...(rows.get(row) ?? []), cell]);
    } else if (links.length < MAX_LINKS) {
      text(row, column, value.text, look.link);
      links.push({ cell: formatCell({ row, column }), link: value.link });
    } else text(row, column, value.text, look.text);
  };

  report.heading.forEach((line, row) => text(row, 0, line, row === 0 ? look.heading : 0));
  for (const { table, headers, titleRow, headerRow } of layout.tables) {
    if (titleRow !== headerRow) text(titleRow, 0, table.title, look.title);
    headers.forEach((header, column) => text(headerRow, column, header, look.header));
    table.rows.forEach((values, index) => {
      headers.forEach((_, column) => put(headerRow + 1 + index, column, values[column] ?? null));
    });
  }
  const heights = rowHeights(layout);
  const xml = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => `<row r="${row + 1}"${heights.get(row) ?? ''}>${cells.join('')}</row>`);
  return { rows: xml.join(''), links };
}

/** Heights of the rows whose text wraps: not every program finds them by itself. Excel fits them anew where it can. */
function rowHeights({ tables, widths }: ReportLayout): Map<number, string> {
  const heights = new Map<number, string>();
  for (const { table, headerRow } of tables) {
    table.rows.forEach((values, index) => {
      const lines = Math.max(1, ...values.map((value, column) => linesOf(value, widths[column] ?? 1)));
      if (lines > 1) heights.set(headerRow + 1 + index, ` ht="${Math.min(MAX_HEIGHT, lines * LINE_HEIGHT)}"`);
    });
  }
  return heights;
}

/** Lines that a text takes in a column so many characters wide; a Chinese character is two wide. */
function linesOf(value: ReportValue, width: number): number {
  const text = typeof value === 'string' ? value : value !== null && 'text' in value ? value.text : '';
  const wide = (line: string) => [...line].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(wide(line) / Math.max(1, width - 2))), 0);
}

/** The links as relationships: those within the workbook need none. */
export function outsideLinks({ links }: ReportCells, dialect: Dialect): Relation[] {
  return links
    .filter(({ link }) => !link.startsWith('#'))
    .map(({ link }) => ({ type: `${dialect.relationships}/hyperlink`, target: link, external: true }));
}

export interface SheetRelations {
  /** Ids of the outside links, in their order. */
  readonly links: readonly string[];
  readonly tables: readonly string[];
  readonly drawing: string | null;
}

/** The worksheet part, in the order that the standard demands. */
export function reportSheetXml(
  cells: ReportCells,
  layout: ReportLayout,
  relations: SheetRelations,
  dialect: Dialect,
): string {
  const outside = relations.links[Symbol.iterator]();
  const links = cells.links.map(({ cell, link }) =>
    link.startsWith('#')
      ? `<hyperlink ref="${cell}" location="${escapeXml(link.slice(1))}"/>`
      : `<hyperlink ref="${cell}" r:id="${String(outside.next().value)}"/>`,
  );
  const { frozenRows, widths, lastRow } = layout;
  const corner = formatCell({ row: frozenRows, column: 0 });
  const pane =
    frozenRows === 0
      ? ''
      : `<pane ySplit="${frozenRows}" topLeftCell="${corner}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${corner}" sqref="${corner}"/>`;
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width + 0.7109375}" customWidth="1"/>`,
  );
  const extent = formatRange({ top: 0, left: 0, bottom: lastRow, right: Math.max(0, widths.length - 1) });
  return [
    `${XML_DECLARATION}<worksheet xmlns="${dialect.main}" xmlns:r="${dialect.relationships}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${extent}"/>`,
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`,
    `<sheetData>${cells.rows}</sheetData>`,
    links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    relations.drawing === null ? '' : `<drawing r:id="${relations.drawing}"/>`,
    relations.tables.length === 0
      ? ''
      : `<tableParts count="${relations.tables.length}">${relations.tables.map((id) => `<tablePart r:id="${id}"/>`).join('')}</tableParts>`,
    '</worksheet>',
  ].join('');
}

/** `'Sheet'!$A$1`. */
export function absoluteReference(sheet: string, row: number, column: number): string {
  return `'${sheet.replace(/'/g, "''")}'!$${columnName(column)}$${row + 1}`;
}

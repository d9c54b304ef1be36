import {
  formatCell,
  formatRange,
  freeTableName,
  layOut,
  REPORT_SHEET_NAME,
  type RangeAddress,
  type ReportChart,
  type ReportLayout,
  type ReportSheet,
  type ReportTable,
  type ReportValue,
  type TableLayout,
} from '../../../sheet';
import { ANSWER_BYTES_PER_RANGE, REQUEST_BYTES_PER_RANGE } from '../limits';
import { tableBytes } from '../payload';
import { sheetOf } from '../proxies';
import type { Step } from '../steps';
import { plainTextInput } from './entries';
import { draftName, finalName, type WorkbookNames } from './report-place';

/** Excel allows 65,530 on a sheet; each costs a call. */
const MOST_LINKS = 20_000;
const MOST_TEXT = 32_767;
const LINE_COLOUR = '#1F4E79';
const CHART_ROWS = 16;
const CHART_COLUMNS = 8;

/**
 * Builds a report on a new sheet and puts it in the place of the old one at the very end: until then the old one stands.
 * Cell text is written as text, whatever it begins with; nothing is made a formula.
 */
export function reportSteps(report: ReportSheet, names: WorkbookNames): Step[] {
  const layout = layOut(report);
  const draft = draftName(names);
  const draftOf: SheetOf = (context) => sheetOf(context, draft);

  return [
    {
      bytes: 1_000,
      run: ({ workbook }) => {
        const sheet = workbook.worksheets.add(draft);
        sheet.showGridlines = false;
      },
    },
    ...headingSteps(report, layout, draftOf),
    ...layout.tables.flatMap((table) => tableSteps(table, draftOf)),
    ...widthSteps(layout, draftOf),
    ...report.charts.flatMap((chart, index) => chartSteps(chart, index, layout, draftOf)),
    placeStep(layout, names, draft, finalName(report, names)),
  ];
}

type SheetOf = (context: Excel.RequestContext) => Excel.Worksheet;

const bounds = (top: number, left: number, bottom: number, right: number): RangeAddress => ({
  top,
  left,
  bottom,
  right,
});

function rangeAt(sheet: Excel.Worksheet, range: RangeAddress): Excel.Range {
  return sheet.getRange(formatRange(range)).untrack();
}

function headingSteps({ heading }: ReportSheet, layout: ReportLayout, draftOf: SheetOf): Step[] {
  if (heading.length === 0) return [];
  const values = heading.map((line) => [plainTextInput(line)]);
  return [
    {
      bytes: REQUEST_BYTES_PER_RANGE + tableBytes(values),
      run: (context) => {
        const sheet = draftOf(context);
        rangeAt(sheet, bounds(0, 0, layout.headingRows - 1, 0)).values = values;
        const { font } = rangeAt(sheet, bounds(0, 0, 0, 0)).format;
        font.bold = true;
        font.size = 14;
      },
    },
  ];
}

function tableSteps({ table, headers, titleRow, headerRow, lastRow }: TableLayout, draftOf: SheetOf): Step[] {
  const right = headers.length - 1;
  const body = table.rows.length === 0 ? [headers.map(() => null)] : table.rows;
  const values = [headers.map(plainTextInput), ...body.map((row) => headers.map((_, column) => inputOf(row[column])))];
  const formats = [
    headers.map(() => 'General'),
    ...body.map((row) => headers.map((_, column) => formatOf(row[column]))),
  ];
  const area = bounds(headerRow, 0, lastRow, right);
  return [
    {
      bytes: 3 * REQUEST_BYTES_PER_RANGE + tableBytes(values) + tableBytes(formats),
      run: (context) => {
        const sheet = draftOf(context);
        if (titleRow !== headerRow) {
          const title = rangeAt(sheet, bounds(titleRow, 0, titleRow, 0));
          title.values = [[plainTextInput(table.title)]];
          title.format.font.bold = true;
          title.format.font.size = 12;
        }
        const cells = rangeAt(sheet, area);
        cells.numberFormat = formats;
        cells.values = values;
        cells.format.verticalAlignment = 'Top';
        cells.format.wrapText = true;
        const { fill, font } = rangeAt(sheet, bounds(headerRow, 0, headerRow, right)).format;
        fill.color = LINE_COLOUR;
        font.color = '#FFFFFF';
        font.bold = true;
        const added = sheet.tables.add(formatRange(area), true);
        added.style = 'TableStyleMedium2';
      },
    },
    ...linkSteps(table, headerRow + 1, draftOf),
  ];
}

function inputOf(value: ReportValue | undefined): string | number {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return plainTextInput(value.slice(0, MOST_TEXT));
  return 'number' in value ? Number(value.number) : plainTextInput(value.text.slice(0, MOST_TEXT));
}

function formatOf(value: ReportValue | undefined): string {
  return value !== null && typeof value === 'object' && 'number' in value ? value.numberFormat : 'General';
}

function linkSteps({ rows }: ReportTable, top: number, draftOf: SheetOf): Step[] {
  const links = rows.flatMap((row, rowOffset) =>
    row.flatMap((value, column) =>
      value !== null && typeof value === 'object' && 'link' in value
        ? [{ cell: formatCell({ row: top + rowOffset, column }), link: value.link }]
        : [],
    ),
  );
  return links.slice(0, MOST_LINKS).map(({ cell, link }) => ({
    bytes: REQUEST_BYTES_PER_RANGE + link.length * 3,
    run: (context) => {
      const hyperlink = link.startsWith('#') ? { documentReference: link.slice(1) } : { address: link };
      draftOf(context).getRange(cell).untrack().hyperlink = hyperlink;
    },
  }));
}

/** Characters of the usual font → points: 7 pixels a character and 5 of padding. */
const points = (characters: number) => (characters * 7 + 5) * 0.75;

function widthSteps({ widths }: ReportLayout, draftOf: SheetOf): Step[] {
  if (widths.length === 0) return [];
  return [
    {
      bytes: widths.length * REQUEST_BYTES_PER_RANGE,
      run: (context) => {
        const sheet = draftOf(context);
        widths.forEach((width, column) => {
          rangeAt(sheet, bounds(0, column, 0, column)).format.columnWidth = points(width);
        });
      },
    },
  ];
}

const CHART_TYPES = { column: 'ColumnClustered', bar: 'BarClustered', pie: 'Pie' } as const;

function chartSteps(chart: ReportChart, index: number, layout: ReportLayout, draftOf: SheetOf): Step[] {
  const found = layout.tables.find(({ table }) => table.name === chart.table);
  const columnOf = (header: string) => found?.table.columns.findIndex((column) => column.header === header) ?? -1;
  const [category, value] = [columnOf(chart.category), columnOf(chart.value)];
  if (!found || category < 0 || value < 0) return [];
  const { headerRow, lastRow, table } = found;
  const isNegative = (row: readonly ReportValue[]) => {
    const figure = row[value];
    return typeof figure === 'object' && figure !== null && 'number' in figure && Number(figure.number) < 0;
  };
  return [
    {
      bytes: 8 * ANSWER_BYTES_PER_RANGE + 3 * REQUEST_BYTES_PER_RANGE,
      run: (context) => {
        const sheet = draftOf(context);
        const source = rangeAt(sheet, bounds(headerRow, value, lastRow, value));
        const added = sheet.charts.add(CHART_TYPES[chart.kind], source, 'Columns');
        added.title.text = chart.title;
        added.legend.visible = chart.kind === 'pie';
        added.series.getItemAt(0).setXAxisValues(rangeAt(sheet, bounds(headerRow + 1, category, lastRow, category)));
        // Bars that do not begin at 0 exaggerate differences; the first row of the table stands at the top.
        if (chart.kind !== 'pie' && !table.rows.some(isNegative)) added.axes.valueAxis.minimum = 0;
        if (chart.kind === 'bar') added.axes.categoryAxis.reversePlotOrder = true;
        const top = index * (CHART_ROWS + 2);
        const left = layout.chartColumn;
        added.setPosition(
          formatCell({ row: top, column: left }),
          formatCell({ row: top + CHART_ROWS - 1, column: left + CHART_COLUMNS - 1 }),
        );
      },
    },
  ];
}

/** Puts the new report in the place of the old one; that goes as late as can be, so that a failure leaves one of the two. */
function placeStep(layout: ReportLayout, names: WorkbookNames, draft: string, name: string): Step {
  const taken = names.taken.slice();
  const old = names.report;
  return {
    bytes: 6_000,
    run: (context) => {
      const { workbook } = context;
      const sheet = sheetOf(context, draft);
      if (layout.frozenRows > 0) sheet.freezePanes.freezeRows(layout.frozenRows);
      layout.tables.forEach(({ table }, index) => {
        const tableName = freeTableName(table.name, taken);
        taken.push(tableName);
        sheet.tables.getItemAt(index).name = tableName;
      });
      if (names.hasReportName) workbook.names.getItem(REPORT_SHEET_NAME).delete();
      workbook.names.add(REPORT_SHEET_NAME, sheet.getRange('A1').untrack()).visible = false;
      if (old) {
        sheet.position = old.position;
        sheetOf(context, old.id).delete();
      }
      sheet.name = name;
    },
  };
}

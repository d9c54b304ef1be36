import {
  freeSheetName,
  freeTableName,
  layOut,
  REPORT_SHEET_NAME,
  type ReportLayout,
  type ReportSheet,
} from '../../../sheet';
import { tokenize } from '../formula';
import { hasPart, relationshipsOf, relationshipsPart } from '../package';
import { setSheetTitle } from '../patch/document-properties';
import { dialectOf, type Dialect, type Draft } from '../patch/draft';
import type { StyleEditor } from '../patch/style-editor';
import { addSheetEntry, removeSheetEntry, setDefinedName } from '../patch/workbook-xml';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from '../workbook-part';
import { CHART_TYPE, chartXml, DRAWING_TYPE, drawingXml } from './chart-xml';
import { absoluteReference, outsideLinks, reportCells, reportSheetXml } from './sheet-xml';
import { TABLE_TYPE, tableXml } from './table-xml';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Parts that belong to one sheet alone and go with what it shows. */
const OWN_PARTS = new Set([
  'drawing', 'chart', 'chartStyle', 'chartColorStyle', 'table', 'printerSettings', 'comments', 'vmlDrawing',
]); // prettier-ignore

/** The report sheet of a workbook: known by its defined name, whatever the user calls it. */
export function findReportSheet({ definedNames, sheets }: WorkbookPart): SheetEntry | null {
  const name = definedNames.find((n) => n.name === REPORT_SHEET_NAME && n.localSheetId === null);
  const target = tokenize(name?.refersTo ?? '').find((token) => token.kind === 'sheet');
  return sheets.find((sheet) => sheet.name === target?.name) ?? null;
}

/** Writes the report sheet: in the place of the one before, or behind all other sheets. */
export function writeReportSheet(draft: Draft, report: ReportSheet, styles: StyleEditor): void {
  const workbook = readWorkbookPart(draft.current());
  const existing = findReportSheet(workbook);
  const name = existing?.name ?? freeSheetName(report.sheetName, sheetNames(workbook));
  addSheet(draft, workbook, report, name, existing, styles);
  setDefinedName(draft, workbook.name, REPORT_SHEET_NAME, absoluteReference(name, 0, 0));
}

/** Adds a sheet that is laid out as a report, or writes an existing one anew. */
export function addSheet(
  draft: Draft,
  workbook: WorkbookPart,
  report: ReportSheet,
  name: string,
  existing: SheetEntry | null,
  styles: StyleEditor,
): void {
  const dialect = dialectOf(draft.outline(workbook.name).root);
  const part = existing?.part ?? draft.freeName('xl/worksheets/sheet#.xml');
  if (existing) removeOwnParts(draft, part);
  // Its content type comes first, so that a report that is written again stands in the same order.
  else draft.addPart(part, '', SHEET_TYPE);

  const layout = layOut(report);
  const cells = reportCells(report, layout, styles);
  const outside = outsideLinks(cells, dialect);
  const links = outside.length === 0 ? [] : draft.relateAll(part, outside);
  const tables = addTables(draft, workbook, part, layout, dialect);
  const drawing = addCharts(draft, part, name, report, layout, dialect);
  draft.addPart(part, reportSheetXml(cells, layout, { links, tables, drawing }, dialect), SHEET_TYPE);
  if (!existing) {
    const relationship = draft.relate(workbook.name, { type: `${dialect.relationships}/worksheet`, target: part });
    addSheetEntry(draft, workbook.name, name, relationship);
    setSheetTitle(draft, name, 'add');
  }
}

/** Takes the report sheet away again, where there is one. */
export function removeReportSheet(draft: Draft): void {
  const workbook = readWorkbookPart(draft.current());
  const entry = findReportSheet(workbook);
  setDefinedName(draft, workbook.name, REPORT_SHEET_NAME, null);
  if (!entry) return;
  removeOwnParts(draft, entry.part);
  draft.removePart(entry.part);
  for (const { id, target } of workbook.relationships) if (target === entry.part) draft.unrelate(workbook.name, id);
  removeSheetEntry(draft, workbook.name, entry.position);
  setSheetTitle(draft, entry.name, 'remove');
}

function addTables(
  draft: Draft,
  workbook: WorkbookPart,
  sheet: string,
  layout: ReportLayout,
  dialect: Dialect,
): string[] {
  const others = tablesOf(draft, workbook);
  const taken = new Set([...others.map(({ name }) => name), ...workbook.definedNames.map((n) => n.name.toLowerCase())]);
  let id = Math.max(0, ...others.map((table) => table.id));
  return layout.tables.map((table) => {
    const name = freeTableName(table.table.name, taken);
    taken.add(name.toLowerCase());
    const part = draft.freeName('xl/tables/table#.xml');
    draft.addPart(part, tableXml(table, { id: ++id, name }, dialect), TABLE_TYPE);
    return draft.relate(sheet, { type: `${dialect.relationships}/table`, target: part });
  });
}

function tablesOf(draft: Draft, workbook: WorkbookPart): { id: number; name: string }[] {
  return workbook.sheets
    .flatMap(({ part }) => relationshipsOf(draft.current(), part))
    .filter(({ kind, external, target }) => kind === 'table' && !external && hasPart(draft.current(), target))
    .map(({ target }) => {
      const { id, displayName, name } = draft.outline(target).root.attributes;
      return { id: Number(id ?? 0), name: (displayName ?? name ?? '').toLowerCase() };
    });
}

function addCharts(
  draft: Draft,
  sheet: string,
  sheetName: string,
  report: ReportSheet,
  layout: ReportLayout,
  dialect: Dialect,
): string | null {
  const charts = report.charts.flatMap((chart) => {
    const table = layout.tables.find(({ table: { name } }) => name === chart.table);
    return table ? [{ chart, table }] : [];
  });
  if (charts.length === 0) return null;
  const drawing = draft.freeName('xl/drawings/drawing#.xml');
  const relations = charts.map(({ chart, table }) => {
    const part = draft.freeName('xl/charts/chart#.xml');
    draft.addPart(part, chartXml(chart, table, sheetName, dialect), CHART_TYPE);
    return { type: `${dialect.relationships}/chart`, target: part };
  });
  const ids = draft.relateAll(drawing, relations);
  const titles = charts.map(({ chart }) => chart.title);
  draft.addPart(drawing, drawingXml(titles, ids, layout.chartColumn, dialect), DRAWING_TYPE);
  return draft.relate(sheet, { type: `${dialect.relationships}/drawing`, target: drawing });
}

function removeOwnParts(draft: Draft, part: string): void {
  for (const { kind, target, external } of relationshipsOf(draft.current(), part)) {
    if (external || !OWN_PARTS.has(kind)) continue;
    removeOwnParts(draft, target);
    draft.removePart(target);
  }
  draft.removePart(relationshipsPart(part));
}

export function sheetNames({ sheets }: WorkbookPart): string[] {
  return sheets.map(({ name }) => name);
}

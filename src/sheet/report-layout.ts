import type { ReportSheet, ReportTable } from './changes';

/** Where everything of a report sheet stands. Rows and columns count from 0. */
export interface ReportLayout {
  readonly headingRows: number;
  readonly tables: readonly TableLayout[];
  /** The last row with content. */
  readonly lastRow: number;
  /** Width of each column, in characters. */
  readonly widths: readonly number[];
  /** Rows that stay in sight: up to the header of a table that stands alone; below two tables one header would mislead. */
  readonly frozenRows: number;
  /** First column of the charts, right of the tables. */
  readonly chartColumn: number;
}

export interface TableLayout {
  readonly table: ReportTable;
  readonly headers: readonly string[];
  readonly titleRow: number;
  readonly headerRow: number;
  /** A table has at least one row, blank if need be. */
  readonly lastRow: number;
}

const GAP = 1;

export function layOut(report: ReportSheet): ReportLayout {
  let row = report.heading.length === 0 ? 0 : report.heading.length + GAP;
  const tables = report.tables.map((table): TableLayout => {
    const titleRow = row;
    const headerRow = table.title === '' ? row : row + 1;
    const lastRow = headerRow + Math.max(1, table.rows.length);
    row = lastRow + 1 + GAP;
    return { table, headers: uniqueHeaders(table), titleRow, headerRow, lastRow };
  });
  const columns = Math.max(0, ...report.tables.map(({ columns: list }) => list.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...report.tables.map((table) => table.columns[column]?.width ?? 0)),
  );
  return {
    headingRows: report.heading.length,
    tables,
    lastRow: tables.at(-1)?.lastRow ?? Math.max(0, report.heading.length - 1),
    widths,
    frozenRows: tables.length === 1 ? tables[0]!.headerRow + 1 : Math.min(1, report.heading.length),
    chartColumn: columns + 1,
  };
}

/** Excel repairs a table whose headers are blank or alike (letter case aside). */
function uniqueHeaders({ columns }: ReportTable): string[] {
  const seen = new Set<string>();
  return columns.map(({ header }, index) => {
    const base = header.trim() === '' ? `#${index + 1}` : header;
    let unique = base;
    for (let n = 2; seen.has(unique.toLowerCase()); n++) unique = `${base}${n}`;
    seen.add(unique.toLowerCase());
    return unique;
  });
}

/** A sheet name that Excel takes and that is not used yet: 31 characters, none of `[]:*?/\`, letter case aside. */
export function freeSheetName(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const cleaned = wanted.replace(/[[\]:*?/\\]/g, ' ').replace(/^'+|'+$/g, '');
  const plain = cleaned.trim().slice(0, 31) || 'Report';
  let name = plain;
  for (let n = 2; used.has(name.toLowerCase()); n++) name = `${plain.slice(0, 31 - ` (${n})`.length)} (${n})`;
  return name;
}

/** A table name that Excel takes and that is not used yet: letters, digits and underscores, and nothing that looks like a cell. */
export function freeTableName(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const plain = wanted.normalize('NFC').replace(/[^\p{L}\p{N}_]/gu, '_');
  const base = /^[\p{L}_]/u.test(plain) && !/^(?:[a-z]{1,3}\d+|r\d*c?\d*|c\d*)$/i.test(plain) ? plain : `_${plain}`;
  let name = base;
  for (let n = 2; used.has(name.toLowerCase()); n++) name = `${base}_${n}`;
  return name;
}

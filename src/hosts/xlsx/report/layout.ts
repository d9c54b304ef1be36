import type { ReportSheet, ReportTable } from '../../../sheet';

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

import { dec } from '../scoring';
import type { ReportTable, ReportValue } from '../sheet';
import type { Place } from './report-rows';

/** How a link leads to a place: within the workbook itself, or into one of the files of the batch. */
export type LinkTo = (place: Place) => string;

/** `#'Sheet 1'!H16`: a place in the workbook that the link stands in. */
export const linkWithin: LinkTo = ({ sheet, cell }) => `#'${(sheet ?? '').replaceAll("'", "''")}'!${cell ?? 'A1'}`;

/** A column of a report table: how a row becomes its cell. */
export type Column<Row> = readonly [header: string, width: number, value: (row: Row) => ReportValue];

export function table<Row>(
  name: string,
  title: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): ReportTable {
  return {
    name: `self_eval_${name}`,
    title,
    columns: columns.map(([header, width]) => ({ header, width })),
    rows: rows.map((row) => columns.map(([, , value]) => value(row))),
  };
}

export function placeLink(place: Place, link: LinkTo): ReportValue {
  const text = [place.file, place.sheet, place.cell].filter((part) => part !== null && part !== '').join(' ');
  return text === '' ? null : { text, link: link(place) };
}

export function whole(count: number | null): ReportValue {
  return count === null ? null : { number: String(count), numberFormat: '0' };
}

export function figure(text: string | null): ReportValue {
  const value = dec(text);
  if (value === null) return null;
  const decimals = text!.split('.')[1]?.length ?? 0;
  return { number: value.toFixed(), numberFormat: decimals > 0 ? `0.${'0'.repeat(decimals)}` : '0' };
}

/** A rate in points as a percentage. */
export function percentage(points: string | null): ReportValue {
  const value = dec(points);
  return value && { number: value.div(100).toFixed(), numberFormat: '0.00%' };
}

export function groupBy<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

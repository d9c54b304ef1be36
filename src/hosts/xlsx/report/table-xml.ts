import { formatRange, type TableLayout } from '../../../sheet';
import { XML_DECLARATION, type Dialect } from '../patch/draft';
import { cellXml } from '../xml';

export const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

export interface TableIdentity {
  /** Unique among the tables of a workbook. */
  readonly id: number;
  /** Unique among its tables and names. */
  readonly name: string;
}

/** A table part: filters in the header, banded rows. */
export function tableXml(
  { headers, headerRow, lastRow }: TableLayout,
  { id, name }: TableIdentity,
  { main }: Dialect,
): string {
  const ref = formatRange({ top: headerRow, left: 0, bottom: lastRow, right: headers.length - 1 });
  const columns = headers
    .map((header, index) => `<tableColumn id="${index + 1}" name="${columnNameXml(header)}"/>`)
    .join('');
  return `${XML_DECLARATION}<table xmlns="${main}" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/><tableColumns count="${headers.length}">${columns}</tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
}

/** A line break in a header is escaped here, and plain in the cell. */
function columnNameXml(header: string): string {
  return cellXml(header).replace(/\n/g, '_x000a_').replace(/\t/g, '_x0009_');
}

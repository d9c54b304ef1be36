import { message, type Message } from '../../messages';
import {
  columnsOf,
  findHeader,
  lackingColumns,
  type HeaderColumn,
  type HeaderTable,
  type NamedHeader,
} from '../../review';
import type { CellRef, RangeRef } from '../../sheet';
import type { Action } from '../action';
import type { SessionState } from '../state';
import { settingsPlan } from './waive';

export interface NameHeaderInput {
  readonly header: NamedHeader;
  /** Forget it instead. */
  readonly forget?: boolean;
}

/** Remembers with the workbook that a header of its forms is that of a table, and what its columns mean. */
export const nameHeader: Action<NameHeaderInput> = {
  name: 'nameHeader',
  label: 'action.name-header',
  changesFindings: true,
  plan: (state, { header, forget = false }) => {
    const flaw = forget ? null : headerFlaw(header);
    if (flaw) return { blocked: flaw };
    const others = state.settings.headers.filter((other) => placesOf(other) !== placesOf(header));
    return settingsPlan(
      state,
      { ...state.settings, headers: forget ? others : [...others, header] },
      message(forget ? 'done.forgotten' : 'done.named'),
    );
  },
};

/** Why a header cannot be remembered as it is: columns without which its table cannot be read, or two that claim the same; null where it can. */
export function headerFlaw(header: NamedHeader): Message | null {
  const lacking = lackingColumns(header);
  if (lacking.length > 0) return message('headers.lacking', { columns: lacking.join('、') });
  const means = header.columns.map((column) => column.means);
  const repeated = means.find((column, index) => column !== null && means.indexOf(column) < index);
  return repeated ? message('headers.repeated', { column: repeated }) : null;
}

/** What makes two headers the same: their labels and where these stand. */
function placesOf({ columns }: NamedHeader): string {
  return JSON.stringify(columns.map(({ row, column, label }) => [row, column, label]));
}

/** A header on a sheet that was checked, and where its columns stand. */
export interface HeaderOnSheet {
  readonly at: CellRef;
  readonly header: NamedHeader;
}

/**
 * The header in a selected range, with what its labels are known to mean; null where there is none, or the sheet was not
 * checked. `table` null: the table that its labels tell.
 */
export function headerIn(
  { checked, settings }: SessionState,
  range: RangeRef,
  table: HeaderTable | null,
): HeaderOnSheet | null {
  const grid = checked?.grids.find(({ id }) => id === range.sheet);
  const found = grid && findHeader(grid, range, settings.labels, table);
  return found ? { header: found.header, at: { sheet: range.sheet, ...found.at } } : null;
}

/** The labels of a header as a person reads them, from left to right. */
export function headerLabels({ columns }: NamedHeader): readonly string[] {
  return columns.map(({ label }) => label).filter((label) => label !== '');
}

/** What a column of the header may mean, as most forms print it. */
export function headerColumnsOf({ table }: NamedHeader): readonly HeaderColumn[] {
  return columnsOf(table);
}

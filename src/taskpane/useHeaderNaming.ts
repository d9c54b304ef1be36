import { useState } from 'react';
import type { Message } from '../messages';
import type { HeaderColumn, HeaderTable, NamedHeader } from '../review';
import { headerFlaw, headerIn, nameHeader, type HeaderOnSheet } from '../session';
import type { RangeRef } from '../sheet';
import { usePane } from './PaneContext';

export interface HeaderNaming {
  /** The header that is being explained. */
  readonly found: HeaderOnSheet | null;
  /** The selection that was looked at last held none. */
  readonly missed: boolean;
  /** Columns that nobody knew and the person has not spoken of yet. */
  readonly open: ReadonlySet<number>;
  /** Why it cannot be remembered yet. */
  readonly flaw: Message | null;
  /** Looks for a header in what is selected on the sheet. */
  readonly read: () => Promise<void>;
  readonly setTable: (table: HeaderTable) => void;
  /** Says what the column at an index means. */
  readonly setMeaning: (index: number, means: HeaderColumn | null) => void;
  readonly remember: () => Promise<void>;
  readonly close: () => void;
  readonly forget: (header: NamedHeader) => Promise<boolean>;
}

interface Draft {
  readonly range: RangeRef;
  readonly found: HeaderOnSheet;
  readonly open: ReadonlySet<number>;
}

/** The way of a header from the selection on the sheet to what the workbook remembers. */
export function useHeaderNaming(): HeaderNaming {
  const { session } = usePane();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [missed, setMissed] = useState(false);

  const look = (range: RangeRef | null, table: HeaderTable | null): void => {
    const found = range && headerIn(session.getState(), range, table);
    setMissed(!found);
    setDraft(found ? { range, found, open: unknownColumns(found.header) } : null);
  };
  const close = (): void => {
    setDraft(null);
    setMissed(false);
  };
  return {
    found: draft?.found ?? null,
    missed,
    open: draft?.open ?? new Set(),
    flaw: draft && headerFlaw(draft.found.header),
    read: async () => look(await session.selection(), null),
    setTable: (table) => {
      if (draft) look(draft.range, table);
    },
    setMeaning: (index, means) => {
      if (!draft) return;
      const { header } = draft.found;
      const columns = header.columns.map((column, other) => (other === index ? { ...column, means } : column));
      const open = new Set(draft.open);
      open.delete(index);
      setDraft({ ...draft, found: { ...draft.found, header: { ...header, columns } }, open });
    },
    remember: async () => {
      if (draft && (await session.perform(nameHeader, { header: draft.found.header }))) close();
    },
    close,
    forget: (header) => session.perform(nameHeader, { header, forget: true }),
  };
}

function unknownColumns({ columns }: NamedHeader): ReadonlySet<number> {
  return new Set(columns.flatMap(({ label, means }, index) => (means === null && label !== '' ? index : [])));
}

import { useDeferredValue, useMemo, useState, useSyncExternalStore } from 'react';
import { attentionFirst, sortProjects, type BatchFile, type ProjectRow, type ProjectSort } from '../../session';
import type { Batch, BatchItem, BatchState } from './batch';

/** A project of the batch with the file that it stands in. */
export interface BatchRow extends ProjectRow {
  readonly item: BatchItem;
}

/** A file without a readable form: broken, or holding none. */
export interface ProblemFile {
  readonly item: BatchItem;
  /** Why it could not be read; null where it merely holds no form. */
  readonly problem: string | null;
}

export interface BatchTableState {
  readonly state: BatchState;
  readonly rows: readonly BatchRow[];
  readonly problems: readonly ProblemFile[];
  readonly projects: number;
  readonly search: string;
  readonly setSearch: (search: string) => void;
  readonly sort: ProjectSort;
  readonly setSort: (sort: ProjectSort) => void;
}

export function useBatchTable({ store }: Batch): BatchTableState {
  const state = useSyncExternalStore(store.subscribe, store.get);
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<ProjectSort>(attentionFirst);
  // A long table may lag a little behind; typing and the progress never do.
  const checked = useDeferredValue(state.checked);
  const searched = useDeferredValue(search);

  const all = useMemo(
    () => checked.flatMap((file, number) => (file ? rowsOf(file, number, state.items[number]!) : [])),
    [checked, state.items],
  );
  const problems = useMemo(
    () =>
      checked.flatMap((file, number): ProblemFile[] =>
        file && file.projects.length === 0 ? [{ item: state.items[number]!, problem: file.rows.file.problem }] : [],
      ),
    [checked, state.items],
  );
  const rows = useMemo(() => {
    const words = searched.normalize('NFKC').toLocaleLowerCase().split(/\s+/u).filter(Boolean);
    const found = all.filter(({ name, department, item }) => {
      const text = `${name} ${department} ${item.path}`.normalize('NFKC').toLocaleLowerCase();
      return words.every((word) => text.includes(word));
    });
    return sortProjects(found, sort);
  }, [all, searched, sort]);
  return { state, rows, problems, projects: all.length, search, setSearch, sort, setSort };
}

/** More projects than a workbook has sheets. */
const PROJECTS_PER_FILE = 100_000;

const remembered = new WeakMap<BatchFile, readonly BatchRow[]>();

/** The rows of a file, the same objects each time: a table of thousands renders only those that are new. */
function rowsOf(file: BatchFile, number: number, item: BatchItem): readonly BatchRow[] {
  let rows = remembered.get(file);
  if (!rows) {
    // Counted through the batch, so that equals keep its order.
    rows = file.projects.map((project) => ({ ...project, index: number * PROJECTS_PER_FILE + project.index, item }));
    remembered.set(file, rows);
  }
  return rows;
}

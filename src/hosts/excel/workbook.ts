import type { Workbook, WorkbookCapabilities } from '../../sheet';
import { applyChanges, noMemory } from './apply/apply';
import { readSelection, revealCell } from './navigate';
import { readSheets } from './read';
import { loadSettings } from './settings';
import { locateSheets } from './sheets';
import { createOwnWrites, watchEdits } from './watch';

const capabilities: WorkbookCapabilities = {
  writes: true,
  merges: 'on-request',
  // The library that we build against does not know grouping yet; our own undo takes a whole change set back.
  groupsUndo: false,
  watches: true,
};

/** The port over the workbook that the add-in is open beside; needs office.js and ExcelApi 1.13. */
export function createExcelWorkbook(): Workbook {
  const memory = noMemory();
  const ownWrites = createOwnWrites();
  return {
    capabilities,
    sheets: () => locateSheets('all', { wait: true }),
    async read(scope, options = {}) {
      const grids = await readSheets(scope, options);
      for (const { id, merges: areas } of grids) if (areas) memory.merges.set(id, areas);
      return grids;
    },
    apply: (changes) => ownWrites.during(() => applyChanges(changes, memory)),
    reveal: revealCell,
    selection: readSelection,
    watch: (onEdit) => watchEdits(onEdit, ownWrites),
    loadSettings,
  };
}

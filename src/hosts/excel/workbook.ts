import { WorkbookError, type Workbook, type WorkbookCapabilities } from '../../sheet';
import { readSelection, revealCell } from './navigate';
import { readSheets } from './read';
import { locateSheets } from './sheets';

const capabilities: WorkbookCapabilities = {
  writes: true,
  merges: 'on-request',
  // The library that we build against does not know grouping yet; our own undo takes a whole change set back.
  groupsUndo: false,
  watches: true,
};

/** The port over the workbook that the add-in is open beside; needs office.js and ExcelApi 1.13. */
export function createExcelWorkbook(): Workbook {
  return {
    capabilities,
    sheets: () => locateSheets('all', { wait: true }),
    read: (scope, options = {}) => readSheets(scope, options),
    apply: () => Promise.reject(new WorkbookError('host-failed', 'not written yet')),
    reveal: revealCell,
    selection: readSelection,
    watch: () => Promise.resolve(() => Promise.resolve()),
    loadSettings: () => Promise.resolve(null),
  };
}

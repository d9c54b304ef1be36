import { command } from './command';
import { errors } from './errors';
import { findingsAll } from './findings-all';
import { findingsFunding } from './findings-funding';
import { findingsIndicator } from './findings-indicator';
import { pane } from './pane';
import { report } from './report';
import { words } from './words';
import { workbench } from './workbench';

/** Every sentence that people read, by id. `{{name}}` is a parameter. */
export const zhCN = {
  ...words,
  ...errors,
  ...findingsFunding,
  ...findingsIndicator,
  ...findingsAll,
  ...command,
  ...pane,
  ...report,
  ...workbench,
} as const;

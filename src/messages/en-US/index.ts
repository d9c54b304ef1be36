import type { MessageId } from '../message';
import { command } from './command';
import { errors } from './errors';
import { findingsAll } from './findings-all';
import { findingsFunding } from './findings-funding';
import { findingsIndicator } from './findings-indicator';
import { pane } from './pane';
import { report } from './report';
import { words } from './words';
import { workbench } from './workbench';

export const enUS: Record<MessageId, string> = {
  ...words,
  ...errors,
  ...findingsFunding,
  ...findingsIndicator,
  ...findingsAll,
  ...command,
  ...pane,
  ...report,
  ...workbench,
};

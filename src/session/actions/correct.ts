import { message } from '../../messages';
import type { Edit } from '../../sheet';
import type { Action } from '../action';

/** 写入计算值: writes the picked edits, exactly as they were shown. */
export const correct: Action<{ readonly edits: readonly Edit[] }> = {
  name: 'correct',
  label: 'action.correct',
  changesFindings: true,
  plan: (_state, { edits }) =>
    edits.length === 0
      ? { blocked: message('correct.nothing') }
      : {
          changes: { changes: edits },
          done: message('done.corrected', { count: edits.length }),
          cells: edits.length,
        },
};

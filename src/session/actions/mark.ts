import { message } from '../../messages';
import { planMarks } from '../../writing';
import type { Action } from '../action';

/** 标记偏差: marks every finding to fix or to explain, in place of the marks that stand there now. */
export const mark: Action<void> = {
  name: 'mark',
  label: 'action.mark',
  changesFindings: false,
  plan: ({ checked }) => {
    if (!checked) return { blocked: message('mark.check-first') };
    const changes = planMarks(checked.grids, checked.review);
    const count = changes.changes.filter(({ kind }) => kind === 'mark').length;
    return {
      changes,
      done: count > 0 ? message('done.marked', { count }) : message('done.nothing-to-mark'),
      cells: 0,
    };
  },
};

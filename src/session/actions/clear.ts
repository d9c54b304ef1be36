import { message } from '../../messages';
import type { Action } from '../action';
import type { Session } from '../session';

/** 清除标记: removes the marks that we own on the given sheets, and nothing else. */
export const clear: Action<{ readonly sheets: readonly string[] }> = {
  name: 'clear',
  label: 'action.clear-marks',
  changesFindings: false,
  plan: (_state, { sheets }) => ({
    changes: { changes: sheets.map((sheet) => ({ kind: 'clear-marks', sheet })) },
    done: message('done.marks-cleared'),
    cells: 0,
  }),
};

/** Clears the marks of every sheet, whatever was checked. */
export async function clearEverywhere(session: Session): Promise<boolean> {
  const sheets = await session.sheets();
  return session.perform(clear, { sheets: sheets.map(({ id }) => id) });
}

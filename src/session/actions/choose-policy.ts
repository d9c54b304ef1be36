import { message } from '../../messages';
import type { PresetName } from '../../policy';
import type { Action } from '../action';
import { settingsPlan } from './waive';

/** Stores with the workbook by which policy it is judged. */
export const choosePolicy: Action<{ readonly policy: PresetName }> = {
  name: 'choosePolicy',
  label: 'action.choose-policy',
  changesFindings: true,
  plan: (state, { policy }) => settingsPlan(state, { ...state.settings, policy }, message('done.policy-chosen')),
};

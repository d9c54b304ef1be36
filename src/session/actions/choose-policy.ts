import { message } from '../../messages';
import { presets, type PresetName } from '../../policy';
import type { Action } from '../action';
import { settingsPlan } from './waive';

/** The policies that can be chosen, by name. */
export const policies = Object.entries(presets).map(([name, { title }]) => ({ name: name as PresetName, title }));

/** Stores with the workbook by which policy it is judged. */
export const choosePolicy: Action<{ readonly policy: PresetName }> = {
  name: 'choosePolicy',
  label: 'action.choose-policy',
  changesFindings: true,
  plan: (state, { policy }) => settingsPlan(state, { ...state.settings, policy }, message('done.policy-chosen')),
};

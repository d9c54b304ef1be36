import { message } from '../../messages';
import { waiverKey, waiverSubject, type StoredWaiver } from '../../review';
import type { SelfEvaluationForm } from '../../form';
import type { Finding } from '../../rules/finding';
import type { Action, Blocked, Plan } from '../action';
import { formatSettings, type Settings } from '../settings';
import type { SessionState } from '../state';

export interface WaiveInput {
  readonly finding: Finding;
  /** The form of the finding; null for findings on the whole workbook. */
  readonly form: SelfEvaluationForm | null;
  readonly reason: string;
  readonly who: string;
  /** Date, such as 2025-03-01. */
  readonly when: string;
}

/** 人工确认: a reviewer lets a finding stand, with a reason. It stays listed and no longer counts. */
export const waive: Action<WaiveInput> = {
  name: 'waive',
  label: 'action.waive',
  changesFindings: true,
  plan: (state, { finding, form, reason, who, when }) => {
    if (reason.trim() === '') return { blocked: message('waive.reason-missing') };
    const waiver: StoredWaiver = { ...waiverSubject(finding, form), reason: reason.trim(), who: who.trim(), when };
    const others = state.settings.waivers.filter((other) => waiverKey(other) !== waiverKey(waiver));
    return settingsPlan(state, { ...state.settings, waivers: [...others, waiver] }, message('done.waived'));
  },
};

/** 撤回确认: the finding counts again. */
export const withdrawWaiver: Action<Pick<WaiveInput, 'finding' | 'form'>> = {
  name: 'withdrawWaiver',
  label: 'action.withdraw-waiver',
  changesFindings: true,
  plan: (state, { finding, form }) => {
    const key = waiverKey(waiverSubject(finding, form));
    const waivers = state.settings.waivers.filter((waiver) => waiverKey(waiver) !== key);
    return settingsPlan(state, { ...state.settings, waivers }, message('done.waiver-withdrawn'));
  },
};

/** Stores settings in place of those that the workbook holds, unless these are not ours to understand. */
export function settingsPlan(state: SessionState, settings: Settings, done: Plan['done']): Plan | Blocked {
  if (!state.settingsReadable) return { blocked: message('settings.unreadable') };
  return {
    changes: { changes: [{ kind: 'settings', expect: state.storedSettings, put: formatSettings(settings) }] },
    done,
    cells: 0,
  };
}

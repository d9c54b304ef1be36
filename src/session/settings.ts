import { presets, type Policy, type PresetName } from '../policy';
import type { NamedHeader, NamedLabels, ReviewOptions, StoredWaiver } from '../review';

/** What is stored with a workbook, as one custom XML part that every face reads. */
export interface Settings {
  readonly version: 1;
  readonly policy: string | null;
  readonly waivers: readonly StoredWaiver[];
  readonly labels: NamedLabels;
  readonly headers: readonly NamedHeader[];
}

export const noSettings: Settings = { version: 1, policy: null, waivers: [], labels: {}, headers: [] };

/** The policy of that name; the national one where a later version knew more. */
export function policyNamed(name: string): Policy {
  return name in presets ? presets[name as PresetName] : presets.national;
}

/** null for settings that say nothing: the workbook then carries no part of ours. */
export function formatSettings(settings: Settings): string | null {
  const { policy, waivers, labels, headers } = settings;
  const empty = policy === null && waivers.length + headers.length + Object.keys(labels).length === 0;
  return empty ? null : JSON.stringify(settings);
}

/** What the settings of a workbook say of how it is read and reviewed; nothing where they are not ours to understand. */
export function reviewOptionsOf(settings: Settings | null): Pick<ReviewOptions, 'waivers' | 'labels' | 'headers'> {
  const { waivers, labels, headers } = settings ?? noSettings;
  return { waivers, labels, headers };
}

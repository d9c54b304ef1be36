import * as z from 'zod/mini';
import { presets, type Policy, type PresetName } from '../policy';
import { columnsOf, type NamedHeader, type NamedLabels, type ReviewOptions, type StoredWaiver } from '../review';

// The pages forbid eval, which zod would try for speed.
z.config({ jitless: true });

const waiver = z.object({
  code: z.string(),
  project: z.string(),
  unit: z.string(),
  year: z.nullable(z.number()),
  subject: z.string(),
  reason: z.string(),
  who: z.string(),
  when: z.string(),
});

const named = z.object({
  table: z.enum(['indicators', 'funding']),
  columns: z
    .array(
      z.object({
        row: z.int().check(z.minimum(0), z.maximum(2)),
        column: z.int().check(z.minimum(0), z.maximum(255)),
        label: z.string(),
        means: z.nullable(z.enum([...columnsOf('indicators'), ...columnsOf('funding')])),
      }),
    )
    .check(z.minLength(1)),
});

const settingsSchema = z.object({
  version: z.literal(1),
  /** Name of a preset; null: the tool's own default. */
  policy: z._default(z.nullable(z.string()), null),
  waivers: z._default(z.array(waiver), []),
  /** Labels of these forms that nobody else uses, by the usual label for the same. */
  labels: z._default(z.record(z.string(), z.string()), {}),
  /** Headers of tables that a person pointed out. */
  headers: z._default(z.array(named), []),
});

/** What is stored with a workbook, as one custom XML part that every face reads. */
export interface Settings {
  readonly version: 1;
  readonly policy: string | null;
  readonly waivers: readonly StoredWaiver[];
  readonly labels: NamedLabels;
  readonly headers: readonly NamedHeader[];
}

export const noSettings: Settings = { version: 1, policy: null, waivers: [], labels: {}, headers: [] };

/** Stored settings, or null where the text is not ours to understand (damaged, or written by a later version): then nothing may be stored over it. */
export function parseSettings(text: string | null): Settings | null {
  if (text === null) return noSettings;
  try {
    const result = settingsSchema.safeParse(JSON.parse(text));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}

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

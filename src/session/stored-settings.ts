import * as z from 'zod/mini';
import { columnsOf } from '../review';
import { noSettings, type Settings } from './settings';

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

import { formRules, workbookRules } from '../rules/catalogue';
import type { RuleMeta } from '../rules/rule';

/** What is known of every rule, by its code. */
export const ruleMetas: ReadonlyMap<string, RuleMeta> = new Map(
  [...formRules, ...workbookRules].map(({ meta }) => [meta.code, meta]),
);

import type { UnreadRegion } from '../form';
import type { Policy } from '../policy';
import { regionRules } from '../rules/catalogue';
import type { Finding } from '../rules/finding';
import { toFinding } from '../rules/rule';
import { isEnabled } from './run-rules';

/** What the rules say of the regions that look like a form and could not be read with confidence. */
export function unreadFindings(unread: readonly UnreadRegion[], policy: Policy): Finding[] {
  return regionRules
    .filter(({ meta }) => isEnabled(meta, policy))
    .flatMap(({ meta, check }) => unread.map((region) => toFinding(meta, check(region), policy)));
}

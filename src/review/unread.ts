import type { UnreadRegion } from '../form';
import { message } from '../messages';
import type { Policy } from '../policy';
import type { Finding } from '../rules/finding';
import { toFinding } from '../rules/rule';
import { formatRange } from '../sheet';
import { ruleMetas } from './rule-metas';
import { isEnabled } from './run-rules';

/** `unreadable-form`: every region that looks like a form and could not be read with confidence, with where and why. */
export function unreadFindings(unread: readonly UnreadRegion[], policy: Policy): Finding[] {
  const meta = ruleMetas.get('unreadable-form');
  if (!meta || !isEnabled(meta, policy)) return [];
  return unread.map(({ sheet, sheetName, range, reason, cell }) =>
    toFinding(
      meta,
      {
        cell: cell ?? { sheet, row: range.top, column: range.left },
        subject: `${sheetName} ${formatRange(range)}`,
        message: message(`unread.${reason}`),
      },
      policy,
    ),
  );
}

import type { OtherTable } from '../form';
import type { Translator } from '../messages';
import { formatRange } from '../sheet';

/** What a table is that was found and not checked, with its place. */
export function otherTableText({ sheetName, range, kind }: OtherTable, { t }: Translator): string {
  return t('command.other-table', { sheet: sheetName, range: formatRange(range), kind: t(`other.${kind}`) });
}

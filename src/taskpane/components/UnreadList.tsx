import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { UnreadRegion } from '../../form';
import { formatCell, formatRange } from '../../sheet';
import { usePane } from '../PaneContext';
import { Naming } from './Naming';

const useStyles = makeStyles({
  unread: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

/** Regions that look like a form and were not read: what was looked for and where reading stopped. */
export function UnreadList({ unread }: { readonly unread: readonly UnreadRegion[] }) {
  const styles = useStyles();
  const { session, translator } = usePane();
  const { t } = translator;
  if (unread.length === 0) return null;
  return (
    <>
      <section className={styles.unread}>
        <h2 className={styles.title}>{t('unread.title', { count: unread.length })}</h2>
        <ul className={styles.list}>
          {unread.map(({ sheet, sheetName, range, reason, cell }) => {
            const corner = cell ?? { sheet, row: range.top, column: range.left };
            return (
              <li key={`${sheet}/${formatRange(range)}`}>
                <Link as="button" onClick={() => void session.reveal(corner)}>
                  {sheetName}!{formatRange(range)}
                </Link>{' '}
                {t(`unread.${reason}`)}
                {cell && <span className={styles.quiet}> {t('unread.stopped-at', { cell: formatCell(cell) })}</span>}
              </li>
            );
          })}
        </ul>
      </section>
      <Naming />
    </>
  );
}

import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { OtherTable } from '../../form';
import { formatRange } from '../../sheet';
import { usePane } from '../PaneContext';

const useStyles = makeStyles({
  others: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** Tables of the field that are no filled form of a project: what each is, so that nobody wonders why it was not checked. */
export function OtherList({ others }: { readonly others: readonly OtherTable[] }) {
  const styles = useStyles();
  const { session, translator } = usePane();
  const { t } = translator;
  if (others.length === 0) return null;
  return (
    <section className={styles.others}>
      <h2 className={styles.title}>{t('others.title', { count: others.length })}</h2>
      <ul className={styles.list}>
        {others.map(({ sheet, sheetName, range, kind }) => (
          <li key={`${sheet}/${formatRange(range)}`}>
            <Link as="button" onClick={() => void session.reveal({ sheet, row: range.top, column: range.left })}>
              {sheetName}!{formatRange(range)}
            </Link>{' '}
            {t(`other.${kind}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}

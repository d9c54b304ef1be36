import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Checked } from '../../session';
import { usePane } from '../PaneContext';
import { Naming } from './Naming';
import { OtherList } from './OtherList';
import { UnreadList } from './UnreadList';

const useStyles = makeStyles({
  empty: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: { color: tokens.colorNeutralForeground2, margin: 0 },
});

/** Nothing was found to check: said plainly, with what was looked for. */
export function NoForms({ checked: { review } }: { readonly checked: Checked }) {
  const styles = useStyles();
  const { t } = usePane().translator;
  return (
    <>
      <div className={styles.empty}>
        <h1 className={styles.title}>{t(review.unread.length > 0 ? 'headline.none-read' : 'headline.no-form')}</h1>
        {review.unread.length === 0 && <p className={styles.text}>{t('headline.no-form-text')}</p>}
      </div>
      <OtherList others={review.others} />
      {review.unread.length > 0 ? <UnreadList unread={review.unread} /> : <Naming />}
    </>
  );
}

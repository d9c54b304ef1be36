import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { usePane } from '../PaneContext';

const useStyles = makeStyles({
  title: {
    ...typographyStyles.subtitle2,
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground3,
  },
});

/** Stands where a page is still being fetched: no moment of the pane is without its heading. */
export function Arriving() {
  const styles = useStyles();
  const { t } = usePane().translator;
  return <h1 className={styles.title}>{t('app.result')}</h1>;
}

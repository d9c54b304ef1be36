import { makeStyles, Title3, tokens, typographyStyles } from '@fluentui/react-components';
import { usePane } from '../PaneContext';

const useStyles = makeStyles({
  welcome: { padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalL}` },
  title: { display: 'block', marginTop: 0, marginBottom: tokens.spacingVerticalS },
  text: { marginTop: 0, color: tokens.colorNeutralForeground2 },
  steps: {
    paddingLeft: tokens.spacingHorizontalXL,
    '& li': { marginBottom: tokens.spacingVerticalS, paddingLeft: tokens.spacingHorizontalXS },
    '& li::marker': { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

/** What stands in the pane before the first check. */
export function Welcome() {
  const styles = useStyles();
  const { t } = usePane().translator;
  return (
    <div className={styles.welcome}>
      <Title3 as="h1" className={styles.title}>
        {t('welcome.title')}
      </Title3>
      <p className={styles.text}>{t('welcome.text')}</p>
      <ol className={styles.steps}>
        <li>{t('welcome.step-open')}</li>
        <li>{t('welcome.step-check')}</li>
        <li>{t('welcome.step-write')}</li>
      </ol>
      <p className={styles.quiet}>{t('app.private')}</p>
    </div>
  );
}

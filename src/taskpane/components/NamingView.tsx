import { usePane } from '../PaneContext';
import { BackButton } from './BackButton';
import { Naming } from './Naming';
import { useNamingStyles } from './Naming.styles';

/** What headers and labels mean, for forms that were read: to add to it, or to take it back. */
export default function NamingView({ onBack }: { readonly onBack: () => void }) {
  const styles = useNamingStyles();
  const { t } = usePane().translator;
  return (
    <>
      <div className={styles.head}>
        <BackButton label={t('action.back')} onClick={onBack} />
        <h1 className={styles.heading}>{t('naming.title')}</h1>
        <p className={styles.text}>{t('naming.text')}</p>
      </div>
      <Naming />
    </>
  );
}

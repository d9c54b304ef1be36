import { Button, Field, Select } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import { nameLabel, selectedLabel, usualLabels, type UsualLabel } from '../../session';
import { usePane, useSessionState } from '../PaneContext';
import { useNamingStyles } from './Naming.styles';

/** The person selects a label on the sheet and says what it means. */
export function NamedLabels() {
  const styles = useNamingStyles();
  const { session, translator } = usePane();
  const { t } = translator;
  const labels = useSessionState((state) => state.settings.labels);
  const isBusy = useSessionState((state) => state.work !== null);
  const [means, setMeans] = useState<UsualLabel>('得分');
  const known = Object.entries(labels);

  const remember = async (): Promise<void> => {
    await session.perform(nameLabel, { label: await selectedLabel(session), means });
  };

  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{t('labels.title')}</h2>
      <p className={styles.text}>{t('labels.text')}</p>
      <Field label={t('labels.means')} size="small">
        <Select
          value={means}
          onChange={(_, { value }) => setMeans(usualLabels.find((label) => label === value) ?? means)}
        >
          {usualLabels.map((label) => (
            <option key={label}>{label}</option>
          ))}
        </Select>
      </Field>
      <Button size="small" disabled={isBusy} onClick={() => void remember()}>
        {t('action.name-label')}
      </Button>
      {known.length > 0 && (
        <ul className={styles.list} role="list">
          {known.map(([label, usual]) => (
            <li key={label} className={styles.item}>
              {t('labels.known', { label, usual })}
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                disabled={isBusy}
                aria-label={t('labels.forget', { label })}
                onClick={() => void session.perform(nameLabel, { label, means: null })}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

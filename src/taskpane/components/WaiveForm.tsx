import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { SelfEvaluationForm } from '../../form';
import type { Finding } from '../../rules/finding';
import { waive } from '../../session';
import { usePane, useSessionState } from '../PaneContext';
import { useFindingDetailsStyles } from './FindingDetails.styles';

export interface WaiveFormProps {
  readonly finding: Finding;
  readonly form: SelfEvaluationForm | null;
  readonly onClose: () => void;
}

/** 人工确认: why the finding may stand, and who says so. */
export function WaiveForm({ finding, form, onClose }: WaiveFormProps) {
  const styles = useFindingDetailsStyles();
  const { session, translator, environment } = usePane();
  const { t } = translator;
  const [reason, setReason] = useState('');
  const [who, setWho] = useState(environment.reviewer.get);
  const isBusy = useSessionState((state) => state.work !== null);

  const submit = async (): Promise<void> => {
    environment.reviewer.set(who.trim());
    const done = await session.perform(waive, { finding, form, reason, who, when: environment.today() });
    if (done) onClose();
  };

  return (
    <form
      className={styles.waive}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field label={t('waive.reason')} required size="small">
        <Textarea autoFocus value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Field label={t('waive.who')} size="small">
        <Input value={who} onChange={(_, { value }) => setWho(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabled={reason.trim() === '' || isBusy}>
          {t('action.waive')}
        </Button>
        <Button size="small" onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}

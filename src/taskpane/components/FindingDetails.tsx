import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { basisText, ruleExplanation, ruleTitle } from '../../reporting/render-finding';
import { withdrawWaiver, type Checked, type ListedFinding } from '../../session';
import { usePane, useSessionState } from '../PaneContext';
import { useFindingDetailsStyles } from './FindingDetails.styles';
import { WaiveForm } from './WaiveForm';

export interface FindingDetailsProps {
  readonly checked: Checked;
  readonly listed: ListedFinding;
}

/** Of the finding in hand: its figures, its basis, the rule behind it, and a reviewer's word that it may stand. */
export function FindingDetails({ checked, listed }: FindingDetailsProps) {
  const styles = useFindingDetailsStyles();
  const { session, translator } = usePane();
  const { t } = translator;
  const [open, setOpen] = useState<'rule' | 'waive' | null>(null);
  const isBusy = useSessionState((state) => state.work !== null);
  const { finding } = listed;
  const form = listed.form === null ? null : checked.review.forms[listed.form]!.form;
  const basis = basisText(finding, translator);
  const canWaive = session.workbook.capabilities.writes && finding.severity !== 'note';
  const toggle = (part: 'rule' | 'waive'): void => setOpen(open === part ? null : part);
  return (
    <div className={styles.details} onClick={(event) => event.stopPropagation()}>
      {finding.expected !== null && (
        <dl className={styles.figures}>
          {finding.stated !== null && (
            <>
              <dt>{t('finding.stated')}</dt>
              <dd>{finding.stated}</dd>
            </>
          )}
          <dt>{t('finding.expected')}</dt>
          <dd>{finding.expected}</dd>
        </dl>
      )}
      {basis && <p className={styles.quiet}>{t('finding.basis', { basis })}</p>}
      {finding.waived && (
        <p className={styles.quiet}>
          {t('finding.waived', { reason: finding.waived.reason })} {finding.waived.who} {finding.waived.when}
        </p>
      )}
      {open === 'rule' && (
        <div className={styles.rule}>
          <strong>{ruleTitle(finding.code, translator)}</strong> {ruleExplanation(finding.code, translator)}
        </div>
      )}
      {open === 'waive' && <WaiveForm finding={finding} form={form} onClose={() => setOpen(null)} />}
      <div className={styles.actions}>
        <Button size="small" appearance="subtle" aria-expanded={open === 'rule'} onClick={() => toggle('rule')}>
          {t('finding.why')}
        </Button>
        {canWaive && !finding.waived && open !== 'waive' && (
          <Button size="small" appearance="subtle" aria-expanded={false} onClick={() => toggle('waive')}>
            {t('action.waive')}
          </Button>
        )}
        {canWaive && finding.waived && (
          <Button
            size="small"
            appearance="subtle"
            disabled={isBusy}
            onClick={() => void session.perform(withdrawWaiver, { finding, form })}
          >
            {t('action.withdraw-waiver')}
          </Button>
        )}
      </div>
    </div>
  );
}

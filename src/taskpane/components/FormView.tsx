import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { formHeadline, projectName, type Checked } from '../../session';
import { usePane } from '../PaneContext';
import { useFormFindings } from '../useFormFindings';
import { BackButton } from './BackButton';
import { FindingList } from './FindingList';
import { Fold } from './Fold';
import { OtherList } from './OtherList';
import { ScoreSection } from './ScoreSection';
import { StepBar } from './StepBar';
import { UnreadList } from './UnreadList';

const useStyles = makeStyles({
  head: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
  project: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  headline: { ...typographyStyles.subtitle2, margin: 0, textWrap: 'balance' },
});

export interface FormViewProps {
  readonly checked: Checked;
  /** Index of the form in the review. */
  readonly form: number;
  readonly onBack?: () => void;
}

/** One form: what is left to do, cell by cell, then its scores, then advice. */
export function FormView({ checked, form, onBack }: FormViewProps) {
  const styles = useStyles();
  const { translator } = usePane();
  const { t } = translator;
  const review = checked.review.forms[form]!;
  const { open, notes, waived, unfolded, unfold, stepper } = useFormFindings(checked, form);
  return (
    <>
      <div className={styles.head}>
        {onBack && <BackButton label={t('projects.title')} onClick={onBack} />}
        <p className={styles.project}>{projectName(review)}</p>
        <h1 className={styles.headline}>{translator.render(formHeadline(review))}</h1>
      </div>
      <FindingList checked={checked} groups={open} stepper={stepper} />
      <ScoreSection checked={checked} form={form} />
      {notes.length > 0 && (
        <Fold
          label={t('findings.notes', { count: notes.length })}
          open={unfolded.has('notes')}
          onToggle={(isOpen) => unfold('notes', isOpen)}
        >
          <FindingList checked={checked} groups={notes} stepper={stepper} />
        </Fold>
      )}
      {waived.length > 0 && (
        <Fold
          label={t('findings.waived', { count: waived.length })}
          open={unfolded.has('waived')}
          onToggle={(isOpen) => unfold('waived', isOpen)}
        >
          <FindingList checked={checked} groups={waived} stepper={stepper} />
        </Fold>
      )}
      {!onBack && <UnreadList unread={checked.review.unread} />}
      {!onBack && <OtherList others={checked.review.others} />}
      <StepBar stepper={stepper} />
    </>
  );
}

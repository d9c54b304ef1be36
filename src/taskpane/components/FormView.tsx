import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { formHeadline, projectName, type Checked } from '../../session';
import { usePane } from '../PaneContext';
import { useFormFindings } from '../useFormFindings';
import { FindingList } from './FindingList';
import { Fold } from './Fold';
import { ScoreStrip } from './ScoreStrip';
import { StepBar } from './StepBar';
import { UnreadList } from './UnreadList';

const useStyles = makeStyles({
  head: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
  back: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  project: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  headline: { ...typographyStyles.subtitle2, margin: 0 },
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
        {onBack && (
          <Button size="small" appearance="subtle" className={styles.back} icon={<ArrowLeftRegular />} onClick={onBack}>
            {t('projects.title')}
          </Button>
        )}
        <p className={styles.project}>{projectName(review)}</p>
        <h1 className={styles.headline}>{translator.render(formHeadline(review))}</h1>
      </div>
      <ScoreStrip review={review} />
      <FindingList groups={open} stepper={stepper} />
      {notes.length > 0 && (
        <Fold
          label={t('findings.notes', { count: notes.length })}
          open={unfolded.has('notes')}
          onToggle={(isOpen) => unfold('notes', isOpen)}
        >
          <FindingList groups={notes} stepper={stepper} />
        </Fold>
      )}
      {waived.length > 0 && (
        <Fold
          label={t('findings.waived', { count: waived.length })}
          open={unfolded.has('waived')}
          onToggle={(isOpen) => unfold('waived', isOpen)}
        >
          <FindingList groups={waived} stepper={stepper} />
        </Fold>
      )}
      {!onBack && <UnreadList unread={checked.review.unread} />}
      <StepBar stepper={stepper} />
    </>
  );
}

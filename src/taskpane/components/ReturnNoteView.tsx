import { Checkbox, makeStyles, Textarea, tokens, typographyStyles } from '@fluentui/react-components';
import { projectName, type Checked } from '../../session';
import { formatCell } from '../../sheet';
import { usePane } from '../PaneContext';
import { useReturnNote } from '../useReturnNote';
import { BackButton } from './BackButton';
import { Foot } from './Foot';

const useStyles = makeStyles({
  head: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0` },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  list: { margin: 0, padding: `0 ${tokens.spacingHorizontalXS}`, listStyleType: 'none' },
  label: { lineHeight: 1.6 },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  text: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  box: { width: '100%', '& textarea': { height: '220px', maxHeight: 'none' } },
});

export interface ReturnNoteViewProps {
  readonly checked: Checked;
  readonly form: number | null;
  readonly onBack: () => void;
}

/** 退回意见: pick the findings, read the text, copy it. */
export default function ReturnNoteView({ checked, form, onBack }: ReturnNoteViewProps) {
  const styles = useStyles();
  const { t } = usePane().translator;
  const { findings, isPicked, toggle, count, text, copy } = useReturnNote(checked, form);
  return (
    <>
      <div className={styles.head}>
        <BackButton label={t('action.back')} onClick={onBack} />
        <h1 className={styles.title}>{t('note.title')}</h1>
      </div>
      <ul className={styles.list} role="list">
        {findings.map((listed) => {
          const { id, finding } = listed;
          return (
            <li key={id}>
              <Checkbox
                checked={isPicked(listed)}
                onChange={() => toggle(listed)}
                label={{
                  className: styles.label,
                  children: (
                    <>
                      {t(`severity.${finding.severity}`)} {finding.subject}{' '}
                      <span className={styles.quiet}>
                        {form === null && projectName(checked.review.forms[listed.form!]!)}{' '}
                        {finding.cell && formatCell(finding.cell)}
                      </span>
                    </>
                  ),
                }}
              />
            </li>
          );
        })}
      </ul>
      <div className={styles.text}>
        <Textarea className={styles.box} readOnly value={text} aria-label={t('note.title')} />
      </div>
      <Foot label={t('note.copy', { count })} disabled={count === 0} onClick={() => void copy()} />
    </>
  );
}

import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { FormReview } from '../../review';
import { formFigures } from '../../session';
import { usePane } from '../PaneContext';

const useStyles = makeStyles({
  strip: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(64px, 1fr))',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '& dt': { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
    '& dd': { ...typographyStyles.subtitle2, margin: 0 },
  },
  differs: { color: tokens.colorStatusDangerForeground1 },
  difference: { ...typographyStyles.caption1 },
});

/** 自评总分 beside 复算总分, then grade and execution rate. */
export function ScoreStrip({ review }: { readonly review: FormReview }) {
  const styles = useStyles();
  const { t } = usePane().translator;
  const { stated, computed, difference, grade, rate } = formFigures(review);
  const none = t('score.missing');
  const differs = difference !== null && difference !== '0';
  return (
    <dl className={styles.strip}>
      <div>
        <dt>{t('score.stated-total')}</dt>
        <dd>{stated ?? none}</dd>
      </div>
      <div>
        <dt>{t('score.computed-total')}</dt>
        <dd className={mergeClasses(differs && styles.differs)}>{computed ?? none}</dd>
        {differs && <dd className={styles.difference}>{t('score.differs', { difference })}</dd>}
      </div>
      <div>
        <dt>{t('score.grade')}</dt>
        <dd>{review.form.stated.grade?.text || (grade ? t(`grade.${grade}`) : none)}</dd>
      </div>
      <div>
        <dt>{t('score.rate')}</dt>
        <dd>{rate === null ? none : `${rate}%`}</dd>
      </div>
    </dl>
  );
}

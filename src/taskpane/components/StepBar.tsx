import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { usePane } from '../PaneContext';
import type { Stepper } from '../useStepper';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    marginTop: 'auto',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  position: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, marginLeft: 'auto' },
});

/** Walks the findings one by one. */
export function StepBar({ stepper: { position, count, step } }: { readonly stepper: Stepper }) {
  const styles = useStyles();
  const { t } = usePane().translator;
  if (count < 2) return null;
  return (
    <nav className={styles.bar} aria-label={t('findings.title')}>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUpRegular />}
        onClick={() => step(-1)}
        aria-keyshortcuts="Alt+ArrowUp"
      >
        {t('action.previous')}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowDownRegular />}
        onClick={() => step(1)}
        aria-keyshortcuts="Alt+ArrowDown"
      >
        {t('action.next')}
      </Button>
      <span className={styles.position}>
        {position > 0 ? t('findings.position', { position, count }) : t('findings.count', { count })}
      </span>
    </nav>
  );
}

import { Button, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  foot: {
    position: 'sticky',
    bottom: 0,
    marginTop: 'auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  button: { width: '100%' },
});

export interface FootProps {
  readonly label: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

/** What a page comes to, as one button that stays in sight below its list. */
export function Foot({ label, disabled, onClick }: FootProps) {
  const styles = useStyles();
  return (
    <div className={styles.foot}>
      <Button appearance="primary" className={styles.button} disabled={disabled} onClick={onClick}>
        {label}
      </Button>
    </div>
  );
}

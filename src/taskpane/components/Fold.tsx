import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  fold: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  button: { width: '100%', justifyContent: 'flex-start', borderRadius: 0, fontWeight: tokens.fontWeightRegular },
});

export interface FoldProps {
  readonly label: string;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly children: ReactNode;
}

/** A section that stays folded until it is wanted. */
export function Fold({ label, open, onToggle, children }: FoldProps) {
  const styles = useStyles();
  return (
    <section className={styles.fold}>
      <Button
        appearance="subtle"
        className={styles.button}
        aria-expanded={open}
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        onClick={() => onToggle(!open)}
      >
        {label}
      </Button>
      {open && children}
    </section>
  );
}

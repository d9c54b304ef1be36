import { Link, mergeClasses } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { findingText } from '../../reporting/render-finding';
import type { Checked, FindingGroup, ListedFinding } from '../../session';
import { formatCell } from '../../sheet/address';
import { usePane } from '../PaneContext';
import type { Stepper } from '../useStepper';
import { FindingDetails } from './FindingDetails';
import { FindingActionLink } from './FindingActionLink';
import { useFindingCardStyles } from './FindingCard.styles';

export interface FindingCardProps {
  readonly checked: Checked;
  readonly group: FindingGroup;
  readonly stepper: Stepper;
}

/** One finding: where, what is wrong, what to do; the one in hand shows its figures, basis and rule besides. */
export function FindingCard({ checked, group: { first, others }, stepper }: FindingCardProps) {
  const styles = useFindingCardStyles();
  const { translator } = usePane();
  const { finding, id } = first;
  const isCurrent = [first, ...others].some((listed) => listed.id === stepper.current);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    stepper.step(event.key === 'ArrowDown' ? 1 : -1);
  };

  return (
    <li
      className={mergeClasses(styles.card, isCurrent && styles.current)}
      aria-current={isCurrent || undefined}
      onClick={() => stepper.select(id)}
    >
      <div className={styles.head}>
        <span className={mergeClasses(styles.severity, styles[finding.severity])}>
          {translator.t(`severity.${finding.severity}`)}
        </span>
        <button
          ref={(element) => stepper.register(id, element)}
          type="button"
          className={mergeClasses(styles.title, isCurrent && styles.currentTitle)}
          onKeyDown={onKeyDown}
        >
          {finding.subject}
        </button>
        <FindingActionLink listed={first} checked={checked} onReveal={() => stepper.select(id)} />
      </div>
      <p className={mergeClasses(styles.message, finding.waived !== null && styles.waived)}>
        {findingText(finding, translator)}
      </p>
      {others.length > 0 && <OtherCells others={others} stepper={stepper} />}
      {isCurrent && <FindingDetails checked={checked} listed={first} />}
    </li>
  );
}

function place({ finding }: ListedFinding): string {
  return finding.cell ? formatCell(finding.cell) : '';
}

function OtherCells({ others, stepper }: { readonly others: readonly ListedFinding[]; readonly stepper: Stepper }) {
  const styles = useFindingCardStyles();
  const { t } = usePane().translator;
  return (
    <div className={styles.others}>
      <span className={styles.quiet}>{t('finding.others', { count: others.length })}</span>
      {others.map((other) => (
        <Link
          key={other.id}
          as="button"
          ref={(element: HTMLElement | null) => stepper.register(other.id, element)}
          onClick={(event) => {
            event.stopPropagation();
            stepper.select(other.id);
          }}
        >
          {other.sheetName && `${other.sheetName}!`}
          {place(other)}
        </Link>
      ))}
    </div>
  );
}

import { makeStyles } from '@fluentui/react-components';
import type { Checked, FindingGroup } from '../../session';
import type { Stepper } from '../useStepper';
import { FindingCard } from './FindingCard';

const useStyles = makeStyles({ list: { margin: 0, padding: 0 } });

export interface FindingListProps {
  readonly checked: Checked;
  readonly groups: readonly FindingGroup[];
  readonly stepper: Stepper;
}

export function FindingList({ checked, groups, stepper }: FindingListProps) {
  const styles = useStyles();
  return (
    // `role` since Safari and VoiceOver drop the list semantics of an unmarked list.
    <ol className={styles.list} role="list">
      {groups.map((group) => (
        <FindingCard key={group.first.id} checked={checked} group={group} stepper={stepper} />
      ))}
    </ol>
  );
}

import { makeStyles } from '@fluentui/react-components';
import type { FindingGroup } from '../../session';
import type { Stepper } from '../useStepper';
import { FindingCard } from './FindingCard';

const useStyles = makeStyles({ list: { margin: 0, padding: 0 } });

export function FindingList({
  groups,
  stepper,
}: {
  readonly groups: readonly FindingGroup[];
  readonly stepper: Stepper;
}) {
  const styles = useStyles();
  return (
    // `role` since Safari and VoiceOver drop the list semantics of an unmarked list.
    <ol className={styles.list} role="list">
      {groups.map((group) => (
        <FindingCard key={group.first.id} group={group} stepper={stepper} />
      ))}
    </ol>
  );
}

import { Link, makeStyles, typographyStyles } from '@fluentui/react-components';
import { findingAction, type Checked, type ListedFinding } from '../../session';
import { formatCell } from '../../sheet';
import { useNavigation } from '../navigation';
import { usePane } from '../PaneContext';

const useStyles = makeStyles({ link: { ...typographyStyles.caption1, flexShrink: 0 } });

export interface FindingActionLinkProps {
  readonly listed: ListedFinding;
  readonly checked: Checked;
  readonly onReveal: () => void;
}

/** The one thing to do about a finding: 去填写 H16, 写入计算值, or go to the cell. */
export function FindingActionLink({ listed: { finding, form }, checked, onReveal }: FindingActionLinkProps) {
  const styles = useStyles();
  const { session, translator } = usePane();
  const { go } = useNavigation();
  const { t } = translator;
  if (finding.cell === null) return null;
  const action = findingAction(finding, checked);
  const writes = action === 'write' && session.workbook.capabilities.writes && finding.waived === null;
  const address = formatCell(finding.cell);
  return (
    <Link
      as="button"
      className={styles.link}
      onClick={(event) => {
        event.stopPropagation();
        if (writes) go({ form, page: 'write' });
        else onReveal();
      }}
    >
      {writes ? t('action.correct') : action === 'fill' ? t('action.fill-cell', { cell: address }) : address}
    </Link>
  );
}

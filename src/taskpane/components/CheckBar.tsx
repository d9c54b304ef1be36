import { Button, Radio, RadioGroup } from '@fluentui/react-components';
import type { Scope } from '../../session';
import { usePane, useSessionState } from '../PaneContext';
import { useCheckBarStyles } from './CheckBar.styles';
import { MenuButton } from './MenuButton';

/** The one primary action with its scope; everything else is in the menu. */
export function CheckBar() {
  const styles = useCheckBarStyles();
  const { session, translator } = usePane();
  const { t } = translator;
  const scope = useSessionState((state) => state.scope);
  const working = useSessionState((state) => state.work !== null);
  return (
    <header className={styles.bar}>
      <Button
        appearance="primary"
        className={styles.check}
        disabledFocusable={working}
        onClick={() => void session.review()}
      >
        {t('action.check')}
      </Button>
      <RadioGroup
        layout="horizontal"
        className={styles.scopes}
        aria-label={t('scope.label')}
        value={scope}
        onChange={(_, data) => session.chooseScope(data.value as Scope)}
      >
        <Radio className={styles.scope} value="sheet" label={t('scope.sheet')} />
        <Radio className={styles.scope} value="workbook" label={t('scope.workbook')} />
      </RadioGroup>
      <MenuButton />
    </header>
  );
}

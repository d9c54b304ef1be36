import { useNavigationState, NavigationContext } from '../navigation';
import { useSessionState } from '../PaneContext';
import { CheckBar } from './CheckBar';
import { CheckedView } from './CheckedView';
import { useShellStyles } from './Shell.styles';
import { StatusArea } from './StatusArea';
import { Welcome } from './Welcome';

/** The frame of the pane: what to do on top, how it went below, and what was found. */
export function Shell() {
  const styles = useShellStyles();
  const checked = useSessionState((state) => state.checked);
  const navigation = useNavigationState(checked);
  return (
    <NavigationContext.Provider value={navigation}>
      <div className={styles.shell}>
        <CheckBar />
        <StatusArea />
        <main className={styles.body}>{checked ? <CheckedView checked={checked} /> : <Welcome />}</main>
      </div>
    </NavigationContext.Provider>
  );
}

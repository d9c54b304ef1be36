import { lazy, Suspense, useEffect } from 'react';
import { useNavigationState, NavigationContext } from '../navigation';
import { usePane, useSessionState } from '../PaneContext';
import { useIdle } from '../useIdle';
import { Arriving } from './Arriving';
import { CheckBar } from './CheckBar';
import { useShellStyles } from './Shell.styles';
import { StatusArea } from './StatusArea';
import { Welcome } from './Welcome';

const loadCheckedView = () => import('./CheckedView');
const CheckedView = lazy(loadCheckedView);

/** The frame of the pane: what to do on top, how it went below, and what was found. */
export function Shell() {
  const styles = useShellStyles();
  const { session, translator } = usePane();
  const { t } = translator;
  const checked = useSessionState((state) => state.checked);
  const idle = useIdle();
  useEffect(() => {
    if (!idle) return;
    // Fetched while the person reads, so that the first result shows at once.
    void loadCheckedView();
    session.prepare();
  }, [idle, session]);
  const navigation = useNavigationState(checked);
  return (
    <NavigationContext.Provider value={navigation}>
      <div className={styles.shell}>
        <CheckBar />
        <StatusArea />
        <section className={styles.body} aria-label={t('app.result')}>
          <Suspense fallback={<Arriving />}>{checked ? <CheckedView checked={checked} /> : <Welcome />}</Suspense>
        </section>
      </div>
    </NavigationContext.Provider>
  );
}

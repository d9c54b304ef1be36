import { FluentProvider, makeStaticStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { createTranslator } from '../messages';
import type { Session } from '../session';
import { Shell } from './components/Shell';
import type { Environment } from './environment';
import { PaneContext } from './PaneContext';
import { themes } from './theme';

const useStaticStyles = makeStaticStyles({ 'html, body, #app': { height: '100%', margin: 0, overflow: 'hidden' } });

// No class: menus get the classes of the provider, and one as high as the pane would cover it.
const wholeHeight = { height: '100%' };

export interface PaneProps {
  readonly session: Session;
  readonly environment: Environment;
}

/** The task pane over any workbook: in Excel, in the workbench, in a test. */
export function Pane({ session, environment }: PaneProps) {
  useStaticStyles();
  const { language, appearance } = environment;
  const services = useMemo(
    () => ({ session, environment, translator: createTranslator(language) }),
    [session, environment, language],
  );
  const theme = themes[useSyncExternalStore(appearance.subscribe, appearance.get)];
  useEffect(() => {
    // Chooses the Chinese glyphs of shared code points, and the voice of a screen reader.
    document.documentElement.lang = language;
  }, [language]);
  return (
    <FluentProvider theme={theme} style={wholeHeight}>
      <PaneContext.Provider value={services}>
        <Shell />
      </PaneContext.Provider>
    </FluentProvider>
  );
}

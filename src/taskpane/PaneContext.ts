import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Translator } from '../messages';
import type { Session, SessionState } from '../session';
import type { Environment } from './environment';

export interface PaneServices {
  readonly session: Session;
  readonly translator: Translator;
  readonly environment: Environment;
}

export const PaneContext = createContext<PaneServices | null>(null);

export function usePane(): PaneServices {
  const services = useContext(PaneContext);
  if (!services) throw new Error('usePane outside of Pane');
  return services;
}

/** A part of the session's state; the component renders again when that part is replaced. */
export function useSessionState<Part>(select: (state: SessionState) => Part): Part {
  const { session } = usePane();
  return useSyncExternalStore(session.subscribe, () => select(session.getState()));
}

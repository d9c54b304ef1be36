import { createContext, startTransition, useContext, useMemo, useState } from 'react';
import type { Checked } from '../session';

/** Where in a result the person is. `form` null: the overview of all projects. */
export interface Place {
  readonly form: number | null;
  readonly page: 'findings' | 'write' | 'note' | 'naming';
}

export interface Navigation {
  readonly place: Place;
  readonly go: (place: Partial<Place>) => void;
}

const start: Place = { form: null, page: 'findings' };

/** A check again keeps the place; a check of other sheets starts at the overview. A single form is its own overview. */
export function useNavigationState(checked: Checked | null): Navigation {
  const sheets = useMemo(() => checked?.grids.map(({ id }) => id).join('\n') ?? '', [checked?.grids]);
  const [visited, setVisited] = useState<{ readonly sheets: string; readonly place: Place }>({ sheets, place: start });
  const count = checked?.review.forms.length ?? 0;
  const isThere = visited.sheets === sheets && (visited.place.form ?? 0) < count;
  const place = isThere ? visited.place : start;
  return {
    place: count === 1 ? { ...place, form: 0 } : place,
    // The page that is left stays until the next one is there.
    go: (change) => startTransition(() => setVisited({ sheets, place: { ...place, ...change } })),
  };
}

export const NavigationContext = createContext<Navigation | null>(null);

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error('useNavigation outside of Shell');
  return navigation;
}

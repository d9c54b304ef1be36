import { useEffect, useState } from 'react';

/** Web views without idle callbacks (Safari) wait this long instead. */
const SOON = 200;

/** false until the browser has nothing more urgent to do: what can wait does not stand in the way of the first click. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const done = (): void => setIdle(true);
    if (typeof requestIdleCallback === 'undefined') {
      const timer = setTimeout(done, SOON);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(done, { timeout: SOON });
    return () => cancelIdleCallback(handle);
  }, []);
  return idle;
}

import { useCallback, useEffect, useRef, useState } from 'react';
import type { ListedFinding } from '../session';
import { usePane } from './PaneContext';

/** Walks a list of findings: selecting one reveals its cell. */
export interface Stepper {
  readonly current: string | null;
  /** Place of the current finding in the list, from 1; 0 where none is selected. */
  readonly position: number;
  readonly count: number;
  readonly select: (id: string) => void;
  readonly step: (by: 1 | -1) => void;
  /** Remembers the element that takes the focus of a finding. */
  readonly register: (id: string, element: HTMLElement | null) => void;
}

/**
 * @param items what can be walked, as shown. Alt+↓ and Alt+↑ step from anywhere in the pane; the arrow keys alone step
 * where a list passes them on.
 */
export function useStepper(items: readonly ListedFinding[]): Stepper {
  const { session } = usePane();
  const [current, setCurrent] = useState<string | null>(null);
  const elements = useRef(new Map<string, HTMLElement>());
  const index = items.findIndex(({ id }) => id === current);

  const select = useCallback(
    (id: string) => {
      setCurrent(id);
      const cell = items.find((item) => item.id === id)?.finding.cell;
      if (cell) void session.reveal(cell);
    },
    [items, session],
  );

  const step = useCallback(
    (by: 1 | -1) => {
      if (items.length === 0) return;
      const next =
        items[index === -1 ? (by === 1 ? 0 : items.length - 1) : (index + by + items.length) % items.length]!;
      select(next.id);
      const element = elements.current.get(next.id);
      element?.focus();
      element?.closest('li')?.scrollIntoView({ block: 'nearest' });
    },
    [items, index, select],
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      step(event.key === 'ArrowDown' ? 1 : -1);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [step]);

  const register = useCallback((id: string, element: HTMLElement | null) => {
    if (element) elements.current.set(id, element);
    else elements.current.delete(id);
  }, []);

  return { current: index === -1 ? null : current, position: index + 1, count: items.length, select, step, register };
}

import { useMemo, useState } from 'react';
import { correct, writeLines, type Checked, type WriteLine } from '../session';
import { usePane, useSessionState } from './PaneContext';

export interface WriteLinesState {
  /** Computed cells that are blank or wrong. */
  readonly computed: readonly WriteLine[];
  /** Scores that a formula would give otherwise. */
  readonly scores: readonly WriteLine[];
  readonly picked: number;
  readonly asFormula: boolean;
  readonly setAsFormula: (asFormula: boolean) => void;
  readonly toggle: (key: string) => void;
  /** Writes the picked lines; resolves to whether that was done. */
  readonly write: () => Promise<boolean>;
}

/** @param form index of the form, or null for every form of the review */
export function useWriteLines(checked: Checked, form: number | null): WriteLinesState {
  const { session } = usePane();
  const policy = useSessionState((state) => state.policy);
  const settings = useSessionState((state) => state.settings);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [asFormula, setAsFormula] = useState(false);
  const lines = useMemo(
    () => writeLines(checked, { policy, settings, form, toggled }),
    [checked, policy, settings, form, toggled],
  );
  const pickedLines = lines.filter(({ picked }) => picked);
  return {
    computed: lines.filter(({ kind }) => kind === 'computed'),
    scores: lines.filter(({ kind }) => kind === 'score'),
    picked: pickedLines.length,
    asFormula,
    setAsFormula,
    toggle: (key) => {
      const next = new Set(toggled);
      if (!next.delete(key)) next.add(key);
      setToggled(next);
    },
    write: () =>
      session.perform(correct, {
        edits: pickedLines.map(({ value, formula }) =>
          asFormula && formula && 'edit' in formula ? formula.edit : value,
        ),
      }),
  };
}

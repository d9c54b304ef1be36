import { useMemo, useState } from 'react';
import { returnNote } from '../reporting/return-note';
import { listFindings, type Checked, type ListedFinding } from '../session';
import { usePane } from './PaneContext';

export interface ReturnNoteState {
  /** What can be told: what must be fixed or explained on the form, or on all forms. */
  readonly findings: readonly ListedFinding[];
  readonly isPicked: (listed: ListedFinding) => boolean;
  readonly toggle: (listed: ListedFinding) => void;
  readonly count: number;
  readonly text: string;
  readonly copy: () => Promise<void>;
}

/** 退回意见 of one form, or of every form (`form` null). Everything is picked at first. */
export function useReturnNote(checked: Checked, form: number | null): ReturnNoteState {
  const { session, translator, environment } = usePane();
  const findings = useMemo(
    () =>
      listFindings(checked.review).filter(
        (listed) =>
          listed.form !== null &&
          (form === null || listed.form === form) &&
          listed.finding.waived === null &&
          listed.finding.severity !== 'note',
      ),
    [checked.review, form],
  );
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const isPicked = ({ id }: ListedFinding): boolean => !left.has(id);
  const picked = findings.filter(isPicked);
  const text = checked.review.forms
    .map((review, index) =>
      returnNote(
        review,
        translator,
        picked.filter((listed) => listed.form === index).map(({ finding }) => finding),
      ),
    )
    .filter((note) => note !== '')
    .join('\n\n');
  return {
    findings,
    isPicked,
    toggle: ({ id }) => {
      const next = new Set(left);
      if (!next.delete(id)) next.add(id);
      setLeft(next);
    },
    count: picked.length,
    text,
    copy: async () => {
      const copied = await environment.copy(text);
      session.say(copied ? 'success' : 'warning', copied ? 'done.copied' : 'note.copy-by-hand');
    },
  };
}

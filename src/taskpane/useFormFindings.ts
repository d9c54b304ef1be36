import { useMemo, useState } from 'react';
import { findingText } from '../reporting/render-finding';
import { foldIdentical, listFindings, type Checked, type FindingGroup, type ListedFinding } from '../session';
import { usePane } from './PaneContext';
import { useStepper, type Stepper } from './useStepper';

type Section = 'open' | 'notes' | 'waived';

export interface FormFindings {
  /** 须修改 and 需说明, in sheet order. */
  readonly open: readonly FindingGroup[];
  /** 建议. */
  readonly notes: readonly FindingGroup[];
  readonly waived: readonly FindingGroup[];
  readonly unfolded: ReadonlySet<Section>;
  readonly unfold: (section: Section, open: boolean) => void;
  readonly stepper: Stepper;
}

/** The findings of one form (or, with null, those on the whole workbook), parted for the eye and walkable as shown. */
export function useFormFindings(checked: Checked, form: number | null): FormFindings {
  const { translator } = usePane();
  const [unfolded, setUnfolded] = useState<ReadonlySet<Section>>(new Set());

  const sections = useMemo(() => {
    const listed = listFindings(checked.review).filter((finding) => finding.form === form);
    const groupsOf = (keep: (listed: ListedFinding) => boolean): readonly FindingGroup[] =>
      foldIdentical(listed.filter(keep), ({ finding }) => `${finding.subject}\n${findingText(finding, translator)}`);
    return {
      open: groupsOf(({ finding }) => finding.waived === null && finding.severity !== 'note'),
      notes: groupsOf(({ finding }) => finding.waived === null && finding.severity === 'note'),
      waived: groupsOf(({ finding }) => finding.waived !== null),
    };
  }, [checked.review, form, translator]);

  const walkable = useMemo(
    () =>
      [
        sections.open,
        unfolded.has('notes') ? sections.notes : [],
        unfolded.has('waived') ? sections.waived : [],
      ].flatMap((groups) => groups.flatMap(({ first, others }) => [first, ...others])),
    [sections, unfolded],
  );

  return {
    ...sections,
    unfolded,
    unfold: (section, open) => {
      const next = new Set(unfolded);
      if (open) next.add(section);
      else next.delete(section);
      setUnfolded(next);
    },
    stepper: useStepper(walkable),
  };
}

import { usePane } from '../PaneContext';
import { NamedHeaders } from './NamedHeaders';
import { NamedLabels } from './NamedLabels';

/** A way to help where a form was not read: what its headers and labels mean. */
export function Naming() {
  const { session } = usePane();
  if (!session.workbook.capabilities.writes) return null;
  return (
    <>
      <NamedHeaders />
      <NamedLabels />
    </>
  );
}

import { lazy, Suspense, useMemo, useState } from 'react';
import type { Checked } from '../../session';
import { FormView } from './FormView';
import { NoForms } from './NoForms';

// A single form needs neither table nor tabs.
const WorkbookView = lazy(() => import('./WorkbookView'));

/** The result of a check: a form on its own, or all projects with the way into each. */
export function CheckedView({ checked }: { readonly checked: Checked }) {
  const { review } = checked;
  // A check again keeps the place; a check of something else starts at the overview.
  const key = useMemo(() => checked.grids.map(({ id }) => id).join('\n'), [checked.grids]);
  const [opened, setOpened] = useState<{ readonly key: string; readonly form: number } | null>(null);
  const form = opened?.key === key ? opened.form : null;

  if (review.forms.length === 0) return <NoForms checked={checked} />;
  if (review.forms.length === 1) return <FormView checked={checked} form={0} />;
  if (form !== null && form < review.forms.length) {
    return <FormView checked={checked} form={form} onBack={() => setOpened(null)} />;
  }
  return (
    <Suspense fallback={null}>
      <WorkbookView checked={checked} onOpen={(index) => setOpened({ key, form: index })} />
    </Suspense>
  );
}

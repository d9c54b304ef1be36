import { lazy, Suspense } from 'react';
import type { Checked } from '../../session';
import { useNavigation } from '../navigation';
import { Arriving } from './Arriving';
import { FormView } from './FormView';
import { NoForms } from './NoForms';

// A single form needs neither table nor tabs, and a look at the findings no preview.
const WorkbookView = lazy(() => import('./WorkbookView'));
const WriteView = lazy(() => import('./WriteView'));
const ReturnNoteView = lazy(() => import('./ReturnNoteView'));
const NamingView = lazy(() => import('./NamingView'));

/** The result of a check: a form on its own, or all projects with the way into each. */
export default function CheckedView({ checked }: { readonly checked: Checked }) {
  return (
    <Suspense fallback={<Arriving />}>
      <Page checked={checked} />
    </Suspense>
  );
}

function Page({ checked }: { readonly checked: Checked }) {
  const { place, go } = useNavigation();
  const { form, page } = place;
  const toFindings = (): void => go({ page: 'findings' });
  const isOnlyForm = checked.review.forms.length === 1;
  if (checked.review.forms.length === 0) return <NoForms checked={checked} />;
  if (page === 'naming') return <NamingView onBack={toFindings} />;
  if (page === 'write') return <WriteView checked={checked} form={form} onBack={toFindings} />;
  if (page === 'note') return <ReturnNoteView checked={checked} form={form} onBack={toFindings} />;
  if (form === null) return <WorkbookView checked={checked} onOpen={(index) => go({ form: index })} />;
  return <FormView checked={checked} form={form} onBack={isOnlyForm ? undefined : () => go({ form: null })} />;
}

import { Button } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { lazy, Suspense } from 'react';
import { usePane } from '../PaneContext';
import { useIdle } from '../useIdle';

// Menus position themselves by a library of their own: it comes after the first paint.
const MoreMenu = lazy(() => import('./MoreMenu'));

export function MenuButton() {
  const { t } = usePane().translator;
  const button = <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={t('action.more')} />;
  if (!useIdle()) return button;
  return (
    <Suspense fallback={button}>
      <MoreMenu trigger={button} />
    </Suspense>
  );
}

import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useState } from 'react';
import { isStale, type Notice, type Work } from '../../session';
import { usePane, useSessionState } from '../PaneContext';

const useStyles = makeStyles({
  area: { display: 'flex', flexDirection: 'column' },
  work: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  bar: { gridColumn: '1 / -1' },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  message: { borderRadius: 0 },
  details: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** Progress, what the last action came to, and whether the result is out of date. */
export function StatusArea() {
  const styles = useStyles();
  const work = useSessionState((state) => state.work);
  const notice = useSessionState((state) => state.notice);
  const stale = useSessionState(isStale);
  return (
    <div className={styles.area} aria-live="polite">
      {work && <Working work={work} />}
      {notice && <NoticeBar notice={notice} />}
      {stale && !work && <StaleBar />}
    </div>
  );
}

function Working({ work }: { readonly work: Work }) {
  const styles = useStyles();
  const { session, translator } = usePane();
  const { t } = translator;
  const slow = useLater(1500);
  const known = work.total > 0;
  const { done, total } = work;
  return (
    <div className={styles.work}>
      <span className={styles.quiet}>{known ? t('work.reading', { done, total }) : t('work.waiting')}</span>
      {work.cancellable && (
        <Button size="small" appearance="subtle" onClick={session.cancel}>
          {t('action.cancel')}
        </Button>
      )}
      <ProgressBar className={styles.bar} value={known ? done / total : undefined} aria-label={t(work.label)} />
      {slow && !known && <span className={styles.quiet}>{t('work.edit-mode-hint')}</span>}
    </div>
  );
}

/** false at first, true once the component has stood for a while: Excel queues our calls while a cell is being edited. */
function useLater(milliseconds: number): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return later;
}

function NoticeBar({ notice }: { readonly notice: Notice }) {
  const styles = useStyles();
  const { session, translator } = usePane();
  return (
    <MessageBar className={styles.message} intent={notice.tone} layout="multiline">
      <MessageBarBody>
        {translator.render(notice.message)}
        {notice.details.length > 0 && (
          <ul className={styles.details}>
            {notice.details.map((detail, index) => (
              <li key={index}>{translator.render(detail)}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={translator.t('action.close')}
            onClick={session.dismissNotice}
          />
        }
      />
    </MessageBar>
  );
}

function StaleBar() {
  const styles = useStyles();
  const { session, translator } = usePane();
  const { t } = translator;
  return (
    <MessageBar className={styles.message} intent="warning">
      <MessageBarBody>{t('state.stale')}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void session.reviewAgain()}>
          {t('action.check-again')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

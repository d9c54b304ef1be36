import { FluentProvider, makeStaticStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState, useSyncExternalStore, type DragEvent } from 'react';
import { createTranslator } from '../messages';
import { Pane } from '../taskpane/Pane';
import { themes } from '../taskpane/theme';
import type { BatchItem } from './batch/batch';
import { droppedWorkbooks } from './batch/dropped-files';
import { browserEnvironment, storedLanguage, storeLanguage } from './browser-environment';
import { FileBar } from './FileBar';
import type { OpenFiles } from './open-files';
import { SheetView } from './SheetView';
import { useView } from './useView';
import { useWorkbenchStyles } from './Workbench.styles';
import { WorkbenchContext } from './WorkbenchContext';

const BatchView = lazy(() => import('./batch/BatchView'));

const useStaticStyles = makeStaticStyles({ 'html, body, #app': { height: '100%', margin: 0, overflow: 'hidden' } });

/** A sheet and the task pane side by side, over files that never leave the machine. */
// Not a class: menus and dialogs, which stand outside of the page, would take it over and cover the page.
const wholeHeight = { height: '100%' };

export function Workbench({ files }: { readonly files: OpenFiles }) {
  useStaticStyles();
  const styles = useWorkbenchStyles();
  const [language, setLanguage] = useState(storedLanguage);
  const environment = useMemo(() => browserEnvironment(language), [language]);
  const translator = useMemo(() => createTranslator(language), [language]);
  const appearance = useSyncExternalStore(environment.appearance.subscribe, environment.appearance.get);
  const { open, batch, problem } = useSyncExternalStore(files.store.subscribe, files.store.get);
  const view = useView(open !== null);
  const mayLeave = (): boolean =>
    !open?.document.store.get().isDirty || window.confirm(translator.t('file.discard', { file: open.document.name }));
  const openAll = (items: readonly BatchItem[]): void => {
    if (items.length > 0 && mayLeave()) void files.openAll(items, language);
  };
  const openFromBatch = useCallback(
    (item: BatchItem, sheetName: string | null) => void files.openFromBatch(item, sheetName),
    [files],
  );
  const { isOver, handlers } = useFileDrop(openAll);
  useUnsavedGuard(open?.document.store.get);

  return (
    <FluentProvider theme={themes[appearance]} style={wholeHeight}>
      <WorkbenchContext.Provider value={translator}>
        <div className={styles.page} {...handlers}>
          <div className={styles.bar}>
            <FileBar
              document={open?.document ?? null}
              hasBatch={batch !== null}
              onOpen={openAll}
              onSample={(file) => mayLeave() && void files.openSample(file)}
              onBack={() => mayLeave() && files.backToBatch()}
              onLanguage={() => {
                const other = language === 'zh-CN' ? 'en-US' : 'zh-CN';
                storeLanguage(other);
                setLanguage(other);
              }}
            />
            {problem && (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>
                  {translator.t('file.not-opened', { file: problem.name })} {translator.render(problem.message)}
                </MessageBarBody>
              </MessageBar>
            )}
          </div>
          {open && (
            <>
              <main className={styles.sheet}>
                <SheetView key={open.document.name} document={open.document} session={open.session} view={view} />
              </main>
              <aside className={styles.pane} aria-label={translator.t('app.name')}>
                <Pane session={open.session} environment={environment} />
              </aside>
            </>
          )}
          {!open && batch && (
            <Suspense fallback={null}>
              <BatchView batch={batch} onOpen={openFromBatch} />
            </Suspense>
          )}
          {!open && !batch && <main className={styles.empty}>{translator.t('file.drop-hint')}</main>}
          {isOver && <div className={styles.drop}>{translator.t('file.drop-hint')}</div>}
        </div>
      </WorkbenchContext.Provider>
    </FluentProvider>
  );
}

function useFileDrop(onFiles: (items: readonly BatchItem[]) => void) {
  const [isOver, setOver] = useState(false);
  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');
  return {
    isOver,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        if (event.relatedTarget === null) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        void droppedWorkbooks(event.dataTransfer).then(onFiles);
      },
    },
  };
}

/** The browser asks before a window with unsaved work is left. */
function useUnsavedGuard(state: (() => { readonly isDirty: boolean }) | undefined): void {
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent): void => {
      if (state?.().isDirty) event.preventDefault();
    };
    window.addEventListener('beforeunload', guard);
    return () => window.removeEventListener('beforeunload', guard);
  }, [state]);
}

import { FluentProvider, makeStaticStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useMemo, useState, useSyncExternalStore, type DragEvent } from 'react';
import { createTranslator } from '../messages';
import { Pane } from '../taskpane/Pane';
import { themes } from '../taskpane/theme';
import { browserEnvironment, storedLanguage, storeLanguage } from './browser-environment';
import { FileBar } from './FileBar';
import type { OpenFiles } from './open-files';
import { SheetView } from './SheetView';
import { useWorkbenchStyles } from './Workbench.styles';
import { WorkbenchContext } from './WorkbenchContext';

const useStaticStyles = makeStaticStyles({ 'html, body, #app': { height: '100%', margin: 0, overflow: 'hidden' } });

/** A sheet and the task pane side by side, over a file that never leaves the machine. */
export function Workbench({ files }: { readonly files: OpenFiles }) {
  useStaticStyles();
  const styles = useWorkbenchStyles();
  const [language, setLanguage] = useState(storedLanguage);
  const environment = useMemo(() => browserEnvironment(language), [language]);
  const translator = useMemo(() => createTranslator(language), [language]);
  const appearance = useSyncExternalStore(environment.appearance.subscribe, environment.appearance.get);
  const { open, problem } = useSyncExternalStore(files.store.subscribe, files.store.get);
  const { openFile, openSample } = files;
  const { isOver, handlers } = useFileDrop((file) => void openFile(file));
  useUnsavedGuard(open?.document.store.get);

  return (
    <FluentProvider theme={themes[appearance]} className={styles.root}>
      <WorkbenchContext.Provider value={translator}>
        <div className={styles.page} {...handlers}>
          <div className={styles.bar}>
            <FileBar
              document={open?.document ?? null}
              onOpen={(file) => void openFile(file)}
              onSample={(file) => void openSample(file)}
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
          {open ? (
            <>
              <main className={styles.sheet}>
                <SheetView key={open.document.name} document={open.document} session={open.session} />
              </main>
              <aside className={styles.pane} aria-label={translator.t('app.name')}>
                <Pane session={open.session} environment={environment} />
              </aside>
            </>
          ) : (
            <div className={styles.empty}>{translator.t('file.drop-hint')}</div>
          )}
          {isOver && <div className={styles.drop}>{translator.t('file.drop-hint')}</div>}
        </div>
      </WorkbenchContext.Provider>
    </FluentProvider>
  );
}

function useFileDrop(onFile: (file: File) => void) {
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
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
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

import { useEffect, useRef } from 'react';
import type { Language } from '../../messages';
import type { FileDocument } from '../file-document';
import { useTranslator } from '../WorkbenchContext';
import { useSheetViewStyles } from '../SheetView.styles';
import { openSpreadsheet } from './open-spreadsheet';

export interface SpreadsheetProps {
  readonly document: FileDocument;
  readonly language: Language;
  readonly sheetName: string;
  /** F6: the keyboard goes on outside of the sheet. */
  readonly onLeave: () => void;
  /** The library threw while the sheet was opened. */
  readonly onFailure: () => void;
}

/** 电子表格视图: the document in a spreadsheet, drawn by Univer. */
export function Spreadsheet({ document, language, sheetName, onLeave, onFailure }: SpreadsheetProps) {
  const styles = useSheetViewStyles();
  const { t } = useTranslator();
  const container = useRef<HTMLDivElement>(null);
  const callbacks = useRef({ onLeave, onFailure });
  useEffect(() => {
    callbacks.current = { onLeave, onFailure };
  });

  useEffect(() => {
    if (!container.current) return;
    // The library keeps an element of its own: React empties the container by itself.
    const host = window.document.createElement('div');
    host.className = styles.canvas;
    container.current.append(host);
    try {
      const keyboard = new AbortController();
      // Before the library's own listeners, which are on the window too: it would take these keys for itself.
      window.addEventListener('keydown', (event) => onKey(event), { capture: true, signal: keyboard.signal });
      const spreadsheet = openSpreadsheet(host, document, language);
      const isInside = ({ target }: Event): boolean => target instanceof Element && spreadsheet.hasFocus(target);
      const onKey = (event: KeyboardEvent): void => {
        if (!isInside(event)) return;
        if (event.key === 'F6') {
          event.preventDefault();
          spreadsheet.finishEditing();
          callbacks.current.onLeave();
        } else if (isClipboardKey(event) && !spreadsheet.isEditing()) {
          // The browser's own event follows.
          event.stopImmediatePropagation();
        }
      };
      const onClipboard = (event: ClipboardEvent): void => {
        if (!isInside(event) || spreadsheet.isEditing() || !event.clipboardData) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        if (event.type === 'copy') spreadsheet.copy(event.clipboardData);
        else if (event.type === 'cut') spreadsheet.cut(event.clipboardData);
        else spreadsheet.paste(event.clipboardData);
      };
      for (const type of ['copy', 'cut', 'paste'] as const)
        window.addEventListener(type, onClipboard, { capture: true, signal: keyboard.signal });
      window.document.addEventListener(
        'focusin',
        (event) => {
          if (!isInside(event)) spreadsheet.finishEditing();
        },
        { signal: keyboard.signal },
      );
      return () => {
        keyboard.abort();
        spreadsheet.finishEditing();
        // The library renders with React of its own, which may not be unmounted while another tree renders.
        setTimeout(() => {
          spreadsheet.dispose();
          host.remove();
        });
      };
    } catch (error) {
      reportError(error);
      host.remove();
      callbacks.current.onFailure();
      return;
    }
  }, [document, language, styles.canvas]);

  return (
    <div
      ref={container}
      className={styles.spreadsheet}
      role="region"
      aria-label={t('view.canvas', { sheet: sheetName })}
    />
  );
}

function isClipboardKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey && /^[cvx]$/iu.test(key);
}

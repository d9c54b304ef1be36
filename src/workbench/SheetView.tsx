import { mergeClasses } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Session } from '../session';
import { cellAt, formatCell } from '../sheet';
import type { FileDocument } from './file-document';
import { SheetTable } from './SheetTable';
import { useSheetViewStyles } from './SheetView.styles';
import { editableText } from './typed-entry';
import { useFileState, useTranslator } from './WorkbenchContext';

export interface SheetViewProps {
  readonly document: FileDocument;
  readonly session: Session;
}

/** 表格视图: the sheet in front with its tabs, and what the selected cell holds. */
export function SheetView({ document, session }: SheetViewProps) {
  const styles = useSheetViewStyles();
  const { t } = useTranslator();
  const grids = useFileState(document, (state) => state.grids);
  const active = useFileState(document, (state) => state.active);
  const grid = grids.find(({ id }) => id === active);

  // Going to another sheet checks it, as long as the person checks sheet by sheet.
  useEffect(() => {
    const { scope, checked } = session.getState();
    const isChecked = checked?.grids.some(({ id }) => id === active);
    if (scope === 'sheet' && !isChecked) void session.review('sheet');
  }, [active, session]);

  return (
    <>
      <FormulaBar document={document} />
      {grid && <SheetTable key={grid.id} document={document} grid={grid} />}
      <div className={styles.tabs} role="tablist" aria-label={t('sheet.tabs')}>
        {grids
          .filter(({ visibility }) => visibility === 'visible')
          .map(({ id, name }) => (
            <button
              key={id}
              type="button"
              role="tab"
              aria-selected={id === active}
              className={mergeClasses(styles.tab, id === active && styles.activeTab)}
              onClick={() => document.activate(id)}
            >
              {name}
            </button>
          ))}
      </div>
    </>
  );
}

function FormulaBar({ document }: { readonly document: FileDocument }) {
  const styles = useSheetViewStyles();
  const { t } = useTranslator();
  const selected = useFileState(document, (state) => state.selected);
  const grids = useFileState(document, (state) => state.grids);
  const grid = grids.find(({ id }) => id === selected?.sheet);
  const cell = selected && grid && cellAt(grid, selected.row, selected.column);
  return (
    <div className={styles.formula}>
      <span className={styles.address}>{selected ? formatCell(selected) : ''}</span>
      <span className={styles.content}>{editableText(cell ?? undefined)}</span>
      <span className={styles.hint}>{t('sheet.hint')}</span>
    </div>
  );
}

import { mergeClasses, ToggleButton } from '@fluentui/react-components';
import { useEffect, useRef, type RefObject } from 'react';
import type { Session } from '../session';
import { cellAt, formatCell, formatRange, type SheetGrid } from '../sheet';
import type { FileDocument } from './file-document';
import { SheetTable } from './SheetTable';
import { useSheetViewStyles } from './SheetView.styles';
import { editableText } from './typed-entry';
import type { View, ViewState } from './useView';
import { useFileState, useTranslator } from './WorkbenchContext';

export interface SheetViewProps {
  readonly document: FileDocument;
  readonly session: Session;
  readonly view: ViewState;
}

/** The sheet in front with its tabs, in one of two views, and what the selected cell holds. */
export function SheetView({ document, session, view }: SheetViewProps) {
  const styles = useSheetViewStyles();
  const { t } = useTranslator();
  const grids = useFileState(document, (state) => state.grids);
  const active = useFileState(document, (state) => state.active);
  const grid = grids.find(({ id }) => id === active);
  const viewButton = useRef<HTMLButtonElement>(null);

  // Going to another sheet checks it, as long as the person checks sheet by sheet.
  useEffect(() => {
    const { scope, checked } = session.getState();
    const isChecked = checked?.grids.some(({ id }) => id === active);
    if (scope === 'sheet' && !isChecked) void session.review('sheet');
  }, [active, session]);

  return (
    <>
      <FormulaBar document={document} view={view} viewButton={viewButton} />
      {grid && <Sheet document={document} grid={grid} view={view} onLeave={() => viewButton.current?.focus()} />}
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

interface SheetProps {
  readonly document: FileDocument;
  readonly grid: SheetGrid;
  readonly view: ViewState;
  readonly onLeave: () => void;
}

function Sheet({ document, grid, view, onLeave }: SheetProps) {
  const { language } = useTranslator();
  const { spreadsheet, onFailure } = view;
  if (!spreadsheet) return <SheetTable key={grid.id} document={document} grid={grid} />;
  const { Spreadsheet } = spreadsheet;
  return (
    <Spreadsheet
      document={document}
      language={language}
      sheetName={grid.name}
      onLeave={onLeave}
      onFailure={onFailure}
    />
  );
}

interface FormulaBarProps {
  readonly document: FileDocument;
  readonly view: ViewState;
  readonly viewButton: RefObject<HTMLButtonElement>;
}

function FormulaBar({ document, view, viewButton }: FormulaBarProps) {
  const styles = useSheetViewStyles();
  const { t, render } = useTranslator();
  const selected = useFileState(document, (state) => state.selected);
  const range = useFileState(document, (state) => state.range);
  const grids = useFileState(document, (state) => state.grids);
  const ownRemark = useFileState(document, (state) => state.remark);
  const grid = grids.find(({ id }) => id === selected?.sheet);
  const cell = selected && grid && cellAt(grid, selected.row, selected.column);
  const remark = ownRemark ?? view.remark;
  return (
    <div className={styles.formula}>
      <span className={styles.address} title={range ? formatRange(range) : undefined}>
        {selected ? formatCell(selected) : ''}
      </span>
      <span className={styles.content}>{editableText(cell ?? undefined)}</span>
      <span className={styles.remark} role="status">
        {remark && render(remark)}
      </span>
      {!remark && <span className={styles.hint}>{t(view.spreadsheet ? 'sheet.hint-spreadsheet' : 'sheet.hint')}</span>}
      <div className={styles.views} role="group" aria-label={t('view.label')}>
        {views.map((name) => (
          <ToggleButton
            key={name}
            ref={name === view.wanted ? viewButton : undefined}
            size="small"
            appearance="subtle"
            checked={view.wanted === name}
            onClick={() => view.choose(name)}
          >
            {t(`view.${name}`)}
          </ToggleButton>
        ))}
      </div>
    </div>
  );
}

const views: readonly View[] = ['spreadsheet', 'table'];

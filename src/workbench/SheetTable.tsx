import { mergeClasses } from '@fluentui/react-components';
import { memo, useCallback, useMemo, useRef, type CSSProperties } from 'react';
import type { CellLook, SheetAppearance } from '../hosts/xlsx';
import { columnName, formatCell, type Mark, type SheetGrid } from '../sheet';
import type { FileDocument } from './file-document';
import { shownMarks } from './shown-marks';
import { useSheetViewStyles } from './SheetView.styles';
import { MAX_ROWS, tableLayout, type TableCell, type TableRow } from './table-layout';
import { editableText } from './typed-entry';
import { useSheetTable, type CellHandlers } from './useSheetTable';
import { useWidth } from './useWidth';
import { useFileState, useTranslator } from './WorkbenchContext';

const CHARACTER = 7.5;
const DEFAULT_WIDTH = 9;
const ROW_HEAD = 40;
/** A form shrinks so that its columns fit side by side, as long as it can be read. */
const SMALLEST_ZOOM = 0.7;

export interface SheetTableProps {
  readonly document: FileDocument;
  readonly grid: SheetGrid;
}

/** A sheet as an HTML table that can be read, walked and edited with the keyboard alone. */
export function SheetTable({ document, grid }: SheetTableProps) {
  const styles = useSheetViewStyles();
  const { t } = useTranslator();
  const allMarks = useFileState(document, (state) => state.marks);
  const layout = useMemo(() => tableLayout(grid), [grid]);
  const marks = useMemo(() => shownMarks(grid, allMarks), [grid, allMarks]);
  const appearance = useMemo(() => document.appearance(grid.id), [document, grid]);
  const widths = layout.columns.map((column) =>
    Math.round((appearance.columnWidth(column) ?? DEFAULT_WIDTH) * CHARACTER + 6),
  );
  const scroller = useRef<HTMLDivElement>(null);
  const available = useWidth(scroller);
  const needed = widths.reduce((sum, width) => sum + width, ROW_HEAD) + 2;
  const zoom = available === null ? 1 : Math.min(1, Math.max(SMALLEST_ZOOM, available / needed));
  const { table, selected, range, editing, handlers } = useSheetTable(document, grid, layout);
  return (
    <div className={styles.scroller} ref={scroller}>
      <table
        ref={table}
        className={styles.table}
        style={{ zoom }}
        role="grid"
        aria-label={grid.name}
        aria-multiselectable
        aria-rowcount={layout.rows.length + 1}
        aria-colcount={layout.columns.length + 1}
        onKeyDown={handlers.onKeyDown}
      >
        <colgroup>
          <col style={{ width: ROW_HEAD }} />
          {layout.columns.map((column, index) => (
            <col key={column} style={{ width: widths[index] }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td className={mergeClasses(styles.head, styles.corner)} />
            {layout.columns.map((column) => (
              <th key={column} scope="col" className={mergeClasses(styles.head, styles.columnHead)}>
                {columnName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {layout.rows.map((row) => (
            <Row
              key={row.row}
              row={row}
              appearance={appearance}
              marks={marks}
              selectedColumn={selected?.row === row.row ? selected.column : null}
              stretchedFrom={range && row.row >= range.top && row.row <= range.bottom ? range.left : null}
              stretchedTo={range && row.row >= range.top && row.row <= range.bottom ? range.right : null}
              draft={selected?.row === row.row ? editing : null}
              handlers={handlers}
            />
          ))}
        </tbody>
      </table>
      {layout.isCut && <p className={styles.note}>{t('sheet.rows-cut', { count: MAX_ROWS })}</p>}
    </div>
  );
}

interface RowProps {
  readonly row: TableRow;
  readonly appearance: SheetAppearance;
  readonly marks: ReadonlyMap<string, Mark['tone']>;
  readonly selectedColumn: number | null;
  /** The columns that a selection of several cells covers in this row. */
  readonly stretchedFrom: number | null;
  readonly stretchedTo: number | null;
  readonly draft: string | null;
  readonly handlers: CellHandlers;
}

/** Renders again only when its own cells, marks or selection change. */
const Row = memo(function Row(props: RowProps) {
  const { row, appearance, marks, selectedColumn, stretchedFrom, stretchedTo, draft, handlers } = props;
  const styles = useSheetViewStyles();
  return (
    <tr style={{ height: appearance.rowHeight(row.row) ?? undefined }}>
      <th scope="row" className={mergeClasses(styles.head, styles.rowHead)}>
        {row.row + 1}
      </th>
      {row.cells.map((tableCell) => {
        const isSelected = tableCell.column === selectedColumn;
        return (
          <DataCell
            key={tableCell.column}
            row={row.row}
            tableCell={tableCell}
            look={appearance.look(row.row, tableCell.column)}
            tone={marks.get(`${row.row}/${tableCell.column}`) ?? null}
            isSelected={isSelected}
            isStretched={stretchedFrom !== null && isBetween(tableCell.column, stretchedFrom, stretchedTo)}
            draft={isSelected ? draft : null}
            handlers={handlers}
          />
        );
      })}
    </tr>
  );
});

interface DataCellProps {
  readonly row: number;
  readonly tableCell: TableCell;
  readonly look: CellLook | null;
  readonly tone: Mark['tone'] | null;
  readonly isSelected: boolean;
  readonly isStretched: boolean;
  /** What is being typed, while the cell is edited. */
  readonly draft: string | null;
  readonly handlers: CellHandlers;
}

const DataCell = memo(function DataCell(props: DataCellProps) {
  const { row, tableCell, look, tone, isSelected, isStretched, draft, handlers } = props;
  const styles = useSheetViewStyles();
  const { cell, column, rowSpan, colSpan } = tableCell;
  const isNumber = typeof cell?.value === 'number';
  // The editor takes the focus as it appears, with the caret behind what was typed.
  const focusEditor = useCallback((editor: HTMLTextAreaElement | null) => {
    if (!editor) return;
    editor.focus();
    editor.setSelectionRange(editor.value.length, editor.value.length);
  }, []);
  return (
    <td
      role="gridcell"
      data-cell={`${row}/${column}`}
      rowSpan={rowSpan}
      colSpan={colSpan}
      tabIndex={isSelected ? 0 : -1}
      aria-selected={isSelected || isStretched}
      className={mergeClasses(
        styles.cell,
        look !== null && Object.keys(look.borders).length > 0 && styles.bordered,
        isNumber && styles.number,
        tone !== null && styles[tone],
        isStretched && styles.stretched,
        isSelected && styles.selected,
      )}
      style={lookStyle(look, tone !== null)}
      onClick={(event) => (event.shiftKey ? handlers.stretch(row, column) : handlers.select(row, column))}
      onDoubleClick={() => handlers.edit(row, column, editableText(cell))}
    >
      {cell?.text}
      {draft !== null && (
        <textarea
          ref={focusEditor}
          className={styles.editor}
          aria-label={formatCell({ row, column })}
          value={draft}
          onChange={({ target }) => handlers.draft(target.value)}
          onBlur={() => handlers.commit(0)}
          onClick={(event) => event.stopPropagation()}
          onDoubleClick={(event) => event.stopPropagation()}
        />
      )}
    </td>
  );
});

function isBetween(column: number, from: number, to: number | null): boolean {
  return column >= from && to !== null && column <= to;
}

/** What the file itself says of a cell's look. A mark lies above the fill and the colour of the text. */
function lookStyle(look: CellLook | null, isMarked: boolean): CSSProperties | undefined {
  if (!look) return undefined;
  return {
    fontWeight: look.bold ? 600 : undefined,
    fontSize: look.fontSize !== null && look.fontSize > 12 ? `${Math.min(look.fontSize, 20)}px` : undefined,
    textAlign: look.horizontal === 'distributed' ? 'center' : (look.horizontal ?? undefined),
    verticalAlign: look.vertical === 'center' ? 'middle' : look.vertical,
    ...(isMarked ? {} : coloursOf(look)),
  };
}

/** The page may be dark where the file takes white paper for granted: white and black follow the page, a fill brings its own text colour. */
function coloursOf({ fill, fontColour }: CellLook): CSSProperties {
  if (fill === null || fill === '#ffffff')
    return { color: fontColour === '#000000' ? undefined : (fontColour ?? undefined) };
  return { backgroundColor: fill, color: fontColour ?? '#000000' };
}

import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { cellAt, mergeAt, union, type CellAddress, type RangeAddress, type SheetGrid } from '../sheet';
import type { FileDocument } from './file-document';
import type { TableLayout } from './table-layout';
import { editableText } from './typed-entry';
import { useFileState } from './WorkbenchContext';

export interface CellHandlers {
  readonly select: (row: number, column: number) => void;
  /** Selects everything between the cell that the person is on and this one. */
  readonly stretch: (row: number, column: number) => void;
  readonly edit: (row: number, column: number, text: string) => void;
  readonly draft: (text: string) => void;
  /** Writes what was typed and goes that many rows down. */
  readonly commit: (down: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export interface SheetTableState {
  readonly table: RefObject<HTMLTableElement>;
  readonly selected: CellAddress | null;
  /** What is selected, where it is more than the one cell. */
  readonly range: RangeAddress | null;
  /** What is being typed into the selected cell, or null. */
  readonly editing: string | null;
  readonly handlers: CellHandlers;
}

/** Selection, movement and editing. Arrow keys walk, with Shift they stretch the selection; Enter or F2 or a character edits, Esc leaves the cell as it was. */
export function useSheetTable(document: FileDocument, grid: SheetGrid, layout: TableLayout): SheetTableState {
  const table = useRef<HTMLTableElement>(null);
  const selected = useFileState(document, (state) => (state.selected?.sheet === grid.id ? state.selected : null));
  const range = useFileState(document, (state) => (state.range?.sheet === grid.id ? state.range : null));
  const reveals = useFileState(document, (state) => state.reveals);
  const [editing, setEditing] = useState<string | null>(null);

  const element = (at: CellAddress): HTMLElement | null =>
    table.current?.querySelector<HTMLElement>(`[data-cell="${at.row}/${at.column}"]`) ?? null;

  // A reveal comes from the pane: the cell is shown, the focus stays where the person is.
  useEffect(() => {
    const at = document.store.get().selected;
    if (reveals > 0 && at?.sheet === grid.id)
      element(anchorOf(grid, at))?.scrollIntoView({ block: 'center', inline: 'nearest' });
    // Only a new reveal scrolls; the grid changes with every edit.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [reveals, document]);

  const latest = useRef({ grid, layout, selected, range, editing });
  useLayoutEffect(() => {
    latest.current = { grid, layout, selected, range, editing };
  });

  const handlers = useMemo((): CellHandlers => {
    const select = (row: number, column: number): void =>
      document.select({ sheet: latest.current.grid.id, row, column });
    const goTo = (at: CellAddress): void => {
      select(at.row, at.column);
      const next = table.current?.querySelector<HTMLElement>(`[data-cell="${at.row}/${at.column}"]`);
      next?.focus();
    };
    const move = (down: number, right: number): void => {
      const from = latest.current.selected ?? { row: 0, column: 0 };
      const next = neighbour(latest.current.grid, latest.current.layout, from, down, right);
      if (next) goTo(next);
    };
    const stretch = (row: number, column: number): void => {
      const { grid: now, selected: from } = latest.current;
      if (!from) return select(row, column);
      document.select(from, { sheet: now.id, ...union(areaOf(now, from), areaOf(now, { row, column })) });
    };
    const stretchBy = (down: number, right: number): void => {
      const { grid: now, layout: shown, selected: from, range: over } = latest.current;
      if (!from) return;
      const next = neighbour(now, shown, over ? farCorner(from, over) : from, down, right);
      if (next) stretch(next.row, next.column);
    };
    const commit = (down: number): void => {
      const { selected: at, editing: text, grid: now } = latest.current;
      if (text === null || !at) return;
      // Blur follows Enter: the second call finds nothing to write.
      latest.current.editing = null;
      setEditing(null);
      if (text !== editableText(cellAt(now, at.row, at.column))) void document.type([{ at, typed: text }]);
      if (down !== 0) move(down, 0);
    };
    return {
      select,
      stretch,
      edit: (row, column, text) => {
        select(row, column);
        setEditing(text);
      },
      draft: setEditing,
      commit,
      onKeyDown: (event) => {
        const { editing: text, selected: at, grid: now } = latest.current;
        if (text === null && at && event.key === 'Process') {
          // An input method begins: the editor must have the focus before the first character arrives.
          flushSync(() => setEditing(''));
          return;
        }
        if (event.nativeEvent.isComposing) return;
        if (text !== null) {
          if (event.key === 'Enter' && !event.altKey && !event.shiftKey) {
            event.preventDefault();
            commit(1);
          } else if (event.key === 'Escape') {
            latest.current.editing = null;
            setEditing(null);
            if (at) goTo(at);
          }
          return;
        }
        const arrow = arrows[event.key];
        if (arrow && !event.altKey) {
          event.preventDefault();
          if (event.shiftKey) stretchBy(...arrow);
          else move(...arrow);
        } else if (at && (event.key === 'Enter' || event.key === 'F2')) {
          event.preventDefault();
          setEditing(editableText(cellAt(now, at.row, at.column)));
        } else if (at && (event.key === 'Delete' || event.key === 'Backspace')) {
          event.preventDefault();
          void document.type([{ at, typed: '' }]);
        } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
          event.preventDefault();
          void document.undoTyping();
        } else if (at && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
          event.preventDefault();
          setEditing(event.key);
        }
      },
    };
  }, [document]);

  const isStretched = selected && range && !isSame(range, areaOf(grid, selected)) && !isSame(range, cellArea(selected));
  return {
    table,
    selected: selected && anchorOf(grid, selected),
    range: isStretched ? range : null,
    editing,
    handlers,
  };
}

function cellArea({ row, column }: CellAddress): RangeAddress {
  return { top: row, left: column, bottom: row, right: column };
}

/** The merged area that a cell is in, or the cell. */
function areaOf(grid: SheetGrid, at: CellAddress): RangeAddress {
  return mergeAt(grid, at) ?? cellArea(at);
}

function isSame(a: RangeAddress, b: RangeAddress): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** The corner of a selection that moves when it is stretched: the one across from where it began. */
function farCorner(from: CellAddress, { top, left, bottom, right }: RangeAddress): CellAddress {
  return { row: top < from.row ? top : bottom, column: left < from.column ? left : right };
}

const arrows: Readonly<Record<string, [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** A cell inside of a merged area stands for the whole area. */
function anchorOf(grid: SheetGrid, at: CellAddress): CellAddress {
  const merge = mergeAt(grid, at);
  return merge ? { row: merge.top, column: merge.left } : at;
}

/** The next cell in a direction, past the area that the person is in. */
function neighbour(
  grid: SheetGrid,
  { rows, columns }: TableLayout,
  from: CellAddress,
  down: number,
  right: number,
): CellAddress | null {
  const here = mergeAt(grid, from) ?? { top: from.row, left: from.column, bottom: from.row, right: from.column };
  const row =
    down === 0
      ? from.row
      : nextIn(
          rows.map((other) => other.row),
          down > 0 ? here.bottom : here.top,
          down,
        );
  const column = right === 0 ? from.column : nextIn(columns, right > 0 ? here.right : here.left, right);
  return row === null || column === null ? null : anchorOf(grid, { row, column });
}

function nextIn(places: readonly number[], from: number, direction: number): number | null {
  const ahead = places.filter((place) => (direction > 0 ? place > from : place < from));
  return (direction > 0 ? ahead[0] : ahead.at(-1)) ?? null;
}

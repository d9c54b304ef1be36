import type { Cell, Content, Edit, SheetGrid } from '../sheet';

/** An edit with what the person will see in the cell, so that the cells can be read again without a spreadsheet program. */
export interface ShownEdit extends Edit {
  readonly shows: string;
}

/** The sheets as they will be after the edits. Sheets without an edit are the same objects. */
export function editGrids(grids: readonly SheetGrid[], edits: readonly ShownEdit[]): SheetGrid[] {
  return grids.map((grid) => {
    const own = edits.filter(({ at }) => at.sheet === grid.id);
    if (own.length === 0) return grid;
    const rows = [...grid.rows];
    for (const { at, put, shows } of own) {
      const row = [...(rows[at.row] ?? [])];
      row[at.column] = cellOf(put, shows);
      rows[at.row] = row;
    }
    return { ...grid, rows };
  });
}

function cellOf(content: Content, shows: string): Cell | undefined {
  switch (content.kind) {
    case 'blank':
      return undefined;
    case 'number':
      return { value: Number(content.value), text: shows, numberFormat: content.numberFormat };
    case 'text':
      return { value: content.text, text: content.text, numberFormat: content.numberFormat ?? 'General' };
    case 'formula':
      return {
        value: resultOf(content.result),
        text: shows,
        formula: content.formula,
        numberFormat: content.numberFormat,
      };
  }
}

function resultOf(result: string): number | string {
  return result.trim() !== '' && Number.isFinite(Number(result)) ? Number(result) : result;
}

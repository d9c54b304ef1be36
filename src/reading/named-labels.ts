import type { Cell, SheetGrid } from '../sheet';

/** What a person says that a label of their forms means: the label as it stands, and the usual label for the same. */
export type NamedLabels = Readonly<Record<string, string>>;

/** A sheet as it is read: labels that a person has named stand under their usual name. Cells keep their places. */
export function relabel(grid: SheetGrid, labels: NamedLabels): SheetGrid {
  const usual = new Map(Object.entries(labels).map(([label, means]) => [labelText(label), means]));
  if (usual.size === 0) return grid;
  const rename = (cell: Cell | undefined): Cell | undefined => {
    const means = typeof cell?.value === 'string' ? usual.get(labelText(cell.text)) : undefined;
    return cell && means !== undefined ? { ...cell, value: means, text: means } : cell;
  };
  return { ...grid, rows: grid.rows.map((cells) => cells?.map(rename)) };
}

/** A label as it is compared: line breaks and spaces that only come from wrapping do not count. */
export function labelText(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

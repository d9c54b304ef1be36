import { formatRange, type CellAddress, type RangeAddress } from '../../sheet';

/** Cells for a sentence, those below each other as one range: G13:G15、G18. */
export function cellList(cells: readonly CellAddress[]): string {
  const runs: RangeAddress[] = [];
  for (const { row, column } of cells) {
    const last = runs.at(-1);
    if (last && last.left === column && last.bottom === row - 1) runs[runs.length - 1] = { ...last, bottom: row };
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return runs.map(formatRange).join('、');
}

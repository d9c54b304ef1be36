import {
  parseRange,
  WorkbookError,
  type RangeAddress,
  type ReadOptions,
  type ReadScope,
  type SheetGrid,
  type SheetInfo,
} from '../../sheet';
import { gridOf, type Block } from './grid';
import { ANSWER_BYTES_PER_RANGE, BYTES_PER_CELL, CHUNK_BYTES, readableArea, REQUEST_BYTES_PER_RANGE } from './limits';
import { readMerges } from './merges';
import { tableBytes } from './payload';
import { rangeOf, sheetOf } from './proxies';
import { inExcel, type RunOptions } from './run';
import { locateSheets } from './sheets';

/** Rows of a sheet that are read together. */
interface Piece {
  readonly sheet: SheetInfo;
  readonly area: RangeAddress;
}

interface PieceAnswer {
  readonly piece: Piece;
  readonly block: Block;
  /** null: some are hidden. */
  readonly rowsHidden: boolean | null;
  readonly columnsHidden: boolean | null;
}

/**
 * Reads sheets in as few requests as their size allows: one or two to find them (`locateSheets`), then one for each 4 MB of cells,
 * however many sheets share it; one more for merged areas, one more where rows or columns are partly hidden.
 */
export async function readSheets(scope: ReadScope, options: ReadOptions): Promise<SheetGrid[]> {
  const run: RunOptions = { wait: true, ...(options.signal ? { signal: options.signal } : {}) };
  const sheets = await locateSheets(scope, run);
  const areas = new Map(sheets.flatMap(({ id, usedRange }) => (usedRange ? [[id, readableArea(usedRange)]] : [])));
  const answers = await readPieces(sheets, areas, options, run);
  const hidden = await readHiddenLines(sheets, areas, answers, run);
  const merges = options.merges
    ? await readMerges(
        // An area counts where its first cell lies, and that may be a blank one above or left of all values.
        [...areas].map(([sheet, { bottom, right }]) => ({ sheet, top: 0, left: 0, bottom, right })),
        run,
      )
    : null;

  return sheets.map((sheet) => {
    const area = areas.get(sheet.id);
    const isWhole = !area || !sheet.usedRange || sameBounds(area, sheet.usedRange);
    return gridOf({
      sheet,
      blocks: (answers.get(sheet.id) ?? []).map(({ block }) => block),
      merges: merges && (area ? (merges.get(sheet.id) ?? null) : []),
      hiddenRows: hidden.get(sheet.id)?.rows ?? new Set(),
      hiddenColumns: hidden.get(sheet.id)?.columns ?? new Set(),
      cutOff: isWhole ? null : sheet.usedRange,
    });
  });
}

const sameBounds = (a: RangeAddress, b: RangeAddress) => a.bottom === b.bottom && a.right === b.right;
const cellCount = ({ top, left, bottom, right }: RangeAddress) => (bottom - top + 1) * (right - left + 1);

/** Answers by sheet, from the top down. */
async function readPieces(
  sheets: readonly SheetInfo[],
  areas: ReadonlyMap<string, RangeAddress>,
  { onProgress }: ReadOptions,
  run: RunOptions,
): Promise<Map<string, PieceAnswer[]>> {
  const answers = new Map<string, PieceAnswer[]>();
  const waiting: Piece[] = sheets.flatMap((sheet) => {
    const area = areas.get(sheet.id);
    return area ? [{ sheet, area }] : [];
  });
  const size = { cells: 0, bytes: 0 };
  let bytesPerCell = BYTES_PER_CELL;

  while (waiting.length > 0) {
    const pieces = takeChunk(waiting, bytesPerCell);
    let chunk: PieceAnswer[];
    try {
      chunk = await requestPieces(pieces, run);
    } catch (error) {
      const isSplittable = pieces.length > 1 || pieces[0]!.area.top < pieces[0]!.area.bottom;
      if (!(error instanceof WorkbookError && error.code === 'payload-too-large' && isSplittable)) throw error;
      // The guess was too low: nothing is lost, the same cells are asked for in smaller chunks.
      waiting.unshift(...pieces);
      bytesPerCell *= 2;
      continue;
    }
    for (const answer of chunk) {
      const list = answers.get(answer.piece.sheet.id);
      if (list) list.push(answer);
      else answers.set(answer.piece.sheet.id, [answer]);
      const { values, formulas, numberFormat, text } = answer.block;
      size.cells += cellCount(answer.piece.area);
      size.bytes += tableBytes(values) + tableBytes(formulas) + tableBytes(numberFormat) + tableBytes(text);
    }
    bytesPerCell = Math.max(1, size.bytes / size.cells) * 1.05;
    onProgress?.(sheets.length - new Set(waiting.map(({ sheet }) => sheet.id)).size, sheets.length);
  }
  return answers;
}

/** Takes pieces worth one chunk off the list; the last is cut where the chunk is full. */
function takeChunk(waiting: Piece[], bytesPerCell: number): Piece[] {
  const taken: Piece[] = [];
  let room = CHUNK_BYTES;
  while (waiting.length > 0 && (taken.length + 1) * REQUEST_BYTES_PER_RANGE <= CHUNK_BYTES) {
    const { sheet, area } = waiting[0]!;
    const rowBytes = (area.right - area.left + 1) * bytesPerCell;
    const rows = Math.floor((room - ANSWER_BYTES_PER_RANGE) / rowBytes);
    const height = area.bottom - area.top + 1;
    if (rows >= height) {
      taken.push(waiting.shift()!);
      room -= ANSWER_BYTES_PER_RANGE + height * rowBytes;
      continue;
    }
    if (rows >= 1 || taken.length === 0) {
      const cut = area.top + Math.max(rows, 1);
      taken.push({ sheet, area: { ...area, bottom: cut - 1 } });
      if (cut <= area.bottom) waiting[0] = { sheet, area: { ...area, top: cut } };
      else waiting.shift();
    }
    break;
  }
  return taken;
}

function requestPieces(pieces: readonly Piece[], run: RunOptions): Promise<PieceAnswer[]> {
  return inExcel(async (context) => {
    const ranges = pieces.map(({ sheet, area }) =>
      rangeOf(sheetOf(context, sheet.id), area).load([
        'values',
        'formulas',
        'numberFormat',
        'text',
        'rowHidden',
        'columnHidden',
      ]),
    );
    await context.sync();
    return ranges.map((range, index): PieceAnswer => {
      const piece = pieces[index]!;
      const { values, formulas, numberFormat, text } = range as unknown as Omit<Block, 'area'>;
      // Excel gives null instead of a table, without an error, where it finds a range too large.
      if (!Array.isArray(values)) throw new WorkbookError('payload-too-large', piece.sheet.name);
      return {
        piece,
        block: { area: piece.area, values, formulas, numberFormat, text },
        rowsHidden: range.rowHidden,
        columnsHidden: range.columnHidden,
      };
    });
  }, run);
}

interface HiddenLines {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** Hidden and filtered-out rows, hidden columns: asked for line by line only where some of a sheet's are hidden. */
async function readHiddenLines(
  sheets: readonly SheetInfo[],
  areas: ReadonlyMap<string, RangeAddress>,
  answers: ReadonlyMap<string, readonly PieceAnswer[]>,
  run: RunOptions,
): Promise<Map<string, HiddenLines>> {
  const hidden = new Map<string, HiddenLines>();
  const partly = sheets.filter(({ id }) => {
    const parts = answers.get(id) ?? [];
    const isWhole = parts.every(({ rowsHidden, columnsHidden }) => rowsHidden === true || columnsHidden === true);
    // Not asked for: of a single cell Excel may answer with the visible cells of the sheet.
    if (isWhole && parts.length > 0) hidden.set(id, linesWithout(areas.get(id)!, []));
    return !isWhole && parts.some(({ rowsHidden, columnsHidden }) => rowsHidden !== false || columnsHidden !== false);
  });
  if (partly.length === 0) return hidden;

  const visible = await inExcel(async (context) => {
    const shown = partly.map(({ id }) =>
      rangeOf(sheetOf(context, id), areas.get(id)!)
        .getSpecialCellsOrNullObject('Visible')
        .untrack()
        .load('areas/items/address'),
    );
    await context.sync();
    return shown.map((cells) =>
      cells.isNullObject ? [] : cells.areas.items.map(({ address }) => parseRange(address)),
    );
  }, run);
  partly.forEach(({ id }, index) => hidden.set(id, linesWithout(areas.get(id)!, visible[index]!)));
  return hidden;
}

function linesWithout(area: RangeAddress, visible: readonly RangeAddress[]): HiddenLines {
  const rows = new Set<number>();
  const columns = new Set<number>();
  for (let row = area.top; row <= area.bottom; row++) rows.add(row);
  for (let column = area.left; column <= area.right; column++) columns.add(column);
  if (visible.length > 0) {
    for (const { top, bottom } of visible) for (let row = top; row <= bottom; row++) rows.delete(row);
    for (const { left, right } of visible) for (let column = left; column <= right; column++) columns.delete(column);
  }
  return { rows, columns };
}

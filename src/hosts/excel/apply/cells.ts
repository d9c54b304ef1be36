import type { Cell, CellRef, RangeAddress } from '../../../sheet';
import { cellOf } from '../grid';
import { ANSWER_BYTES_PER_RANGE, BYTES_PER_CELL, REQUEST_BYTES_PER_RANGE } from '../limits';
import { jsonBytes } from '../payload';
import { rangeOf, sheetOf, sheetOrNull } from '../proxies';
import type { Step } from '../steps';
import type { Entry } from './entries';
import { cellKey, rectangles } from './plan';

/** What a cell holds, and what stands in the way of writing it. */
export interface CellState {
  readonly cell: Cell | undefined;
  readonly numberFormat: string;
  /** null: not known, since the cells of the rectangle differ. */
  readonly isLocked: boolean | null;
  /** Belongs to an array formula or to what one spills. */
  readonly isInArray: boolean | null;
}

/** Cells by `cellKey`. */
export type CellStates = Map<string, CellState>;

function bySheet<T extends { readonly at: CellRef }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.at.sheet);
    if (group) group.push(item);
    else groups.set(item.at.sheet, [item]);
  }
  return groups;
}

const size = ({ top, left, bottom, right }: RangeAddress) => (bottom - top + 1) * (right - left + 1);
const answerBytes = (area: RangeAddress) => ANSWER_BYTES_PER_RANGE + 3 * BYTES_PER_CELL * size(area);

/** Looks at cells in rectangles, or (`singly`) one by one, where a rectangle's cells turned out to differ. */
export function stateSteps(cells: readonly CellRef[], states: CellStates, singly = false): Step[] {
  const properties = ['values', 'formulas', 'numberFormat', 'text', 'format/protection/locked', 'hasSpill'];
  if (Office.context.requirements.isSetSupported('ExcelApi', '1.14')) properties.push('savedAsArray');
  const steps: Step[] = [];
  for (const [sheet, group] of bySheet(cells.map((at) => ({ at })))) {
    const list = group.map(({ at }) => at);
    const areas = singly
      ? list.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column }))
      : rectangles(list);
    for (const area of areas) {
      steps.push({
        bytes: Math.max(REQUEST_BYTES_PER_RANGE, answerBytes(area)),
        run: (context) => {
          const range = rangeOf(sheetOrNull(context, sheet), area).load(properties);
          return () => readStates(sheet, area, range, properties.includes('savedAsArray'), states);
        },
      });
    }
  }
  return steps;
}

function readStates(
  sheet: string,
  area: RangeAddress,
  range: Excel.Range,
  knowsArrays: boolean,
  states: CellStates,
): void {
  if (range.isNullObject) return;
  // Several values in one range read as null, which the typings do not say.
  const isLocked = range.format.protection.locked as boolean | null;
  const hasSpill = range.hasSpill as boolean | null;
  const isArray = knowsArrays ? (range.savedAsArray as boolean | null) : false;
  const isInArray = hasSpill === true || isArray === true ? true : hasSpill === null || isArray === null ? null : false;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const [i, j] = [row - area.top, column - area.left];
      const format: unknown = range.numberFormat[i]?.[j];
      states.set(cellKey(sheet, { row, column }), {
        cell: cellOf(range.values[i]?.[j], range.formulas[i]?.[j], format, range.text[i]?.[j] ?? ''),
        numberFormat: typeof format === 'string' ? format : 'General',
        isLocked,
        isInArray,
      });
    }
  }
}

export interface CellEntry {
  readonly at: CellRef;
  readonly entry: Entry;
}

/** Writes entries in blocks: first all number formats that must come before, then all contents, then the remaining formats. */
export function entrySteps(entries: readonly CellEntry[]): Step[] {
  const steps: Step[] = [];
  for (const [sheet, group] of bySheet(entries)) {
    const entryAt = new Map(group.map(({ at, entry }) => [cellKey(sheet, at), entry]));
    const block = (kind: 'formatBefore' | 'input' | 'formatAfter') => {
      const cells = group.filter(({ entry }) => entry[kind] !== null).map(({ at }) => at);
      for (const area of rectangles(cells)) {
        const table: unknown[][] = [];
        let bytes = REQUEST_BYTES_PER_RANGE;
        for (let row = area.top; row <= area.bottom; row++) {
          const line: unknown[] = [];
          for (let column = area.left; column <= area.right; column++) {
            const item = entryAt.get(cellKey(sheet, { row, column }))![kind];
            line.push(item);
            bytes += jsonBytes(item);
          }
          table.push(line);
        }
        steps.push({
          bytes,
          run: (context) => {
            const range = rangeOf(sheetOf(context, sheet), area);
            if (kind === 'input') range.formulas = table;
            else range.numberFormat = table;
          },
        });
      }
    };
    block('formatBefore');
    block('input');
    block('formatAfter');
  }
  return steps;
}

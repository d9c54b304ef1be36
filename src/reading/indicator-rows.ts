import type { Field } from '../form/field';
import type { Indicator } from '../form/form';
import { figureFromText } from '../form/parse-figure';
import { squash } from '../form/text';
import { NUMBERED_NAME, PLACEHOLDER, PROCESS_WORD, RESULT_WORD } from '../form/vocabulary';
import {
  actualOf,
  fieldOf,
  piecesOf,
  placeOf,
  pointsOf,
  reasonOf,
  targetOf,
  upperNameOf,
  type RowCells,
} from './indicator-cells';
import { categoryLevel, plain } from './labels';
import { refOf, spanOf } from './sheet-text';

/** The categories that stand over the next rows. */
export interface Levels {
  readonly level1: Field;
  readonly level2: Field;
}

/** What a row of the table says: the categories from here on, and the indicator that it states, if any. */
export interface RowReading {
  readonly levels: Levels;
  readonly indicator: Indicator | null;
}

const NOWHERE: Field = { text: '', cell: null };
export const NO_LEVELS: Levels = { level1: NOWHERE, level2: NOWHERE };

/** Reads one row under the categories above it. `firstRow` is the table's first row: merged areas from above it are no group of rows. */
export function readIndicatorRow(cells: RowCells, above: Levels, firstRow: number): RowReading {
  const { levels, name } = levelsAndName(cells, above);
  const target = targetOf(cells);
  const actual = actualOf(cells);
  const { weight, score } = pointsOf(cells, firstRow);
  const indicator: Indicator = {
    level1: levels.level1,
    level2: levels.level2,
    name,
    target,
    actual,
    weight,
    score,
    reason: reasonOf(cells),
    isProcess: isProcess(levels),
  };
  return { levels, indicator: isFilled(indicator) ? indicator : null };
}

function isProcess({ level1, level2 }: Levels): boolean {
  if (RESULT_WORD.test(level1.text)) return false;
  return (
    PROCESS_WORD.test(level1.text) ||
    (categoryLevel(level1.text) === '' && !RESULT_WORD.test(level2.text) && PROCESS_WORD.test(level2.text))
  );
}

interface LevelsAndName {
  readonly levels: Levels;
  readonly name: Field;
}

/**
 * 一级指标 and 二级指标 are carried down over blank and merged cells. A category that slipped into its neighbour's column is known by its word;
 * a text under a level that is no category, in a row without a name, is the name.
 */
function levelsAndName(cells: RowCells, above: Levels): LevelsAndName {
  let own1 = continued(above.level1, ownField(cells, 'level1'));
  let own2 = continued(above.level2, ownField(cells, 'level2'));
  let name = nameOf(cells);
  if (own1 && !own2 && categoryLevel(own1.text) === '2' && cells.header.columns.has('level2')) {
    own2 = own1;
    own1 = null;
  }
  if (!cells.header.columns.has('level1')) {
    // 产出指标(50分) in a row of its own, where the table has no column for it.
    const section = [own2, name].find((field) => field && /1/.test(categoryLevel(field.text)) && !hasData(cells));
    if (section) return { levels: { level1: section, level2: NOWHERE }, name: NOWHERE };
  }
  if (name.text === '' && own2 && categoryLevel(own2.text) === '' && !isVerticalMerge(own2)) {
    name = own2;
    own2 = null;
  } else if (name.text === '' && own1 && !own2 && categoryLevel(own1.text) === '' && !isVerticalMerge(own1)) {
    name = own1;
    own1 = null;
  } else if (name.text === '' && own1 && !own2 && hasData(cells)) {
    name = own1; // 预算执行率(10分) in the first column only: category and indicator in one
  }
  // One merged cell over several columns says its text once: as the name, else as the first level.
  if (isSameCell(own2, name) || isSameCell(own1, own2)) own2 = null;
  const level1 = own1 ?? above.level1;
  const changed = level1.cell !== above.level1.cell && level1.text !== above.level1.text;
  const level2 = own2 ?? (changed ? blankLevel2(cells) : above.level2);
  return { levels: { level1, level2 }, name };
}

/** A category that was wrapped over the cells of several rows (产出 / 指标): the field above, with the further text. */
function continued(above: Field, own: Field | null): Field | null {
  if (!own || categoryLevel(own.text) !== '') return own;
  const text = above.text + own.text;
  return categoryLevel(text) !== '' ? { ...above, text } : own;
}

/** The categories that the row completes, where it holds nothing else: 指标 | 指标 below 产出 | 数量. */
export function completesCategories(cells: RowCells, above: Levels): boolean {
  const completes = (part: 'level1' | 'level2') =>
    piecesOf(cells, part).every(({ text }) => continued(above[part], { text, cell: null })?.cell);
  return completes('level1') && completes('level2');
}

/** Every row with its whole categories, also those that stand beside a category's first line only. */
export function withWholeCategories(indicators: readonly Indicator[], seen: readonly Levels[]): Indicator[] {
  const whole = new Map<Field['cell'], Field>();
  for (const { level1, level2 } of seen) whole.set(level1.cell, level1).set(level2.cell, level2);
  const wholeOf = (field: Field) => (field.cell ? (whole.get(field.cell) ?? field) : field);
  return indicators.map((row) => ({ ...row, level1: wholeOf(row.level1), level2: wholeOf(row.level2) }));
}

/** A level's text in this row, or in the merged area that covers it. */
function ownField(cells: RowCells, part: 'level1' | 'level2'): Field | null {
  const field = fieldOf(cells, part);
  return field && field.text !== '' && !PLACEHOLDER.test(squash(field.text)) ? field : null;
}

/** 三级指标; of a table with 四级指标 the deepest level that is filled. */
function nameOf(cells: RowCells): Field {
  const name = fieldOf(cells, 'name') ?? NOWHERE;
  const upper = name.text === '' ? upperNameOf(cells) : null;
  return upper ?? name;
}

function blankLevel2(cells: RowCells): Field {
  const at = placeOf(cells, 'level2');
  return at ? { text: '', cell: refOf(cells.sheet, at), ...spanOf(cells.sheet, at) } : NOWHERE;
}

function isSameCell(a: Field | null, b: Field | null): boolean {
  return a?.cell != null && a.cell.row === b?.cell?.row && a.cell.column === b.cell.column;
}

function isVerticalMerge(field: Field): boolean {
  return field.span !== undefined && field.span.bottom > field.span.top;
}

const POINTS_BEHIND = /[(（]\s*(\d+(?:\.\d+)?)\s*分?\s*[)）]$/u;

/** The indicators with the points that their names end with (维修路灯(10分)), where the table has no column for points and every name states them. */
export function withPointsOfNames(indicators: readonly Indicator[]): readonly Indicator[] {
  const points = indicators.map(({ name, weight }) => (weight ? undefined : POINTS_BEHIND.exec(name.text)?.[1]));
  if (points.some((text) => text === undefined)) return indicators;
  return indicators.map((row, index) => ({
    ...row,
    weight: { ...figureFromText(points[index]!), ...row.name, text: points[index]! },
  }));
}

/** Whether the row states anything beside categories and name. */
export function hasData(cells: RowCells): boolean {
  return (['target', 'actual', 'weight', 'score'] as const).some((part) =>
    piecesOf(cells, part).some((piece) => !PLACEHOLDER.test(squash(piece.text))),
  );
}

/** Not a placeholder row (指标2: ……, 指标1:/) and not one that says 不适用 throughout. */
function isFilled({ name, target, actual, weight, score }: Indicator): boolean {
  const states = [target, actual, weight, score].filter((field) => field !== null);
  const substantial = states.some((field) => field.text !== '' && !PLACEHOLDER.test(squash(field.text)));
  if (substantial) return true;
  if (isTemplateName(name.text)) return false;
  return states.every((field) => field.text === '');
}

/** 指标2:, 指标1:/ and …… as the template prints them. */
export function isTemplateName(name: string): boolean {
  const text = plain(name);
  const bare = text.replace(/^(?:三级)?指标\(?[\d一二三四五六七八九十]*\)?[:.、]?/u, '');
  return bare === '' || PLACEHOLDER.test(bare) || NUMBERED_NAME.test(text);
}

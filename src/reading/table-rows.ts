import type { Field } from '../form/field';
import type { Indicator } from '../form/form';
import { NOTE_LINE, NOTE_START, SIGNATURE } from '../form/vocabulary';
import { fitRow } from './align-row';
import { continuedBy, continuesRow } from './continued-rows';
import { conclusionsOf, isExplanationLabel, pieceField, readExplanations, type Explanations } from './explanations';
import type { FormRegion } from './find-regions';
import { readFunding } from './funding-block';
import { isFundingHeader } from './funding-columns';
import { isGoalsHead, readGoals } from './goals';
import { fieldAt, isProjectNameRow, readHeaderFields } from './header-fields';
import { repeatsHeader, type IndicatorHeader } from './indicator-header';
import { piecesOf, type RowCells } from './indicator-cells';
import {
  completesCategories,
  hasData,
  isTemplateName,
  NO_LEVELS,
  readIndicatorRow,
  withPointsOfNames,
  withWholeCategories,
  type Levels,
} from './indicator-rows';
import { categoryLevel, inlineValue, isLabel, labelKey, plain, meaningsOf } from './labels';
import { isColumnNumbering, piecesWithin, rowsFrom, type Piece, type SheetText } from './sheet-text';
import { readSummaryRow, type SummaryRow } from './summary-rows';
import { isPageLine } from './titles';

/** What the lines over the table state, so that its repetition on a further page is known, and what a block below it need not state. */
export interface Head {
  readonly projectName: string;
  readonly hasFunding: boolean;
  readonly hasGoals: boolean;
}

/** Everything from the header of the indicator table down: indicators, 总分 and 评分等级, explanations, notes. */
export interface TableReading {
  readonly indicators: readonly Indicator[];
  readonly summaries: readonly SummaryRow[];
  readonly explanations: readonly Field[];
  /** 偏差大或目标未完成原因分析 with nothing beside it that explains anything. */
  readonly blankExplanation: Explanations['blank'];
  readonly notes: readonly Field[];
  /** Rows below the header that hold other parts of the form: funding, goals, 填报单位. */
  readonly others: readonly number[];
  /** The last row that belongs to the form. */
  readonly bottom: number;
}

interface Walk {
  readonly sheet: SheetText;
  readonly region: FormRegion;
  readonly head: Head;
  header: IndicatorHeader;
  levels: Levels;
  readonly levelsSeen: Levels[];
  readonly indicators: Indicator[];
  readonly summaries: { readonly row: SummaryRow; readonly after: number }[];
  readonly explanations: Explanations;
  readonly notes: Field[];
  readonly others: number[];
  bottom: number;
  afterBlank: boolean;
  afterNote: boolean;
  strangers: number;
  /** Texts under 一级指标 and 二级指标 so far: how many, and whether all were categories of the field. */
  categories: { readonly seen: number; readonly only: boolean };
}

/** 年度绩效指标完成情况(90分) and the like. */
const LONGEST_CAPTION = 16;
/** Unknown rows in a row after which the form is taken to have ended. */
const MOST_STRANGERS = 2;

/** Walks down the region until the next form or until rows come that belong to no form. */
export function readTableRows(sheet: SheetText, region: FormRegion, head: Head): TableReading {
  const first = region.headers[0]!;
  const walk: Walk = {
    sheet,
    region,
    head,
    header: first,
    levels: captionLevel(sheet, region, first),
    levelsSeen: [],
    indicators: [],
    summaries: [],
    explanations: { filled: [], blank: null },
    notes: [],
    others: [],
    bottom: first.bottom,
    afterBlank: false,
    afterNote: false,
    strangers: 0,
    categories: { seen: 0, only: true },
  };
  const headerAt = new Map(region.headers.map((header) => [header.top, header]));
  for (let row = first.bottom + 1; row <= region.bottom; row++) {
    const header = headerAt.get(row);
    if (header) {
      Object.assign(walk, { header, bottom: header.bottom, afterBlank: false, strangers: 0 });
      row = header.bottom;
      continue;
    }
    const pieces = piecesWithin(sheet, row, region.left, region.right);
    if (pieces.length === 0) {
      walk.afterBlank = true;
      continue;
    }
    const taken = readRow(walk, row, pieces);
    if (taken === 'ended') break;
    if (taken === 'caption') continue;
    if (taken === 'stranger') {
      if (++walk.strangers > MOST_STRANGERS) break;
      continue;
    }
    if (typeof taken === 'number') row = taken;
    Object.assign(walk, { bottom: Math.max(walk.bottom, row), afterBlank: false, strangers: 0 });
  }
  return {
    indicators: withPoints(walk, withWholeCategories(walk.indicators, walk.levelsSeen)),
    summaries: finalSummaries(walk),
    explanations: walk.explanations.filled,
    blankExplanation: walk.explanations.blank,
    notes: walk.notes,
    others: walk.others,
    bottom: walk.bottom,
  };
}

function withPoints({ region }: Walk, indicators: readonly Indicator[]): readonly Indicator[] {
  const hasColumn = region.headers.some(({ columns }) => columns.has('weight'));
  return hasColumn ? indicators : withPointsOfNames(indicators);
}

/** A caption beside the header that is a category (产出指标) stands over the first rows. */
function captionLevel(sheet: SheetText, region: FormRegion, header: IndicatorHeader): Levels {
  const caption = piecesWithin(sheet, header.top, region.left, header.left - 1).find((piece) =>
    categoryLevel(piece.text).includes('1'),
  );
  return caption ? { ...NO_LEVELS, level1: fieldAt(sheet, caption) } : NO_LEVELS;
}

/** A number: taken, with the rows up to that one. */
type Taken = 'taken' | 'caption' | 'stranger' | 'ended' | number;

function readRow(walk: Walk, row: number, pieces: readonly Piece[]): Taken {
  const { sheet, region, header } = walk;
  if (repeatsHeader(sheet, header, row) || isColumnNumbering(pieces)) return 'taken';
  if (isPageLine(pieces)) return 'caption';
  const other = readOtherPart(walk, row, pieces);
  if (other !== null) return other;
  const first = pieces[0]!;
  const afterNote = walk.afterNote;
  walk.afterNote = false;
  const inTable = tablePieces(walk, pieces);
  const fitted = fitRow(inTable, header, walk.categories.only && walk.categories.seen >= 2);
  const cells: RowCells = { sheet, row, header, pieces: inTable, shift: fitted.shift };
  const above = walk.indicators.at(-1);
  if (above && continuesRow(cells)) {
    walk.indicators[walk.indicators.length - 1] = continuedBy(above, cells);
    return 'taken';
  }
  // 总分, 评分等级 or 偏差大或目标未完成原因分析 alone in its row is still to be filled in.
  const isOpen = meaningsOf(first.text).summary !== null || isExplanationLabel(first.text);
  const alone = pieces.length === 1 && isCaption(first) && categoryLevel(first.text) === '';
  if (!isOpen && (inTable.length === 0 || alone)) return 'caption';

  if (NOTE_START.test(plain(first.text)) || (afterNote && NOTE_LINE.test(plain(first.text)))) {
    walk.afterNote = true;
    walk.notes.push(...pieces.map((piece) => pieceField(sheet, piece)));
    return 'taken';
  }
  const summary = readSummaryRow(sheet, pieces, header, piecesWithin(sheet, row + 1, region.left, region.right));
  if (summary) {
    const belowCategory = pieces.some(
      (piece) => piece.column < summary.label.column && categoryLevel(piece.text) !== '',
    );
    if (!belowCategory && summary.name !== 'subtotal')
      walk.summaries.push({ row: summary, after: walk.indicators.length });
    return summary.bottom;
  }
  if (!hasFigures(cells) && readExplanations(sheet, region, row, pieces, walk.explanations)) return 'taken';
  if (SIGNATURE.test(labelKey(inlineValue(first.text)?.label ?? first.text)) && !hasFigures(cells)) {
    walk.notes.push(...conclusionsOf(sheet, pieces));
    walk.others.push(row);
    return 'taken';
  }
  if (looksLikeIndicator(walk, cells, fitted.fits)) return takeIndicator(walk, cells);
  if (walk.afterBlank) return 'ended';
  if (pieces.length === 1 && first.text.length > 1) {
    walk.notes.push(pieceField(sheet, first));
    return 'taken';
  }
  return hasTotal(walk) ? 'ended' : 'stranger';
}

/** A funding or goals block below the header, and the name of the project over a further page; null for any other row. */
function readOtherPart(walk: Walk, row: number, pieces: readonly Piece[]): Taken | null {
  const { sheet, region, head } = walk;
  if (isProjectNameRow(sheet, row, pieces)) {
    const { projectName } = readHeaderFields(sheet, [row], region.left, region.right);
    if (hasTotal(walk) || plain(projectName?.text ?? '') !== plain(head.projectName)) return 'ended';
    walk.others.push(row);
    return 'taken';
  }
  const rows = rowsFrom(row, region.bottom);
  let bottom: number | null = null;
  if (!head.hasFunding && isFundingHeader(pieces))
    bottom = readFunding(sheet, rows, region.left, region.right)?.bottom ?? null;
  else if (!head.hasGoals && isGoalsHead(pieces)) bottom = readGoals(sheet, rows, region.left, region.right).bottom;
  if (bottom !== null) walk.others.push(...rowsFrom(row, bottom));
  return bottom;
}

/** The row without what stands left of the table: sequence numbers, a caption (绩效指标) that an exporter repeats in every row. */
function tablePieces(walk: Walk, pieces: readonly Piece[]): readonly Piece[] {
  const { header } = walk;
  return pieces.filter((piece) => piece.column >= header.left || categoryLevel(piece.text) !== '' || !isCaption(piece));
}

function isCaption({ text }: Piece): boolean {
  return text.length <= LONGEST_CAPTION && (isLabel(text) || /绩效|指标|目标|^\d+$/.test(text));
}

function takeIndicator(walk: Walk, cells: RowCells): Taken {
  const { levels, indicator } = readIndicatorRow(cells, walk.levels, walk.region.headers[0]!.bottom + 1);
  walk.levels = levels;
  walk.levelsSeen.push(levels);
  const texts = (['level1', 'level2'] as const).flatMap((part) => piecesOf(cells, part).map((piece) => piece.text));
  walk.categories = {
    seen: walk.categories.seen + texts.length,
    only: walk.categories.only && (cells.shift !== 0 || texts.every((text) => categoryLevel(text) !== '')),
  };
  if (indicator) walk.indicators.push(indicator);
  return 'taken';
}

/**
 * An indicator row has a name or a category and data; a category alone opens its group. After a blank row or a total the row must fit
 * its columns without contradiction, so that another table below the form is not swallowed.
 */
function looksLikeIndicator(walk: Walk, cells: RowCells, fits: boolean): boolean {
  const levels = (['level1', 'level2'] as const).flatMap((part) => piecesOf(cells, part));
  const names = piecesOf(cells, 'name');
  const category = levels.some((piece) => categoryLevel(piece.text) !== '');
  if (hasTotal(walk)) return fits && category;
  const named = levels.length + names.length > 0;
  if (walk.afterBlank) {
    if (!fits || !named) return false;
    const template = names.length > 0 && names.every((piece) => isTemplateName(piece.text));
    return category || template || (hasFigures(cells) && levels.every((piece) => !/^\d+$/.test(piece.text)));
  }
  if (category || hasData(cells)) return named || hasFigures(cells);
  if (names.length === 0 && levels.length === cells.pieces.length) return completesCategories(cells, walk.levels);
  return names.length > 0 && (cells.pieces.length > 1 || cells.pieces[0]!.column > walk.region.left);
}

/** 分值 or 得分 of the row is a figure or a placeholder; without such columns, 完成值 is filled. */
function hasFigures(cells: RowCells): boolean {
  const { columns } = cells.header;
  if (!columns.has('weight') && !columns.has('score'))
    return piecesOf(cells, 'actual').length > 0 && piecesOf(cells, 'name').length > 0;
  return (['weight', 'score'] as const).some((part) =>
    piecesOf(cells, part).some((piece) => /^\d[\d.,%分]*$/.test(plain(piece.text))),
  );
}

function hasTotal(walk: Walk): boolean {
  return walk.summaries.some(({ row, after }) => row.summary !== null && after > 0);
}

/** 合计 followed by further indicators was the sum of a part; 总分 is always the form's. */
function finalSummaries(walk: Walk): SummaryRow[] {
  const count = walk.indicators.length;
  return walk.summaries
    .filter(({ row, after }) => row.summary?.kind !== 'sum' || after === 0 || after === count)
    .map(({ row }) => row);
}

import { isExplanation } from '../form/explanation';
import type { Field } from '../form/field';
import type { Indicator } from '../form/form';
import { DEVIATION_LABEL, EXPLANATION_LABEL, NOTE_LINE, NOTE_START, SIGNATURE } from '../form/vocabulary';
import { fitRow } from './align-row';
import type { FormRegion } from './find-regions';
import { fieldAt } from './header-fields';
import { repeatsHeader, type IndicatorHeader } from './indicator-header';
import { piecesOf, type RowCells } from './indicator-cells';
import {
  completesCategories,
  hasData,
  isTemplateName,
  NO_LEVELS,
  readIndicatorRow,
  withWholeCategories,
  type Levels,
} from './indicator-rows';
import { categoryLevel, inlineValue, isLabel, labelKey, plain, meaningsOf } from './labels';
import { withoutPrompts } from './prompts';
import { piecesWithin, refOf, spanOf, type Piece, type SheetText } from './sheet-text';
import { readSummaryRow, type SummaryRow } from './summary-rows';

/** Everything from the header of the indicator table down: indicators, 总分 and 评分等级, explanations, notes. */
export interface TableReading {
  readonly indicators: readonly Indicator[];
  readonly summaries: readonly SummaryRow[];
  readonly explanations: readonly Field[];
  /** 偏差大或目标未完成原因分析 with nothing beside it that explains anything. */
  readonly blankExplanation: (Field & { readonly label: string }) | null;
  readonly notes: readonly Field[];
  /** The last row that belongs to the form. */
  readonly bottom: number;
}

interface Walk {
  readonly sheet: SheetText;
  readonly region: FormRegion;
  header: IndicatorHeader;
  levels: Levels;
  readonly levelsSeen: Levels[];
  readonly indicators: Indicator[];
  readonly summaries: { readonly row: SummaryRow; readonly after: number }[];
  readonly explanations: Field[];
  blankExplanation: TableReading['blankExplanation'];
  readonly notes: Field[];
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
export function readTableRows(sheet: SheetText, region: FormRegion): TableReading {
  const first = region.headers[0]!;
  const walk: Walk = {
    sheet,
    region,
    header: first,
    levels: captionLevel(sheet, region, first),
    levelsSeen: [],
    indicators: [],
    summaries: [],
    explanations: [],
    blankExplanation: null,
    notes: [],
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
    Object.assign(walk, { bottom: Math.max(walk.bottom, row), afterBlank: false, strangers: 0 });
  }
  return {
    indicators: withWholeCategories(walk.indicators, walk.levelsSeen),
    summaries: finalSummaries(walk),
    explanations: walk.explanations,
    blankExplanation: walk.blankExplanation,
    notes: walk.notes,
    bottom: walk.bottom,
  };
}

/** A caption beside the header that is a category (产出指标) stands over the first rows. */
function captionLevel(sheet: SheetText, region: FormRegion, header: IndicatorHeader): Levels {
  const caption = piecesWithin(sheet, header.top, region.left, header.left - 1).find((piece) =>
    categoryLevel(piece.text).includes('1'),
  );
  return caption ? { ...NO_LEVELS, level1: fieldAt(sheet, caption) } : NO_LEVELS;
}

type Taken = 'taken' | 'caption' | 'stranger' | 'ended';

function readRow(walk: Walk, row: number, pieces: readonly Piece[]): Taken {
  const { sheet, header } = walk;
  if (repeatsHeader(sheet, header, row)) return 'taken';
  const first = pieces[0]!;
  const afterNote = walk.afterNote;
  walk.afterNote = false;
  const inTable = tablePieces(walk, pieces);
  // 总分, 评分等级 or 偏差大或目标未完成原因分析 alone in its row is still to be filled in.
  const isOpen = meaningsOf(first.text).summary !== null || isExplanationLabel(first.text);
  const alone = pieces.length === 1 && isCaption(first) && categoryLevel(first.text) === '';
  if (!isOpen && (inTable.length === 0 || alone)) return 'caption';
  const fitted = fitRow(inTable, header, walk.categories.only && walk.categories.seen >= 2);
  const cells: RowCells = { sheet, row, header, pieces: inTable, shift: fitted.shift };

  if (NOTE_START.test(plain(first.text)) || (afterNote && NOTE_LINE.test(plain(first.text)))) {
    walk.afterNote = true;
    walk.notes.push(...pieces.map((piece) => pieceField(sheet, piece)));
    return 'taken';
  }
  const summary = readSummaryRow(sheet, pieces, header);
  if (summary) {
    const belowCategory = pieces.some(
      (piece) => piece.column < summary.label.column && categoryLevel(piece.text) !== '',
    );
    if (!belowCategory && summary.name !== 'subtotal')
      walk.summaries.push({ row: summary, after: walk.indicators.length });
    return 'taken';
  }
  if (!hasFigures(cells) && readExplanations(walk, row, pieces)) return 'taken';
  if (SIGNATURE.test(labelKey(inlineValue(first.text)?.label ?? first.text)) && !hasFigures(cells)) {
    walk.notes.push(...conclusionsOf(sheet, pieces));
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
  return walk.summaries.some(({ row, after }) => (row.name === 'total' || row.name === 'sum') && after > 0);
}

/** 合计 followed by further indicators was the sum of a part; 总分 is always the form's. */
function finalSummaries(walk: Walk): SummaryRow[] {
  const count = walk.indicators.length;
  return walk.summaries
    .filter(({ row, after }) => row.name !== 'sum' || after === 0 || after === count)
    .map(({ row }) => row);
}

/** 偏差大或目标未完成原因分析 | text, also several pairs in a row, text behind the colon, or in the row below. */
function readExplanations(walk: Walk, row: number, pieces: readonly Piece[]): boolean {
  const { sheet, region } = walk;
  const first = pieces[0]!;
  const inline = inlineValue(first.text);
  if (inline && isExplanationLabel(inline.label)) {
    takeExplanation(walk, inline.label, { ...pieceField(sheet, first), text: inline.value });
    return true;
  }
  if (!isExplanationLabel(first.text) || first.column > region.left + 1) return false;
  for (const [index, piece] of pieces.entries()) {
    if (!isExplanationLabel(piece.text)) continue;
    const beside = pieces[index + 1];
    const value = beside && !isExplanationLabel(beside.text) ? beside : proseBelow(sheet, row, piece, region);
    if (value) takeExplanation(walk, piece.text, pieceField(sheet, value));
    else if (piece.right < region.right)
      takeExplanation(walk, piece.text, fieldAt(sheet, { row, column: piece.right + 1 }));
  }
  return true;
}

function takeExplanation(walk: Walk, label: string, printed: Field): void {
  const field = { ...printed, text: withoutPrompts(printed.text) };
  if (field.text !== '') walk.explanations.push(field);
  if (DEVIATION_LABEL.test(labelKey(label)) && !isExplanation(field.text))
    walk.blankExplanation ??= { ...field, label };
}

function isExplanationLabel(text: string): boolean {
  const key = labelKey(text);
  return key.length <= 30 && !/[，,。；;]/.test(key) && EXPLANATION_LABEL.test(key);
}

/** A label over the whole width has its text in the row below. */
function proseBelow(sheet: SheetText, row: number, label: Piece, region: FormRegion): Piece | undefined {
  if (label.right === label.column && sheet.grid.merges !== null) return undefined;
  const below = piecesWithin(sheet, row + 1, region.left, region.right);
  const only = below.length === 1 ? below[0]! : undefined;
  if (
    !only ||
    isLabel(only.text) ||
    isExplanationLabel(only.text) ||
    SIGNATURE.test(only.text) ||
    NOTE_START.test(only.text)
  )
    return undefined;
  return only;
}

/** 评价结论 and the like hold prose; names, dates and signatures do not. */
function conclusionsOf(sheet: SheetText, pieces: readonly Piece[]): Field[] {
  if (!/结论|成效|经验|应用|评价|意见/.test(pieces[0]!.text)) return [];
  return pieces.slice(1).flatMap((piece) => {
    const text = withoutPrompts(piece.text);
    return text === '' ? [] : [{ ...pieceField(sheet, piece), text }];
  });
}

function pieceField(sheet: SheetText, piece: Piece): Field {
  return { text: piece.text, cell: refOf(sheet, piece), ...spanOf(sheet, piece) };
}

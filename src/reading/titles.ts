import type { OtherKind } from '../form/form';
import { halfWidth, squash } from '../form/text';
import {
  CONTINUED,
  NOTE_START,
  OTHER_TABLES,
  OTHER_TITLE,
  PAGE_NUMBER,
  SELF_EVALUATION_TITLE,
  TABLE_TITLE,
} from '../form/vocabulary';
import { inlineValue, isLabel, meaningsOf, plain } from './labels';
import { piecesWithin, type Piece, type SheetText } from './sheet-text';

const LONGEST_TITLE = 60;
/** Cells of other tables that may stand in the title's row. */
const MOST_BESIDE_TITLE = 6;

/** The title of a self-evaluation form in a row; a project that is called …自评表 stands behind its label and is none. */
export function titleOf(pieces: readonly Piece[]): Piece | undefined {
  if (pieces.length > MOST_BESIDE_TITLE) return undefined;
  return pieces.find((piece, index) => {
    const before = pieces[index - 1];
    const text = plainTitle(piece.text);
    return (
      !(before && meaningsOf(before.text).field) &&
      !statesField(piece) &&
      text.length <= LONGEST_TITLE &&
      SELF_EVALUATION_TITLE.test(text) &&
      !OTHER_TITLE.test(text) &&
      !NOTE_START.test(text) &&
      !/[。；]/.test(text)
    );
  });
}

/** 项目名称:…绩效自评表 in one cell names a project. */
function statesField({ text }: Piece): boolean {
  return meaningsOf(inlineValue(text)?.label ?? '').field !== null;
}

/** What a table is by its title; null for a self-evaluation of a project and for what is not known. */
export function otherKindOf({ text }: Piece): OtherKind | null {
  if (text.length > LONGEST_TITLE || /[。；]/.test(text)) return null;
  const key = plainTitle(text);
  return TABLE_TITLE.test(key) ? (OTHER_TABLES.find(({ title }) => title.test(key))?.kind ?? null) : null;
}

/** 项目支出绩效自评表（续）: the same form goes on. */
export function isContinuedTitle(piece: Piece): boolean {
  return CONTINUED.test(plainTitle(piece.text));
}

/** (2024年度) alone. */
const YEAR_LINE = /^\(?(?:20\d{2}|[二〇○零一三四五六七八九]{4})年度?\)?$/u;

/** What a printed page repeats over itself: the form's title, its year, its number. */
export function isPageLine(pieces: readonly Piece[]): boolean {
  const first = pieces[0];
  if (titleOf(pieces)) return true;
  if (!first || pieces.length > 1) return false;
  const text = squash(halfWidth(first.text));
  return PAGE_NUMBER.test(text) || YEAR_LINE.test(text);
}

/** A title as it is compared: without brackets and what they hold, but (续). */
export function plainTitle(text: string): string {
  return plain(text).replace(/\((?!续)[^()]*\)?/g, '');
}

const CHINESE_DIGITS = '〇一二三四五六七八九';

/** The year that a title or a subtitle names: (2024 年度), 2019年度), 二〇二三年度. null for none; a date of filing is none. */
export function yearIn(text: string): number | null {
  const plain = squash(halfWidth(text))
    .replace(/[○OＯ零](?=[〇○零一二三四五六七八九])|(?<=二)[○零O]/gu, '〇')
    .replace(/[〇一二三四五六七八九]{4}(?=年)/gu, (digits) =>
      [...digits].map((d) => CHINESE_DIGITS.indexOf(d)).join(''),
    );
  const match = /(20\d{2})(?:年度|年(?!\d{1,2}月)|(?=\)|$))/u.exec(plain);
  return match ? Number(match[1]) : null;
}

/** The title over the form's fields: a self-evaluation title, else a line of its own that names a table of the field. */
export function headTitle(sheet: SheetText, rows: readonly number[], left: number, right: number): Piece | null {
  const lines = rows.map((row) => piecesWithin(sheet, row, left, right));
  const title = lines.map((pieces) => titleOf(pieces)).find((piece) => piece !== undefined);
  if (title) return title;
  const firstField = lines.findIndex((pieces) => pieces.length > 1 && isLabel(pieces[0]!.text));
  const above = firstField < 0 ? lines : lines.slice(0, firstField);
  const isTitle = (piece: Piece) => /绩效|项目.*表|支出.*表/.test(piece.text) && !statesField(piece);
  return above.find((pieces) => pieces.length === 1 && isTitle(pieces[0]!))?.[0] ?? null;
}

/** The year of the form from the lines over its fields: the subtitle first, then the title. A date of filing is no year of a form. */
export function headYear(
  sheet: SheetText,
  rows: readonly number[],
  left: number,
  right: number,
): { year: number; piece: Piece } | null {
  const lines = rows.map((row) => piecesWithin(sheet, row, left, right));
  const firstField = lines.findIndex((pieces) => pieces.length > 1 && isLabel(pieces[0]!.text));
  const pieces = lines.slice(0, firstField < 0 ? lines.length : firstField).flat();
  const dated = pieces.flatMap((piece) => {
    const year = /日期|时间/.test(piece.text) && !/年度/.test(piece.text) ? null : yearIn(piece.text);
    return year === null ? [] : [{ year, piece }];
  });
  return dated.find(({ piece }) => squash(piece.text).length <= 14) ?? dated[0] ?? null;
}

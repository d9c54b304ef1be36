import type { Field } from '../form/field';
import { cleanText, halfWidth } from '../form/text';
import { MONEY_UNIT, type HeaderFieldName } from '../form/vocabulary';
import type { CellAddress, CellRef } from '../sheet';
import { inlineValue, isLabel, labelKey, meaningsOf, plain } from './labels';
import { ownerOf, piecesWithin, refOf, rowsFrom, spanOf, textAt, type Piece, type SheetText } from './sheet-text';
import { yearIn } from './titles';

export interface HeaderFields {
  readonly projectName: Field | null;
  readonly department: Field | null;
  readonly implementingUnit: Field | null;
  readonly year: { readonly year: number; readonly cell: CellRef } | null;
}

interface Candidate {
  readonly name: HeaderFieldName;
  readonly strong: boolean;
  /** 预算单位 may be the department or the implementing unit: whichever the form does not name otherwise. */
  readonly budgetUnit: boolean;
  readonly field: Field;
}

/** A field at a position, blank ones included. */
export function fieldAt(sheet: SheetText, at: CellAddress): Field {
  const owner = ownerOf(sheet, at);
  return { text: textAt(sheet, owner), cell: refOf(sheet, owner), ...spanOf(sheet, owner) };
}

/** Whether the row states the project's name: a label with its value, not the head of a list of projects. */
export function isProjectNameRow(sheet: SheetText, row: number, pieces: readonly Piece[]): boolean {
  const label = pieces.find((piece) => fieldOf(piece.text)?.name === 'projectName');
  if (!label) return false;
  if (inlineValue(label.text) && !meaningsOf(label.text).field) return true;
  if (!meaningsOf(label.text).field!.strong && label !== pieces[0]) return false;
  if (pieces.some((piece) => /^序号$|^编号$/.test(piece.text)) && !isLabelBelow(sheet, label)) return false;
  const next = pieces[pieces.indexOf(label) + 1];
  if (next && isLabel(next.text)) {
    // Labels side by side are the head of a list, unless blank values stand between them or their values below.
    if (!pieces.every((piece) => meaningsOf(piece.text).field)) return false;
    return next.column > label.right + 1 || hasValuesBelow(sheet, row, pieces);
  }
  return !(next === undefined && pieces.length > 2 && pieces.every((piece) => isLabel(piece.text)));
}

/** In the head of a list, texts stand below the label; in a form that lies beside a list, its next label. */
function isLabelBelow(sheet: SheetText, label: Piece): boolean {
  const below = piecesWithin(sheet, label.bottom + 1, label.column, label.column);
  return below.length > 0 && isLabel(below[0]!.text);
}

function fieldOf(text: string): { readonly name: HeaderFieldName; readonly strong: boolean } | null {
  const own = meaningsOf(text).field;
  if (own) return own;
  const inline = inlineValue(text);
  return inline ? meaningsOf(inline.label).field : null;
}

function hasValuesBelow(sheet: SheetText, row: number, labels: readonly Piece[]): boolean {
  const first = labels[0]!;
  const last = labels[labels.length - 1]!;
  const below = piecesWithin(sheet, row + 1, first.column, Math.max(last.right, last.column));
  return (
    below.length > 0 &&
    below.every((piece) => !isLabel(piece.text) && labels.some((label) => label.column === piece.column))
  );
}

/** The fields with those that only the lines below the table state. */
export function withFieldsBelow(head: HeaderFields, below: HeaderFields): HeaderFields {
  return {
    projectName: head.projectName ?? below.projectName,
    department: head.department ?? below.department,
    implementingUnit: head.implementingUnit ?? below.implementingUnit,
    year: head.year ?? below.year,
  };
}

/** Reads 项目名称, 主管部门, 实施单位 and a stated year from the rows, in any arrangement: value beside, below, or behind the colon. */
export function readHeaderFields(sheet: SheetText, rows: readonly number[], left: number, right: number): HeaderFields {
  const candidates = rows.flatMap((row) => candidatesOf(sheet, row, piecesWithin(sheet, row, left, right)));
  const pick = (name: HeaderFieldName, strong: boolean) =>
    candidates.find((candidate) => candidate.name === name && candidate.strong === strong && !candidate.budgetUnit)
      ?.field ?? null;
  const budgetUnit = candidates.find((candidate) => candidate.budgetUnit)?.field ?? null;
  const department = pick('department', true) ?? budgetUnit ?? pick('department', false);
  const implementingUnit =
    pick('implementingUnit', true) ??
    (budgetUnit !== department ? budgetUnit : null) ??
    pick('implementingUnit', false);
  return {
    projectName: pick('projectName', true) ?? pick('projectName', false),
    department,
    implementingUnit,
    year: candidates.reduce<HeaderFields['year']>((found, { name, field }) => found ?? yearOf(name, field), null),
  };
}

function yearOf(name: HeaderFieldName, field: Field): HeaderFields['year'] {
  if (name !== 'year' || !field.cell) return null;
  // 2023年1月1日至12月31日 names a year here, as nowhere else.
  const year = yearIn(field.text) ?? (Number(/^20\d{2}(?=年|\D|$)/u.exec(halfWidth(field.text))?.[0]) || null);
  return year === null ? null : { year, cell: field.cell };
}

function candidatesOf(sheet: SheetText, row: number, pieces: readonly Piece[]): Candidate[] {
  const below =
    pieces.length > 1 && pieces.every((piece) => meaningsOf(piece.text).field) && hasValuesBelow(sheet, row, pieces);
  const found = pieces.flatMap((piece, index) => {
    const own = meaningsOf(piece.text).field;
    if (own) {
      const field = below
        ? fieldAt(sheet, { row: row + 1, column: piece.column })
        : valueBeside(sheet, piece, pieces[index + 1]);
      return [candidate(piece.text, own, field)];
    }
    return inlinePairs(piece).flatMap(({ label, value }) => {
      const meaning = meaningsOf(label).field;
      const field: Field = { text: cleanText(value), cell: refOf(sheet, piece), ...spanOf(sheet, piece) };
      return meaning ? [candidate(label, meaning, field)] : [];
    });
  });
  return found.filter(({ field }) => !isMoney(field));
}

/** 单位:万元 states the unit of money. */
function isMoney(field: Field): boolean {
  return MONEY_UNIT.test(plain(field.text)) && field.text.length <= 4;
}

function candidate(label: string, meaning: { name: HeaderFieldName; strong: boolean }, field: Field): Candidate {
  return { ...meaning, field, budgetUnit: /^(?:基层|二级)?预算单位/.test(labelKey(label)) };
}

function valueBeside(sheet: SheetText, label: Piece, next: Piece | undefined): Field {
  const beside = { row: label.row, column: label.right + 1 };
  if (next && !meaningsOf(next.text).field) return wholeValue(sheet, label, next);
  return next && next.column <= beside.column ? { text: '', cell: null } : fieldAt(sheet, beside);
}

/** A value of several paragraphs takes the rows that its label is merged over. */
function wholeValue(sheet: SheetText, label: Piece, first: Piece): Field {
  const field = fieldAt(sheet, first);
  const further = rowsFrom(first.bottom + 1, label.bottom).flatMap((row) =>
    piecesWithin(sheet, row, first.column, first.right).filter((piece) => !isLabel(piece.text)),
  );
  return { ...field, text: [field.text, ...further.map((piece) => piece.text)].join('') };
}

/** `单位名称:区商务局   填报日期:2021 年 4 月 22 日` → both pairs. */
function inlinePairs(piece: Piece): { label: string; value: string }[] {
  const text = piece.cell.text;
  const single = inlineValue(piece.text);
  if (!single) return [];
  const starts = [...text.matchAll(/(?:^|[\s;；,，])([^\s:：;；,，]{2,16})[:：]/gu)];
  if (starts.length < 2) return [single];
  return starts.map((match, index) => ({
    label: match[1]!,
    value: text.slice(match.index + match[0].length, starts[index + 1]?.index ?? text.length).trim(),
  }));
}

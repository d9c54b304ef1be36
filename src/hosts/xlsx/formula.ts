import { columnIndex, columnName } from '../../sheet';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A piece of a formula: references are known, everything else is carried along as it stands. */
export type FormulaToken =
  | { readonly kind: 'cell'; readonly text: string; readonly column: Coordinate; readonly row: Coordinate }
  | { readonly kind: 'columns' | 'rows'; readonly text: string; readonly from: Coordinate; readonly to: Coordinate }
  /** A sheet name before `!`, without its quotes; `[1]Sheet` where it is in another workbook. */
  | { readonly kind: 'sheet'; readonly text: string; readonly name: string }
  /** A name, function, number, string, operator, table reference or error literal. */
  | { readonly kind: 'name' | 'function' | 'structured' | 'other'; readonly text: string };

export interface Coordinate {
  readonly index: number;
  readonly absolute: boolean;
}

const PIECES = [
  /"(?:[^"]|"")*"/, // text
  /'(?:[^']|'')*'/, // quoted sheet name
  /#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|BUSY!)/, // error
  /\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.\\$?(!])/u, // whole columns
  /\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.$])/u, // whole rows
  /[\p{L}_\\$][\p{L}\p{N}_.\\$?]*/u, // name or reference
  /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?/, // number
];
const PIECE = new RegExp(PIECES.map((piece) => piece.source).join('|'), 'uy');
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;

/** Cuts a formula (with or without its leading `=`) into pieces; joined again their texts are the formula. */
export function tokenize(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  for (let at = 0; at < formula.length;) {
    if (formula[at] === '[') {
      const end = closingBracket(formula, at);
      tokens.push(bracketed(formula, at, end));
      at = tokens.at(-1)!.kind === 'sheet' ? at + tokens.at(-1)!.text.length : end;
      continue;
    }
    PIECE.lastIndex = at;
    const text = PIECE.exec(formula)?.[0] ?? formula[at]!;
    at += text.length;
    tokens.push(classify(text, formula[at] ?? ''));
  }
  return tokens;
}

function classify(text: string, next: string): FormulaToken {
  if (next === '!' && text[0] !== '#') {
    return { kind: 'sheet', text, name: text[0] === "'" ? text.slice(1, -1).replace(/''/g, "'") : text };
  }
  if (/^[\p{L}_\\$]/u.test(text) || /^\$?\d+:/.test(text)) {
    if (text.includes(':')) return wholeLines(text);
    if (next === '(') return { kind: 'function', text };
    const match = CELL.exec(text);
    if (match) {
      const column = { index: columnIndex(match[2]!), absolute: match[1] === '$' };
      const row = { index: Number(match[4]) - 1, absolute: match[3] === '$' };
      if (column.index < MAX_COLUMNS && row.index >= 0 && row.index < MAX_ROWS)
        return { kind: 'cell', text, column, row };
    }
    return { kind: 'name', text };
  }
  return { kind: 'other', text };
}

function wholeLines(text: string): FormulaToken {
  const [from = '', to = ''] = text.split(':');
  const isRows = /\d/.test(text);
  const read = (part: string): Coordinate => {
    const bare = part.replace('$', '');
    return { index: isRows ? Number(bare) - 1 : columnIndex(bare), absolute: part.startsWith('$') };
  };
  return { kind: isRows ? 'rows' : 'columns', text, from: read(from), to: read(to) };
}

/** `[1]Sheet!` names a sheet of another workbook; `Table[[#This Row],[A1]]` a table, whose column names hold no references. */
function bracketed(formula: string, at: number, end: number): FormulaToken {
  const rest = /^[\p{L}\p{N}_.]*(?=!)/u.exec(formula.slice(end));
  if (rest) {
    const text = formula.slice(at, end + rest[0].length);
    return { kind: 'sheet', text, name: text };
  }
  return { kind: 'structured', text: formula.slice(at, end) };
}

function closingBracket(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    // In a column name an apostrophe escapes the bracket after it.
    if (formula[at] === "'") at++;
    else if (formula[at] === '[') depth++;
    else if (formula[at] === ']' && --depth === 0) return at + 1;
  }
  return formula.length;
}

/** Moves the relative references of a formula, as copying it from one cell to another does. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return tokenize(formula)
    .map((token) => {
      switch (token.kind) {
        case 'cell': {
          const column = moved(token.column, columns, MAX_COLUMNS);
          const row = moved(token.row, rows, MAX_ROWS);
          return column === null || row === null ? '#REF!' : columnText(column, token.column) + rowText(row, token.row);
        }
        case 'columns':
        case 'rows': {
          const by = token.kind === 'rows' ? rows : columns;
          const size = token.kind === 'rows' ? MAX_ROWS : MAX_COLUMNS;
          const text = token.kind === 'rows' ? rowText : columnText;
          const from = moved(token.from, by, size);
          const to = moved(token.to, by, size);
          return from === null || to === null ? '#REF!' : `${text(from, token.from)}:${text(to, token.to)}`;
        }
        default:
          return token.text;
      }
    })
    .join('');
}

function moved(coordinate: Coordinate, by: number, size: number): number | null {
  const index = coordinate.absolute ? coordinate.index : coordinate.index + by;
  return index >= 0 && index < size ? index : null;
}

const columnText = (index: number, { absolute }: Coordinate) => (absolute ? '$' : '') + columnName(index);
const rowText = (index: number, { absolute }: Coordinate) => (absolute ? '$' : '') + String(index + 1);

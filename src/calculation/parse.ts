import { columnIndex, columnName, parseCell, parseRange, type CellValue, type RangeAddress } from '../sheet';

/** Excel would refuse such an entry. */
export class FormulaSyntaxError extends Error {}

const TOKEN =
  /\s*(?:(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)|("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?)(?![\p{L}\p{N}_.(])|([\p{L}_\\][\p{L}\p{N}_.]*)|(#[A-Z/0!?]+)|(<=|>=|<>|[-+*/^&=<>(),%{};:]))/uy;

interface Token {
  readonly kind: 'number' | 'text' | 'reference' | 'name' | 'error' | 'operator';
  readonly text: string;
  readonly sheet?: string;
}

function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  let at = 0;
  while (formula.slice(at).trim() !== '') {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(formula);
    if (!match) throw new FormulaSyntaxError(`unexpected ${formula.slice(at, at + 10)}`);
    at = TOKEN.lastIndex;
    const [, number, text, sheet, reference, name, error, operator] = match;
    if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (text !== undefined) tokens.push({ kind: 'text', text: text.slice(1, -1).replace(/""/g, '"') });
    else if (reference !== undefined) {
      const sheetName = sheet?.slice(0, -1).replace(/^'|'$/g, '').replace(/''/g, "'");
      tokens.push({ kind: 'reference', text: reference, ...(sheetName === undefined ? {} : { sheet: sheetName }) });
    } else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (error !== undefined) tokens.push({ kind: 'error', text: error });
    else tokens.push({ kind: 'operator', text: operator! });
  }
  return tokens;
}

export type Node =
  | { readonly kind: 'value'; readonly value: CellValue }
  | { readonly kind: 'reference'; readonly sheet: string | null; readonly range: RangeAddress }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Node | null)[] }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Node; readonly right: Node }
  | { readonly kind: 'unary'; readonly operator: '-' | '+' | '%'; readonly of: Node };

const LEVELS = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];

/** @throws FormulaSyntaxError as Excel refuses the entry. */
export function parseFormula(formula: string): Node {
  const tokens = tokenize(formula.replace(/^=/, ''));
  let at = 0;
  const peek = () => tokens[at];
  const take = (text: string) => (peek()?.kind === 'operator' && peek()!.text === text ? (at++, true) : false);
  const need = (text: string) => {
    if (!take(text)) throw new FormulaSyntaxError(`expected ${text} at ${at}`);
  };

  function binary(level: number): Node {
    if (level === LEVELS.length) return unary();
    let left = binary(level + 1);
    for (;;) {
      const token = peek();
      if (token?.kind !== 'operator' || !LEVELS[level]!.includes(token.text)) return left;
      at++;
      left = { kind: 'binary', operator: token.text, left, right: binary(level + 1) };
    }
  }
  function unary(): Node {
    if (take('-')) return { kind: 'unary', operator: '-', of: unary() };
    if (take('+')) return { kind: 'unary', operator: '+', of: unary() };
    let node = primary();
    while (take('%')) node = { kind: 'unary', operator: '%', of: node };
    return node;
  }
  function primary(): Node {
    const token = tokens[at++];
    if (!token) throw new FormulaSyntaxError('unexpected end');
    switch (token.kind) {
      case 'number':
        return { kind: 'value', value: Number(token.text) };
      case 'text':
        return { kind: 'value', value: token.text };
      case 'error':
        return { kind: 'value', value: { error: token.text } };
      case 'reference': {
        const range = token.text.includes(':') ? parseRange(token.text) : cellRange(token.text);
        return { kind: 'reference', sheet: token.sheet ?? null, range };
      }
      case 'name': {
        const name = token.text.toUpperCase().replace(/^_XLFN\./, '');
        if (take('(')) {
          const args: (Node | null)[] = [];
          if (!take(')')) {
            do args.push(peek()?.text === ',' || peek()?.text === ')' ? null : binary(0));
            while (take(','));
            need(')');
          }
          return { kind: 'call', name, args };
        }
        if (name === 'TRUE' || name === 'FALSE') return { kind: 'value', value: name === 'TRUE' };
        return { kind: 'call', name: `name ${name}`, args: [] };
      }
      default:
        if (token.text !== '(') throw new FormulaSyntaxError(`unexpected ${token.text}`);
    }
    const inner = binary(0);
    need(')');
    return inner;
  }

  const node = binary(0);
  if (at < tokens.length) throw new FormulaSyntaxError(`unexpected ${tokens[at]!.text}`);
  return node;
}

function cellRange(text: string): RangeAddress {
  const { row, column } = parseCell(text);
  return { top: row, left: column, bottom: row, right: column };
}

const references = new Map<string, readonly { sheet: string | null; range: RangeAddress }[]>();

/** What a formula reads; nothing where it is not understood. */
export function referencesOf(formula: string): readonly { sheet: string | null; range: RangeAddress }[] {
  let found = references.get(formula);
  if (!found) {
    try {
      found = tokenize(formula.replace(/^=/, '')).flatMap((token) =>
        token.kind === 'reference'
          ? [
              {
                sheet: token.sheet ?? null,
                range: token.text.includes(':') ? parseRange(token.text) : cellRange(token.text),
              },
            ]
          : [],
      );
    } catch (error) {
      if (!(error instanceof FormulaSyntaxError)) throw error;
      found = [];
    }
    references.set(formula, found);
  }
  return found;
}

/** The formula as it reads that many rows down and columns to the right: what is not anchored by `$` moves along. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  let shifted = '';
  let at = 0;
  while (at < formula.length) {
    // Formulas carry their `=`, which the pattern takes for an operator.
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(formula);
    if (!match) return formula;
    const reference = match[4];
    shifted +=
      reference === undefined ? match[0] : match[0].replace(reference, moveReference(reference, rows, columns));
    at = TOKEN.lastIndex;
  }
  return shifted;
}

function moveReference(reference: string, rows: number, columns: number): string {
  return reference.replace(
    /(\$?)([A-Za-z]{1,3})(\$?)(\d+)/gu,
    (_, columnAnchor: string, letters: string, rowAnchor: string, digits: string) => {
      const column = columnAnchor ? letters : columnName(columnIndex(letters) + columns);
      const row = rowAnchor ? digits : String(Number(digits) + rows);
      return `${columnAnchor}${column}${rowAnchor}${row}`;
    },
  );
}

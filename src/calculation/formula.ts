import { Decimal } from 'decimal.js';
import { isError, parseCell, parseRange, type CellError, type CellValue, type RangeAddress } from '../../src/sheet';

/**
 * A small calculation engine: enough for the formulas that self-evaluation forms and this product use. What it does not
 * know makes `evaluate` answer undefined, and the host then keeps the result that the file came with.
 */
export interface FormulaScope {
  /** Values of a rectangle, row by row; null for a sheet that does not exist. */
  values(sheet: string | null, range: RangeAddress): CellValue[][] | null;
}

export class FormulaSyntaxError extends Error {}
class Unsupported extends Error {}

type Value = CellValue | CellValue[][];
const fail = (error: string): CellError => ({ error });

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

type Node =
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
        return { kind: 'value', value: fail(token.text) };
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

/** The result, or undefined where the formula uses what this engine does not know. @throws FormulaSyntaxError */
export function evaluate(formula: string, scope: FormulaScope): CellValue | undefined {
  const node = parseFormula(formula);
  try {
    const result = single(evaluateNode(node, scope));
    // A formula that refers to a blank cell shows 0.
    return result ?? 0;
  } catch (error) {
    if (error instanceof Unsupported) return undefined;
    throw error;
  }
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

function evaluateNode(node: Node, scope: FormulaScope): Value {
  switch (node.kind) {
    case 'value':
      return node.value;
    case 'reference': {
      const values = scope.values(node.sheet, node.range);
      if (!values) return fail('#REF!');
      return values.length === 1 && values[0]!.length === 1 ? values[0]![0]! : values;
    }
    case 'unary': {
      const value = toNumber(single(evaluateNode(node.of, scope)));
      if (typeof value !== 'number') return value;
      return node.operator === '-' ? -value : node.operator === '%' ? value / 100 : value;
    }
    case 'binary':
      return operate(node.operator, single(evaluateNode(node.left, scope)), single(evaluateNode(node.right, scope)));
    case 'call':
      return call(node.name, node.args, scope);
  }
}

function single(value: Value): CellValue {
  if (!Array.isArray(value)) return value;
  throw new Unsupported('a range where one value is expected');
}

function toNumber(value: CellValue): number | CellError {
  if (value === null) return 0;
  if (isError(value)) return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  const text = value.trim();
  const percent = text.endsWith('%');
  const number = Number(percent ? text.slice(0, -1) : text);
  if (text === '' || Number.isNaN(number)) return fail('#VALUE!');
  return percent ? number / 100 : number;
}

function toText(value: CellValue): string {
  if (value === null || isError(value)) return '';
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}

function operate(operator: string, left: CellValue, right: CellValue): CellValue {
  if (left !== null && isError(left)) return left;
  if (right !== null && isError(right)) return right;
  if (operator === '&') return toText(left) + toText(right);
  if (['=', '<>', '<', '>', '<=', '>='].includes(operator)) {
    const order = compare(left, right);
    switch (operator) {
      case '=':
        return order === 0;
      case '<>':
        return order !== 0;
      case '<':
        return order < 0;
      case '>':
        return order > 0;
      case '<=':
        return order <= 0;
      default:
        return order >= 0;
    }
  }
  const a = toNumber(left);
  const b = toNumber(right);
  if (typeof a !== 'number') return a;
  if (typeof b !== 'number') return b;
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 ? fail('#DIV/0!') : a / b;
    default:
      return a ** b;
  }
}

/** Numbers before text before logical values, text without case; a blank is 0 or "" as its neighbour asks. */
function compare(left: CellValue, right: CellValue): number {
  const a = left ?? (typeof right === 'string' ? '' : typeof right === 'boolean' ? false : 0);
  const b = right ?? (typeof a === 'string' ? '' : typeof a === 'boolean' ? false : 0);
  const rank = (value: CellValue) => ['number', 'string', 'boolean'].indexOf(typeof value);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string') return a.toLowerCase().localeCompare(b.toLowerCase());
  return Number(a) - Number(b);
}

type Rounding = (value: Decimal) => Decimal;
const ROUNDINGS: Readonly<Record<string, Rounding>> = {
  ROUND: (value) => value.toDecimalPlaces(0, Decimal.ROUND_HALF_UP),
  ROUNDDOWN: (value) => value.toDecimalPlaces(0, Decimal.ROUND_DOWN),
  ROUNDUP: (value) => value.toDecimalPlaces(0, Decimal.ROUND_UP),
};

function call(name: string, args: readonly (Node | null)[], scope: FormulaScope): Value {
  const at = (index: number): Value => (args[index] ? evaluateNode(args[index], scope) : null);
  const one = (index: number): CellValue => single(at(index));
  const numbers = (): (number | CellError)[] =>
    args.flatMap((_arg, index): (number | CellError)[] => {
      const value = at(index);
      // In a range only numbers count; given directly, text that reads as a number does too.
      if (Array.isArray(value)) {
        return value.flat().filter((v): v is number | CellError => typeof v === 'number' || (v !== null && isError(v)));
      }
      if (args[index]?.kind === 'reference') {
        return typeof value === 'number' || (value !== null && isError(value)) ? [value] : [];
      }
      return [toNumber(value)];
    });
  const fold = (from: (all: number[]) => CellValue): CellValue => {
    const all = numbers();
    const error = all.find((value) => typeof value !== 'number');
    return error === undefined ? from(all as number[]) : error;
  };

  const rounding = ROUNDINGS[name];
  if (rounding) {
    const value = toNumber(one(0));
    const digits = toNumber(one(1));
    if (typeof value !== 'number') return value;
    if (typeof digits !== 'number') return digits;
    // Excel rounds what 15 digits show, not the binary fraction behind them.
    const scale = new Decimal(10).pow(digits);
    return rounding(new Decimal(value.toPrecision(15)).times(scale))
      .div(scale)
      .toNumber();
  }
  switch (name) {
    case 'IF': {
      const condition = one(0);
      if (condition !== null && isError(condition)) return condition;
      const truth = toNumber(condition);
      if (typeof truth !== 'number') return truth;
      return truth !== 0 ? at(1) : args.length > 2 ? at(2) : false;
    }
    case 'IFERROR': {
      const value = one(0);
      return value !== null && isError(value) ? at(1) : value;
    }
    case 'AND':
    case 'OR': {
      const all = args.map((_, index) => toNumber(one(index)));
      const error = all.find((value) => typeof value !== 'number');
      if (error !== undefined) return error;
      return name === 'AND' ? all.every((value) => value !== 0) : all.some((value) => value !== 0);
    }
    case 'N': {
      const value = one(0);
      return typeof value === 'number' || (value !== null && isError(value)) ? value : value === true ? 1 : 0;
    }
    case 'SUM':
      return fold((all) => all.reduce((sum, value) => sum.plus(value), new Decimal(0)).toNumber());
    case 'MIN':
      return fold((all) => (all.length === 0 ? 0 : Math.min(...all)));
    case 'MAX':
      return fold((all) => (all.length === 0 ? 0 : Math.max(...all)));
    case 'AVERAGE':
      return fold((all) => (all.length === 0 ? fail('#DIV/0!') : all.reduce((a, b) => a + b, 0) / all.length));
    case 'ABS': {
      const value = toNumber(one(0));
      return typeof value === 'number' ? Math.abs(value) : value;
    }
    case 'LEN':
      return toText(one(0)).length;
    case 'VALUE':
      return toNumber(one(0));
    case 'ISNUMBER':
      return typeof one(0) === 'number';
    default:
      throw new Unsupported(name);
  }
}

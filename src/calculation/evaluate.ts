import { Decimal } from 'decimal.js';
import { isError, type CellError, type CellValue, type RangeAddress } from '../sheet';
import { parseFormula, type Node } from './parse';

/**
 * A small calculation engine: enough for the formulas that self-evaluation forms and this product use. What it does not
 * know makes `evaluate` answer undefined, and the host then keeps the result that the file came with.
 */
export interface FormulaScope {
  /** Values of a rectangle, row by row; null for a sheet that does not exist. */
  values(sheet: string | null, range: RangeAddress): CellValue[][] | null;
}

class Unsupported extends Error {}

type Value = CellValue | CellValue[][];
const fail = (error: string): CellError => ({ error });

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

function isErrorValue(value: CellValue): value is CellError {
  return value !== null && isError(value);
}

function toText(value: CellValue): string {
  if (value === null || isError(value)) return '';
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}

function operate(operator: string, left: CellValue, right: CellValue): CellValue {
  if (isErrorValue(left)) return left;
  if (isErrorValue(right)) return right;
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
        return value.flat().filter((v): v is number | CellError => typeof v === 'number' || isErrorValue(v));
      }
      if (args[index]?.kind === 'reference') {
        return typeof value === 'number' || isErrorValue(value) ? [value] : [];
      }
      return [toNumber(value)];
    });
  const onText = (change: (text: string) => string): CellValue => {
    const value = one(0);
    return isErrorValue(value) ? value : change(toText(value));
  };
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
      if (isErrorValue(condition)) return condition;
      const truth = toNumber(condition);
      if (typeof truth !== 'number') return truth;
      return truth !== 0 ? at(1) : args.length > 2 ? at(2) : false;
    }
    case 'IFERROR': {
      const value = one(0);
      return isErrorValue(value) ? at(1) : value;
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
      return typeof value === 'number' || isErrorValue(value) ? value : value === true ? 1 : 0;
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
    case 'ISTEXT':
      return typeof one(0) === 'string';
    case 'ISBLANK':
      return one(0) === null;
    case 'ISERROR':
      return isErrorValue(one(0));
    case 'NOT': {
      const value = toNumber(one(0));
      return typeof value === 'number' ? value === 0 : value;
    }
    case 'INT': {
      const value = toNumber(one(0));
      return typeof value === 'number' ? Math.floor(value) : value;
    }
    case 'COUNT':
      return numbers().filter((value) => typeof value === 'number').length;
    case 'PRODUCT':
      return fold((all) => all.reduce((product, value) => product.times(value), new Decimal(1)).toNumber());
    case 'TRIM':
      return onText((text) => text.trim().replace(/ {2,}/gu, ' '));
    case 'SUBSTITUTE':
      return onText((text) => text.replaceAll(toText(one(1)), toText(one(2))));
    case 'FIND': {
      const place = toText(one(1)).indexOf(toText(one(0)));
      return place === -1 ? fail('#VALUE!') : place + 1;
    }
    default:
      throw new Unsupported(name);
  }
}

import { contains, parseRange, type CellAddress, type RangeAddress } from '../../sheet';

/** Quoted texts, sheet prefixes, cells and ranges, whole columns and rows, names and functions – in this order. */
const TOKEN =
  /"(?:[^"]|"")*"|(?<sheet>'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)|(?<range>\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?(?![\p{L}\p{N}_(.]))|(?<whole>\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)|(?<name>[\p{L}_][\p{L}\p{N}_.]*)(?<call>\()?|(?<sign>[-+*/^&=<>(),;{}[\]#@])|\d+(?:\.\d+)?/giu;

interface Token {
  readonly sheet?: string;
  readonly range?: string;
  readonly whole?: string;
  readonly name?: string;
  readonly call?: string;
  readonly sign?: string;
}

/** The cells of its own sheet that a formula names, as ranges. Names of ranges and cells of other sheets are left out. */
export function referencesOf(formula: string): readonly RangeAddress[] {
  const ranges: RangeAddress[] = [];
  let elsewhere = false;
  for (const { sheet, range } of tokensOf(formula)) {
    if (range && !elsewhere) ranges.push(parseRange(range));
    elsewhere = sheet !== undefined;
  }
  return ranges;
}

/** A range that a formula adds up; `bySum`: inside SUM, which passes over numbers that are stored as text. */
export interface Addend {
  readonly range: RangeAddress;
  readonly bySum: boolean;
}

const ADDING = new Set(['SUM', 'ROUND', 'ROUNDUP', 'ROUNDDOWN', 'IFERROR', 'N']);

/**
 * What a formula of pure addition adds: SUM(G13:G20)+G6, ROUND(G6+G13,2). null for every other formula – other functions and signs,
 * other sheets, names, whole columns –, of which nothing can be said.
 */
export function addendsOf(formula: string): readonly Addend[] | null {
  const addends: Addend[] = [];
  const calls: string[] = [];
  for (const { sheet, range, whole, name, call, sign } of tokensOf(formula.replace(/^=/, ''))) {
    if (sheet || whole || (name && !call)) return null;
    if (name && call) {
      if (!ADDING.has(name.toUpperCase())) return null;
      calls.push(name.toUpperCase());
    }
    if (sign === '(') calls.push('');
    else if (sign === ')') calls.pop();
    else if (sign && sign !== '+' && sign !== ',') return null;
    if (range) addends.push({ range: parseRange(range), bySum: calls.at(-1) === 'SUM' });
  }
  return addends.length > 0 ? addends : null;
}

function tokensOf(formula: string): Token[] {
  return [...formula.matchAll(TOKEN)].map((match) => match.groups ?? {});
}

/** Whether the ranges cover a cell. */
export function covers(ranges: readonly RangeAddress[], cell: CellAddress): boolean {
  return ranges.some((range) => contains(range, cell));
}

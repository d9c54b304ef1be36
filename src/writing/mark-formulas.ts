import { isError, columnName, type Cell, type CellAddress } from '../sheet';

/** Formulas of conditional formats: functions of Excel 2007, relative to the top-left cell of the range, every literal ours. */

/** What counts as no explanation, between bars so that FIND matches a whole cell. */
const NO_EXPLANATION = '"||无|/|／|—|——|-|－|0|"';
const MAX_DIGITS = 15;

/** Fires where a score is below its weight and its explanation says nothing; figures stored as text count too. */
export function deductionFormula(weight: CellAddress, score: CellAddress, reason: CellAddress): string {
  const [w, s] = [reference(weight), reference(score)];
  return (
    `=AND(LEN(${s})>0,IFERROR(VALUE(${s}),9E9)<IFERROR(VALUE(${w}),0),` +
    `${nothingSaid(reason)},${marker('unexplained-deduction')})`
  );
}

/** Fires until something is written that explains. null where the cell already holds other words: those would never show it. */
export function explanationFormula(at: CellAddress, cell: Cell | undefined, code: string): string | null {
  if (!saysNothing(cell)) return unchangedFormula(at, cell, code);
  return `=AND(${nothingSaid(at)},${marker(code)})`;
}

/** Fires while the cell stays as it is. null where that cannot be put into a formula. */
export function unchangedFormula(at: CellAddress, cell: Cell | undefined, code: string): string | null {
  const ref = reference(at);
  const value = cell?.value ?? null;
  if (value === null) return `=AND(LEN(${ref})=0,${marker(code)})`;
  if (isError(value)) return `=AND(ISERROR(${ref}),${marker(code)})`;
  if (typeof value === 'string') return `=AND(ISTEXT(${ref}),LEN(${ref})=${value.length},${marker(code)})`;
  if (typeof value === 'boolean') return `=AND(${ref}=${value ? 'TRUE' : 'FALSE'},${marker(code)})`;
  return `=AND(ISNUMBER(${ref}),${ref}=${literal(value)},${marker(code)})`;
}

/** Whether Excel's VALUE gives the figure of the cell: a number, or a text that is only one. */
export function isReadByValue(cell: Cell | undefined): boolean {
  if (typeof cell?.value === 'number') return true;
  return typeof cell?.value === 'string' && /^\s*[+-]?(\d+(,\d{3})*(\.\d*)?|\.\d+)\s*$/.test(cell.value);
}

/** Whether the live formulas take the cell for one that explains nothing. */
export function saysNothing(cell: Cell | undefined): boolean {
  const value = cell?.value ?? '';
  if (isError(value)) return false;
  return NO_EXPLANATION.includes(`|${String(value).replaceAll('\u3000', '').trim()}|`);
}

function nothingSaid(reason: CellAddress): string {
  return `ISNUMBER(FIND("|"&TRIM(SUBSTITUTE(${reference(reason)},"\u3000",""))&"|",${NO_EXPLANATION}))`;
}

function marker(code: string): string {
  return `N("self-eval:v1:${code}")=0`;
}

/** `$H13`: the column stays, the row moves with the range. */
function reference({ row, column }: CellAddress): string {
  return `$${columnName(column)}${row + 1}`;
}

/** Excel keeps and compares 15 digits. */
function literal(value: number): string {
  return String(Number(value.toPrecision(MAX_DIGITS))).toUpperCase();
}

import type { Cell, CellRef, RangeRef } from '../sheet';
import { isBlank, isError } from '../sheet';
import { D, decimalsOf, fromNumber, unitOf, type Decimal } from './decimal';
import type { Figure, FigureState } from './field';
import { remember } from './remember';
import { cleanText, halfWidth, squash } from './text';
import { isDateWord } from './unit';
import { PLACEHOLDER } from './vocabulary';

const NUMBER = String.raw`[+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)?(?:\.\d*)?`;
const FIGURE = new RegExp(
  String.raw`^(?:¥|RMB|人民币)?(${NUMBER})(%|\(%\)|百分比|\(百分比\)|\(?([\p{L}²³/·]{1,10})\)?)?$`,
  'u',
);

type Printed = Pick<Figure, 'value' | 'shown' | 'decimals' | 'percent' | 'unit'>;

/** A printed number: `１，２００．５０` → 1200.50, `17.00万元`, `92.22%`, `-3`, `(课时)` behind it. null for anything else. */
function readPrinted(text: string): Printed | null {
  const folded = halfWidth(cleanText(text)).trim();
  const match = FIGURE.exec(/\d \d/.test(folded) ? folded : squash(folded));
  const digits = match?.[1]?.replace(/[ ,+]/g, '').replace(/\.$/, '');
  if (!match || !digits || !/\d/.test(digits)) return null;
  const suffix = match[2] ?? '';
  const percent = suffix.includes('%') || suffix.includes('百分比');
  const unit = percent ? null : (match[3] ?? null);
  if (unit !== null && isDateWord(unit)) return null;
  const value = new D(digits);
  const shown = digits.replace(/^(-?)\./, '$10.');
  return { value: value.toFixed(), shown, decimals: decimalsOf(shown), percent, unit };
}

function figure(state: FigureState, text: string, printed: Printed | null, more: Partial<Figure> = {}): Figure {
  return {
    text,
    cell: null,
    state,
    value: null,
    shown: null,
    decimals: 0,
    percent: false,
    unit: null,
    storedAsText: false,
    formula: null,
    ...printed,
    ...more,
  };
}

/**
 * The figure that a text states: thousands separators, full-width digits, a % sign and a unit behind it are understood.
 * Never throws: `''` is `blank`, `—` a `placeholder`, and what is no single number (`9月前`, `80-90`, `≥90`) is `unread`.
 */
export function figureFromText(text: string): Figure {
  const cleaned = cleanText(text);
  if (cleaned === '') return figure('blank', '', null);
  if (PLACEHOLDER.test(squash(halfWidth(cleaned)))) return figure('placeholder', cleaned, null);
  const printed = readPrinted(cleaned);
  return printed ? figure('figure', cleaned, printed, { storedAsText: true }) : figure('unread', cleaned, null);
}

interface FigureOptions {
  /** The merged area around the cell. */
  readonly span?: RangeRef;
}

/**
 * The figure in a cell. Number cells have two readings: `value` is what is stored (15 significant digits), `shown` what is displayed.
 * Percent-formatted cells are read in points: 0.5682 as `0.00%` → 56.82. Errors and formulas without result are states, never 0.
 */
export function parseFigure(cell: Cell | undefined, at: CellRef | null, options: FigureOptions = {}): Figure {
  const place = { cell: at, formula: cell?.formula ?? null, ...(options.span ? { span: options.span } : {}) };
  if (!cell) return figure('blank', '', null, place);
  const text = cleanText(cell.text);
  if (cell.notCalculated) return figure('not-calculated', text, null, place);
  if (isError(cell.value)) return figure('error', text || cell.value.error, null, place);
  if (isBlank(cell)) return figure('blank', '', null, place);
  if (typeof cell.value === 'number') return { ...fromNumberCell(cell, cell.value, text), ...place };
  if (typeof cell.value === 'boolean') return figure('unread', text, null, place);
  return { ...figureFromText(cell.text), ...place };
}

function fromNumberCell(cell: Cell, value: number, text: string): Figure {
  if (!Number.isFinite(value) || isDateFormat(cell.numberFormat)) return figure('unread', text, null);
  const stored = fromNumber(value);
  const printed = readPrinted(text);
  const percent = printed?.percent ?? isPercentFormat(cell.numberFormat);
  const inPoints = percent ? stored.times(100) : stored;
  const scaled = printed && asScaled(inPoints, printed);
  if (!printed || !scaled) {
    // What is displayed is no plain decimal (1.2E+11, a fraction, "-" for zero): the stored number stands for both readings.
    const plain = inPoints.toFixed();
    return figure('figure', text, {
      value: plain,
      shown: plain,
      decimals: inPoints.decimalPlaces(),
      percent,
      unit: null,
    });
  }
  // Formats such as `0.00;[Red]0.00` show a negative number without its sign.
  const shown =
    scaled.isNegative() && !scaled.isZero() && !printed.shown?.startsWith('-') ? `-${printed.shown}` : printed.shown;
  return figure('figure', text, { ...printed, shown, value: scaled.toFixed() });
}

/** What formats divide by: nothing, thousands, 万, millions, 亿. */
const SCALES = [0, 3, 4, 6, 8].map((power) => new D(10).pow(power));

/** The stored number in the unit that is displayed; formats such as `0.00,` or `0!.0,"万"` show thousands or 万. null where the display is another number. */
function asScaled(stored: Decimal, printed: Printed): Decimal | null {
  const shown = new D(printed.shown ?? '0');
  if (stored.eq(shown)) return stored;
  const last = unitOf(printed.decimals);
  for (const scale of SCALES) {
    const scaled = stored.div(scale);
    if (scaled.minus(shown).abs().lt(last)) return scaled;
    if (scaled.abs().minus(shown.abs()).abs().lt(last)) return scaled;
  }
  return null;
}

const codeOf = remember((numberFormat) => numberFormat.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, ''));

/** Whether a number format shows dates or times. */
export function isDateFormat(numberFormat: string): boolean {
  return !/general|通用/i.test(numberFormat) && /[ymdhs]/i.test(codeOf(numberFormat));
}

function isPercentFormat(numberFormat: string): boolean {
  return codeOf(numberFormat).includes('%');
}

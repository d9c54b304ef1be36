import type { Comparator, Measure, MeasureField } from '../../form';
import { D, type Decimal, type SuggestedScore } from '../../scoring';
import { plain } from './figures';

const SIGNS: Readonly<Record<Comparator, string>> = { '>=': '≥', '<=': '≤', '=': '=', '>': '>', '<': '<' };
const LONGEST_QUOTE = 40;

/** A comparator as it is printed. */
export function signText(comparator: Comparator): string {
  return SIGNS[comparator];
}

/** A target or actual for sentences: `≥100.00(个)` → ≥100个. A side without a unit is given the other's. */
export function measureText(field: MeasureField | null, other?: MeasureField | null): string {
  return describe(field, other, true);
}

/** The same without its comparator, for sentences that name the bound: 上限20000元. */
export function boundText(field: MeasureField | null, other?: MeasureField | null): string {
  return describe(field, other, false);
}

function describe(field: MeasureField | null, other: MeasureField | null | undefined, signed: boolean): string {
  if (!field) return '';
  const { measure, text } = field;
  if (measure.kind === 'range') {
    return `${plain(new D(measure.low))}～${plain(new D(measure.high))}${measure.unit ?? unitOf(other) ?? ''}`;
  }
  if (measure.kind !== 'quantity') return quote(text);
  const sign = signed && measure.comparator ? SIGNS[measure.comparator] : '';
  return `${sign}${plain(new D(measure.value))}${measure.unit ?? unitOf(other) ?? ''}`;
}

/** The unit that a target or actual states, or null. */
export function unitOf(field: MeasureField | null | undefined): string | null {
  const measure: Measure | undefined = field?.measure;
  return measure?.kind === 'quantity' || measure?.kind === 'range' ? measure.unit : null;
}

/** A share in percent points for sentences: one decimal, never rounded across 100. 97.2316 → 97.2; 99.97 → 99.9. */
export function percentText(points: Decimal | string): string {
  const share = new D(points);
  const rounded = share.toDecimalPlaces(1, share.lt(100) ? D.ROUND_DOWN : D.ROUND_UP);
  const near = share.toDecimalPlaces(1);
  return plain(share.eq(100) || !near.eq(100) ? near : rounded);
}

/** The scores that the formulas give: 2.92, or 0.30～2.45 where two formulas may apply. */
export function suggestedText({ low, high }: SuggestedScore): string {
  return low === null || low === high ? high : `${low}～${high}`;
}

/** A quotation of bearable length. */
export function quote(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

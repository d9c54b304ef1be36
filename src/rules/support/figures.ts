import type { Figure, MoneyUnit } from '../../form';
import { dec, type Decimal } from '../../scoring';

/** A computed figure for sentences: without trailing zeros, never in powers of ten. 96.00 → 96. */
export function plain(figure: Decimal): string {
  return figure.toDecimalPlaces(10).toFixed();
}

/** A stated figure for sentences, without trailing zeros; '' where there is none. */
export function plainFigure(figure: Figure | null): string {
  const value = dec(figure);
  return value ? plain(value) : '';
}

/** A stated amount with its unit: 17.00万元. The unit inside the cell goes before that of the header. */
export function amountText(figure: Figure, unit: MoneyUnit | null): string {
  return `${figure.shown ?? figure.text}${figure.unit ?? unit ?? ''}`;
}

/** Nothing is stated: a blank cell, or a stroke. A column that the layout does not have is not unstated. */
export function isUnstated(figure: Figure | null): boolean {
  return figure?.state === 'blank' || figure?.state === 'placeholder';
}

/** A figure above 0, as printed. */
export function isPositive(figure: Figure | null): figure is Figure {
  return dec(figure)?.gt(0) ?? false;
}

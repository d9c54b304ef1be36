import type { FundingRow, MoneyUnit } from '../../form';
import { D, dec, printedRate, type Decimal } from '../../scoring';

const TEN_THOUSAND = new D(10_000);

/** Whether one figure is ten thousand times the other, to within a thousandth: 元 beside 万元. */
export function isUnitSlip(one: Decimal, other: Decimal): boolean {
  if (!one.gt(0) || !other.gt(0)) return false;
  const ratio = D.max(one, other).div(D.min(one, other));
  return ratio.div(TEN_THOUSAND).minus(1).abs().lt('0.001');
}

/** Whether the stated rate would be right but for a factor of ten thousand between budget and executed amount. */
export function isRateUnitSlip(row: FundingRow, unit: MoneyUnit | null): boolean {
  const computed = printedRate(row, unit);
  const stated = dec(row.rate);
  return computed !== null && stated !== null && isUnitSlip(stated, computed);
}

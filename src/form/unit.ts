import { D, type Decimal } from './decimal';

/** Words that make a number a date, not a quantity: 9月前, 2021年, 31日. */
export function isDateWord(unit: string): boolean {
  return /^(?:[年月日号](?:$|[前底末初内中上下份完])|季度|半年|点|时$)/u.test(unit);
}

/** How many 元 one unit of money is: 万元 → 10000. null for what is no unit of money. */
export function moneyFactor(unit: string): Decimal | null {
  const power = MONEY[unit];
  return power === undefined ? null : new D(10).pow(power);
}

const MONEY: Readonly<Record<string, number>> = {
  元: 0,
  人民币元: 0,
  圆: 0,
  百元: 2,
  千元: 3,
  万元: 4,
  万: 4,
  百万元: 6,
  千万元: 7,
  亿元: 8,
  亿: 8,
};

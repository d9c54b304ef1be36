import type { Cell } from '../sheet';
import { isError } from '../sheet';
import type { Comparator, Measure } from './measure';
import { figureFromText } from './parse-figure';
import { cleanText, halfWidth, squash } from './text';
import { PLACEHOLDER } from './vocabulary';

/** A target (指标值) or an actual (完成值) as it is understood; see docs of `Measure`. Never throws. */
export function parseMeasure(text: string, cell?: Cell): Measure {
  if (cell?.notCalculated) return { kind: 'unreadable', reason: 'not-calculated' };
  if (cell && isError(cell.value)) return { kind: 'unreadable', reason: 'error' };
  const plain = squash(halfWidth(cleanText(text)));
  if (plain === '') return { kind: 'blank' };
  if (PLACEHOLDER.test(plain)) return { kind: 'placeholder' };
  const match = /^(≥|≤|>=|<=|=|>|<)?(.*)$/u.exec(plain);
  const figure = figureFromText(match?.[2] ?? '');
  if (figure.state !== 'figure' || figure.value === null) return { kind: 'words', figure: null };
  const sign = { '≥': '>=', '≤': '<=' }[match?.[1] ?? ''] ?? match?.[1];
  return {
    kind: 'quantity',
    comparator: (sign as Comparator | undefined) ?? null,
    value: figure.value,
    stored: null,
    decimals: figure.decimals,
    unit: figure.percent ? '%' : figure.unit,
  };
}

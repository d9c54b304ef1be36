import { LEVEL1_WORD, LEVEL2_WORD } from '../form/vocabulary';
import { labelKey } from './labels';

/** A category of the first level (产出指标), of the second (数量指标), or of both (成本指标, 满意度指标); '' for other texts. */
export function categoryLevel(text: string): '' | '1' | '2' | '12' {
  const key = labelKey(text).replace(/\d+(?:\.\d+)?(?:分|%)?$/, '');
  if (key === '' || key.length > 14) return '';
  const first = LEVEL1_WORD.test(key);
  const second = LEVEL2_WORD.test(key);
  return first ? (second ? '12' : '1') : second ? '2' : '';
}

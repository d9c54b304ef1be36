import type { Translator } from '../../messages';
import type { ScoreBand } from '../../session';

/** A band of total scores in words: 60分以下, 90–95分, 100分. */
export function bandLabel({ low, high }: Pick<ScoreBand, 'low' | 'high'>, t: Translator['t']): string {
  if (high === null) return t('chart.band-full', { low });
  if (low === 0) return t('chart.band-below', { high });
  return t('chart.band', { low, high });
}

import { halfWidth, squash, type OfficialBand } from '../form';
import { DEGREE_WORD, HALF_WORD } from '../form/vocabulary';
import { message } from '../messages';
import type { Policy } from '../policy';
import { D, dec, roundHalfUp, stored, type Decimal } from '../scoring';
import type { FormRule, Report } from './rule';
import { plain } from './support/figures';
import { indicatorRows, onRow, type IndicatorRow } from './support/indicator-rows';
import { quote } from './support/row-texts';

/** Position of a level's upper edge in the policy's bands. */
const POSITION = { met: 0, partly: 1, missed: 2 } as const satisfies Record<OfficialBand, number>;

export const qualitativeBand: FormRule = {
  meta: {
    code: 'qualitative-band',
    title: { zh: '得分与完成档次不符', en: 'Score does not fit the level of completion' },
    severity: 'error',
    alsoAs: {
      warning: {
        zh: '完成值为“基本……”“较……”之类有保留的说法，却得满分',
        en: 'the actual is qualified (基本…, 较…), but the score is full',
      },
    },
    basis: ['10号文', '101号文', 'system'],
    explanation: {
      zh: '定性指标的完成值为规定的三档用语时，得分应在该档之内：达成年度指标为分值的100%～80%，部分达成年度指标并具有一定效果为80%～60%，未达成年度指标且效果较差为60%～0（含下限，按两位小数取位；各地的档次可在政策中调整）。“基本……”“较……”等说法属于第一档：扣了分并有说明的不提示，得满分的需说明。',
      en: 'Where the actual of a qualitative indicator is one of the three official phrases, the score lies in its band: 100–80, 80–60 or 60–0 % of the weight (lower edges included, rounded to two decimals; adjustable in the policy). Words such as 基本… or 较… belong to the top band: nothing is said where points were cut, a warning where the score is full.',
    },
    yieldsToInRow: ['score-above-weight'],
  },
  *check(context) {
    for (const row of indicatorRows(context)) {
      const report = outsideItsBand(row, context.policy) ?? qualifiedYetFull(row);
      if (report) yield report;
    }
  },
};

function outsideItsBand(row: IndicatorRow, { qualitativeBands }: Policy): Report | null {
  const { indicator, standing } = row;
  const measure = indicator.actual?.measure;
  const weight = dec(indicator.weight);
  if (measure?.kind !== 'official' || !weight || (standing !== 'full' && standing !== 'cut')) return null;
  const position = POSITION[measure.band];
  const [high, low] = [qualitativeBands[position] ?? 100, qualitativeBands[position + 1] ?? 0];
  const [upper, lower] = [weight.times(high).div(100), weight.times(low).div(100)];
  const fits = (score: Decimal): boolean =>
    score.gte(D.min(lower, roundHalfUp(lower, 2))) && (position === 0 || score.lt(upper));
  if ([dec(indicator.score), stored(indicator.score)].some((score) => score !== null && fits(score))) return null;
  const expected = `${plain(roundHalfUp(lower, 2))}～${plain(roundHalfUp(upper, 2))}`;
  const score = indicator.score?.shown ?? '';
  return {
    ...onRow(row, indicator.score, indicator.actual),
    message: message('finding.qualitative-band', { text: indicator.actual?.text ?? '', low, high, expected, score }),
    expected,
    stated: score,
  };
}

function qualifiedYetFull(row: IndicatorRow): Report | null {
  const { indicator, standing } = row;
  const { target, actual } = indicator;
  if (standing !== 'full' || target?.measure.kind !== 'words' || actual?.measure.kind !== 'words') return null;
  if (actual.measure.figure || !isLess(squash(halfWidth(actual.text)), squash(halfWidth(target.text)))) return null;
  const score = indicator.score?.shown ?? '';
  return {
    ...onRow(row, indicator.score, actual),
    severity: 'warning',
    message: message('finding.qualitative-band.full', { text: quote(actual.text), score }),
    stated: score,
  };
}

/** 基本全覆盖 for 全覆盖, 较为稳定 for 稳定. A target that is qualified itself is met by the same words; 较大提高 is no less than 提高. */
function isLess(actual: string, target: string): boolean {
  if (HALF_WORD.test(actual)) return !HALF_WORD.test(target) && !target.includes(actual);
  const plainly = actual.replace(DEGREE_WORD, '');
  return plainly !== actual && plainly !== '' && !DEGREE_WORD.test(target) && target.includes(plainly);
}

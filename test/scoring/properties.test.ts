import fc from 'fast-check';
import { buildForm, type FormInput } from '../../src/form';
import { convert } from '../../src/form/unit';
import { national } from '../../src/policy';
import {
  acceptedScores,
  compareMeasures,
  D,
  dec,
  gradeOf,
  inferRateRounding,
  isSum,
  judgeFundingScore,
  judgeRate,
  rateAtConvention,
  rateInterval,
  scoreFits,
  scoreForm,
  sumOf,
  type Decimal,
  type RateRounding,
} from '../../src/scoring';
import { indicator } from './indicator';

const decimalsArb = fc.integer({ min: 0, max: 4 });
/** A printed amount: digits at some decimals. */
const printedArb = (max: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min: 1, max }), decimalsArb)
    .map(([digits, decimals]) => new D(digits).div(10 ** decimals).toFixed(decimals));
const conventionArb = fc.constantFrom<RateRounding>('down', 'half-up', 'up');
const unitArb = fc.constantFrom('元' as const, '万元' as const, '千元' as const);
const modes = { down: D.ROUND_DOWN, 'half-up': D.ROUND_HALF_UP, up: D.ROUND_UP };

function fundingRow(total: readonly (string | null)[], unit: '元' | '千元' | '万元' = '万元') {
  return buildForm({ funding: { unit, total } }).funding!.total!;
}

describe('the rate envelope', () => {
  it('accepts the exactly computed rate under each rounding at any decimals', () => {
    fc.assert(
      fc.property(
        printedArb(9_999_999),
        printedArb(9_999_999),
        conventionArb,
        decimalsArb,
        unitArb,
        (budget, executed, mode, decimals, unit) => {
          const exact = new D(executed).div(budget).times(100).toDecimalPlaces(decimals, modes[mode]);
          expect(judgeRate(fundingRow(['', budget, executed, '10', exact.toFixed(decimals), ''], unit), unit)).toBe(
            'right',
          );
        },
      ),
    );
  });

  it('accepts the rate of any amounts that print so', () => {
    const within = fc.double({ min: -0.4999, max: 0.4999, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 0, max: 99_999 }),
        within,
        within,
        conventionArb,
        (b, e, db, de, mode) => {
          const [budget, executed] = [new D(b).div(100), new D(e).div(100)];
          const rate = executed
            .plus(new D(de).div(100))
            .div(budget.plus(new D(db).div(100)))
            .times(100);
          const stated = rate.toDecimalPlaces(2, modes[mode]).toFixed(2);
          const row = fundingRow(['', budget.toFixed(2), executed.toFixed(2), '10', stated, '']);
          expect(judgeRate(row, '万元')).not.toBe('wrong');
        },
      ),
    );
  });

  it('never accepts what lies a whole unit outside of it', () => {
    fc.assert(
      fc.property(printedArb(99_999), printedArb(99_999), fc.boolean(), (budget, executed, above) => {
        const interval = rateInterval(fundingRow(['', budget, executed, '10', '', '']), '万元');
        if (!interval) return;
        const stated = above
          ? new D(interval.high).plus('0.011').toFixed(2, D.ROUND_UP)
          : new D(interval.low).minus('0.011').toFixed(2, D.ROUND_DOWN);
        // Bare numbers up to 1 are read as ratios besides.
        if (new D(stated).abs().lte(1)) return;
        expect(judgeRate(fundingRow(['', budget, executed, '10', stated, '']), '万元')).toBe('wrong');
      }),
    );
  });

  it('gives the rate of every convention back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(printedArb(99_999), printedArb(99_999)), { minLength: 1, maxLength: 12 }),
        conventionArb,
        (rows, mode) => {
          const forms = rows.map(([budget, executed]) => {
            const rate = rateAtConvention(fundingRow(['', budget, executed]), '万元', mode, 2);
            // With a sign, so that no small rate is read as a ratio.
            return buildForm({ funding: { total: ['', budget, executed, '10', `${rate}%`, ''] } });
          });
          expect([mode, null]).toContain(inferRateRounding(forms));
        },
      ),
    );
  });
});

describe('indicator scores', () => {
  const signs = fc.constantFrom('≥', '≤', '=', '>', '<', '');
  const number = fc
    .tuple(fc.integer({ min: -500, max: 100_000 }), fc.integer({ min: 0, max: 2 }))
    .map(([n, d]) => new D(n).div(10 ** d).toFixed(d));
  const weight = fc.integer({ min: 1, max: 5000 }).map((n) => new D(n).div(100).toFixed(2));
  const suggest = (target: string, actual: string, points: string) => {
    const row = indicator(target, actual, { weight: points });
    return acceptedScores(row, compareMeasures(row), national, 2);
  };

  it('lie between 0 and the weight, the lower bound below the upper', () => {
    fc.assert(
      fc.property(signs, number, number, weight, (sign, target, actual, points) => {
        const suggested = suggest(sign + target, actual, points);
        if (!suggested) return;
        expect(new D(suggested.high).lte(points)).toBe(true);
        expect(new D(suggested.low ?? 0).gte(0)).toBe(true);
        expect(new D(suggested.low ?? 0).lte(suggested.high)).toBe(true);
      }),
    );
  });

  it('never fall when the actual gets better', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('≥', '≤', '='),
        fc.nat(10_000),
        fc.nat(20_000),
        fc.nat(20_000),
        weight,
        (sign, target, x, y, points) => {
          const [less, more] = [Math.min(x, y), Math.max(x, y)];
          const [worse, better] = sign === '≤' ? [more, less] : [less, more];
          const highOf = (actual: number): Decimal => new D(suggest(`${sign}${target}`, String(actual), points)!.high);
          expect(highOf(better).gte(highOf(worse))).toBe(true);
        },
      ),
    );
  });

  it('do not depend on the unit in which an amount is said', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('≥', '≤', '='),
        fc.integer({ min: 1, max: 9_999 }),
        fc.nat(99_999_999),
        weight,
        (sign, target, actual, points) => {
          const inYuan = suggest(`${sign}${target}万元`, `${actual}元`, points);
          const inWan = suggest(`${sign}${target}万元`, `${new D(actual).div(10_000).toFixed()}万元`, points);
          const bothYuan = suggest(`${sign}${target * 10_000}元`, `${actual}元`, points);
          expect(inYuan).toEqual(inWan);
          expect(inYuan).toEqual(bothYuan);
        },
      ),
    );
  });

  it('convert there and back', () => {
    const units = fc.constantFrom('元', '千元', '万元', '亿元');
    fc.assert(
      fc.property(number, units, units, (value, from, to) => {
        expect(convert(convert(new D(value), from, to)!, to, from)!.eq(value)).toBe(true);
      }),
    );
  });

  it('fit their own suggestion at whatever decimals and rounding they are written', () => {
    fc.assert(
      fc.property(
        signs,
        number,
        number,
        weight,
        decimalsArb,
        conventionArb,
        (sign, target, actual, points, decimals, mode) => {
          const row = indicator(sign + target, actual, { weight: points });
          const suggested = acceptedScores(row, compareMeasures(row), national, decimals);
          if (!suggested) return;
          const written = new D(suggested.high).toDecimalPlaces(decimals, modes[mode]);
          expect(scoreFits(written, suggested, decimals)).toBe('within');
        },
      ),
    );
  });
});

describe('a form that states what was computed', () => {
  const indicatorArb = fc
    .tuple(
      fc.constantFrom('≥', '≤', '='),
      fc.integer({ min: 1, max: 500 }),
      fc.nat(800),
      fc.integer({ min: 1, max: 30 }),
    )
    .map(([sign, target, actual, weight]) => ({
      target: `${sign}${target}个`,
      actual: `${actual}个`,
      weight: weight.toFixed(2),
    }));

  it('is right in every figure', () => {
    fc.assert(
      fc.property(
        printedArb(99_999),
        fc.nat(99_999),
        fc.array(indicatorArb, { minLength: 1, maxLength: 8 }),
        conventionArb,
        (budget, spent, rows, mode) => {
          const executed = new D(budget).times(spent).div(99_999).toFixed(2);
          const input: FormInput = {
            funding: { total: ['', budget, executed, '10.00', null, null] },
            indicators: rows.map((row, index) => ({
              level1: '产出指标',
              level2: '数量指标',
              name: `数量${index}`,
              ...row,
            })),
          };
          const blank = scoreForm(buildForm(input), national, { rateRounding: mode });
          const scores = blank.indicators.map(({ suggested }) => suggested!.high);
          const filled = buildForm({
            funding: { total: ['', budget, executed, '10.00', blank.rate, blank.fundingScore] },
            indicators: input.indicators!.map((row, index) => ({ ...row, score: scores[index] })),
          });
          const { unit, total } = filled.funding!;
          const again = scoreForm(filled, national, { rateRounding: mode });
          expect(judgeRate(total!, unit)).toBe('right');
          expect(judgeFundingScore(total!, unit, dec(total!.weight)!)).toBe('right');
          expect(again).toMatchObject({ rate: blank.rate, fundingScore: blank.fundingScore });
          expect(again.totalScore).not.toBeNull();
          expect(
            isSum(sumOf([total!.score, ...filled.indicators.map(({ score }) => score)])!, {
              ...total!.score!,
              value: again.totalScore,
              shown: again.totalScore,
              decimals: 2,
            }),
          ).toBe(true);
          expect(again.grade).toBe(gradeOf(again.totalScore!, national.grades));
          filled.indicators.forEach(({ score }, index) =>
            expect(scoreFits(dec(score)!, again.indicators[index]!.suggested!, 2)).toBe('within'),
          );
        },
      ),
    );
  });
});

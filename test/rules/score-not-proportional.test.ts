import { presets } from '../../src/policy';
import { scoreNotProportional } from '../../src/rules/score-not-proportional';
import { stored } from './cells';
import { passing, withRow, withRows } from './indicator-cases';
import { testRule } from './rule-tester';

const onScore = { severity: 'warning', cell: 'G13', mark: 'value' } as const;
const note = { ...onScore, severity: 'note' } as const;
const cost = {
  level1: '成本指标',
  level2: '经济成本指标',
  target: '≤5000元/家',
  actual: '9680元/家',
  weight: '4.74',
} as const;

testRule(scoreNotProportional, {
  passes: [
    ...passing(
      ['met', {}],
      ['met and cut', { score: '18' }],
      ['in proportion', { actual: '85户', score: '17' }],
      ['rounded half up', { target: '90%', actual: '60%', score: '13.33' }],
      ['rounded up', { target: '90%', actual: '60%', score: '13.34' }],
      ['rounded to a whole number', { target: '90%', actual: '60%', score: '13' }],
      ['rounded up to a whole number', { target: '43.2', actual: '37.24', weight: '10', score: '9' }],
      ['0.05 above', { actual: '85.00户', weight: '20.00', score: '17.05' }],
      ['0.05 below', { actual: '85.00户', weight: '20.00', score: '16.95' }],
      ['a score that stores more than it shows', { actual: '85户', score: stored(17.002, '17.00') }],
      ['a ceiling: the milder formula', { ...cost, score: '2.45' }],
      ['a ceiling: the harsher formula', { ...cost, score: '0.30' }],
      ['a ceiling: between the two', { ...cost, score: '1.50' }],
      ['from twice the ceiling 0 is right', { ...cost, actual: '10000元/家', score: '0' }],
      ['a target of 0, missed, no points', { name: '事故', target: '0起', actual: '1起', score: '0' }],
      ['words', { target: '提高', actual: '有所提高', score: '5' }],
      ['several figures: no formula', { target: '干部14人、群众65人', actual: '干部12人、群众65人', score: '5' }],
      ['growth: no formula', { name: '产值增长率', target: '≥8%', actual: '6%', score: '19' }],
      ['a blank score', { actual: '85户', score: null }],
      ['a negative score: another rule tells it', { actual: '85户', score: '-2' }],
      ['nothing was done, no points', { actual: '0户', score: '0' }],
    ),
    {
      name: 'weights that are shares of the total',
      form: withRows([
        { actual: '50户', weight: '0.5', score: '25' },
        { actual: '50户', weight: '0.5', score: '50' },
      ]),
    },
  ],
  fails: [
    {
      name: 'above: a warning',
      form: withRow({ target: '3807人', actual: '3224人', weight: '2', score: '1.9' }),
      findings: [
        {
          ...onScore,
          related: ['D13', 'E13'],
          message:
            '得分高于按公式计算的分数：目标3807人，实际3224人（84.7%），分值2，按公式1.69分，自评1.9分。请核对得分。',
          expected: '1.69',
          stated: '1.9',
        },
      ],
    },
    {
      name: 'above although a reason is given',
      form: withRow({ ...cost, score: '3.00', reason: '重点培育对象投入较大' }),
      findings: [
        { ...onScore, message: '（193.6%），分值4.74，按公式0.30～2.45分，自评3.00分', expected: '0.30～2.45' },
      ],
    },
    {
      name: 'a ceiling under the policy of Hubei: one formula',
      policy: presets.hubei,
      form: withRow({ ...cost, score: '0.30' }),
      findings: [{ ...note, expected: '2.45' }],
    },
    {
      name: 'whole points where the formula gives a whole number: no rounding explains another one',
      form: withRow({ actual: '85户', score: '18' }),
      findings: [{ ...onScore, expected: '17.00' }],
    },
    {
      name: 'a hundredth beyond the tolerance',
      form: withRow({ actual: '85.00户', weight: '20.00', score: '17.06' }),
      findings: [onScore],
    },
    {
      name: 'below: a note',
      form: withRow({ target: '≥232.00(课时)', actual: '84.00(课时)', weight: '5.00', score: '1.00' }),
      findings: [
        {
          ...note,
          message: '目标≥232课时，实际84课时（36.2%），分值5.00，按公式1.81分，自评1.00分。从严自评可以保留',
          expected: '1.81',
        },
      ],
    },
    {
      name: 'below the harsher formula for a ceiling',
      form: withRow({ ...cost, actual: '5500元/家', score: '3.00' }),
      findings: [{ ...note, expected: '4.27～4.31' }],
    },
    {
      name: 'no points although two thirds were done',
      form: withRow({ target: '90%', actual: '60%', score: '0' }),
      findings: [note],
    },
    {
      name: 'points although nothing was done',
      form: withRow({ actual: '0户', score: '10' }),
      findings: [{ ...onScore, message: '实际0户（0%）', expected: '0.00' }],
    },
    {
      name: 'points although an accident happened',
      form: withRow({ name: '事故', target: '0起', actual: '2起', score: '10' }),
      findings: [{ ...onScore, message: 'finding.score-not-proportional.zero', expected: '0.00' }],
    },
    {
      name: 'a hair short of the target is not printed as 100 %',
      form: withRow({ target: '100000户', actual: '99990户', weight: '20.00', score: '10.00' }),
      findings: [{ ...note, message: '（99.9%）' }],
    },
  ],
});

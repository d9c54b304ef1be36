import { scoreAboveWeight } from '../../src/rules/score-above-weight';
import { stored } from './cells';
import { passing, withoutColumns, withRow, withRows } from './indicator-cases';
import { testRule } from './rule-tester';

const onScore = { severity: 'error', cell: 'G13', mark: 'value' } as const;

testRule(scoreAboveWeight, {
  passes: [
    ...passing(
      ['full score', {}],
      ['cut', { score: '18' }],
      ['0', { score: '0' }],
      ['the same in other decimals', { weight: '20', score: '20.00' }],
      ['a weight that stores less than it shows', { weight: stored(4.7368, '4.74'), score: '4.74' }],
      ['a score that stores more than it shows', { weight: '4.74', score: stored(4.744, '4.74') }],
      ['blank', { score: null }],
      ['a stroke', { weight: '-', score: '20' }],
      ['0 of 0', { weight: '0', score: '0' }],
    ),
    { name: 'no column for weights', form: withoutColumns(withRow({ score: '200' }), 'weight') },
    {
      name: 'weights that are shares of the total',
      form: withRows([
        { weight: '0.6', score: '60' },
        { weight: '0.4', score: '40' },
      ]),
    },
  ],
  fails: [
    {
      name: 'more than the weight',
      form: withRow({ score: '21' }),
      findings: [
        {
          ...onScore,
          related: ['F13'],
          message: '得分超过分值：分值20分，自评21分。请更正得分。',
          stated: '21',
        },
      ],
    },
    {
      name: 'by a hundredth',
      form: withRow({ weight: '4.74', score: '4.75' }),
      findings: [{ ...onScore, message: '分值4.74分，自评4.75分' }],
    },
    { name: 'points for a weight of 0', form: withRow({ weight: '0', score: '5' }), findings: [onScore] },
    {
      name: 'negative',
      form: withRow({ score: '-2' }),
      findings: [{ ...onScore, message: '得分为负数：自评-2分' }],
    },
    {
      name: 'every row of its own',
      form: withRows([{ score: '21' }, {}, { score: '30' }]),
      findings: [onScore, { ...onScore, cell: 'G15' }],
    },
  ],
});

import { oneFactOneFinding } from '../../src/review/one-fact';
import type { RuleMeta } from '../../src/rules/rule';
import { finding } from './finding';

const meta = (code: string, yields: Partial<RuleMeta> = {}): [string, RuleMeta] => [
  code,
  {
    code,
    title: { zh: code, en: code },
    severity: 'warning',
    basis: ['practice'],
    explanation: { zh: '', en: '' },
    ...yields,
  },
];

const metas = new Map([
  meta('strong'),
  meta('weak', { yieldsToInRow: ['strong'] }),
  meta('weakest', { yieldsToInRow: ['weak'] }),
  meta('no-budget'),
  meta('rate', { yieldsToInForm: ['no-budget'] }),
]);

const cases: [name: string, fired: [code: string, row: number | null][], kept: string[]][] = [
  [
    'nothing yields',
    [
      ['strong', 1],
      ['no-budget', null],
    ],
    ['strong@1', 'no-budget@-'],
  ],
  [
    'yields on the same row',
    [
      ['strong', 1],
      ['weak', 1],
    ],
    ['strong@1'],
  ],
  [
    'does not yield on another row',
    [
      ['strong', 1],
      ['weak', 2],
    ],
    ['strong@1', 'weak@2'],
  ],
  [
    'the order of the rules does not matter',
    [
      ['weak', 1],
      ['strong', 1],
    ],
    ['strong@1'],
  ],
  [
    'a fact that is told twice is told by the strongest alone',
    [
      ['weakest', 1],
      ['weak', 1],
      ['strong', 1],
    ],
    ['strong@1'],
  ],
  [
    'a rule that yields in rows keeps what it says of the whole form',
    [
      ['strong', 1],
      ['weak', null],
    ],
    ['strong@1', 'weak@-'],
  ],
  [
    'yields anywhere on the form',
    [
      ['rate', null],
      ['rate', 3],
      ['no-budget', null],
    ],
    ['no-budget@-'],
  ],
  [
    'a code without metadata stays',
    [
      ['unknown', 1],
      ['strong', 1],
    ],
    ['unknown@1', 'strong@1'],
  ],
];

test.each(cases)('%s', (_, fired, kept) => {
  const findings = fired.map(([code, row]) => finding({ code, row }));
  const left = oneFactOneFinding(findings, metas);
  expect(left.map(({ code, row }) => `${code}@${row ?? '-'}`)).toEqual(kept);
});

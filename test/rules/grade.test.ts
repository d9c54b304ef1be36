import { presets } from '../../src/policy';
import { grade } from '../../src/rules/grade';
import { testRule } from './rule-tester';
import { soundForm } from './sound-form';

/** A form whose total cannot be worked out anew, so that the stated one decides. */
const graded = (totalScore: string | null, text: string | null) => ({
  ...soundForm,
  indicators: [],
  stated: { totalScore, grade: text },
});

testRule(grade, {
  passes: [
    { name: '优 from 90 on', form: graded('90', '优') },
    { name: '良 below', form: graded('89.99', '良好') },
    { name: '中', form: graded('60', '中等') },
    { name: '差', form: graded('59.9', '较差') },
    { name: 'with its range', form: graded('96.5', '优（90-100分）') },
    { name: 'in quotes', form: graded('85', '“良”级') },
    { name: 'letters', form: graded('95', 'A') },
    { name: 'no total to judge it by', form: graded(null, '优') },
    { name: 'no grade', form: graded('95', null) },
    { name: 'words that are no grade', form: graded('95', '通过') },
    {
      name: 'the stated total is wrong, the grade fits the recomputed one',
      form: { ...soundForm, stated: { totalScore: '80', grade: '优' } },
    },
    {
      name: 'the policy’s own bands',
      policy: { ...presets.national, grades: { excellent: 95, good: 85, fair: 60 } },
      form: graded('93', '良'),
    },
  ],
  fails: [
    {
      name: '优 for 72 points',
      form: graded('72.00', '优'),
      findings: [
        {
          severity: 'error',
          cell: 'G14',
          subject: '评分等级',
          message: '总分72分，按评分等级划分应为“中”，表内为“优”',
          expected: '中',
          stated: '优',
        },
      ],
    },
    {
      name: 'too modest a grade',
      form: graded('96', '中'),
      findings: [{ severity: 'error', expected: '优', stated: '中' }],
    },
    {
      name: '优 for 85 points fits the bands of another region',
      form: graded('85', '优秀'),
      findings: [{ severity: 'warning', message: 'finding.grade.other-bands', expected: '良', stated: '优秀' }],
    },
    { name: '良 for 76 points too', form: graded('76', '良'), findings: [{ severity: 'warning', expected: '中' }] },
  ],
});

import { presets } from '../../src/policy';
import { summaryMissing } from '../../src/rules/summary-missing';
import { testRule } from './rule-tester';
import { soundForm, withIndicators } from './sound-form';

testRule(summaryMissing, {
  passes: [
    { name: 'total and grade', form: soundForm },
    { name: 'a layout without a grade', form: { ...soundForm, stated: { totalScore: '99.80' } } },
  ],
  fails: [
    {
      name: 'no total row: the value is offered',
      form: { ...soundForm, stated: {} },
      findings: [
        { severity: 'note', cell: null, subject: '总分', message: '按各项得分合计为99.8分', expected: '99.80' },
      ],
    },
    {
      name: 'a blank total',
      form: { ...soundForm, stated: { totalScore: null, grade: '优' } },
      findings: [{ severity: 'note', cell: 'G20', message: 'finding.summary-missing.blank', expected: '99.80' }],
    },
    {
      name: 'no total row, and a score is blank',
      form: { ...withIndicators(['产出指标', '', '培训', '1期', '1期', '90', null, '']), stated: {} },
      findings: [{ severity: 'note', message: /^缺少总分一行。$/, expected: null }],
    },
    {
      name: 'a table that breaks off',
      form: { ...withIndicators(['产出指标', '', '档案', '1份', '1份', '46', '46', '']), stated: {} },
      findings: [{ severity: 'note', message: '表内分值合计56分，不足100分，表格可能不完整' }],
    },
    {
      name: 'a blank grade',
      form: { ...soundForm, stated: { totalScore: '99.80', grade: '' } },
      findings: [
        { severity: 'note', cell: 'G21', subject: '评分等级', expected: '优', message: '总分99.8分，应为“优”' },
      ],
    },
    {
      name: 'the policy asks for a grade',
      policy: { ...presets.national, gradeRequired: true },
      form: { ...soundForm, stated: { totalScore: '99.80' } },
      findings: [{ severity: 'note', cell: null, subject: '评分等级' }],
    },
  ],
});

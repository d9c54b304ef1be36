import { yearMismatch } from '../../src/rules/year-mismatch';
import { testRule } from './rule-tester';
import { soundForm, withIndicators } from './sound-form';

testRule(yearMismatch, {
  passes: [
    { name: 'no years', form: soundForm },
    { name: 'the form’s own year', form: { ...soundForm, projectName: '2024年培训经费' } },
    {
      name: 'the form’s own year among others',
      form: { ...soundForm, goals: { expected: '在2023年基础上，2024年新增3个站点。' } },
    },
    { name: 'a plan of several years', form: { ...soundForm, goals: { expected: '落实2023-2025年三年行动计划。' } } },
    { name: 'since another year', form: { ...soundForm, goals: { expected: '自2021年起持续开展培训。' } } },
    { name: 'compared with another year', form: { ...soundForm, goals: { completion: '较2023年增长12%。' } } },
    { name: 'the number of a document', form: { ...soundForm, goals: { expected: '按照财预〔2020〕10号开展评价。' } } },
    { name: 'figures of a code', form: { ...soundForm, projectName: '310112020年初项目' } },
    { name: 'the form states no year', form: { ...soundForm, year: null, projectName: '2023年培训经费' } },
  ],
  fails: [
    {
      name: 'a project of last year',
      form: { ...soundForm, projectName: '2023年培训经费' },
      findings: [
        { severity: 'note', cell: 'B3', related: ['A2'], subject: '项目名称', expected: '2024', stated: '2023' },
      ],
    },
    {
      name: 'a goal that was copied from last year',
      form: { ...soundForm, goals: { expected: '2023 年完成培训6期。', completion: '完成培训6期。' } },
      findings: [{ severity: 'note', cell: 'B11', subject: '年度总体目标' }],
    },
    {
      name: 'a deadline and its actual in another year are one fact',
      form: withIndicators(['产出指标', '时效指标', '完成时间', '2021年12月完成', '2021年12月', '90', '90', '']),
      findings: [{ severity: 'note', cell: 'D13', subject: '完成时间', stated: '2021' }],
    },
    {
      name: 'only the actual',
      form: withIndicators(['产出指标', '时效指标', '完成时间', '2024年12月前', '2025年3月', '90', '90', '']),
      findings: [{ severity: 'note', cell: 'E13', stated: '2025' }],
    },
  ],
});

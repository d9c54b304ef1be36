import { headerIncomplete } from '../../src/rules/header-incomplete';
import { testRule } from './rule-tester';
import { soundForm } from './sound-form';

testRule(headerIncomplete, {
  passes: [
    { name: 'everything stands', form: soundForm },
    { name: 'fields that the layout does not have', form: { title: '项目支出绩效自评表', projectName: '培训经费' } },
    { name: 'Latin letters that are no placeholder', form: { ...soundForm, projectName: 'Foxx平台运维' } },
    { name: 'a code in place of a name', form: { ...soundForm, department: '101001' } },
    { name: 'no year, and no place for one', form: { ...soundForm, year: null } },
  ],
  fails: [
    {
      name: 'a blank department',
      form: { ...soundForm, department: null },
      findings: [{ severity: 'warning', cell: 'B4', subject: '主管部门', message: '“主管部门”未填' }],
    },
    {
      name: 'placeholders that were never overwritten',
      form: { ...soundForm, projectName: 'XX项目经费', implementingUnit: '××街道办事处' },
      findings: [
        {
          severity: 'warning',
          cell: 'B3',
          subject: '项目名称',
          message: '“项目名称”仍为“XX项目经费”',
          stated: 'XX项目经费',
        },
        { severity: 'warning', cell: 'F4', subject: '实施单位', stated: '××街道办事处' },
      ],
    },
    {
      name: 'a stroke',
      form: { ...soundForm, department: '/' },
      findings: [{ severity: 'warning', subject: '主管部门', stated: '/' }],
    },
    {
      name: 'the year in the title was never filled in',
      form: { ...soundForm, title: '项目支出绩效自评表（    年度）', year: null },
      findings: [{ severity: 'warning', cell: 'A1', subject: '年度', message: '“年度”未填' }],
    },
    {
      name: 'XX年度',
      form: { ...soundForm, title: '20XX年度项目支出绩效自评表', year: null },
      findings: [{ severity: 'warning', subject: '年度' }],
    },
  ],
});

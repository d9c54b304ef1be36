import { duplicateProject } from '../../src/rules/duplicate-project';
import { testWorkbookRule } from './rule-tester';
import { soundForm } from './sound-form';

const on = (sheetName: string, changes: object = {}) => ({ ...soundForm, sheetName, ...changes });

testWorkbookRule(duplicateProject, {
  passes: [
    { name: 'one form', forms: [on('1')] },
    { name: 'another project', forms: [on('1'), on('2', { projectName: '开办费' })] },
    { name: 'another unit', forms: [on('1'), on('2', { implementingUnit: '示例镇人民政府' })] },
    { name: 'another year', forms: [on('1'), on('2', { year: 2023 })] },
    { name: 'no names', forms: [on('1', { projectName: '' }), on('2', { projectName: '' })] },
  ],
  fails: [
    {
      name: 'twice in one workbook, spaced otherwise',
      forms: [on('培训'), on('培训 (2)', { projectName: '社区干部 培训经费' })],
      findings: [
        {
          severity: 'warning',
          cell: 'B3',
          related: ['B3'],
          subject: '项目名称',
          message: '共出现2次：培训!1、培训 (2)!1',
        },
      ],
    },
    {
      name: 'three times over two files is one finding',
      forms: [
        { file: 'a.xlsx', form: on('1') },
        { file: 'a.xlsx', form: on('2') },
        { file: 'b.xlsx', form: on('1') },
      ],
      findings: [{ severity: 'warning', message: /共出现3次：a\.xlsx 1.*b\.xlsx 1/ }],
    },
    {
      name: 'without a year, by the department where there is no unit',
      forms: [
        on('1', { year: null, implementingUnit: undefined }),
        on('2', { year: null, implementingUnit: undefined }),
      ],
      findings: [{ severity: 'warning', message: 'finding.duplicate-project.no-year' }],
    },
  ],
});

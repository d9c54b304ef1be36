import { allFullMarks } from '../../src/rules/all-full-marks';
import { testWorkbookRule } from './rule-tester';
import { soundForm, withIndicators } from './sound-form';

const full = { ...soundForm };
const cut = withIndicators(['产出指标', '', '培训', '6期', '5期', '90', '75', '场地冲突']);
const forms = (count: number, form: typeof full) => Array.from({ length: count }, () => form);

testWorkbookRule(allFullMarks, {
  passes: [
    { name: 'one project', forms: [full] },
    { name: 'two show no habit', forms: [full, full] },
    { name: '5 of 6', forms: [...forms(5, full), cut] },
    { name: 'each department by itself', forms: [full, full, { ...full, department: '示例区财政局' }] },
    {
      name: 'no scores',
      forms: forms(3, withIndicators(['产出指标', '', '培训', '6期', '6期', '90', null, '']) as typeof full),
    },
  ],
  fails: [
    {
      name: 'three of three',
      forms: [full, full, full],
      findings: [
        {
          severity: 'note',
          cell: 'G20',
          related: ['G20', 'G20'],
          subject: '绩效指标',
          message: '示例区委社会工作部共3个项目，其中3个（100%）所有指标均为满分',
        },
      ],
    },
    {
      name: '10 of 11',
      forms: [cut, ...forms(10, full)],
      findings: [{ severity: 'note', message: '其中10个（90%）' }],
    },
    {
      name: 'no department stated',
      forms: forms(3, { ...full, department: '' }),
      findings: [{ severity: 'note', message: '未填主管部门的3个项目中' }],
    },
    {
      name: 'over several files',
      forms: ['a.xlsx', 'b.xlsx', 'c.xlsx'].map((file) => ({ file, form: full })),
      findings: [{ severity: 'note' }],
    },
  ],
});

import { mixedYears } from '../../src/rules/mixed-years';
import { testWorkbookRule } from './rule-tester';
import { soundForm } from './sound-form';

const of = (year: number | null, department = '示例区财政局') => ({ ...soundForm, year, department });

testWorkbookRule(mixedYears, {
  passes: [
    { name: 'one year', forms: [of(2024), of(2024)] },
    { name: 'two departments', forms: [of(2024), of(2023, '示例区教育局')] },
    { name: 'a form without a year', forms: [of(2024), of(null)] },
  ],
  fails: [
    {
      name: 'one form of last year',
      forms: [of(2024), of(2023), of(2024)],
      findings: [
        { severity: 'note', cell: 'A2', related: [], subject: '年度', message: '2023（1）、2024（2）', stated: '2023' },
      ],
    },
    {
      name: 'as many of either: the earlier one is pointed to',
      forms: [of(2024), of(2024), of(2023), of(2023)],
      findings: [{ severity: 'note', related: ['A2'], stated: '2023' }],
    },
  ],
});

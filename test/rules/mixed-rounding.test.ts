import { mixedRounding } from '../../src/rules/mixed-rounding';
import { testWorkbookRule } from './rule-tester';
import { withFunding } from './sound-form';

/** Exact amounts in 元: 750700 / 829000 = 90.5549 %. */
const rate = (stated: string, projectName = '培训') => ({
  ...withFunding(['829000', '829000', '750700', '10', stated, '9.06'], {}, '元'),
  projectName,
});
/** 1498561 / 1500000 = 99.9041 %. */
const other = (stated: string, projectName = '开办') => ({
  ...withFunding(['1500000', '1500000', '1498561', '10', stated, '9.99'], {}, '元'),
  projectName,
});

testWorkbookRule(mixedRounding, {
  passes: [
    { name: 'always up', forms: [rate('90.56%'), other('99.91%')] },
    { name: 'always half up', forms: [rate('90.55%'), other('99.90%')] },
    { name: 'a wrong rate shows no way of rounding', forms: [rate('90.56%'), other('95.00%')] },
    { name: 'another department', forms: [rate('90.56%'), { ...other('99.90%'), department: '示例区教育局' }] },
    {
      name: 'amounts in 万元 were rounded themselves and decide nothing',
      forms: [
        withFunding(['0', '38.50', '37.76', '10', '98.07', '9.81']),
        withFunding(['0', '17.00', '9.66', '10', '56.83', '5.68']),
      ],
    },
  ],
  fails: [
    {
      name: 'up here, down there',
      forms: [rate('90.56%', '甲'), rate('90.55%', '乙'), other('99.90%', '丙')],
      findings: [
        {
          severity: 'note',
          cell: 'F6',
          related: [],
          subject: '年度资金总额',
          message: '按四舍五入取位：乙、丙。\n按进一取位：甲。',
          stated: '90.56',
        },
      ],
    },
  ],
});

import { unitMismatch } from '../../src/rules/unit-mismatch';
import { passing, withRow } from './indicator-cases';
import { testRule } from './rule-tester';

const onActual = { severity: 'warning', cell: 'E13', mark: 'value' } as const;

testRule(unitMismatch, {
  passes: passing(
    ['the same unit', {}],
    ['no unit in the actual', { actual: '100' }],
    ['no unit in the target', { target: '100' }],
    ['百分比 and %', { target: '100.00(百分比)', actual: '100%' }],
    ['full-width ％', { target: '≥90％', actual: '96%' }],
    ['万元 and 元', { target: '≤1.5万元', actual: '14800元' }],
    ['公顷 and 平方米', { target: '≥2公顷', actual: '21000㎡' }],
    ['个街道 is counted in 个', { target: '3个', actual: '3个街道' }],
    ['人 and 名', { target: '12人', actual: '12名' }],
    ['个月 and 月', { target: '≤12个月', actual: '10月' }],
    ['a percentage beside a figure above 1', { target: '≥90%', actual: '95' }],
    ['a bare 1 beside a bare figure', { target: '1', actual: '1' }],
    ['0 is 0 either way', { target: '≤5%', actual: '0' }],
    ['words', { target: '≥90%', actual: '达成指标' }],
    ['blank', { actual: null }],
  ),
  fails: [
    {
      name: 'households and times',
      form: withRow({ actual: '100次' }),
      findings: [
        {
          ...onActual,
          related: ['D13'],
          message: '目标与完成值的单位不一致：目标≥100户，实际100次，无法比较。请统一单位。',
          expected: '户',
          stated: '次',
        },
      ],
    },
    { name: 'persons and person-times', form: withRow({ target: '100人', actual: '100人次' }), findings: [onActual] },
    { name: 'a share and a count', form: withRow({ target: '≥90%', actual: '450户' }), findings: [onActual] },
    { name: 'currencies', form: withRow({ target: '≥5万美元', actual: '36万元' }), findings: [onActual] },
    {
      name: 'a bare ratio beside a percentage',
      form: withRow({ target: '≥90%', actual: '0.95' }),
      findings: [
        {
          ...onActual,
          message: '完成值未注明“%”：目标≥90%，实际0.95，无法判断是95%还是0.95%。请补上单位。',
          stated: '0.95',
        },
      ],
    },
    { name: 'a bare 1 beside 100 %', form: withRow({ target: '=100%', actual: '1' }), findings: [onActual] },
    {
      name: 'a percentage beside a bare ratio as target',
      form: withRow({ target: '0.9', actual: '95%' }),
      findings: [{ severity: 'warning', cell: 'D13', message: '无法判断目标是90%还是0.9%。请补上单位。' }],
    },
  ],
});

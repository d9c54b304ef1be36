import { fundingUnit } from '../../src/rules/funding-unit';
import { testRule } from './rule-tester';
import { soundForm, withFunding } from './sound-form';

const town = (form: ReturnType<typeof withFunding>) => ({ ...form, implementingUnit: '示例镇人民政府' });

testRule(fundingUnit, {
  passes: [
    { name: 'amounts in the unit of the header', form: soundForm },
    { name: '元', form: withFunding(['650000.00', '650000.00', '650,000', '10', '100%', '10'], {}, '元') },
    {
      name: 'no unit at all',
      form: withFunding(['145000000.00', '145000000.00', '145000000.00', '10', '100', '10'], {}, null),
    },
    {
      name: 'units inside the cells say what is meant',
      form: withFunding(['14.5万元', '14.5万元', '145000元', '10', '100%', '10']),
    },
    { name: 'a province may spend 50亿元', form: withFunding(['500000', '500000', '500000', '10', '100', '10']) },
    {
      name: 'an agricultural bureau is no village',
      form: { ...withFunding(['200000', '200000', '200000', '10', '100', '10']), implementingUnit: '示例省农业农村厅' },
    },
    {
      name: 'a ratio that is only near ten thousand',
      form: withFunding(['14.50', '14.50', '140000', '10', '100', '10']),
    },
  ],
  fails: [
    {
      name: 'executed in 元 beside a budget in 万元',
      form: withFunding(['14.50', '14.50', '145000', '10', '100', '10']),
      findings: [{ severity: 'warning', cell: 'B6', related: ['D6'], message: '恰差一万倍' }],
    },
    {
      name: 'a source in 元 under a total in 万元',
      form: withFunding(['14.50', '14.50', '14.50', '10', '100', '10'], { 当年财政拨款: ['145000', null, null] }),
      findings: [{ severity: 'warning', cell: 'B7', related: ['B6'], message: '当年财政拨款为145000万元' }],
    },
    {
      name: '145 000 000.00 万元 for a town',
      form: town(withFunding(['145000000.00', '145000000.00', '145000000.00', '10', '100', '10'])),
      findings: [{ severity: 'warning', cell: 'A5', related: ['B6'], message: '即14500亿元' }],
    },
    {
      name: '650000 in a town’s form, 65亿元 by its header: it should read 元',
      form: town(withFunding(['650000', '650000', '650000', '10', '100', '10'])),
      findings: [{ severity: 'warning', message: '即65亿元' }],
    },
    {
      name: '17元 for a whole project',
      form: withFunding(['17.00', '17.00', '9.66', '10', '56.82', '5.68'], {}, '元'),
      findings: [{ severity: 'warning', message: 'finding.funding-unit.too-small' }],
    },
  ],
});

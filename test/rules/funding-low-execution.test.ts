import { presets } from '../../src/policy';
import { fundingLowExecution } from '../../src/rules/funding-low-execution';
import { testRule } from './rule-tester';
import { withFunding } from './sound-form';

const low = withFunding(['0.00', '17.00', '9.66', '10.00', '56.82', '5.68']);
const explainedBy = (reason: string) => ({
  ...low,
  indicators: [['产出指标', '数量指标', '举办培训班', '≥6期', '5期', '90', '75', reason]],
});

testRule(fundingLowExecution, {
  passes: [
    { name: '90 % exactly', form: withFunding(['10.00', '10.00', '9.00', '10', '90.00', '9.00']) },
    {
      name: 'a policy that asks from 50 % on',
      policy: { ...presets.national, lowExecution: { threshold: 50, severity: 'warning' } },
      form: low,
    },
    {
      name: 'an indicator’s reason speaks of money',
      form: explainedBy('已完工，剩余3%尾款未付，且最高限价低于预算金额。'),
    },
    {
      name: 'a form-level explanation speaks of money',
      form: { ...low, explanations: ['受疫情影响，部分合同款结转下年支付。'] },
    },
    { name: 'a form-level explanation refers to the report', form: { ...low, explanations: ['详见自评报告。'] } },
    { name: 'a note says why', form: { ...low, notes: ['注：因招标节约，结余7.34万元。'] } },
    {
      name: 'the reason cell of the funding block',
      form: withFunding(['0.00', '17.00', '9.66', '10.00', '56.82', '5.68', '年底才下达']),
    },
    { name: 'neither amounts nor a rate', form: withFunding(['17.00', null, null, '10', null, null]) },
  ],
  fails: [
    {
      name: 'no explanation at all',
      form: low,
      findings: [
        {
          severity: 'warning',
          cell: 'F6',
          subject: '年度资金总额',
          message: /^执行率偏低未说明：全年预算17\.00万元，执行9\.66万元，执行率56\.82%（低于90%）。请补充原因。$/,
          stated: '56.82',
          mark: 'value',
        },
      ],
    },
    {
      name: 'the only reason is of another kind',
      form: explainedBy('年底开展项目，项目未完成'),
      findings: [{ severity: 'warning', message: '表内其他说明未涉及资金' }],
    },
    {
      name: 'a placeholder explains nothing',
      form: explainedBy('无'),
      findings: [{ severity: 'warning', message: /请补充原因。$/ }],
    },
    {
      name: 'printed instructions that name the funds explain nothing',
      form: { ...low, notes: ['注：1.其他资金包括自有资金、社会资金等。2.预算执行率低于90%的，应当说明原因。'] },
      findings: [{ severity: 'warning' }],
    },
    {
      name: 'where there is a reason cell the explanation belongs there',
      form: withFunding(['0.00', '17.00', '9.66', '10.00', '56.82', '5.68', '']),
      findings: [{ severity: 'warning', cell: 'H6', mark: 'explanation' }],
    },
    { name: 'Sichuan: an error', policy: presets.sichuan, form: low, findings: [{ severity: 'error' }] },
    {
      name: 'a stated rate without readable amounts',
      form: withFunding([null, null, null, '10', '0.56', '5.6']),
      findings: [{ severity: 'warning', message: '执行率56%（低于90%）' }],
    },
    {
      name: 'the true rate counts where the stated one is wrong',
      form: withFunding(['17.00', '17.00', '9.66', '10', '96.82', '5.68']),
      findings: [{ severity: 'warning', message: '执行率56.82%' }],
    },
  ],
});

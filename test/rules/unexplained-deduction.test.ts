import { unexplainedDeduction } from '../../src/rules/unexplained-deduction';
import { stored } from './cells';
import { passing, withoutColumns, withRow, withRows } from './indicator-cases';
import { testRule } from './rule-tester';

const cut = { score: '18' } as const;
const ownRow = { severity: 'error', cell: 'H13', mark: 'deduction' } as const;

testRule(unexplainedDeduction, {
  passes: [
    ...passing(
      ['full score', {}],
      ['a reason', { ...cut, reason: '部分住户外出，今后错峰走访' }],
      ['a reason of one word', { ...cut, reason: '疫情影响' }],
      ['a reference to the report', { ...cut, reason: '见自评报告' }],
      ['a reference to an annex', { ...cut, reason: '详见附件2' }],
      ['score and weight in different decimals', { weight: '20.00', score: '20' }],
      ['a weight that stores less than it shows', { weight: stored(4.7368, '4.74'), score: stored(4.74, '4.74') }],
      ['a score that stores less than it shows', { weight: '4.74', score: stored(4.736, '4.74') }],
      ['a blank score', { score: null }],
      ['a score that is a stroke', { score: '—' }],
      ['a score that cannot be read', { score: '待定' }],
      ['above the weight: another rule tells it', { score: '21' }],
      ['a negative score: another rule tells it', { score: '-1' }],
      ['nothing to score', { weight: '0', score: '0' }],
      [
        'the execution rate as a row, scored by the rate: the rules on funding speak of it',
        { level1: '预算执行', name: '预算执行率', target: '100%', actual: '98%', weight: '10', score: '9.8' },
      ],
      [
        '… by the rate of the funding block',
        { level1: '预算执行', name: '资金执行率', target: '100%', actual: '', weight: '10', score: '9.80' },
      ],
    ),
    {
      name: '… by a rate of its own',
      form: withRow(
        { name: '预算执行率', target: '100%', actual: '95%', weight: '10', score: '9.5' },
        { funding: null },
      ),
    },
    { name: 'no column for reasons', form: withoutColumns(withRow(cut), 'reason') },
    { name: 'no column for weights', form: withoutColumns(withRow(cut), 'weight') },
    {
      name: 'a form-level explanation explains every row',
      form: withRows([cut, cut], { explanations: ['受疫情影响，部分活动推迟，下年补办。'] }),
    },
    {
      name: 'a form-level explanation where the layout has no column',
      form: withoutColumns(withRow(cut, { explanations: ['部分活动推迟'] }), 'reason'),
    },
    {
      name: '同上 under a row that is explained',
      form: withRows([
        { ...cut, reason: '住户外出' },
        { ...cut, reason: '同上' },
      ]),
    },
    {
      name: 'weights that are shares of the total',
      form: withRows([
        { weight: '0.5', score: '0.4' },
        { weight: '0.5', score: '40' },
      ]),
    },
  ],
  fails: [
    {
      name: 'far below a ceiling: it says so',
      form: withRow({
        level1: '成本指标',
        level2: '经济成本指标',
        name: '项目费用标准',
        target: '≤20000.00(元)',
        actual: '3800.00(元)',
        weight: '4.74',
        score: '4.00',
      }),
      findings: [
        {
          ...ownRow,
          subject: '项目费用标准',
          related: ['G13', 'F13'],
          message:
            '扣分未说明：分值4.74，自评4.00，扣0.74分，“偏差原因分析及改进措施”未填。请写明原因和改进措施。\n（实际3800元，比上限20000元低81%；如因指标值设得偏宽而调减，请写明。）',
          stated: '4.00',
          expected: null,
        },
      ],
    },
    {
      name: 'the target was just met',
      form: withRow(cut),
      findings: [{ ...ownRow, message: '（目标≥100户，实际100户，已达到目标；如无其他扣分因素，请更正得分。）' }],
    },
    {
      name: 'far beyond the target',
      form: withRow({ ...cut, actual: '571户' }),
      findings: [{ ...ownRow, message: '（实际571户，比目标100户高471%；如因指标值设得偏低而调减，请写明。）' }],
    },
    {
      name: 'the target was missed',
      form: withRow({ ...cut, actual: '85户' }),
      findings: [{ ...ownRow, message: '（目标≥100户，实际85户，为目标的85%，按公式约17.00分。）' }],
    },
    {
      name: 'a ceiling was exceeded: both formulas',
      form: withRow({ level2: '成本指标', target: '≤5000元', actual: '6000元', score: '10' }),
      findings: [{ ...ownRow, message: '（目标≤5000元，实际6000元，为目标的120%，按公式约16.00～16.67分。）' }],
    },
    {
      name: 'a growth target was missed: no formula',
      form: withRow({ ...cut, name: '收入增长率', target: '≥5%', actual: '4%' }),
      findings: [{ ...ownRow, message: '（目标≥5%，实际4%，未达到目标。）' }],
    },
    {
      name: 'a date behind its deadline',
      form: withRow({ ...cut, level2: '时效指标', target: '2024年9月底前', actual: '2024年11月' }),
      findings: [{ ...ownRow, message: '（目标2024年9月底前，实际2024年11月，未达到目标。）' }],
    },
    {
      name: 'the same words on both sides',
      form: withRow({ ...cut, target: '改善办学条件', actual: '改善 办学条件' }),
      findings: [
        { ...ownRow, message: '（指标值和完成值均为“改善办学条件”，看不出扣分依据；如已完成，请更正得分。）' },
      ],
    },
    {
      name: 'nothing more is known',
      form: withRow({ ...cut, target: '提高', actual: '有所提高' }),
      findings: [{ ...ownRow, message: 'finding.unexplained-deduction' }],
    },
    ...['无', '—', '/', '0', '-', '暂无', '无偏差', '　'].map((reason) => ({
      name: `a placeholder: ${reason}`,
      form: withRow({ ...cut, reason }),
      findings: [{ ...ownRow, message: /“偏差原因分析及改进措施”(?:未填|只填了“.+”)。请写明原因和改进措施。/ }],
    })),
    {
      name: 'a printed instruction',
      form: withRow({ ...cut, reason: '请简要说明偏差原因及改进措施' }),
      findings: [{ ...ownRow, message: '只填了“请简要说明偏差原因及改进措施”' }],
    },
    {
      name: '同上 with nothing above',
      form: withRow({ ...cut, reason: '同上' }),
      findings: [{ ...ownRow, message: 'finding.unexplained-deduction.placeholder' }],
    },
    {
      name: '同上 under a row that explains nothing',
      form: withRows([{ reason: '无' }, { ...cut, reason: '同上' }]),
      findings: [{ ...ownRow, cell: 'H14', message: 'finding.unexplained-deduction.placeholder' }],
    },
    {
      name: 'a column of another name',
      form: withRow(cut, { reasonHeader: '未完成原因分析' }),
      findings: [{ ...ownRow, message: '“未完成原因分析”未填' }],
    },
    {
      name: 'a score of 0',
      form: withRow({ score: '0' }),
      findings: [{ ...ownRow, message: '分值20，自评0，扣20分' }],
    },
    {
      name: 'a tenth of a point',
      form: withRow({ weight: '2', score: '1.9' }),
      findings: [{ ...ownRow, message: '扣0.1分' }],
    },
    {
      name: 'every row of its own',
      form: withRows([cut, {}, { ...cut, reason: '住户外出' }, cut]),
      findings: [
        { ...ownRow, cell: 'H13' },
        { ...ownRow, cell: 'H16' },
      ],
    },
    {
      name: 'rows of the process part as well',
      form: withRow({
        level1: '项目管理',
        level2: '投入管理',
        name: '预算执行率',
        target: '—',
        actual: '100%',
        ...cut,
      }),
      findings: [{ ...ownRow, subject: '预算执行率' }],
    },
    {
      name: 'the execution rate as a row, scored otherwise',
      form: withRow({ name: '预算执行率', target: '100%', actual: '98%', weight: '10', score: '9' }),
      findings: [ownRow],
    },
    {
      name: 'a low execution rate as a row of a form without a funding block',
      form: withRow({ name: '预算执行率', target: '100%', actual: '60%', weight: '10', score: '6' }, { funding: null }),
      findings: [{ ...ownRow, cell: 'H10' }],
    },
    {
      name: 'a layout with one blank row for all reasons: told there',
      form: withoutColumns(withRow(cut, { explanations: ['无'] }), 'reason'),
      findings: [
        { severity: 'error', cell: 'C16', mark: 'explanation', message: '“偏差大或目标未完成原因分析”只填了“无”' },
      ],
    },
    {
      name: 'merged areas were not read: it says so',
      form: withRow(cut, { mergesKnown: false }),
      findings: [{ ...ownRow, message: '（本次未读取合并单元格：如此处属于合并的说明栏且已填写，请忽略本条。）' }],
    },
  ],
});
